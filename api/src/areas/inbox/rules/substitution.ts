import type { Role, SubjectType } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { type IsoDate, shift } from '../../../law/calendar/working-days.ts';

/** 代理 (house): days for which somebody may be stood in for at most; whoever is away for longer hands over. */
export const mostDays = 90;

/**
 * What is somebody's own and goes to nobody in their place, neither while they are away nor when they leave: what concerns
 * accounts, for there two have to be two, and the opinion they were asked for by name.
 */
export const theirOwn: readonly SubjectType[] = ['user', 'accounts', 'opinion'];

/** An enabled colleague, with the department they belong to and the roles they hold there. */
export type Colleague = { id: string; departmentId: string; roles: readonly Role[] };
export type Naming = { substitute: Colleague | null; from: IsoDate; until: IsoDate };

/**
 * Whether work of a role may go to somebody who holds these: the same role; what a department asks for is answered for by
 * whoever of it may ask.
 */
export const mayTakeOver = (role: Role, held: readonly Role[]): boolean =>
  held.some((own) => own === role || (role === 'official' && askingRoles.some((asking) => asking === own)));

/**
 * Whether a colleague may stand in for somebody: of the same department, not themselves, with a role of theirs. They act by the
 * posts that they hold anyway, so that what a rule keeps apart is never brought together by it.
 */
export const fitsAs = (person: Colleague, substitute: Colleague): boolean =>
  substitute.id !== person.id &&
  substitute.departmentId === person.departmentId &&
  person.roles.some((role) => mayTakeOver(role, substitute.roles));

/** Why somebody is not named; null where they are. */
export function refusedNaming(person: Colleague, { substitute, from, until }: Naming, today: IsoDate): Refusal | null {
  if (substitute === null || !fitsAs(person, substitute)) return refuse('substitute_unfit', 'substituteId');
  if (until < from) return refuse('period_reversed', 'until');
  if (until < today) return refuse('period_past', 'until');
  return until > shift(from, mostDays - 1) ? refuse('substitution_too_long', 'until') : null;
}

/** Whether it is in force on a day, both its ends included. */
export const inForce = (period: { from: IsoDate; until: IsoDate; ended: boolean }, today: IsoDate): boolean =>
  !period.ended && period.from <= today && today <= period.until;
