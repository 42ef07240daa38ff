import type { Reach, RequestedItem } from '@onesource/db/schema/request';
import type { Delivery } from '@onesource/db/vocabulary';
import { because, type Decision, type Refusal, refuse } from '../../../cases/decision.ts';
import { deliveriesOf } from '../../../law/deliveries.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { refusalDutyOf } from '../../../law/refusal.ts';
import { type Given, settingValue } from '../../../law/setting.ts';
import type { Decider, RefusalDuty } from '../../../law/settings/requests.ts';
import { decidesOnDelivery, unconditional, unrefusable } from './grant/free.ts';
import { belowHouse, narrowest, reachOf, type Said as SaidOfReach, usuallyMasked } from './grant/reach.ts';
import { tooLate } from './grant/within-entry.ts';
import { type Said as Grounds, type Reasons, reasonsFor } from './grounds.ts';
import { needsConsent } from './plan.ts';
import { awaited, type Stance } from './stances.ts';
import type { DecidedBy, RequestEvent, RequestState } from './state.ts';
import { holdsPersonal, inOne, type Part, restOf } from './withheld.ts';

type Said = {
  itemIds: readonly string[];
  note: string;
  conditions: string;
  withheld?: Grounds | null | undefined;
  otherWay?: boolean | undefined;
} & SaidOfReach;

/**
 * One decider agrees to some items. When it was the last, what all agreed to is granted (SH-27: 会同审核, read as
 * the intersection); when nothing is left of it, the request is refused. What anybody left out is refused with the
 * reasons that they gave (SH-26, SH-27).
 */
export function agreed(
  request: RequestState,
  side: Decider,
  said: Said,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const chosen = chosenOf(request, said.itemIds);
  if (!Array.isArray(chosen)) return chosen;
  const problem =
    leavesOutFree(request, chosen, side, policy) ??
    addsConditions(request, said, side, policy) ??
    otherWayProblem(request, said, side, policy);
  if (problem) return problem;
  const rest = restOf(request, chosen);
  const reach = reachOf(request, said, policy);
  if (reach && 'ok' in reach) return reach;
  // Rows that are left out are withheld like items are
  const narrowed = (reach?.rows ?? []).length > 0;
  if (narrowed && !mayWithhold(request, policy)) return refuse('supplement_awaited', 'rows', policy.incomplete);
  const reasons = reasonsOf(rest.length > 0 || narrowed, said, dutyOf(request, side, policy));
  if (!reasons.ok) return reasons;
  const vote: RequestEvent = {
    type: 'agreed',
    side,
    items: chosen.map((item) => item.id),
    note: said.note,
    conditions: said.conditions,
    ...(reach && { reach }),
    ...(said.otherWay && { otherWay: true as const }),
    ...(reasons.reasons && { withheld: reasons.reasons }),
  };
  const itemIds = chosen.map(({ id }) => id);
  const parts = [
    ...partsOf(request),
    ...(reasons.reasons ? partsBy(side, { rest, rows: narrowed ? itemIds : [] }, reasons.reasons) : []),
  ];
  if (awaited(request).some((decider) => decider !== side)) return because<RequestEvent>(vote);
  const common = inCommon(request, chosen);
  if (common.length === 0 && chosen.length > 0) {
    // Asked for in words there is no rest to give reasons for, and still it comes to a refusal (SH-26, DG-7)
    const told = inOne(parts);
    const refused = told
      ? { ok: true as const, reasons: told }
      : reasonsFor(dutyOf(request, side, policy), said.withheld);
    if (!refused.ok) return refused;
    return because<RequestEvent>(vote, {
      type: 'refused',
      by: 'decision',
      ...refused.reasons,
      ...(parts.length > 0 && { withheld: parts }),
    });
  }
  // SH-27: whoever agrees on conditions agrees on nothing less
  const demanded = [...request.decisions.map(({ conditions = '' }) => conditions), said.conditions];
  const conditions = [...new Set(demanded.filter((each) => each !== ''))].join('\n');
  const together = narrowest([...request.decisions.map((each) => each.reach), reach]);
  const otherWay = said.otherWay || request.decisions.some((each) => each.otherWay);
  const grant = {
    ...granted('decision', common, { note: said.note, conditions, reach: together }, policy, parts),
    ...(otherWay && { mode: freeWay(policy) }),
  };
  return request.deciders.length > 1 ? because<RequestEvent>(vote, grant) : because<RequestEvent>(grant);
}

/** What whoever decides has to say where they say no (SH-25, SH-26). */
export function dutyOf(request: RequestState, by: Decider, policy: PolicyProfile): Given<RefusalDuty> {
  const { shareType, mode, deciders } = request;
  const duty = refusalDutyOf(policy, by, { shareType, delivery: mode, deciders });
  // Nobody can share what is not there: what its end rests on was said when that was announced (rule 9), or is said now
  return tooLate(request) && request.entry.based ? { ...duty, value: { needs: 'reasons' } } : duty;
}

/** N-21: while what lacks is waited for, its lack is no ground for withholding anything. */
export const mayWithhold = (
  { status }: Pick<RequestState, 'status'>,
  { incomplete }: Pick<PolicyProfile, 'incomplete'>,
): boolean => status !== 'supplement_wanted' || settingValue(incomplete) !== true;

/** The reasons for what is left out; none are needed where nothing is. */
function reasonsOf(leavesOut: boolean, { withheld = null }: Said, duty: Given<RefusalDuty>) {
  return leavesOut ? reasonsFor(duty, withheld) : { ok: true as const, reasons: null };
}

/** What is left out by somebody: items of those asked for, and rows of those given. */
const partsBy = (by: Decider, { rest, rows }: { rest: string[]; rows: string[] }, reasons: Reasons): Part[] => [
  ...(rest.length > 0 ? [{ by, itemIds: rest, ...reasons }] : []),
  ...(rows.length > 0 ? [{ by, itemIds: rows, rows: true as const, ...reasons }] : []),
];

const leavesOutFree = (
  request: RequestState,
  chosen: readonly RequestedItem[],
  by: DecidedBy | Decider,
  policy: PolicyProfile,
): Refusal | null =>
  restOf({ items: unrefusable(request, by, policy) }, chosen).length > 0
    ? refuse('unconditional_item', 'itemIds', policy.route.unconditional)
    : null;

/** Whether something is put under a mask that is under none where nobody says so. */
const covers = ({ grantable }: RequestState, { shown = [] }: Said): boolean =>
  shown.some(
    ({ itemId, as }) => as === 'masked' && grantable.some((item) => item.id === itemId && !usuallyMasked(item)),
  );

/** N-14, N-15: nobody adds conditions of their own to what is unconditional. */
function addsConditions(request: RequestState, said: Said, by: Decider, policy: PolicyProfile): Refusal | null {
  if (!unconditional(request, by, policy)) return null;
  const added =
    (said.conditions !== '' && 'conditions') ||
    ((said.rows ?? []).length > 0 && 'rows') ||
    (covers(request, said) && 'shown') ||
    (belowHouse(said.quota, policy) && 'quota');
  return added ? refuse('unconditional_given', added, policy.route.unconditional) : null;
}

/** SH-25, DG-16: the authority may withhold the way of delivery alone, with its reasons; nobody else has that to decide on. */
function otherWayProblem(request: RequestState, said: Said, by: Decider, policy: PolicyProfile): Refusal | null {
  if (!said.otherWay) return null;
  if (!decidesOnDelivery(request, by, policy)) return refuse('delivery_not_asked', 'otherWay', policy.deliveryConsent);
  return said.note === '' ? refuse('reason_required', 'note', policy.deliveryConsent) : null;
}

/** The first of the ways that need nobody’s leave. */
const freeWay = (policy: PolicyProfile): Delivery =>
  deliveriesOf(policy).find((delivery) => !needsConsent(policy, { delivery })) ?? 'query';

/**
 * What is refused of a request: all of it, or where some of the items are had without anybody's leave, the rest (PD-33, KF-15,
 * SH-27, SQ-19).
 */
export function refusedOf(
  request: RequestState,
  by: DecidedBy,
  side: Decider | 'superior',
  reasons: Reasons,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const free = unrefusable(request, side, policy);
  const rest = restOf(request, free);
  if (free.length === 0 || rest.length === 0) return because<RequestEvent>({ type: 'refused', by, ...reasons });
  const parts = [...(by === 'decision' ? partsOf(request) : []), { by: side, itemIds: rest, ...reasons }];
  const given = granted(by, free, { note: '', conditions: '' }, policy, parts);
  // SH-25, DG-16: what is had without leave is had in a way that needs none, unless the authority agreed to the other
  const agreedTo = request.decisions.some(({ stance, otherWay }) => stance === 'authority' && !otherWay);
  const asked = needsConsent(policy, { delivery: request.mode });
  return because<RequestEvent>({ ...given, ...(asked && !agreedTo && { mode: freeWay(policy) }) });
}

/** What those who have decided so far left out. */
const partsOf = (request: RequestState): Part[] =>
  request.decisions.flatMap(({ stance, itemIds, withheld, reach }) => {
    if (!withheld) return [];
    const given = itemIds.map((id) => ({ id }));
    return partsBy(
      stance,
      { rest: restOf(request, given), rows: (reach?.rows ?? []).length > 0 ? itemIds : [] },
      withheld,
    );
  });

/** SH-27: of these items, those that everybody who has decided so far agreed to. */
const inCommon = <Item extends { id: string }>(
  { decisions }: Pick<RequestState, 'decisions'>,
  items: readonly Item[],
) => items.filter(({ id }) => decisions.every(({ itemIds }) => itemIds.includes(id)));

/** What comes beside the word of whoever decides now: others who are awaited, and the items that can come of it. */
export function besides(request: RequestState, stances: readonly Stance[]): { others: Decider[]; itemIds: string[] } {
  const undecided = request.status === 'submitted' || request.status === 'supplement_wanted';
  const left = undecided ? awaited(request) : [];
  const mine = left.find((decider) => stances.includes(decider));
  const grantable = undecided ? inCommon(request, request.grantable) : request.grantable;
  return { others: left.filter((decider) => decider !== mine), itemIds: grantable.map(({ id }) => id) };
}

/**
 * A grant of chosen items: at least one, none twice, and none that could not be asked for. What is left out is refused
 * with reasons, and may be insisted on: also what a negotiation did not come to (KF-15).
 */
export function grantOf(
  request: RequestState,
  by: 'negotiation' | 'authority' | 'superior',
  said: Said,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const chosen = chosenOf(request, said.itemIds);
  if (!Array.isArray(chosen)) return chosen;
  const problem = leavesOutFree(request, chosen, by, policy);
  if (problem) return problem;
  const rest = restOf(request, chosen);
  // Only the provider says yes in a negotiation; the words for it say why the rest is left out as well
  const { note, withheld = note === '' ? null : { code: 'other' as const, note, legalBasis: null } } = said;
  const reasons = reasonsOf(rest.length > 0, by === 'negotiation' ? { ...said, withheld } : said, policy.refusal);
  if (!reasons.ok) return reasons;
  const side = by === 'negotiation' ? ('provider' as const) : by;
  const parts = reasons.reasons ? [{ by: side, itemIds: rest, ...reasons.reasons }] : [];
  // What was shown otherwise than usual by those who had the say before, is so still
  const shown = (request.grant?.reach ?? narrowest(request.decisions.map(({ reach }) => reach)))?.shown ?? [];
  const reach = shown.length > 0 ? { rows: [], quota: null, shown } : null;
  return because(granted(by, chosen, { note, conditions: said.conditions, reach }, policy, parts));
}

function chosenOf(request: RequestState, ids: readonly string[]) {
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  if (chosen.length !== new Set(ids).size) return refuse('item_not_requested', 'itemIds');
  if (chosen.length === 0 && request.grantable.length > 0) return refuse('no_items', 'itemIds');
  return chosen;
}

/** PD-35: for privacy and commercial secrets the agreement comes before the effect. */
export function granted(
  by: DecidedBy,
  items: readonly RequestedItem[],
  said: { note: string; conditions: string; reach?: Reach | null },
  policy: Pick<PolicyProfile, 'confidentialityAgreement'>,
  parts: readonly Part[] = [],
): Extract<RequestEvent, { type: 'granted' }> {
  const agreement = holdsPersonal(items) && settingValue(policy.confidentialityAgreement) ? 'awaited' : 'none';
  const { conditions, note, reach } = said;
  return {
    type: 'granted',
    by,
    items,
    conditions,
    note,
    agreement,
    ...(reach && { reach }),
    ...(parts.length > 0 && { withheld: parts }),
  };
}
