import type { Database, Transaction } from '@onesource/db/client';
import { filingEvents, filings } from '@onesource/db/schema/filing';
import { departments } from '@onesource/db/schema/organisation';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, notFound } from '../../foundation/errors.ts';
import { evolve, type FilingEvent, type FilingState, lastDayFor, nothingFiled } from './rules.ts';

/** A department with what it has filed; null while it has filed nothing. */
export const filingRows = (db: Database | Transaction) =>
  db
    .select({ department: departments, filing: filings })
    .from(departments)
    .leftJoin(filings, eq(filings.departmentId, departments.id))
    .orderBy(asc(departments.sort), asc(departments.number))
    .$dynamic();
export type FilingRow = Awaited<ReturnType<typeof filingRows>>[number];

/** @throws ApiError `not_found` for an unknown department */
export async function loadFiling(db: Database | Transaction, departmentId: string): Promise<FilingRow> {
  const [row] = await filingRows(db).where(eq(departments.id, departmentId));
  if (!row) throw notFound('department');
  return row;
}

/** The row as the rules see it. A last day that no calendar reached when the clock began is counted once one does. */
export function stateOf({ filing }: Pick<FilingRow, 'filing'>, world: Pick<Ctx, 'policy' | 'calendar'>): FilingState {
  if (!filing) return nothingFiled;
  const { persons, filedAt, changedOn } = filing;
  return { persons, filedAt, changedOn, dueOn: filing.dueOn ?? (changedOn && lastDayFor(changedOn, world)) };
}

/**
 * Writes what the event makes of a filing, if it is still at the version it was read at; version 0 is none yet.
 *
 * @throws ApiError `conflict` when somebody else was faster
 */
export async function writeEvent(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'ip'> & { actor: { id: string | null; name: string } },
  { departmentId, version }: { departmentId: string; version: number },
  before: FilingState,
  event: FilingEvent,
): Promise<void> {
  const now = ctx.clock();
  const after = evolve(before, event, now);
  const row = { ...after, persons: [...after.persons], version: version + 1 };
  const written =
    version === 0
      ? await tx
          .insert(filings)
          .values({ departmentId, ...row })
          .onConflictDoNothing()
          .returning({ id: filings.departmentId })
      : await tx
          .update(filings)
          .set(row)
          .where(and(eq(filings.departmentId, departmentId), eq(filings.version, version)))
          .returning({ id: filings.departmentId });
  if (written.length === 0) throw conflict();
  const { type, ...data } = event;
  await tx.insert(filingEvents).values({
    departmentId,
    seq: version + 1,
    type,
    data,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    ip: ctx.ip,
    at: now,
  });
}

/** What happened to a filing, the newest first. */
export const eventsOf = (db: Database | Transaction, departmentId: string) =>
  db
    .select()
    .from(filingEvents)
    .where(eq(filingEvents.departmentId, departmentId))
    .orderBy(desc(filingEvents.seq))
    .limit(200);
export type StoredEvent = Awaited<ReturnType<typeof eventsOf>>[number];
