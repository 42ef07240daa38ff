import type { ShareType } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
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

/** What the actor may do with a published resource: nothing with the own department's. */
export function actionsOn(
  resource: { departmentId: string; shareType: ShareType; withinScope: boolean },
  actor: Actor,
  policy: Pick<PolicyProfile, 'route'>,
): ResourceAction[] {
  if (resource.departmentId === actor.departmentId || !hasAnyRole(actor, ...askingRoles)) return [];
  // Outside the share scope asking takes the route of what is not shared (house)
  const shareType = resource.withinScope ? resource.shareType : 'not_shared';
  return [actionOf[policy.route[shareType].value.kind]];
}

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
