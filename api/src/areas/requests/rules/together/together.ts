import type { Actor } from '../../../../foundation/context.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { actionsFor } from '../decide.ts';
import { awaited } from '../stances.ts';
import type { RequestState } from '../state.ts';

/** What may be decided of several requests in one act; what names items of one of them is said of that one. */
export const togetherActions = ['approve', 'ask-supplement', 'refuse'] as const;
export type TogetherAction = (typeof togetherActions)[number];

/** A request, what it asks for, and the basket that it was filed in. */
export type Filed = { basketId: string | null; resourceId: string; state: RequestState };

/**
 * PD-33: whether two requests of one basket, or two that are alike, are decided together: before the same provider, on the
 * same way, and as far on it. What others provide, or what is decided otherwise, is decided by itself.
 */
export const goTogether = (one: Filed, other: Filed): boolean =>
  (ofOneBasket(one, other) || alike(one, other)) && sameWay(one.state, other.state);

const ofOneBasket = (one: Filed, other: Filed): boolean => one.basketId !== null && one.basketId === other.basketId;

/** House: what several ask for of one resource by its items, of which none is sensitive. */
export const alike = (one: Filed, other: Filed): boolean =>
  one.resourceId === other.resourceId && [one, other].every(({ state }) => harmless(state));

/** Whether all that is asked for is named, and of low sensitivity. */
export const harmless = ({ items }: Pick<RequestState, 'items'>): boolean =>
  items.length > 0 && items.every(({ sensitivity }) => sensitivity === 'low');

const sameWay = (one: RequestState, other: RequestState): boolean =>
  (['providerId', 'responsibleId', 'shareType', 'status'] as const).every((part) => one[part] === other[part]) &&
  one.deciders.join() === other.deciders.join() &&
  awaited(one).join() === awaited(other).join();

/** A request with the edition that it is judged under, the one of the day it was filed. */
export type Judged = Filed & { policy: PolicyProfile };

/** What of these decisions the actor may take on a request. */
export const decisionsOn = (
  { state, policy }: Pick<Judged, 'state' | 'policy'>,
  actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>,
  today: IsoDate,
): TogetherAction[] => {
  const open = actionsFor(state, actor, policy, today);
  return togetherActions.filter((action) => open.includes(action));
};

/** What the actor may decide of two requests in one act; empty where they do not go together. `mine`: of the first alone. */
export function togetherWith(
  one: Judged,
  other: Judged,
  actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>,
  today: IsoDate,
  mine: readonly TogetherAction[] = decisionsOn(one, actor, today),
): TogetherAction[] {
  if (mine.length === 0 || !goTogether(one, other)) return [];
  return decisionsOn(other, actor, today).filter((action) => mine.includes(action));
}
