import { createHmac } from 'node:crypto';
import type { Database, Transaction } from '@onesource/db/client';
import { openAskCounts } from '@onesource/db/schema/opening/requests';
import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import { type Counted, countedWithin, countsKept, hoursToLeave, mostAnHour } from './rules/measures.ts';

/** Keyed: addresses are few enough that who reads the table could try them all against a plain hash. */
export const countKey = ({ sessionSecret }: Pick<Deps, 'sessionSecret'>, said: string): string =>
  createHmac('sha256', sessionSecret).update(`open ask ${said}`).digest('hex');

/**
 * Counts one more of a kind within its time, and says how many there were with it. In the database, so that all instances
 * agree; under a keyed hash of what is counted, so that nobody reads there who asked. Atomic, for many at once.
 */
export async function countAsk(
  tx: Transaction,
  deps: Pick<Deps, 'sessionSecret'>,
  { kind, of }: { kind: Counted; of: string },
  now: Date,
): Promise<number> {
  const stale = sql`${openAskCounts.since} <= ${new Date(now.getTime() - countedWithin).toISOString()}`;
  const [counted] = await tx
    .insert(openAskCounts)
    .values({ key: countKey(deps, `${kind} ${of}`), count: 1, since: now })
    .onConflictDoUpdate({
      target: openAskCounts.key,
      set: {
        count: sql`case when ${stale} then 1 else ${openAskCounts.count} + 1 end`,
        since: sql`case when ${stale} then excluded.since else ${openAskCounts.since} end`,
      },
    })
    .returning({ count: openAskCounts.count });
  return counted?.count ?? 1;
}

const leaving = (place: Date): string => `leaving ${place.toISOString()}`;

/**
 * Takes a letter's place in the first hour that has one left; null where none has. `first`: it is the first to wait for that
 * hour. By the hour in which they leave, so that no more leave in one, however long more is asked for than may leave.
 */
export async function takePlace(
  tx: Transaction,
  deps: Pick<Deps, 'sessionSecret'>,
  now: Date,
): Promise<{ place: Date; first: boolean } | null> {
  for (const place of hoursToLeave(now)) {
    const [taken] = await tx
      .insert(openAskCounts)
      .values({ key: countKey(deps, leaving(place)), count: 1, since: place })
      .onConflictDoUpdate({
        target: openAskCounts.key,
        set: { count: sql`${openAskCounts.count} + 1` },
        setWhere: lt(openAskCounts.count, mostAnHour),
      })
      .returning({ count: openAskCounts.count });
    if (taken) return { place, first: place > now && taken.count === 1 };
  }
  return null;
}

/** What was counted for a letter: under which domain and box, when, and the hour in which it left. */
type CountedLetter = { domain: string; box: string; askedAt: Date; place: Date };

/** Counts one less of each, as far as it is still counted; one after the other, in the order in which it was counted. */
export async function giveBack(
  tx: Transaction,
  deps: Pick<Deps, 'sessionSecret'>,
  { domain, box, askedAt, place }: CountedLetter,
): Promise<void> {
  const less = (said: string, counted: Date) =>
    tx
      .update(openAskCounts)
      .set({ count: sql`greatest(${openAskCounts.count} - 1, 0)` })
      // What began only after it was counted did not count it
      .where(and(eq(openAskCounts.key, countKey(deps, said)), lte(openAskCounts.since, counted)));
  await less(`domain ${domain}`, askedAt);
  await less(leaving(place), place);
  await less(`email ${box}`, askedAt);
}

/** Forgets what lies further back than a day. */
export const forgetCounts = (db: Database, now: Date) =>
  db
    .delete(openAskCounts)
    .where(lt(openAskCounts.since, new Date(now.getTime() - countsKept)))
    .returning({ key: openAskCounts.key });
