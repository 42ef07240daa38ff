import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents, caseNumbers, cases } from '@onesource/db/schema/cases';
import { departments } from '@onesource/db/schema/organisation';
import { asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Ctx } from '../foundation/context.ts';
import { dayOf } from '../law/calendar/working-days.ts';

/** Whoever acts, when and from where; nobody in particular where the system does by itself. */
export type Acting = Pick<Ctx, 'clock' | 'ip'> & {
  actor: { id: string | null; name: string; departmentId: string | null };
};

export const openCases = (tx: Transaction, opened: (typeof cases.$inferInsert)[]) => tx.insert(cases).values(opened);

/** `SQ-2026-000001` and on, without a gap that a rolled back transaction could leave. */
export async function nextNumber(tx: Transaction, prefix: string, now: Date): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4));
  const [row] = await tx
    .insert(caseNumbers)
    .values({ prefix, year, last: 1 })
    .onConflictDoUpdate({ target: [caseNumbers.prefix, caseNumbers.year], set: { last: sql`${caseNumbers.last} + 1` } })
    .returning({ last: caseNumbers.last });
  return `${prefix}-${year}-${String(row?.last ?? 1).padStart(6, '0')}`;
}

/** Makes others who write to a case wait until this transaction ends. */
export async function lockCase(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('update');
}

/** Appends what happened to a case, numbered under its lock. */
export async function appendEvents(
  tx: Transaction,
  { clock, ip, actor }: Acting,
  caseId: string,
  events: readonly { type: string }[],
): Promise<void> {
  if (events.length === 0) return;
  await lockCase(tx, caseId);
  const [last] = await tx
    .select({ seq: max(caseEvents.seq) })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId));
  const by = { actorId: actor.id, actorName: actor.name, actorDepartmentId: actor.departmentId, ip, at: clock() };
  const from = (last?.seq ?? 0) + 1;
  await tx
    .insert(caseEvents)
    .values(events.map(({ type, ...data }, at) => ({ caseId, seq: from + at, type, data, ...by })));
}

/** What happened to these cases, first things first. */
export const eventsOf = (db: Database | Transaction, ...caseIds: string[]) =>
  db
    .select({ event: caseEvents, department: departments.name })
    .from(caseEvents)
    .leftJoin(departments, eq(departments.id, caseEvents.actorDepartmentId))
    .where(inArray(caseEvents.caseId, caseIds))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq));
export type EventRow = Awaited<ReturnType<typeof eventsOf>>[number];
