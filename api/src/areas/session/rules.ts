import type { Role } from '@onesource/db/vocabulary';
import type { Actor } from '../../foundation/context.ts';

/** Wrong passwords in a row that are let through before the account rests for a while at that address (house). */
export const attemptsAllowed = 10;
/** How long it rests, in minutes, from the last wrong password. */
export const restMinutes = 10;

export type Failures = { count: number; lastAt: Date };

/** Seconds until a password may be tried again; 0 when it may be tried now. */
export function secondsToWait(failures: Failures | null, now: Date): number {
  if (!failures || failures.count < attemptsAllowed) return 0;
  const rested = failures.lastAt.getTime() + restMinutes * 60_000;
  return Math.max(0, Math.ceil((rested - now.getTime()) / 1000));
}

/** What a person may open in the console; the pages behind it check for themselves. */
export const abilities = [
  'browse_directory',
  'file_requests',
  'register_resources',
  'review_resources',
  'examine_resources',
  'decide_requests',
  'coordinate_requests',
  'supervise_requests',
  'manage_people',
] as const;
export type Ability = (typeof abilities)[number];

const opens = {
  official: ['browse_directory', 'file_requests'],
  registrar: ['browse_directory', 'file_requests', 'register_resources'],
  reviewer: ['browse_directory', 'file_requests', 'review_resources', 'decide_requests'],
  admin: ['browse_directory', 'manage_people'],
  operator: ['browse_directory', 'examine_resources', 'coordinate_requests'],
  supervisor: ['browse_directory', 'supervise_requests'],
  sysadmin: ['manage_people'],
  secadmin: ['manage_people'],
  auditor: [],
} as const satisfies Record<Role, readonly Ability[]>;

/** What the roles a person holds open, in the order of `abilities`. */
export function abilitiesOf(actor: Pick<Actor, 'roles'>): Ability[] {
  const open = new Set<Ability>(actor.roles.flatMap(({ role }) => opens[role]));
  return abilities.filter((ability) => open.has(ability));
}
