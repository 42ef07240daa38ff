import type { Role, ShareType } from '@onesource/db/vocabulary';
import type { Actor } from '../foundation/context.ts';

/**
 * Roles that see what is not shared: the authority and whoever examines for it (PD-27, PD-33, SH-17), and the supervisor who
 * reads all cases. The side above to which they are referred sees that of the departments below it, as everybody does.
 */
export const seeEverywhere: readonly Role[] = ['operator', 'examiner', 'supervisor'];

/** Where an actor sees the items that are not shared: everywhere, or in the department named and below it. */
export function seesHiddenIn(actor: Pick<Actor, 'roles' | 'departmentId'>): 'everywhere' | { departmentId: string } {
  return actor.roles.some(({ role }) => seeEverywhere.includes(role))
    ? 'everywhere'
    : { departmentId: actor.departmentId };
}

/** Whether the actor sees all of a resource whose department has this path (ancestors first, itself last). */
export function seesEverythingOf(
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  departmentPath: readonly string[],
): boolean {
  const where = seesHiddenIn(actor);
  return where === 'everywhere' || departmentPath.includes(where.departmentId);
}

/** Whether the actor sees all of it by a post that sees everywhere, and not as one of the department or of one above it. */
export const seesByPost = (actor: Pick<Actor, 'roles' | 'departmentId'>, departmentPath: readonly string[]): boolean =>
  seesEverythingOf(actor, departmentPath) && !departmentPath.includes(actor.departmentId);

/** PD-27: what is not shared stays hidden from other departments, item by item. */
export const visibleItems = <Item extends { shareType: ShareType | null }>(
  items: readonly Item[],
  seesEverything: boolean,
): Item[] => items.filter((item) => seesEverything || item.shareType !== 'not_shared');

/** PD-31, SQ-6: whether the actor's department is one the resource is shared with, itself or through one above it. */
export const withinScope = (
  content: { scope: readonly string[] | null },
  actor: Pick<Actor, 'departmentPath'>,
): boolean => content.scope === null || content.scope.some((id) => actor.departmentPath.includes(id));

/**
 * Why the contents are closed to the actor, if they are. PD-27: of what is not shared, other departments see name,
 * provider and basis. PD-31, SQ-6: outside the share scope they see name, provider and conditions.
 */
export function closedFor(
  actor: Pick<Actor, 'departmentPath'>,
  resource: { shareType: ShareType; scope: readonly string[] | null },
  own: boolean,
): 'not_shared' | 'outside_scope' | null {
  if (own) return null;
  if (resource.shareType === 'not_shared') return 'not_shared';
  return withinScope(resource, actor) ? null : 'outside_scope';
}
