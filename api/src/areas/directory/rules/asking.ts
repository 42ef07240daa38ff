import type { ShareType } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import { typeBeyond } from '../../../law/beyond.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Route } from '../../../law/settings/requests.ts';

/** 直接获取, 申请使用, 发起协商: the one thing to do with a resource of another department. */
const resourceActions = ['obtain', 'apply', 'negotiate'] as const;
export type ResourceAction = (typeof resourceActions)[number];

/** The one of them among what a reader may do with a resource; null where it is not for them to ask for it. */
export const askOf = (actions: readonly string[]): ResourceAction | null =>
  resourceActions.find((action) => actions.includes(action)) ?? null;

const actionOf = {
  filed: 'obtain',
  platform: 'apply',
  decided: 'apply',
  negotiated: 'negotiate',
} as const satisfies Record<Route['kind'], ResourceAction>;

/** The share type by whose way a reader asks for an entry: its own, and from outside its share scope the way of what goes beyond. */
export const askedTypeOf = (
  entry: { shareType: ShareType; withinScope: boolean },
  policy: Pick<PolicyProfile, 'route' | 'beyond'>,
): ShareType => (entry.withinScope ? entry.shareType : typeBeyond(entry, policy));

/** What the actor may do with a published resource: nothing with the own department's. */
export function actionsOn(
  resource: { departmentId: string; shareType: ShareType; withinScope: boolean },
  actor: Actor,
  policy: Pick<PolicyProfile, 'route' | 'beyond'>,
): ResourceAction[] {
  if (resource.departmentId === actor.departmentId || !hasAnyRole(actor, ...askingRoles)) return [];
  return [actionOf[policy.route[askedTypeOf(resource, policy)].value.kind]];
}

/** PD-27, rule 20: whether an entry has items that are not shared, which other departments do not see. */
export const keepsBack = (items: readonly { shareType: ShareType | null }[], own: ShareType): boolean =>
  items.some((item) => (item.shareType ?? own) === 'not_shared');

/**
 * PD-33: what is needed is listed item by item; only a resource without items is asked for as a whole, and what the
 * directory does not show in words.
 */
export function askedBy(resource: {
  items: readonly unknown[];
  shareType: ShareType;
  withinScope: boolean;
}): 'items' | 'whole' | 'words' {
  if (resource.items.length > 0) return 'items';
  return resource.shareType !== 'not_shared' && resource.withinScope ? 'whole' : 'words';
}
