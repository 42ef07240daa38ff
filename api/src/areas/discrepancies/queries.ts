import type { Database, Transaction } from '@onesource/db/client';
import { resources } from '@onesource/db/schema/catalog';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import { type Actor, type Ctx, hasAnyRole, hasRole } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import type { ListInput } from './inputs.ts';
import { stancesOf } from './rules.ts';
import { type DiscrepancyRow, discrepancyRows, eventsOf, loadDiscrepancy } from './store.ts';
import { discrepancySummary, discrepancyView } from './view.ts';

type Reading = Omit<Ctx, 'db'> & { db: Database | Transaction };

/** Who may know of a doubt: those with a part in it, whoever reported it, and the provider's reviewers. */
export const canRead = ({ discrepancy, resource }: Pick<DiscrepancyRow, 'discrepancy' | 'resource'>, actor: Actor) =>
  discrepancy.reporterId === actor.id ||
  stancesOf(discrepancy, actor).length > 0 ||
  hasRole(actor, 'reviewer', resource.departmentId);

/** @throws ApiError `not_found`, also for a doubt the actor has no part in */
export async function discrepancyDetail(ctx: Reading, id: string) {
  const row = await loadDiscrepancy(ctx.db, id);
  if (!canRead(row, ctx.actor)) throw notFound('discrepancy');
  return discrepancyView(ctx, row, await eventsOf(ctx.db, [id]));
}

/** One's own, those one's department has to check, those before the authority, or all one may read; newest first. */
export async function listDiscrepancies(ctx: Ctx, { role, status, page, pageSize }: ListInput) {
  const within = and(scope(ctx.actor, role), status.length > 0 ? inArray(discrepancies.status, status) : undefined);
  const [rows, [counted]] = await Promise.all([
    discrepancyRows(ctx.db)
      .where(within)
      .orderBy(desc(discrepancies.reportedAt), desc(discrepancies.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db
      .select({ total: sql<number>`count(*)::int` })
      .from(discrepancies)
      .innerJoin(resources, eq(resources.id, discrepancies.resourceId))
      .where(within),
  ]);
  const events = await eventsOf(
    ctx.db,
    rows.map(({ discrepancy }) => discrepancy.id),
  );
  return { total: counted?.total ?? 0, items: rows.map((row) => discrepancySummary(ctx, row, events)) };
}

function scope(actor: Actor, role: ListInput['role']): SQL | undefined {
  const heldAs = (...names: readonly string[]) =>
    actor.roles.filter((held) => names.includes(held.role)).map((held) => held.departmentId);
  const [reviews, asks] = [heldAs('reviewer'), heldAs(...askingRoles)];
  const mine = eq(discrepancies.reporterId, actor.id);
  const collected = reviews.length > 0 ? inArray(discrepancies.collectorId, reviews) : sql`false`;
  const everything = hasAnyRole(actor, 'operator', 'supervisor');
  switch (role) {
    case 'mine':
      return mine;
    case 'collector':
      return collected;
    case 'authority':
      return everything ? eq(discrepancies.status, 'coordinating') : sql`false`;
    case 'all':
      return everything
        ? undefined
        : or(
            mine,
            collected,
            reviews.length > 0 ? inArray(resources.departmentId, reviews) : undefined,
            asks.length > 0 ? inArray(discrepancies.reportingDepartmentId, asks) : undefined,
          );
  }
}
