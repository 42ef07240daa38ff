import { type Actor, hasAnyRole } from '../../../foundation/context.ts';

/**
 * House: what was out of an entry that is in the directory no more is told to those who had it registered, and to those who
 * look over all departments: closing takes nothing back, and somebody may ask for it years later.
 */
export const readsEnded = (actor: Pick<Actor, 'roles'>, departmentId: string): boolean =>
  hasAnyRole(actor, 'operator', 'examiner', 'supervisor', 'auditor') ||
  actor.roles.some(
    (held) => (held.role === 'registrar' || held.role === 'reviewer') && held.departmentId === departmentId,
  );
