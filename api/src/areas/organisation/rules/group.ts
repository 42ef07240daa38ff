import { type Role, roles } from '@onesource/db/vocabulary';
import type { PersonState } from './managing.ts';
import type { PersonCommand } from './people.ts';

/** How many people one command is about at most: as many as a page of the list can show. */
export const mostAtOnce = 100;

/** What is asked for several people at once; each is then decided upon as if it were asked for them alone. */
export type GroupChange =
  | { type: 'disable' | 'enable' | 'reset-password' }
  | { type: 'give-role' | 'take-role'; role: Role };

/** What becomes of one of them. */
export const groupOutcomes = ['done', 'awaiting_second', 'unchanged', 'refused'] as const;
export type GroupOutcome = (typeof groupOutcomes)[number];

/**
 * The command that the change comes to for this person; null where they stand so already, so that what is sent twice does
 * nothing more. The other roles of a person stay as they are.
 */
export function commandFor(person: PersonState, change: GroupChange): PersonCommand | null {
  const held = roles.filter((role) => person.roles.some((tied) => tied.role === role));
  switch (change.type) {
    case 'disable':
      return person.disabled ? null : { type: 'disable' };
    case 'enable':
      return person.disabled ? { type: 'enable' } : null;
    case 'reset-password':
      return { type: 'reset-password' };
    case 'give-role':
      if (held.includes(change.role)) return null;
      return { type: 'set-roles', roles: roles.filter((role) => role === change.role || held.includes(role)) };
    case 'take-role':
      if (!held.includes(change.role)) return null;
      return { type: 'set-roles', roles: held.filter((role) => role !== change.role) };
  }
}
