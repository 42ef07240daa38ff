import { type Role, roles } from '@onesource/db/vocabulary';

/** Roles that others wait for an answer of, whether anything waits just now or not. */
export const answeringRoles = [
  'reviewer',
  'operator',
  'examiner',
  'supervisor',
  'superior',
] as const satisfies readonly Role[];

/** How much open work for a role is in nobody's inbox. */
export type Unseen = { role: Role; tasks: number };

/**
 * Rule 21a: roles of a department that nobody there holds any more, each with the work that nobody sees. `lost`: what somebody
 * gave up there, or what was vacant before; `held`: by whoever is in office there. Work that nobody sees is said whatever the
 * role; without any, only a role that others wait for.
 */
export function vacantOf(lost: readonly Role[], held: readonly Role[], unseen: readonly Unseen[]): Unseen[] {
  const waiting = (role: Role) => unseen.find((one) => one.role === role)?.tasks ?? 0;
  const answers = (role: Role) => answeringRoles.some((answering) => answering === role);
  return roles
    .filter((role) => waiting(role) > 0 || (lost.includes(role) && !held.includes(role) && answers(role)))
    .map((role) => ({ role, tasks: waiting(role) }));
}

/** What somebody gives up in a department: all they held there where they are disabled or move away. */
export function givenUp(
  before: { departmentId: string; disabled: boolean; roles: readonly Role[] },
  after: { departmentId: string; disabled: boolean; roles: readonly Role[] },
): Role[] {
  if (before.disabled) return [];
  if (after.disabled || after.departmentId !== before.departmentId) return [...before.roles];
  return before.roles.filter((role) => !after.roles.includes(role));
}

type Teller = { role: 'operator' | 'admin' | 'sysadmin'; departmentId: string };

/**
 * Who is told (rule 21a): the authority's operators, and the administrators of the department or of the nearest above it that
 * has one; the system administrators where the authority has nobody left to tell. `path` is the department's, from the root.
 */
export function toldOfVacancy(
  path: readonly string[],
  seats: { [Post in Teller['role']]: readonly string[] },
): Teller[] {
  const nearest = path.findLast((id) => seats.admin.includes(id));
  const told = (role: Teller['role']) => seats[role].map((departmentId) => ({ role, departmentId }));
  return [
    ...told(seats.operator.length > 0 ? 'operator' : 'sysadmin'),
    ...(nearest === undefined ? [] : [{ role: 'admin' as const, departmentId: nearest }]),
  ];
}
