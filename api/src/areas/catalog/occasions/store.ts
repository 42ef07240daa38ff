import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents, cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { occasions } from '@onesource/db/schema/occasion';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, eq, inArray, min, sql } from 'drizzle-orm';
import { notFound } from '../../../foundation/errors.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import type { Entry } from '../rules/occasions/decide.ts';
import type { OccasionState } from '../rules/occasions/state.ts';

type Reading = Database | Transaction;

/** An occasion with what its views need. */
export const occasionRows = (db: Reading) =>
  db
    .select({
      occasion: occasions,
      number: sql<string>`${cases.number}`,
      department: { id: departments.id, name: departments.name },
      recordedBy: { id: users.id, name: users.name },
      code: resources.code,
    })
    .from(occasions)
    .innerJoin(cases, eq(cases.id, occasions.id))
    .innerJoin(departments, eq(departments.id, occasions.departmentId))
    .innerJoin(users, eq(users.id, occasions.recordedById))
    .leftJoin(resources, eq(resources.id, occasions.resourceId))
    .$dynamic();

export type OccasionRow = Awaited<ReturnType<typeof occasionRows>>[number];

/** @throws ApiError `not_found` */
export async function loadOccasion(db: Reading, id: string): Promise<OccasionRow> {
  const [row] = await occasionRows(db).where(eq(occasions.id, id));
  if (!row) throw notFound('occasion');
  return row;
}

/** The row as the rules see it. */
export const stateOf = ({ occasion }: Pick<OccasionRow, 'occasion'>): OccasionState => ({
  status: occasion.status,
  departmentId: occasion.departmentId,
  resourceId: occasion.resourceId,
  happenedOn: occasion.happenedOn,
  dueOn: occasion.dueOn,
  openTerm: occasion.openTerm,
  extension: occasion.extension,
  doneOn: occasion.doneOn,
});

/** Writes the state of an occasion that is still at the version it was read at. */
export const saveOccasion = (
  tx: Transaction,
  { id, version }: { id: string; version: number },
  { status, resourceId, dueOn, openTerm, extension, doneOn }: OccasionState,
  raised: number,
  now: Date,
) =>
  tx
    .update(occasions)
    .set({
      status,
      resourceId,
      dueOn,
      openTerm,
      extension,
      doneOn,
      closedAt: status === 'updated' || status === 'unchanged' ? now : null,
      version: raised,
    })
    .where(and(eq(occasions.id, id), eq(occasions.version, version)))
    .returning({ id: occasions.id });

/**
 * Entries as they stand, by the name they were last given. Whoever takes a step with one of them this very moment goes
 * first, or finds what is being said of it.
 */
export async function entriesOf(db: Reading, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const these = inArray(resources.id, [...ids]);
  await db.select({ id: resources.id }).from(resources).where(these).orderBy(resources.id).for('update');
  const last = db
    .selectDistinctOn([revisions.resourceId], {
      resourceId: revisions.resourceId,
      name: sql<string>`${revisions.content}->>'name'`.as('name'),
      status: revisions.status,
      submittedAt: revisions.submittedAt,
    })
    .from(revisions)
    .where(inArray(revisions.resourceId, [...ids]))
    .orderBy(revisions.resourceId, sql`${revisions.number} desc`)
    .as('last');
  const first = db
    .select({ resourceId: revisions.resourceId, at: min(revisions.publishedAt).as('at') })
    .from(revisions)
    .where(inArray(revisions.resourceId, [...ids]))
    .groupBy(revisions.resourceId)
    .as('first');
  const passedOn = sql<string | null>`(
    select max(${caseEvents.at}) from ${caseEvents}
    where ${caseEvents.caseId} = ${resources.id} and ${caseEvents.type} = 'passed_on'
  )`;
  const rows = await db
    .select({
      id: resources.id,
      departmentId: resources.departmentId,
      name: last.name,
      status: last.status,
      submittedAt: last.submittedAt,
      publishedAt: first.at,
      passedOn,
    })
    .from(resources)
    .innerJoin(last, eq(last.resourceId, resources.id))
    .innerJoin(first, eq(first.resourceId, resources.id));
  return rows.map(({ id, departmentId, name, status, submittedAt, publishedAt, passedOn: since }) => ({
    id,
    departmentId,
    name,
    publishedOn: publishedAt && dayOf(publishedAt),
    examining:
      status === 'examining' && submittedAt && since
        ? { submittedOn: dayOf(submittedAt), since: dayOf(new Date(since)) }
        : null,
  }));
}
