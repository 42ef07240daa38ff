import type { DataItem } from '@onesource/db/content';
import type { Reach, RequestedItem, RowLimit, Shown } from '@onesource/db/schema/request';
import { because, type Decision, type Refusal, refuse } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { RequestCommand, RowLimitInput, ShownInput } from '../../inputs.ts';
import type { RequestState } from '../state.ts';
import { unconditional } from './free.ts';
import { itsToEnd } from './revoking.ts';

/** An item by which a grant may be narrowed to some of the rows. */
export type Narrowable = { id: string; name: string; by: RowLimit['kind'] };

/**
 * The items by which rows may be told apart in a grant: those with days by a period, others by what they say. What is
 * sensitive is no such item, for the grant would tell it; nor is what tells single rows apart.
 */
export const narrowableOf = (
  items: readonly Pick<DataItem, 'id' | 'name' | 'dataType' | 'sensitivity' | 'identifier'>[],
): Narrowable[] =>
  items
    .filter(({ sensitivity, identifier }) => sensitivity !== 'high' && !identifier)
    .map(({ id, name, dataType }) => ({ id, name, by: dataType === 'D' || dataType === 'T' ? 'period' : 'values' }));

export type Said = {
  note?: string;
  rows?: readonly RowLimitInput[] | undefined;
  quota?: number | null | undefined;
  shown?: readonly ShownInput[] | undefined;
};

/** House: whether a grant may be used less often a day than the rules say of every one. */
export const belowHouse = (
  quota: number | null | undefined,
  { dailyQuota }: Pick<PolicyProfile, 'dailyQuota'>,
): boolean => quota != null && quota < dailyQuota.value;

type Narrowed = Pick<RequestState, 'narrowable' | 'grantable'>;

/** What a grant would be narrowed to, whatever the reason; null where it stays as wide as it is. */
export function narrowedTo({ narrowable, grantable }: Narrowed, said: Omit<Said, 'note'>): Reach | Refusal | null {
  const rows: RowLimit[] = [];
  for (const [at, limit] of (said.rows ?? []).entries()) {
    const item = narrowable.find(({ id }) => id === limit.itemId);
    if (!item) return refuse('not_narrowable', `rows.${at}.itemId`);
    if ('values' in limit !== (item.by === 'values')) return refuse('wrong_limit', `rows.${at}.itemId`);
    if (rows.some(({ itemId }) => itemId === item.id)) return refuse('limited_twice', `rows.${at}.itemId`);
    const about = { itemId: item.id, name: item.name };
    if ('values' in limit) rows.push({ ...about, kind: 'values', values: [...new Set(limit.values)] });
    else if (limit.until < limit.from) return refuse('period_reversed', `rows.${at}.until`);
    else rows.push({ ...about, kind: 'period', from: limit.from, until: limit.until });
  }
  const quota = said.quota ?? null;
  const shown = shownOf(grantable, said);
  if ('ok' in shown) return shown;
  return rows.length === 0 && quota === null && shown.length === 0
    ? null
    : { rows, quota, ...(shown.length > 0 && { shown }) };
}

/** What whoever decides narrows the grant to, as it is kept, with a reason where one is needed; null where they leave it as it is. */
export function reachOf(
  request: Narrowed,
  said: Said,
  policy: Pick<PolicyProfile, 'dailyQuota'>,
): Reach | Refusal | null {
  const reach = narrowedTo(request, said);
  if (reach === null || 'ok' in reach || said.note) return reach;
  if (belowHouse(reach.quota, policy)) return refuse('reason_required', 'note', policy.dailyQuota);
  return reach.shown ? refuse('reason_required', 'note') : reach;
}

/** SQ-26, PD-35: whether an item is answered under a mask where nobody says otherwise. */
export const usuallyMasked = ({ sensitivity }: Pick<RequestedItem, 'sensitivity'>): boolean => sensitivity === 'high';

/** SQ-26: what whoever decides has shown otherwise than usual; what is said and is so anyway is not kept. */
function shownOf(grantable: readonly RequestedItem[], { shown = [] }: Pick<Said, 'shown'>): Shown[] | Refusal {
  const otherwise: Shown[] = [];
  for (const [at, { itemId, as }] of shown.entries()) {
    const item = grantable.find(({ id }) => id === itemId);
    if (!item) return refuse('item_not_requested', `shown.${at}.itemId`);
    if (shown.findIndex((other) => other.itemId === itemId) < at) return refuse('limited_twice', `shown.${at}.itemId`);
    if ((as === 'masked') !== usuallyMasked(item)) otherwise.push({ itemId, name: item.name, as });
  }
  return otherwise;
}

/** What of an item's values several have shown: whole where each of them says so, masked where one of them does. */
function agreedShown(reaches: readonly (Reach | null | undefined)[]): Shown[] {
  const said = reaches.map((reach) => reach?.shown ?? []);
  const [first = []] = said;
  const whole = first.filter(
    ({ itemId, as }) => as === 'whole' && said.every((each) => each.some((one) => one.itemId === itemId)),
  );
  const masked = said.flat().filter(({ as }) => as === 'masked');
  return [...whole, ...masked.filter(({ itemId }, at) => masked.findIndex((one) => one.itemId === itemId) === at)];
}

/** Whether an item is answered under a mask: as the grant says, or as its sensitivity has it. */
export const isMasked = (
  item: Pick<RequestedItem, 'id' | 'sensitivity'>,
  { reach }: { reach?: Reach | undefined },
): boolean => {
  const said = reach?.shown?.find(({ itemId }) => itemId === item.id);
  return said ? said.as === 'masked' : usuallyMasked(item);
};

/** SH-27: what several narrow is as narrow as all of them want it. */
export function narrowest(reaches: readonly (Reach | null | undefined)[]): Reach | null {
  const said = reaches.filter((reach) => reach != null);
  if (said.length === 0) return null;
  const quotas = said.flatMap(({ quota }) => quota ?? []);
  const shown = agreedShown(reaches);
  return {
    rows: said.flatMap(({ rows }) => rows),
    quota: quotas.length > 0 ? Math.min(...quotas) : null,
    ...(shown.length > 0 && { shown }),
  };
}

/** How often a day a grant may be used: as it says itself, or as the house says (house). */
export const quotaOf = (
  grant: { reach?: Reach } | null,
  { dailyQuota }: Pick<PolicyProfile, 'dailyQuota'>,
): { perDay: number; by: 'provider' | 'house' } =>
  grant?.reach?.quota != null
    ? { perDay: grant.reach.quota, by: 'provider' }
    : { perDay: dailyQuota.value, by: 'house' };

export type ReachEvent =
  /** The uses of a day were used up, and there was a further one. */
  { type: 'quota_reached' } | { type: 'quota_set'; quota: number; note: string };

/** The provider says how often a grant in effect is used while its data are in the platform. */
export const quotaOpen = ({ grant, inPlatform }: Pick<RequestState, 'grant' | 'inPlatform'>): boolean =>
  grant?.effectiveAt != null && inPlatform;

/**
 * SH-26, SQ-17, N-21: whoever lets a grant be used less often than it is says why; N-14, N-15: what is unconditional is not
 * let be used less often than everything is.
 */
export function setQuota(
  request: RequestState,
  { quota, note }: Extract<RequestCommand, { type: 'set-quota' }>,
  policy: Pick<PolicyProfile, 'dailyQuota' | 'route' | 'deliveryConsent' | 'revocation'>,
): Decision<ReachEvent> {
  if (belowHouse(quota, policy) && unconditional(request, 'provider', policy))
    return refuse('unconditional_given', 'quota', policy.route.unconditional);
  if (quota < quotaOf(request.grant, policy).perDay) {
    if (note === '') return refuse('reason_required', 'note', policy.dailyQuota);
    // Rule 12: what is not its own to end is not its own to lessen
    if (!itsToEnd(request, 'provider') || request.deciders.length > 1)
      return refuse('not_one_sided', 'quota', policy.revocation);
  }
  return because<ReachEvent>({ type: 'quota_set', quota, note });
}

/** The request after an event. Total. */
export function reached(state: RequestState, event: ReachEvent, at: Date): RequestState {
  if (event.type === 'quota_reached') return { ...state, life: { ...state.life, quotaReached: at.toISOString() } };
  const { quotaReached: _, ...life } = state.life;
  const { grant } = state;
  return {
    ...state,
    life,
    grant: grant && { ...grant, reach: { rows: [], ...grant.reach, quota: event.quota } },
  };
}
