import type { RevisionStatus, Role } from '@onesource/db/vocabulary';
import type { Actor } from '../foundation/context.ts';

/** Where an actor stands towards a registration: 登记员 and 审核员 of its department (PD-27), 主管部门经办. */
export type Stance = Extract<Role, 'registrar' | 'reviewer' | 'operator'>;

/** Registrars and reviewers act for the department they are named in, operators on every department's submissions. */
export function stancesOf(actor: Pick<Actor, 'roles'>, departmentId: string): Stance[] {
  const named = (role: Role) => actor.roles.some((held) => held.role === role && held.departmentId === departmentId);
  return [
    ...(['registrar', 'reviewer'] as const).filter(named),
    ...(actor.roles.some(({ role }) => role === 'operator') ? ['operator' as const] : []),
  ];
}

/** A stance on a resource that the actor may work on in this status. The authority comes in where it examines. */
export const worksOn = (actor: Pick<Actor, 'roles'>, departmentId: string, status: RevisionStatus): boolean =>
  stancesOf(actor, departmentId).some(
    (stance) => stance !== 'operator' || status === 'examining' || status === 'published',
  );
