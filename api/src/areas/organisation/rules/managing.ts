import {
  type DepartmentKind,
  departmentRoles,
  districtRoles,
  platformRoles,
  type ResetKind,
  type Role,
  roles,
} from '@onesource/db/vocabulary';
import type { Refusal } from '../../../cases/decision.ts';
import { refuse as refuseFor } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';

export type State = 'enabled' | 'disabled';
/** In which capacity somebody manages people; `admin` is the administrator of their department or of one above it. */
export type Manager = 'admin' | 'sysadmin' | 'secadmin';
/** The same for a department; its own administrator may not change the department itself. */
export type Overseer = 'own_admin' | 'admin_above' | 'sysadmin';
export type DepartmentAction = 'edit' | 'disable' | 'enable' | 'add-unit' | 'add-person';
export type PersonAction =
  | 'edit'
  | 'disable'
  | 'enable'
  | 'reset-password'
  | 'reset-second-factor'
  | 'confirm-reset'
  | 'decline-reset'
  | 'set-roles';

/** PD-29: an administrator manages the own department and the units below it (直属单位). */
export const departmentAllowed = {
  enabled: {
    own_admin: ['add-unit', 'add-person'],
    admin_above: ['edit', 'disable', 'add-unit', 'add-person'],
    sysadmin: ['edit', 'disable', 'add-unit', 'add-person'],
  },
  disabled: { admin_above: ['edit', 'enable'], sysadmin: ['edit', 'enable'] },
} as const satisfies Record<State, Partial<Record<Overseer, readonly DepartmentAction[]>>>;

/** House, after GB/T 39477 (三员分立): the system admin has the accounts, the security admin the roles. */
export const personAllowed = {
  enabled: {
    admin: ['edit', 'disable', 'reset-password', 'reset-second-factor', 'set-roles'],
    sysadmin: ['edit', 'disable', 'reset-password', 'reset-second-factor', 'confirm-reset', 'decline-reset'],
    secadmin: ['confirm-reset', 'decline-reset', 'set-roles'],
  },
  disabled: { admin: ['edit', 'enable', 'set-roles'], sysadmin: ['edit', 'enable'], secadmin: ['set-roles'] },
} as const satisfies Record<State, Partial<Record<Manager, readonly PersonAction[]>>>;

/** Roles each may give and take; a new account may start as an official. */
export const gives = {
  admin: departmentRoles,
  sysadmin: ['official'],
  secadmin: roles,
} as const satisfies Record<Manager, readonly Role[]>;

/** What somebody in these posts may give and take, in the order of the vocabulary. */
export const givenBy = (held: readonly Role[]): Role[] => {
  const given = Object.entries(gives).flatMap(([manager, some]) => (isOneOf(held, manager) ? some : []));
  return roles.filter((role) => isOneOf(given, role));
};

/**
 * SH-17, SH-27: posts that a rule keeps apart are never in one person: who examines is not who decides, and neither is the
 * side above to which they refer. Each is one of these at most.
 */
export const keptApart = ['operator', 'examiner', 'superior'] as const satisfies readonly Role[];

/** House: nobody does these to oneself. */
export const neverOneself = [
  'disable',
  'reset-password',
  'reset-second-factor',
  'confirm-reset',
  'set-roles',
] as const satisfies PersonAction[];

/**
 * House, after GB/T 39477 (三员分立): whoever resets an account can sign in with it. Accounts that act on other departments'
 * cases, or on the platform, are reset with the word of a second administrator.
 */
export const guardedRoles = [...districtRoles, ...platformRoles] as const satisfies readonly Role[];
/** Who gives that word: anybody of these but whoever asked and whose account it is. */
export const secondWords = ['sysadmin', 'secadmin'] as const satisfies readonly Role[];
/** How long a reset waits for it, in days (house). */
export const resetDays = 3;

/** House: without one of each, nobody could let anybody in any more. */
export const indispensable = ['sysadmin', 'secadmin'] as const satisfies Role[];

export type Unit = { id: string; path: readonly string[]; kind: DepartmentKind; disabled: boolean };
export type PersonState = {
  id: string;
  unit: Unit;
  /** Roles with the path of the department they are tied to. */
  roles: readonly { role: Role; path: readonly string[] }[];
  disabled: boolean;
  /** A reset that waits for the word of a second administrator. */
  reset: { kind: ResetKind; askedById: string } | null;
  /** Whether an authenticator is enrolled. */
  secondFactor: boolean;
  /** Whether the password is one that somebody else made, and has not been changed yet. */
  passwordPending: boolean;
};

export type RefusalCode =
  | 'forbidden'
  | 'wrong_status'
  | 'own_account'
  | 'account_taken'
  | 'last_of_post'
  | 'second_word_needed'
  | 'no_reset_asked'
  | 'no_second_factor'
  | 'password_not_own'
  | 'posts_not_combinable'
  | 'posts_kept_apart'
  | 'role_needs_department'
  | 'successor_elsewhere'
  | 'successor_lacks_role'
  | 'department_disabled'
  | 'department_in_use'
  | 'department_has_cases'
  | 'department_cycle'
  | 'name_taken'
  | 'numbers_used_up'
  | 'too_many_phrases';
export const refuse = (code: RefusalCode, field?: string): Refusal => refuseFor(code, field);

export const stateOf = ({ disabled }: { disabled: boolean }): State => (disabled ? 'disabled' : 'enabled');

/** Where the actor sees people: everywhere, in these departments and below, or nowhere (null). */
export function peopleReach(actor: Pick<Actor, 'roles'>): 'everywhere' | readonly string[] | null {
  if (holds(actor, 'sysadmin') || holds(actor, 'secadmin')) return 'everywhere';
  const own = administered(actor);
  return own.length > 0 ? own : null;
}

/** Whether the actor may know of the people of a department with this path. */
export function seesPeopleOf(actor: Pick<Actor, 'roles'>, path: readonly string[]): boolean {
  const reach = peopleReach(actor);
  return reach === 'everywhere' || (reach?.some((id) => path.includes(id)) ?? false);
}

export function overseersOf(unit: Pick<Unit, 'id' | 'path'>, actor: Pick<Actor, 'roles'>): Overseer[] {
  const own = administered(actor);
  const stances: Overseer[] = [];
  if (own.includes(unit.id)) stances.push('own_admin');
  if (own.some((id) => id !== unit.id && unit.path.includes(id))) stances.push('admin_above');
  if (holds(actor, 'sysadmin')) stances.push('sysadmin');
  return stances;
}

export function managersOf(person: Pick<PersonState, 'unit' | 'roles'>, actor: Pick<Actor, 'roles'>): Manager[] {
  const own = administered(actor);
  const within = (path: readonly string[]) => own.some((id) => path.includes(id));
  // whoever resets a password can sign in with it: an administrator has no hand on a post that is not theirs to give
  const outranks = person.roles.every(({ role, path }) => isOneOf(gives.admin, role) && within(path));
  const stances: Manager[] = [];
  if (within(person.unit.path) && outranks) stances.push('admin');
  if (holds(actor, 'sysadmin')) stances.push('sysadmin');
  if (holds(actor, 'secadmin')) stances.push('secadmin');
  return stances;
}

export function departmentActions(unit: Unit, actor: Pick<Actor, 'roles'>): DepartmentAction[] {
  const row: Partial<Record<Overseer, readonly DepartmentAction[]>> = departmentAllowed[stateOf(unit)];
  return [...new Set(overseersOf(unit, actor).flatMap((stance) => row[stance] ?? []))];
}

export function personActions(person: PersonState, actor: Pick<Actor, 'id' | 'roles'>): PersonAction[] {
  const row: Partial<Record<Manager, readonly PersonAction[]>> = personAllowed[stateOf(person)];
  const actions = managersOf(person, actor).flatMap((stance) => row[stance] ?? []);
  return [...new Set(actions)]
    .filter((action) => person.id !== actor.id || !isOneOf(neverOneself, action))
    .filter((action) => lacking(person, action, actor) === null);
}

/** What an account or a second word has to be there for; null when nothing lacks. */
export function lacking(
  { reset, secondFactor }: Pick<PersonState, 'reset' | 'secondFactor'>,
  action: PersonAction,
  actor: Pick<Actor, 'id'>,
): RefusalCode | null {
  if (action === 'reset-second-factor') return secondFactor ? null : 'no_second_factor';
  if (action !== 'confirm-reset' && action !== 'decline-reset') return null;
  if (reset === null) return 'no_reset_asked';
  return action === 'confirm-reset' && reset.askedById === actor.id ? 'second_word_needed' : null;
}

/** Whether an account is reset only with the word of a second administrator. */
export const needsSecondWord = ({ roles: held }: Pick<PersonState, 'roles'>): boolean =>
  held.some(({ role }) => isGuarded(role));

export const isGuarded = (role: Role): boolean => isOneOf(guardedRoles, role);

/** Whether a reset has waited too long for its second word. */
export const isForgotten = (askedAt: Date, now: Date): boolean =>
  now.getTime() >= askedAt.getTime() + resetDays * 86_400_000;

export const isOneOf = <Word extends string>(words: readonly Word[], word: string): word is Word =>
  words.some((known) => known === word);

export const isPlatformRole = (role: Role) => isOneOf(platformRoles, role);

const holds = (actor: Pick<Actor, 'roles'>, wanted: Role) => actor.roles.some(({ role }) => role === wanted);

const administered = (actor: Pick<Actor, 'roles'>): string[] =>
  actor.roles.filter(({ role }) => role === 'admin').map(({ departmentId }) => departmentId);
