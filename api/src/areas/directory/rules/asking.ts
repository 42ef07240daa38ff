import type { ShareType } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Route } from '../../../law/settings/requests.ts';

/** 直接获取, 申请使用, 发起协商: the one thing to do with a resource of another department. */
export type ResourceAction = 'obtain' | 'apply' | 'negotiate';

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
