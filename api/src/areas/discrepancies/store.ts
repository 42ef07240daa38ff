import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { notFound } from '../../foundation/errors.ts';
import type { DiscrepancyState } from './rules/state.ts';

type Reading = Database | Transaction;

const collector = alias(departments, 'collector');
const reporting = alias(departments, 'reporting');
const latest = alias(revisions, 'latest');

/** A doubt with what its views need: the resource by the name it was last published under. */
export const discrepancyRows = (db: Reading) =>
  db
    .select({
      discrepancy: discrepancies,
      number: sql<string>`${cases.number}`,
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
    .innerJoin(cases, eq(cases.id, discrepancies.id))
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

/** The row as the rules see it. */
export const stateOf = ({ discrepancy }: Pick<DiscrepancyRow, 'discrepancy'>): DiscrepancyState => ({
  status: discrepancy.status,
  reportingDepartmentId: discrepancy.reportingDepartmentId,
  reporterId: discrepancy.reporterId,
  collectorId: discrepancy.collectorId,
  passedOnBy: discrepancy.passedOnBy,
  positions: discrepancy.positions,
  awaits: discrepancy.awaits,
  closedBy: discrepancy.closedBy,
  dueOn: discrepancy.dueOn,
  openTerm: discrepancy.openTerm,
  urged: discrepancy.urged,
  rating: discrepancy.rating,
});

/** Writes the state of a doubt that is still at the version it was read at. */
export const saveDiscrepancy = (
  tx: Transaction,
  { id, version }: { id: string; version: number },
  { closedBy, ...state }: DiscrepancyState,
  raised: number,
  now: Date,
) =>
  tx
    .update(discrepancies)
    .set({
      status: state.status,
      collectorId: state.collectorId,
      passedOnBy: [...state.passedOnBy],
      positions: state.positions,
      awaits: state.awaits,
      dueOn: state.dueOn,
      openTerm: state.openTerm,
      urged: state.urged,
      rating: state.rating,
      closedBy,
      // What was closed before stays closed on its day
      closedAt: closedBy === null ? null : sql`coalesce(${discrepancies.closedAt}, ${now.toISOString()}::timestamptz)`,
      version: raised,
    })
    .where(and(eq(discrepancies.id, id), eq(discrepancies.version, version)))
    .returning({ id: discrepancies.id });
