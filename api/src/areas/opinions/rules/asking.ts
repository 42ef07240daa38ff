import type { OpinionSubject, Role, TaskKind } from '@onesource/db/vocabulary';
import { askingRoles } from '../../../access/responsible.ts';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import type { Consulted } from '../../../foundation/area.ts';

/** Work with which a case lies before somebody to be decided: as long as it is open, an opinion on it may be asked. */
export const decidingKinds = {
  request: ['decide_request', 'negotiate_request', 'coordinate_request', 'decide_referral'],
  resource: ['review_revision', 'examine_revision'],
} as const satisfies Record<OpinionSubject, readonly TaskKind[]>;

/** Somebody in office who might be asked, and the roles they hold in their department. */
export type Candidate = { id: string; departmentId: string; departmentPath: readonly string[]; roles: readonly Role[] };
/** Whoever asks, where they decide. */
export type Asker = { id: string; departmentId: string };

/** Posts whose holders work on cases; administrators and platform posts do not. */
const working: readonly Role[] = [
  'reviewer',
  'registrar',
  'official',
  'operator',
  'examiner',
  'supervisor',
  'superior',
];

/** The role in which somebody is asked: the one by which they know most of such cases; null where they hold none. */
export const askedAs = (candidate: Pick<Candidate, 'roles'>): Role | null =>
  working.find((role) => candidate.roles.includes(role)) ?? null;

/** Whether people of that department may be asked at all: the own one, and others whose people may know of it. */
export const mayBeAskedIn = (
  about: Pick<Consulted, 'provider' | 'consumer' | 'openTo'>,
  asker: Asker,
  department: { id: string; path: readonly string[] },
): boolean => {
  if (department.id === about.consumer?.id) return false;
  return department.id === asker.departmentId || department.id === about.provider.id || about.openTo(department.path);
};

/**
 * Why this person is not asked (house): not oneself, nobody of the department that asks for the data, of another department
 * than the own a reviewer alone, and only where PD-27, PD-31 and SQ-6 let that department know what it is about.
 */
export function refusedAsking(
  about: Pick<Consulted, 'provider' | 'consumer' | 'openTo'>,
  asker: Asker,
  candidate: Candidate | null,
): Refusal | null {
  if (asker.id === about.consumer?.applicantId) return refuse('opinion_on_own_case');
  if (candidate === null || candidate.id === asker.id || askedAs(candidate) === null)
    return refuse('nobody_to_ask', 'personId');
  if (candidate.departmentId === about.consumer?.id) return refuse('asks_for_it_itself', 'personId');
  const department = { id: candidate.departmentId, path: candidate.departmentPath };
  const own = candidate.departmentId === asker.departmentId;
  if (!mayBeAskedIn(about, asker, department) || !(own || candidate.roles.includes('reviewer')))
    return refuse('may_not_know_of_it', 'personId');
  return null;
}

/** Roles of those who may be asked in a department. */
export const rolesAsked = (own: boolean): readonly Role[] =>
  own ? working : askingRoles.filter((role) => role === 'reviewer');
