import type { Transaction } from '@onesource/db/client';
import { requestFacts, requestFigures } from '@onesource/db/schema/figures';
import { accessRequests } from '@onesource/db/schema/request';
import type { FigureKind } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import type { Tick } from '../../../foundation/area.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { workingDays } from './queries.ts';

/** Facts in one transaction. */
const batch = 5_000;

/** What has a last day and no answer yet. */
const awaitsAnswer = ['submitted', 'negotiating', 'coordinating'] as const;

/** 逾期: notes once of each request that its last day passed without an answer, whether or not a text has that told. */
export const noteOverdue: Tick = async ({ db, clock }) => {
  const known = db
    .select({ one: sql`1` })
    .from(requestFacts)
    .where(and(eq(requestFacts.requestId, accessRequests.id), eq(requestFacts.kind, 'overdue')));
  const noted = await db
    .insert(requestFacts)
    .select(
      db
        .select({
          requestId: accessRequests.id,
          kind: sql<FigureKind>`'overdue'`.as('kind'),
          providerId: accessRequests.providerId,
          filedOn: sql<string>`(${accessRequests.filedAt} at time zone 'Asia/Shanghai')::date`.as('filed_on'),
          on: sql<string>`${accessRequests.dueOn}`.as('due'),
          counted: sql<boolean>`false`.as('counted'),
        })
        .from(accessRequests)
        .where(
          and(
            inArray(accessRequests.status, [...awaitsAnswer]),
            lt(accessRequests.dueOn, dayOf(clock())),
            notExists(known),
          ),
        ),
    )
    .onConflictDoNothing()
    .returning({ id: requestFacts.requestId });
  return noted.length;
};

/**
 * Adds to the sums what came about since: a figure is read from few rows, however many requests there are. What another
 * pass is at this moment is left to it; what was decided in a year without calendar waits for that.
 */
export const countFacts: Tick = async ({ db, calendar }) => {
  const daysOf = workingDays(calendar);
  let sum = 0;
  let last: Key | null = null;
  do {
    const after: Key | null = last;
    const read: Read = await db.transaction((tx) => countSome(tx, daysOf, after));
    sum += read.counted;
    last = read.last;
  } while (last !== null);
  return sum;
};

type Key = { requestId: string; kind: FigureKind };
/** How many were counted, and behind which there may be more; null at the end. */
type Read = { counted: number; last: Key | null };

async function countSome(tx: Transaction, daysOf: ReturnType<typeof workingDays>, after: Key | null): Promise<Read> {
  const behind = after && sql`(${requestFacts.requestId}, ${requestFacts.kind}) > (${after.requestId}, ${after.kind})`;
  const facts = await tx
    .select()
    .from(requestFacts)
    .where(and(eq(requestFacts.counted, false), behind ?? undefined))
    .orderBy(asc(requestFacts.requestId), asc(requestFacts.kind))
    .limit(batch)
    .for('update', { skipLocked: true });
  const known = facts.flatMap((fact) => {
    const workingDays = fact.kind === 'decided' ? daysOf(fact.filedOn, fact.on) : 0;
    return workingDays === null ? [] : [{ ...fact, workingDays }];
  });
  for (const [kind, some] of Map.groupBy(known, (fact) => fact.kind))
    await tx
      .update(requestFacts)
      .set({ counted: true })
      .where(
        and(
          eq(requestFacts.kind, kind),
          inArray(
            requestFacts.requestId,
            some.map(({ requestId }) => requestId),
          ),
        ),
      );
  const sums = Map.groupBy(known, ({ providerId, on, kind, workingDays }) =>
    [providerId, on.slice(0, 7), kind, workingDays].join(' '),
  );
  // In one order whoever adds, so that none waits for the other
  const rows = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const { providerId, on, kind, workingDays } = first;
      return [{ providerId, month: on.slice(0, 7), kind, workingDays, count: others.length + 1 }];
    });
  if (rows.length > 0) {
    const { providerId, month, kind, workingDays, count } = requestFigures;
    await tx
      .insert(requestFigures)
      .values(rows)
      .onConflictDoUpdate({
        target: [providerId, month, kind, workingDays],
        set: { count: sql`${count} + excluded.count` },
      });
  }
  return { counted: known.length, last: facts.length < batch ? null : (facts.at(-1) ?? null) };
}
