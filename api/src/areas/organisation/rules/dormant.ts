import type { Role } from '@onesource/db/vocabulary';
import { gives, isOneOf } from './managing.ts';

const dayMs = 86_400_000;

/** What tells whether an account is in use. */
export type Use = { disabled: boolean; lastSignInAt: Date | null; createdAt: Date };

/**
 * GB/T 22239 8.1.4.2 c: the moment at or before which an account that nobody has signed in with since is dormant. `days` is
 * the operator's (`DORMANT_DAYS`, house: 90); null where it is 0, which is never.
 */
export const dormantBefore = (now: Date, days: number): Date | null =>
  days === 0 ? null : new Date(now.getTime() - days * dayMs);

/** An account nobody has signed in with yet counts from the day it was made; a disabled one is done with. */
export function isDormant({ disabled, lastSignInAt, createdAt }: Use, now: Date, days: number): boolean {
  const before = dormantBefore(now, days);
  return !disabled && before !== null && (lastSignInAt ?? createdAt) <= before;
}

/** Whether administrators are to be told of it: once, and again only where it was used in between. */
export const isToBeTold = (account: Use & { toldAt: Date | null }, now: Date, days: number): boolean =>
  isDormant(account, now, days) &&
  (account.toldAt === null || account.toldAt < (account.lastSignInAt ?? account.createdAt));

type Teller = 'admin' | 'sysadmin';
/**
 * Who is told of a dormant account (house): the administrators of its department, or of the nearest above it that has one who
 * is there; of one that no administrator manages, the system administrators. `path` is the department's, from the root.
 */
export function toldOf(
  { path, roles }: { path: readonly string[]; roles: readonly Role[] },
  seats: { [Post in Teller]: readonly string[] },
): { role: Teller; departmentIds: readonly string[] } {
  const nearest = path.findLast((id) => seats.admin.includes(id));
  return nearest !== undefined && roles.every((role) => isOneOf(gives.admin, role))
    ? { role: 'admin', departmentIds: [nearest] }
    : { role: 'sysadmin', departmentIds: seats.sysadmin };
}
