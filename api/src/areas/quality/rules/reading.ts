import type { Role } from '@onesource/db/vocabulary';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';

/** Those who keep up a department's data, and who keep its people in order. */
const ownRoles: readonly Role[] = ['registrar', 'reviewer', 'admin'];
/** SH-24 and its sisters: those who watch over the quality of all departments' data. */
const watching: readonly Role[] = ['operator', 'examiner', 'supervisor'];

/** Of which departments the actor reads the quality of the data, by id; null for all, empty for none. */
export function qualityReadBy({ roles, below = [] }: Pick<Actor, 'roles' | 'below'>): readonly string[] | null {
  if (roles.some(({ role }) => watching.includes(role))) return null;
  // 上级机关: of those below it
  return [...roles.filter(({ role }) => ownRoles.includes(role)).map(({ departmentId }) => departmentId), ...below];
}

/** Whether the actor reads the quality of this department's data. */
export function readsQualityOf(actor: Pick<Actor, 'roles' | 'below'>, departmentId: string): boolean {
  const ofDepartments = qualityReadBy(actor);
  return ofDepartments === null || ofDepartments.includes(departmentId);
}

/** House: the rows behind a figure are for those who put them right, and for the authority that asks for it. */
export const readsRowsOf = (actor: Pick<Actor, 'roles' | 'departmentId'>, departmentId: string): boolean =>
  mayProvide(actor, departmentId) || hasAnyRole(actor, 'operator', 'examiner');
