import type { Database, Transaction } from '@onesource/db/client';
import { filings } from '@onesource/db/schema/filing';
import { departments } from '@onesource/db/schema/organisation';
import { and, asc, eq } from 'drizzle-orm';
import { type Acting, appendEvents, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, notFound } from '../../foundation/errors.ts';
import { evolve, type FilingEvent, type FilingState, lastDayFor, nothingFiled } from './rules/responsible.ts';

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
  ctx: Acting & Pick<Ctx, 'newId'>,
  { department: { id: departmentId }, filing }: FilingRow,
  before: FilingState,
  event: FilingEvent,
): Promise<void> {
  const now = ctx.clock();
  const after = evolve(before, event, now);
  const version = filing?.version ?? 0;
  const caseId = filing?.caseId ?? ctx.newId();
  const row = { ...after, persons: [...after.persons], version: version + 1 };
  if (!filing) await openCases(tx, [{ id: caseId, kind: 'filing', departmentId, openedAt: now }]);
  const written = filing
    ? await tx
        .update(filings)
        .set(row)
        .where(and(eq(filings.departmentId, departmentId), eq(filings.version, version)))
        .returning({ id: filings.departmentId })
    : await tx
        .insert(filings)
        .values({ departmentId, caseId, ...row })
        .onConflictDoNothing()
        .returning({ id: filings.departmentId });
  if (written.length === 0) throw conflict();
  await appendEvents(tx, ctx, caseId, [event]);
}
