import { resources } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { departments } from '@onesource/db/schema/organisation';
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import type { Reading } from '../../cases/commands.ts';
import { found } from '../../cases/finding.ts';
import { heldIn, pageOf } from '../../cases/lists.ts';
import { mostExported } from '../../cases/most-exported.ts';
import { inOrderOf, type Language, listWorkbook } from '../../cases/sheet.ts';
import { eventsOf } from '../../cases/store.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { hasAnyRole } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { orderBy } from '../../foundation/order.ts';
import { dueWhen } from '../inbox/queries.ts';
import type { ListFilters, ListInput } from './inputs.ts';
import { mayRead } from './rules/decide.ts';
import { discrepancySheet } from './sheet.ts';
import { type DiscrepancyRow, discrepancyRows, loadDiscrepancy } from './store.ts';
import { discrepancySummary, discrepancyView } from './view.ts';

/** @throws ApiError `not_found`, also for a doubt the actor has no part in */
export async function discrepancyDetail(ctx: Reading, id: string) {
  const row = await loadDiscrepancy(ctx.db, id);
  if (!mayRead(row, ctx.actor)) throw notFound('discrepancy');
  return discrepancyView(ctx, row, await eventsOf(ctx.db, id), await namesOf(ctx, row));
}

/** Departments that it was passed on to, by id. */
async function namesOf({ db }: Reading, { discrepancy, collector }: DiscrepancyRow): Promise<Map<string, string>> {
  const { passedOnBy } = discrepancy;
  if (passedOnBy.length === 0) return new Map();
  const before = await db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, passedOnBy));
  return new Map([...before, collector].map(({ id, name }) => [id, name]));
}

/** One's own, those one's department has to check, those before the authority, or all one may read; newest first. */
export async function listDiscrepancies(ctx: Ctx, input: ListInput) {
  const { where, order } = await wanted(ctx, input);
  const rows = discrepancyRows(ctx.db)
    .where(where)
    .orderBy(...order);
  return pageOf(input, rows, ctx.db.$count(discrepancies, where), (row) => discrepancySummary(ctx, row));
}

/** The same list as a workbook. */
export async function exportDiscrepancies(ctx: Ctx, filters: ListFilters, language: Language) {
  const { where, order } = await wanted(ctx, filters);
  const listed = ctx.db
    .select({ id: discrepancies.id })
    .from(discrepancies)
    .where(where)
    .orderBy(...order);
  const ids = (await listed.limit(mostExported + 1)).map(({ id }) => id);
  const read = async (some: string[]) => {
    const rows = await discrepancyRows(ctx.db).where(inArray(discrepancies.id, some));
    return rows.map((row) => ({ id: row.discrepancy.id, ...row }));
  };
  return listWorkbook(ctx, discrepancySheet, inOrderOf(ids, read), language);
}

/** Which doubts a list holds, and in which order. */
async function wanted(ctx: Ctx, input: ListFilters) {
  const { role, status, due, sort } = input;
  const where = and(
    scope(ctx.actor, role),
    status.length > 0 ? inArray(discrepancies.status, status) : undefined,
    due && and(isNull(discrepancies.closedAt), dueWhen(ctx, discrepancies.dueOn)[due]),
    await found(ctx.db, input, {
      id: discrepancies.id,
      words: discrepancies.words,
      departments: [discrepancies.reportingDepartmentId, discrepancies.collectorId],
      openedAt: discrepancies.reportedAt,
    }),
  );
  const orders = { reportedAt: discrepancies.reportedAt, due: discrepancies.dueOn };
  return { where, order: [...orderBy(sort, orders), desc(discrepancies.reportedAt), desc(discrepancies.id)] };
}

function scope(actor: Actor, role: ListInput['role']): SQL | undefined {
  const mine = eq(discrepancies.reporterId, actor.id);
  const collected = heldIn(discrepancies.collectorId, actor, 'reviewer');
  const everything = hasAnyRole(actor, 'operator', 'supervisor');
  switch (role) {
    case 'mine':
      return mine;
    case 'collector':
      return collected;
    case 'authority':
      return everything ? eq(discrepancies.status, 'coordinating') : sql`false`;
    case 'all': {
      const provided = sql`exists (
        select from ${resources} where ${resources.id} = ${discrepancies.resourceId}
          and ${heldIn(resources.departmentId, actor, 'reviewer')}
      )`;
      const reported = heldIn(discrepancies.reportingDepartmentId, actor, ...askingRoles);
      return everything ? undefined : or(mine, collected, provided, reported);
    }
  }
}
