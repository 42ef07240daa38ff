import type { RevisionStatus, Role } from '@onesource/db/vocabulary';
import type { Actor } from '../foundation/context.ts';
import type { PolicyProfile } from '../law/profile.ts';

/** Where an actor stands towards a registration: 登记员 and 审核员 of its department (PD-27), 主管部门经办, 目录审定员. */
export type Stance = Extract<Role, 'registrar' | 'reviewer' | 'operator' | 'examiner'>;

/** Who examines what departments register, by where the text puts that: a second body, or the authority itself. */
export type Examining = Pick<PolicyProfile, 'titles'>;

/** SH-17, SH-27: whether the text gives the examining to another body than the authority: two bodies, two sets of people. */
export const hasSecondBody = ({ titles }: Examining): boolean => titles.examiner.zh !== titles.authority.zh;

/** The posts that examine. Where the authority does it itself, its operators do, and whoever it has for that alone. */
export const examiningRoles = (policy: Examining): readonly ('operator' | 'examiner')[] =>
  hasSecondBody(policy) ? ['examiner'] : ['operator', 'examiner'];

/** Registrars and reviewers act for the department they are named in, operators and examiners on every department's. */
export function stancesOf(actor: Pick<Actor, 'roles'>, departmentId: string): Stance[] {
  const named = (role: Role) => actor.roles.some((held) => held.role === role && held.departmentId === departmentId);
  return [
    ...(['registrar', 'reviewer'] as const).filter(named),
    ...(['operator', 'examiner'] as const).filter((everywhere) => actor.roles.some(({ role }) => role === everywhere)),
  ];
}

/** A stance on a resource that the actor may work on in this status. Those outside come in where it is examined. */
export const worksOn = (actor: Pick<Actor, 'roles'>, departmentId: string, status: RevisionStatus): boolean =>
  stancesOf(actor, departmentId).some(
    (stance) => stance === 'registrar' || stance === 'reviewer' || status === 'examining' || status === 'published',
  );
