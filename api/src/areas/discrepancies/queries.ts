import { resources } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { departments } from '@onesource/db/schema/organisation';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import type { Reading } from '../../cases/commands.ts';
import { heldIn, pageOf } from '../../cases/lists.ts';
import { eventsOf } from '../../cases/store.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { hasAnyRole, hasRole } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import type { ListInput } from './inputs.ts';
import { stancesOf } from './rules/decide.ts';
import { type DiscrepancyRow, discrepancyRows, loadDiscrepancy } from './store.ts';
import { discrepancySummary, discrepancyView } from './view.ts';

/** Who may know of a doubt: those with a part in it, whoever reported it, and the reviewers of the provider and of who passed it on. */
export const canRead = (
  {
    discrepancy,
    resource,
  }: {
    discrepancy: Pick<
      DiscrepancyRow['discrepancy'],
      'reporterId' | 'reportingDepartmentId' | 'collectorId' | 'passedOnBy'
    >;
    resource: Pick<DiscrepancyRow['resource'], 'departmentId'>;
  },
  actor: Actor,
): boolean =>
  discrepancy.reporterId === actor.id ||
  stancesOf(discrepancy, actor).length > 0 ||
  [resource.departmentId, ...discrepancy.passedOnBy].some((id) => hasRole(actor, 'reviewer', id));

/** @throws ApiError `not_found`, also for a doubt the actor has no part in */
export async function discrepancyDetail(ctx: Reading, id: string) {
  const row = await loadDiscrepancy(ctx.db, id);
  if (!canRead(row, ctx.actor)) throw notFound('discrepancy');
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
export function listDiscrepancies(ctx: Ctx, { role, status, ...page }: ListInput) {
  const within = and(scope(ctx.actor, role), status.length > 0 ? inArray(discrepancies.status, status) : undefined);
  const rows = discrepancyRows(ctx.db).where(within).orderBy(desc(discrepancies.reportedAt), desc(discrepancies.id));
  return pageOf(page, rows, ctx.db.$count(discrepancies, within), (row) => discrepancySummary(ctx, row));
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
