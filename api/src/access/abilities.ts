import type { Role } from '@onesource/db/vocabulary';
import type { Actor } from '../foundation/context.ts';

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
  'keep_calendar',
  'see_upkeep',
  'read_audit',
] as const;
export type Ability = (typeof abilities)[number];

const opens = {
  official: ['browse_directory', 'file_requests'],
  registrar: ['browse_directory', 'file_requests', 'register_resources'],
  reviewer: ['browse_directory', 'file_requests', 'review_resources', 'decide_requests'],
  admin: ['browse_directory', 'manage_people'],
  operator: ['browse_directory', 'examine_resources', 'coordinate_requests', 'keep_calendar', 'see_upkeep'],
  examiner: ['browse_directory', 'examine_resources'],
  supervisor: ['browse_directory', 'supervise_requests'],
  superior: ['browse_directory', 'supervise_requests'],
  sysadmin: ['manage_people', 'keep_calendar', 'see_upkeep'],
  secadmin: ['manage_people'],
  auditor: ['read_audit'],
} as const satisfies Record<Role, readonly Ability[]>;

/** What the roles a person holds open, in the order of `abilities`. */
export function abilitiesOf(actor: Pick<Actor, 'roles'>): Ability[] {
  const open = new Set<Ability>(actor.roles.flatMap(({ role }) => opens[role]));
  return abilities.filter((ability) => open.has(ability));
}
