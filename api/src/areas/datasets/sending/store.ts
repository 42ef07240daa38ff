import type { Database, Transaction } from '@onesource/db/client';
import { type Excuse, senders } from '@onesource/db/schema/data';
import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { leastMinutes, missedBeats, silentAtOf } from '../rules/sending/alive.ts';

type Reader = Database | Transaction;
export type SenderRow = typeof senders.$inferSelect;

/** Programs of a resource, those that are withdrawn too, in the order in which they were registered. */
export const sendersOf = (db: Reader, resourceId: string): Promise<SenderRow[]> =>
  db
    .select()
    .from(senders)
    .where(eq(senders.resourceId, resourceId))
    .orderBy(asc(senders.registeredAt), asc(senders.id));

/** Whose token that is; null for any other. It begins with the resource's id, as the key does. */
export function keyOf(token: string): { resourceId: string } | null {
  const [, resourceId] = /^h_[\w-]+\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(token) ?? [];
  return resourceId === undefined ? null : { resourceId };
}

/** Writes down that a program was heard of, and until when that holds: as `silentAtOf` says. Whether there is such a one. */
export async function heard(db: Database, resourceId: string, trace: string, now: Date): Promise<boolean> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const margin = sql`make_interval(mins => greatest(${missedBeats} * ${senders.everyMinutes}, ${leastMinutes}))`;
  const rows = await db
    .update(senders)
    .set({ lastBeatAt: now, silentAt: sql`${at} + ${margin}` })
    .where(and(eq(senders.resourceId, resourceId), eq(senders.token, trace), isNull(senders.withdrawnAt)))
    .returning({ id: senders.id });
  return rows.length > 0;
}

/** What becomes of a program: until when it is not silent, and since when it is for those who are told. */
export function silenceOf(row: Pick<SenderRow, 'lastBeatAt' | 'everyMinutes'>, excuses: readonly Excuse[], now: Date) {
  const silentAt = silentAtOf(row, excuses);
  return { silentAt, silentSince: silentAt !== null && now > silentAt ? silentAt : null };
}

/** What an outage may have put off is looked at before it would be silent. */
const ahead = 2 * 60_000;

/** Of these resources the programs that are silent, are just about to be, or were. */
export const nearSilence = (db: Reader, resourceIds: readonly string[], now: Date): Promise<SenderRow[]> =>
  resourceIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(senders)
        .where(
          and(
            inArray(senders.resourceId, [...resourceIds]),
            isNull(senders.withdrawnAt),
            or(isNotNull(senders.silentSince), lt(senders.silentAt, new Date(now.getTime() + ahead))),
          ),
        );

/**
 * Makes the programs of a dataset those that they have come to. `counts`: whether anybody waits for them. Gives since when one
 * is silent, null where none is; and whether one has become so.
 */
export async function settleSenders(
  tx: Transaction,
  { resourceId, excuses, counts, now }: { resourceId: string; excuses: readonly Excuse[]; counts: boolean; now: Date },
): Promise<{ silentSince: Date | null; anew: boolean }> {
  let silentSince: Date | null = null;
  let anew = false;
  for (const row of await sendersOf(tx, resourceId)) {
    const becomes =
      row.withdrawnAt === null ? silenceOf(row, excuses, now) : { silentAt: row.silentAt, silentSince: null };
    if (!counts) becomes.silentSince = null;
    if (becomes.silentSince) {
      anew ||= row.silentSince === null;
      if (silentSince === null || becomes.silentSince < silentSince) silentSince = becomes.silentSince;
    }
    // Heard of this very moment, it is as it says itself
    const asRead = row.lastBeatAt === null ? isNull(senders.lastBeatAt) : eq(senders.lastBeatAt, row.lastBeatAt);
    if (differ(becomes, row))
      await tx
        .update(senders)
        .set(becomes)
        .where(and(eq(senders.resourceId, resourceId), eq(senders.id, row.id), asRead));
  }
  return { silentSince, anew };
}

type Silence = Pick<SenderRow, 'silentAt' | 'silentSince'>;

/** Whether what is written is not so any more. */
export const differ = (one: Silence, other: Silence): boolean =>
  one.silentAt?.getTime() !== other.silentAt?.getTime() || one.silentSince?.getTime() !== other.silentSince?.getTime();
