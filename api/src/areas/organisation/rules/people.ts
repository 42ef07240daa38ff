import { departmentRoles, type Role, roles } from '@onesource/db/vocabulary';
import type { Examining } from '../../../access/registrations.ts';
import { maySeat } from '../../../access/seats.ts';
import type { Refusal } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import {
  departmentActions,
  gives,
  indispensable,
  isGuarded,
  isOneOf,
  isPlatformRole,
  keptApart,
  lacking,
  managersOf,
  type PersonAction,
  type PersonState,
  personActions,
  refuse,
  type Unit,
} from './managing.ts';

export type PersonCommand =
  /** `to`: the department the person moves to; null, like their own, when they stay. */
  | { type: 'edit'; to: Unit | null }
  | { type: 'set-roles'; roles: readonly Role[] }
  | { type: 'disable' }
  | { type: 'enable' }
  | { type: 'reset-password' | 'reset-second-factor' }
  | { type: 'confirm-reset' | 'decline-reset' };

/** `roles`: those held afterwards. */
export type PersonDecision = { ok: true; roles: Role[] } | Refusal;

/** Whether a new person may be put into the department with these roles. */
export function decideAddPerson(
  unit: Unit,
  wanted: readonly Role[],
  actor: Pick<Actor, 'id' | 'roles'>,
  policy: Examining,
): PersonDecision {
  const closed = seating(unit, actor);
  if (closed) return closed;
  const newcomer: PersonState = {
    id: '',
    unit,
    roles: [],
    disabled: false,
    reset: null,
    secondFactor: false,
    passwordPending: true,
  };
  if (!wanted.every((role) => givable(newcomer, actor).includes(role))) return refuse('forbidden', 'roles');
  return fits(wanted, unit, policy) ?? { ok: true, roles: [...wanted] };
}

/** `soleHolderOf`: posts in which no other enabled person stands. */
export function decidePerson(
  person: PersonState,
  command: PersonCommand,
  actor: Pick<Actor, 'id' | 'roles'>,
  soleHolderOf: readonly Role[],
  policy: Examining,
): PersonDecision {
  const closed = barred(person, command.type, actor);
  if (closed) return closed;
  const held = roles.filter((role) => person.roles.some((tied) => tied.role === role));
  switch (command.type) {
    case 'edit':
      return command.to && command.to.id !== person.unit.id
        ? moved(person, command.to, held, { actor, policy })
        : { ok: true, roles: held };
    case 'set-roles': {
      const given = command.roles.filter((role) => !held.includes(role));
      const taken = held.filter((role) => !command.roles.includes(role));
      if (![...given, ...taken].every((role) => givable(person, actor).includes(role)))
        return refuse('forbidden', 'roles');
      if (indispensable.some((post) => taken.includes(post) && soleHolderOf.includes(post)))
        return refuse('last_of_post', 'roles');
      // House: reset first and given the post afterwards, an account would pass the second administrator's word by
      if (person.passwordPending && given.some(isGuarded)) return refuse('password_not_own', 'roles');
      return fits(command.roles, person.unit, policy) ?? { ok: true, roles: [...command.roles] };
    }
    case 'disable':
      return indispensable.some((post) => soleHolderOf.includes(post))
        ? refuse('last_of_post')
        : { ok: true, roles: held };
    case 'enable':
      return person.unit.disabled ? refuse('department_disabled') : { ok: true, roles: held };
    case 'reset-password':
    case 'reset-second-factor':
    case 'confirm-reset':
    case 'decline-reset':
      return { ok: true, roles: held };
  }
}

/** Why the actor may not do this at all, or not to this person as they stand. */
function barred(person: PersonState, action: PersonAction, actor: Pick<Actor, 'id' | 'roles'>): Refusal | null {
  if (personActions(person, actor).includes(action)) return null;
  const another = { ...person, id: '' };
  if (personActions(another, actor).includes(action)) return refuse('own_account');
  const whole: PersonState = { ...another, reset: { kind: 'password', askedById: '' }, secondFactor: true };
  const lacks = lacking(person, action, actor);
  if (lacks && personActions(whole, actor).includes(action)) return refuse(lacks);
  const otherwise = { ...another, disabled: !person.disabled };
  return refuse(personActions(otherwise, actor).includes(action) ? 'wrong_status' : 'forbidden');
}

/** What a post or a kind of department asks of a set of roles. */
function fits(wanted: readonly Role[], unit: Unit, policy: Examining): Refusal | null {
  // House, after GB/T 39477 (三员分立): a platform post stands alone
  if (wanted.some(isPlatformRole) && wanted.length > 1) return refuse('posts_not_combinable', 'roles');
  if (keptApart.filter((post) => wanted.includes(post)).length > 1) return refuse('posts_kept_apart', 'roles');
  return wanted.every((role) => maySeat(role, unit.kind, policy)) ? null : refuse('role_needs_department', 'roles');
}

/** Why nobody can be put into this department by the actor. */
function seating(to: Unit, actor: Pick<Actor, 'roles'>): Refusal | null {
  if (departmentActions(to, actor).includes('add-person')) return null;
  return departmentActions({ ...to, disabled: false }, actor).includes('add-person')
    ? refuse('department_disabled', 'departmentId')
    : refuse('forbidden', 'departmentId');
}

/** A post moves along; of the department's roles, those that the mover may give in the new one. */
function moved(
  person: PersonState,
  to: Unit,
  held: readonly Role[],
  { actor, policy }: { actor: Pick<Actor, 'id' | 'roles'>; policy: Examining },
): PersonDecision {
  if (person.id === actor.id) return refuse('own_account', 'departmentId');
  const closed = seating(to, actor);
  if (closed) return closed;
  const mayGive = givable({ ...person, unit: to }, actor);
  const kept = held.filter((role) => !isOneOf(departmentRoles, role) || mayGive.includes(role));
  return fits(kept, to, policy) ?? { ok: true, roles: kept };
}

const givable = (person: PersonState, actor: Pick<Actor, 'roles'>): Role[] =>
  managersOf(person, actor).flatMap((manager) => [...gives[manager]]);
