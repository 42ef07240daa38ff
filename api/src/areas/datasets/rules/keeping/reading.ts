import type { Role } from '@onesource/db/vocabulary';
import type { Actor } from '../../../../foundation/context.ts';

/** Those who keep up a department's data, and who keep its people in order. */
const ownRoles: readonly Role[] = ['registrar', 'reviewer', 'admin'];
/** SH-24 and its sisters: those who watch over all departments' data, and the auditor. */
const watching: readonly Role[] = ['operator', 'examiner', 'supervisor', 'auditor'];

/** Of which departments the actor reads how their data are kept up, by id; null for all, empty for none. */
export function keepingReadBy({ roles, below = [] }: Pick<Actor, 'roles' | 'below'>): readonly string[] | null {
  if (roles.some(({ role }) => watching.includes(role))) return null;
  // 上级机关: of those below it
  return [...roles.filter(({ role }) => ownRoles.includes(role)).map(({ departmentId }) => departmentId), ...below];
}

/** Whether the actor reads what was agreed on for the data of this department. */
export function readsKeepingOf(actor: Pick<Actor, 'roles' | 'below'>, departmentId: string): boolean {
  const ofDepartments = keepingReadBy(actor);
  return ofDepartments === null || ofDepartments.includes(departmentId);
}
