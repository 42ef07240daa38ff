import type { Database, Transaction } from '@onesource/db/client';
import { tickFailures } from '@onesource/db/schema/cases';
import type { SubjectType } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ticked } from '../foundation/area.ts';
import { failureOf } from './rules/failure.ts';

/** What failed: which tick, at which record, and what that is about; `recordId` null: an area that could not even look. */
export type Failing = {
  tick: string;
  recordId: string | null;
  subject: { type: SubjectType; id: string } | null;
};

type By = Pick<Ticked, 'db' | 'clock' | 'newId' | 'onError'>;

/** Notes that it failed once more. Where even that is not possible it is told, and nothing is thrown. */
export async function noteFailure(
  { db, clock, newId, onError }: Omit<By, 'db'> & { db: Database | Transaction },
  { tick, recordId, subject }: Failing,
  error: unknown,
): Promise<void> {
  try {
    const [now, reason] = [clock(), failureOf(error)];
    await db
      .insert(tickFailures)
      .values({
        ...{ id: newId(), tick, recordId, subjectType: subject?.type ?? null, subjectId: subject?.id ?? null },
        ...{ firstAt: now, lastAt: now, reason },
      })
      .onConflictDoUpdate({
        target: [tickFailures.tick, tickFailures.recordId],
        set: { lastAt: now, reason, count: sql`${tickFailures.count} + 1` },
      });
  } catch (unnoted) {
    onError(unnoted, `failure of tick ${tick}`);
  }
}

/** The records at which a tick has failed so far. */
export async function failingAt({ db }: Pick<By, 'db'>, tick: string): Promise<string[]> {
  const rows = await db.select({ id: tickFailures.recordId }).from(tickFailures).where(eq(tickFailures.tick, tick));
  return rows.flatMap(({ id }) => id ?? []);
}

/** These records pass again, or there is nothing to be done to them any more. */
export async function forgetFailures({ db }: Pick<By, 'db'>, tick: string, records: readonly string[]): Promise<void> {
  if (records.length === 0) return;
  await db.delete(tickFailures).where(and(eq(tickFailures.tick, tick), inArray(tickFailures.recordId, [...records])));
}

/** The areas that could not even look for their records, when they last tried. */
export async function failingAreas({ db }: Pick<By, 'db'>): Promise<string[]> {
  const rows = await db.select({ area: tickFailures.tick }).from(tickFailures).where(isNull(tickFailures.recordId));
  return rows.map(({ area }) => area);
}

/** An area looks again. */
export async function forgetArea({ db }: Pick<By, 'db'>, area: string): Promise<void> {
  await db.delete(tickFailures).where(and(eq(tickFailures.tick, area), isNull(tickFailures.recordId)));
}
