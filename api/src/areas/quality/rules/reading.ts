import type { DataItem } from '@onesource/db/content';
import type { Role } from '@onesource/db/vocabulary';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';

/** Those who keep up a department's data, and who keep its people in order. */
const ownRoles: readonly Role[] = ['registrar', 'reviewer', 'admin'];

/** KF-5, SH-22: the authority, which looks after faults in all departments' data on its own account. */
export const isAuthority = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, 'operator', 'examiner');

/** SH-24 and its sisters: those who watch over the quality of all departments' data. */
export const watchesAll = (actor: Pick<Actor, 'roles'>): boolean =>
  isAuthority(actor) || hasAnyRole(actor, 'supervisor');

/** House: whoever audits recounts what the figures say, of all departments; the rows behind them are not theirs. */
const recounts = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, 'auditor');

/** Of which departments the actor reads the quality of the data, by id; null for all, empty for none. */
export function qualityReadBy(actor: Pick<Actor, 'roles' | 'below'>): readonly string[] | null {
  if (watchesAll(actor) || recounts(actor)) return null;
  const { roles, below = [] } = actor;
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
  mayProvide(actor, departmentId) || isAuthority(actor);

/** What everybody may have is asked of nobody, and shown in clear. */
export const isForEverybody = ({ shareType, sensitivity }: Pick<DataItem, 'shareType' | 'sensitivity'>): boolean =>
  shareType === 'unconditional' && sensitivity === 'low';
