import type { RequestedItem } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { Decider } from '../../../law/settings/requests.ts';
import { awaited, type Stance } from './stances.ts';
import type { DecidedBy, RequestEvent, RequestState } from './state.ts';

type Said = { itemIds: readonly string[]; note: string; conditions: string };

/**
 * One decider agrees to some items. When it was the last, what all agreed to is granted (SH-27: 会同审核, read as
 * the intersection); when nothing is left of it, the request is refused.
 */
export function agreed(
  request: RequestState,
  side: Decider,
  said: Said,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const chosen = chosenOf(request, said.itemIds);
  if (!Array.isArray(chosen)) return chosen;
  const vote: RequestEvent = {
    type: 'agreed',
    side,
    items: chosen.map((item) => item.id),
    note: said.note,
    conditions: said.conditions,
  };
  if (awaited(request).some((decider) => decider !== side)) return because<RequestEvent>(vote);
  const common = inCommon(request, chosen);
  if (common.length === 0 && chosen.length > 0)
    return because<RequestEvent>(vote, {
      type: 'refused',
      by: 'decision',
      code: 'conditions_not_met',
      note: said.note,
      legalBasis: null,
    });
  // SH-27: whoever agrees on conditions agrees on nothing less
  const demanded = [...request.decisions.map(({ conditions = '' }) => conditions), said.conditions];
  const conditions = [...new Set(demanded.filter((each) => each !== ''))].join('\n');
  const grant = granted('decision', common, { ...said, conditions }, policy);
  return request.deciders.length > 1 ? because<RequestEvent>(vote, grant) : because<RequestEvent>(grant);
}

/** SH-27: of these items, those that everybody who has decided so far agreed to. */
const inCommon = <Item extends { id: string }>(
  { decisions }: Pick<RequestState, 'decisions'>,
  items: readonly Item[],
) => items.filter(({ id }) => decisions.every(({ itemIds }) => itemIds.includes(id)));

/** What comes beside the word of whoever decides now: others who are awaited, and the items that can come of it. */
export function besides(request: RequestState, stances: readonly Stance[]): { others: Decider[]; itemIds: string[] } {
  const left = request.status === 'submitted' ? awaited(request) : [];
  const mine = left.find((decider) => stances.includes(decider));
  const grantable = request.status === 'submitted' ? inCommon(request, request.grantable) : request.grantable;
  return { others: left.filter((decider) => decider !== mine), itemIds: grantable.map(({ id }) => id) };
}

/** A grant of chosen items: at least one, none twice, and none that could not be asked for. */
export function grantOf(
  request: RequestState,
  by: DecidedBy,
  said: Said,
  policy: PolicyProfile,
): Decision<RequestEvent> {
  const chosen = chosenOf(request, said.itemIds);
  if (!Array.isArray(chosen)) return chosen;
  return because(granted(by, chosen, said, policy));
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
  said: { note: string; conditions: string },
  policy: Pick<PolicyProfile, 'confidentialityAgreement'>,
): Extract<RequestEvent, { type: 'granted' }> {
  const sensitive = items.some((item) => item.sensitivity === 'high');
  const agreement = sensitive && settingValue(policy.confidentialityAgreement) ? 'awaited' : 'none';
  return { type: 'granted', by, items, conditions: said.conditions, note: said.note, agreement };
}
