import type { Database, Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { sessions, signInFailures } from '@onesource/db/schema/session';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import * as audit from '../../../foundation/audit.ts';
import type { Deps } from '../../../foundation/context.ts';
import { ApiError } from '../../../foundation/errors.ts';
import { countedAddress } from '../rules/address.ts';
import { comesToRest, type Failures, restMinutes, secondsToWait } from '../rules/attempts.ts';

/** Where somebody has signed in within these days, their own tries are not held up by those of others. */
export const knownDays = 30;
const dayMs = 86_400_000;

/** Who tries a password and from where. `userId` is null for an account that does not exist. */
export type Try = { account: string; ip: string; userId: string | null };
/** Where it is counted: within a transaction where tries of one account wait for each other. */
type Counting = Pick<Deps, 'clock'> & { db: Database | Transaction };

const keysOf = ({ account, ip }: Try) => {
  const [name, address] = [account.toLowerCase(), countedAddress(ip)];
  return { pair: `pair ${name}|${address}`, address: `address ${address}`, account: `account ${name}`, all: 'all' };
};

async function knownAt(db: Database | Transaction, userId: string | null, ip: string, now: Date): Promise<boolean> {
  if (userId === null) return false;
  const since = new Date(now.getTime() - knownDays * dayMs);
  const places = await db
    .selectDistinct({ ip: sessions.ip })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.createdAt, since)));
  return places.some((place) => place.ip !== '' && countedAddress(place.ip) === countedAddress(ip));
}

/**
 * Refuses the try while there are too many wrong passwords behind it. The counters stand in the database, so that all
 * instances agree.
 *
 * @throws ApiError `too_many_requests` with `Retry-After`
 */
export async function refuseWhenTooMany({ db, clock }: Counting, tried: Try): Promise<void> {
  const keys = keysOf(tried);
  const now = clock();
  const rows = await db
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.key, Object.values(keys)));
  if (rows.length === 0) return;
  const failures = (key: string): Failures | null => rows.find((row) => row.key === key) ?? null;
  const wait = secondsToWait(
    {
      pair: failures(keys.pair),
      address: failures(keys.address),
      account: failures(keys.account),
      all: failures(keys.all),
      known: await knownAt(db, tried.userId, tried.ip, now),
    },
    now,
  );
  if (wait === 0) return;
  throw new ApiError('too_many_requests', 'Too many wrong passwords; try again later.', undefined, {
    'retry-after': String(wait),
  });
}

/**
 * Counts one more wrong password; what lies further back than the rest is forgotten. Atomic, for many at once. That an
 * account comes to rest is written down, once each time.
 */
export async function countFailure({ db, clock }: Counting, tried: Try): Promise<void> {
  const now = clock();
  const keys = keysOf(tried);
  const stale = sql`${signInFailures.since} <= ${new Date(now.getTime() - restMinutes * 60_000).toISOString()}`;
  const rows = await db
    .insert(signInFailures)
    // Always in this order of kinds, so that no two wait for each other
    .values(Object.values(keys).map((key) => ({ key, count: 1, since: now, lastAt: now })))
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: {
        count: sql`case when ${stale} then 1 else ${signInFailures.count} + 1 end`,
        since: sql`case when ${stale} then excluded.since else ${signInFailures.since} end`,
        lastAt: now,
      },
    })
    .returning();
  if (tried.userId === null) return;
  const counted = (key: string): Failures | null => rows.find((row) => row.key === key) ?? null;
  const known = await knownAt(db, tried.userId, tried.ip, now);
  if (!comesToRest({ pair: counted(keys.pair), account: counted(keys.account), known }, now)) return;
  const [person] = await db
    .select({ name: users.name, account: users.account })
    .from(users)
    .where(eq(users.id, tried.userId));
  if (!person) return;
  await audit.record(
    db,
    { clock, ip: tried.ip, actor: { id: tried.userId, name: person.name } },
    {
      action: 'sign_in_held',
      subject: { type: 'session', id: person.account },
      detail: { minutes: restMinutes },
      result: 'refused',
    },
  );
}

/** A right password: the account's count at that address begins anew; what else the address tried stays. */
export async function forgetFailures(tx: Transaction, tried: Try): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.key, keysOf(tried).pair));
}
