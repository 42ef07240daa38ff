import type { OpinionSubject, Role, TaskKind } from '@onesource/db/vocabulary';
import { seeEverywhere } from '../../../access/visibility.ts';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import type { Consulted } from '../../../foundation/area.ts';

/** Work with which a case lies before somebody to be decided: as long as it is open, an opinion on it may be asked. */
export const decidingKinds = {
  request: ['decide_request', 'negotiate_request', 'coordinate_request', 'decide_referral'],
  resource: ['review_revision', 'examine_revision'],
} as const satisfies Record<OpinionSubject, readonly TaskKind[]>;

/** Somebody in office who might be asked, and the roles they hold in their department. */
export type Candidate = { id: string; departmentId: string; departmentPath: readonly string[]; roles: readonly Role[] };
/** Whoever asks, where and in which role they decide. */
export type Asker = { id: string; departmentId: string; role: Role };
type Asked = Pick<Consulted, 'provider' | 'consumer' | 'openTo'>;
type Unit = { id: string; path: readonly string[] };

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

/** Whether somebody may ask about it at all: nobody does about what they filed themselves. */
export const mayAskOn = ({ consumer }: Pick<Consulted, 'consumer'>, { id }: Pick<Asker, 'id'>): boolean =>
  id !== consumer?.applicantId;

/**
 * Roles of those who may be asked in a department, the one by which they know most of such cases first: none of the department
 * that asks for the data, reviewers alone of another than the own. PD-27, PD-31, SQ-6: where that may not know what it is
 * about, nobody is; of the own one, those who decide there as the asker does, and those who see everything.
 */
export function rolesAsked(about: Asked, asker: Asker, { id, path }: Unit): readonly Role[] {
  if (id === about.consumer?.id) return [];
  const knows = id === about.provider.id || about.openTo(path);
  if (id !== asker.departmentId) return knows ? ['reviewer'] : [];
  return knows ? working : working.filter((role) => role === asker.role || seeEverywhere.includes(role));
}

/** The role in which somebody is asked; null where they hold none in which they may be. */
export const askedAs = (about: Asked, asker: Asker, { departmentId, departmentPath, roles }: Candidate): Role | null =>
  rolesAsked(about, asker, { id: departmentId, path: departmentPath }).find((role) => roles.includes(role)) ?? null;

/** Why this person is not asked (house): not oneself, and nobody who holds no post in which they may be. */
export function refusedAsking(about: Asked, asker: Asker, candidate: Candidate | null): Refusal | null {
  if (!mayAskOn(about, asker)) return refuse('opinion_on_own_case');
  if (candidate === null || candidate.id === asker.id || !working.some((role) => candidate.roles.includes(role)))
    return refuse('nobody_to_ask', 'personId');
  if (candidate.departmentId === about.consumer?.id) return refuse('asks_for_it_itself', 'personId');
  return askedAs(about, asker, candidate) === null ? refuse('may_not_know_of_it', 'personId') : null;
}
