import type { DepartmentKind, Role } from '@onesource/db/vocabulary';
import type { PersonState, Unit } from './rules/managing.ts';

export const unit = (id: string, above: Unit | null, kind: DepartmentKind = 'bureau', disabled = false): Unit => ({
  id,
  path: [...(above?.path ?? []), id],
  kind,
  disabled,
});
export const district = unit('district', null, 'government');
export const office = unit('office', district, 'authority');
export const inspectors = unit('inspectors', district, 'supervisor');
export const civilAffairs = unit('civilAffairs', district);
export const centre = unit('centre', civilAffairs, 'public_institution');
export const closed = unit('closed', civilAffairs, 'internal_unit', true);
export const health = unit('health', district);

export const actor = (where: Unit, ...held: Role[]) => ({
  id: `${held.join('+')} of ${where.id}`,
  roles: held.map((role) => ({ role, departmentId: where.id })),
});
export const admin = actor(civilAffairs, 'admin');
export const sysadmin = actor(office, 'sysadmin');
export const secadmin = actor(office, 'secadmin');
export const auditor = actor(office, 'auditor');
export const official = actor(civilAffairs, 'official');

export const person = (where: Unit, ...held: Role[]): PersonState => ({
  id: 'somebody',
  unit: where,
  roles: held.map((role) => ({ role, path: where.path })),
  disabled: false,
  reset: null,
  secondFactor: false,
  passwordPending: false,
});
/** The same while a reset that `by` asked for waits for a second word. */
export const waiting = (somebody: PersonState, by: { id: string }): PersonState => ({
  ...somebody,
  reset: { kind: 'password', askedById: by.id },
});
/** The same with a password that somebody else made. */
export const pending = (somebody: PersonState): PersonState => ({ ...somebody, passwordPending: true });
export const disabled = (somebody: PersonState): PersonState => ({ ...somebody, disabled: true });
export const oneself = (of: { id: string }, somebody: PersonState): PersonState => ({ ...somebody, id: of.id });

export const refused = (code: string, field?: string) => ({ ok: false, code, ...(field && { field }) });
export const holding = (...held: Role[]) => ({ ok: true, roles: held });
