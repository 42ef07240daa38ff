import { createHmac } from 'node:crypto';
import type { Database, Transaction } from '@onesource/db/client';
import { openAskCounts } from '@onesource/db/schema/opening/requests';
import { eq, lt, sql } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import { type Counted, countedFor, countsKept } from './rules/measures.ts';

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
  const stale = sql`${openAskCounts.since} <= ${new Date(now.getTime() - countedFor[kind]).toISOString()}`;
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

/** Counts one less of each, as far as it is still counted; one after the other, in the order in which it was counted. */
export async function giveBack(
  tx: Transaction,
  deps: Pick<Deps, 'sessionSecret'>,
  counted: readonly { kind: Counted; of: string }[],
): Promise<void> {
  for (const { kind, of } of counted)
    await tx
      .update(openAskCounts)
      .set({ count: sql`greatest(${openAskCounts.count} - 1, 0)` })
      .where(eq(openAskCounts.key, countKey(deps, `${kind} ${of}`)));
}

/** Forgets what lies further back than a day. */
export const forgetCounts = (db: Database, now: Date) =>
  db
    .delete(openAskCounts)
    .where(lt(openAskCounts.since, new Date(now.getTime() - countsKept)))
    .returning({ key: openAskCounts.key });
