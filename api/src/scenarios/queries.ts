import type { Database, Transaction } from '@onesource/db/client';
import { directoryEntries, revisions } from '@onesource/db/schema/catalog';
import { scenarios } from '@onesource/db/schema/scenario';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor, Ctx } from '../context.ts';
import { fits, mayKeepScenarios } from './rules.ts';

type Row = typeof scenarios.$inferSelect;

/** Whether the request lies within the scenario it names; false when it names none or an unknown one. */
export async function fitsScenario(
  db: Database | Transaction,
  asked: { scenarioId: string | null; resourceId: string; itemIds: readonly string[]; wanted: string },
  actor: Pick<Actor, 'departmentPath'>,
): Promise<boolean> {
  if (asked.scenarioId === null) return false;
  const [row] = await db.select().from(scenarios).where(eq(scenarios.id, asked.scenarioId));
  return row !== undefined && fits({ ...row, closed: row.closedAt !== null }, asked, actor);
}

/** Open scenarios, newest first; with `resource`, those that hold items of it and are meant for the actor. */
export async function listScenarios(
  ctx: Ctx,
  input: { resource?: string | undefined; page: number; pageSize: number },
) {
  const holds = input.resource
    ? sql`${scenarios.resources} @> ${JSON.stringify([{ resourceId: input.resource }])}::jsonb`
    : undefined;
  const meant = input.resource
    ? sql`(${scenarios.departmentIds} is null or ${scenarios.departmentIds} && ${`{${ctx.actor.departmentPath.join(',')}}`}::uuid[])`
    : undefined;
  const where = and(isNull(scenarios.closedAt), holds, meant);
  const [rows, total] = await Promise.all([
    ctx.db
      .select()
      .from(scenarios)
      .where(where)
      .orderBy(desc(scenarios.createdAt), desc(scenarios.id))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize),
    ctx.db.$count(scenarios, where),
  ]);
  return { total, items: await Promise.all(rows.map((row) => scenarioView(ctx, row))) };
}

/** A scenario with the names of what it holds. */
export async function scenarioView(ctx: Pick<Ctx, 'actor' | 'policy'> & { db: Database | Transaction }, row: Row) {
  const ids = row.resources.map(({ resourceId }) => resourceId);
  const contents = await ctx.db
    .select({ id: directoryEntries.resourceId, content: revisions.content })
    .from(directoryEntries)
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .where(inArray(directoryEntries.resourceId, ids));
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    purpose: row.purpose,
    departmentIds: row.departmentIds,
    createdAt: row.createdAt.toISOString(),
    closed: row.closedAt !== null,
    resources: row.resources.map(({ resourceId, itemIds }) => {
      const content = contents.find(({ id }) => id === resourceId)?.content;
      return {
        id: resourceId,
        name: content?.name ?? null,
        items: (content?.items ?? []).filter(({ id }) => itemIds.includes(id)).map(({ id, name }) => ({ id, name })),
      };
    }),
    actions: (row.closedAt === null && mayKeepScenarios(ctx.actor, ctx.policy) ? ['close'] : []) as string[],
  };
}
