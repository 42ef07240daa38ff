import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { discrepancies, discrepancyEvents } from '@onesource/db/schema/discrepancy';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { acted } from '../../cases/acted.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, notFound } from '../../foundation/errors.ts';
import { nextUnder } from '../catalog/publication/code.ts';
import { blank, type DiscrepancyEvent, type DiscrepancyState, evolve } from './state.ts';

type Reading = Database | Transaction;

const collector = alias(departments, 'collector');
const reporting = alias(departments, 'reporting');
const latest = alias(revisions, 'latest');

/** A doubt with what its views need: the resource by the name it was last published under. */
export const discrepancyRows = (db: Reading) =>
  db
    .select({
      discrepancy: discrepancies,
      resource: {
        id: resources.id,
        code: resources.code,
        departmentId: resources.departmentId,
        name: sql<string>`(
          select ${latest.content}->>'name' from ${revisions} ${sql.identifier('latest')}
          where ${latest.resourceId} = ${resources.id} and ${latest.publishedAt} is not null
          order by ${latest.number} desc limit 1
        )`,
      },
      collector: { id: collector.id, name: collector.name },
      reporting: { id: reporting.id, name: reporting.name },
      reporter: { id: users.id, name: users.name, phone: users.phone },
    })
    .from(discrepancies)
    .innerJoin(resources, eq(resources.id, discrepancies.resourceId))
    .innerJoin(collector, eq(collector.id, discrepancies.collectorId))
    .innerJoin(reporting, eq(reporting.id, discrepancies.reportingDepartmentId))
    .innerJoin(users, eq(users.id, discrepancies.reporterId))
    .$dynamic();

export type DiscrepancyRow = Awaited<ReturnType<typeof discrepancyRows>>[number];

/** @throws ApiError `not_found` */
export async function loadDiscrepancy(db: Reading, id: string): Promise<DiscrepancyRow> {
  const [row] = await discrepancyRows(db).where(eq(discrepancies.id, id));
  if (!row) throw notFound('discrepancy');
  return row;
}

/** Makes others who write to a doubt wait until this transaction ends. */
export async function lockDiscrepancy(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: discrepancies.id }).from(discrepancies).where(eq(discrepancies.id, id)).for('update');
}

/** What happened to these doubts, first things first. */
export const eventsOf = (db: Reading, ids: readonly string[]) =>
  db
    .select({ event: discrepancyEvents, department: departments.name })
    .from(discrepancyEvents)
    .leftJoin(departments, eq(departments.id, discrepancyEvents.actorDepartmentId))
    .where(inArray(discrepancyEvents.discrepancyId, [...ids]))
    .orderBy(asc(discrepancyEvents.discrepancyId), asc(discrepancyEvents.seq));
export type EventRow = Awaited<ReturnType<typeof eventsOf>>[number];

/** The state that a doubt's events lead to. */
export const stateOf = ({ discrepancy }: Pick<DiscrepancyRow, 'discrepancy'>, events: readonly EventRow[]) =>
  events
    .filter(({ event }) => event.discrepancyId === discrepancy.id)
    .map(({ event }) => ({ type: event.type, ...event.data }) as DiscrepancyEvent)
    .reduce<DiscrepancyState>(evolve, blank(discrepancy));

/** What is said in between changes nothing that somebody else may be deciding on. */
const raisesVersion = ({ type }: DiscrepancyEvent): boolean => type !== 'message_sent';

/**
 * Writes what the events make of a doubt, if it is still at the version it was read at. Messages leave the version as it
 * is, so that they overtake nobody who is deciding; the events are numbered for themselves, under the row's lock.
 *
 * @throws ApiError `conflict` when somebody else was faster
 */
export async function writeEvents(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'ip' | 'actor'>,
  { id, version }: { id: string; version: number },
  before: DiscrepancyState,
  events: readonly DiscrepancyEvent[],
): Promise<DiscrepancyState> {
  const now = ctx.clock();
  const after = events.reduce(evolve, before);
  const written = await tx
    .update(discrepancies)
    .set({
      status: after.status,
      closedAt: after.closedBy === null ? null : now,
      version: version + events.filter(raisesVersion).length,
    })
    .where(and(eq(discrepancies.id, id), eq(discrepancies.version, version)))
    .returning({ id: discrepancies.id });
  if (written.length === 0) throw conflict();
  const [last] = await tx
    .select({ seq: max(discrepancyEvents.seq) })
    .from(discrepancyEvents)
    .where(eq(discrepancyEvents.discrepancyId, id));
  const from = last?.seq ?? 0;
  await tx.insert(discrepancyEvents).values(
    events.map(({ type, ...data }, at) => ({
      discrepancyId: id,
      seq: from + at + 1,
      type,
      data,
      ...acted(ctx, now),
    })),
  );
  return after;
}

/** `HS-2026-000001` and on, without a gap that a rolled back transaction could leave. */
export async function nextNumber(tx: Transaction, year: number): Promise<string> {
  const prefix = `HS-${year}`;
  return `${prefix}-${String(await nextUnder(tx, prefix)).padStart(6, '0')}`;
}
