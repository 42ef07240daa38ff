import type { Database, Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { scenarios } from '@onesource/db/schema/scenario';
import type { ShareType } from '@onesource/db/vocabulary';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { pageOf } from '../../cases/lists.ts';
import type { Ctx } from '../../foundation/context.ts';
import { citationOf } from '../../law/setting.ts';
import { fits, hasScenarios, listActions, openedTo } from './rules/scenario.ts';
import { scenarioView } from './view.ts';

type Reading = Database | Transaction;
export type ScenarioRow = typeof scenarios.$inferSelect;
/** A resource as it stands in the directory. */
export type Listed = { id: string; departmentPath: string[]; shareType: ShareType; content: ResourceContent };

/** SH-28: whether a request lies within the scenario it names, and the items of its resource that this opens to who asks. */
export async function scenarioFor(
  db: Reading,
  asked: { scenarioId: string | null; resourceId: string; itemIds: readonly string[]; wanted: string },
  { actor, policy }: Pick<Ctx, 'actor' | 'policy'>,
): Promise<{ opened: readonly string[]; fits: boolean }> {
  // A database may have been run under another text before
  const scenario = hasScenarios(policy) ? await scenarioOf(db, asked.scenarioId) : null;
  return scenario === null
    ? { opened: [], fits: false }
    : { opened: openedTo(scenario, asked.resourceId, actor), fits: fits(scenario, asked, actor) };
}

async function scenarioOf(db: Reading, id: string | null) {
  if (id === null) return null;
  const [row] = await db.select().from(scenarios).where(eq(scenarios.id, id));
  return row ? { ...row, closed: row.closedAt !== null } : null;
}

/** Open scenarios, newest first; with `resource`, those that hold items of it and are meant for the actor. */
export async function listScenarios(
  ctx: Ctx,
  input: { resource?: string | undefined; page: number; pageSize: number },
) {
  const about = { actions: listActions(ctx.actor, ctx.policy), citation: citationOf(ctx.policy.scenarios) };
  // A database may have been run under another text before
  if (!hasScenarios(ctx.policy)) return { total: 0, items: [], ...about };
  const holds = input.resource
    ? sql`${scenarios.resources} @> ${JSON.stringify([{ resourceId: input.resource }])}::jsonb`
    : undefined;
  const meant = input.resource
    ? sql`(${scenarios.departmentIds} is null or ${scenarios.departmentIds} && ${`{${ctx.actor.departmentPath.join(',')}}`}::uuid[])`
    : undefined;
  const where = and(isNull(scenarios.closedAt), holds, meant);
  const rows = ctx.db.select().from(scenarios).where(where).orderBy(desc(scenarios.createdAt), desc(scenarios.id));
  const { total, items } = await pageOf(input, rows, ctx.db.$count(scenarios, where), (row) => row);
  const listed = await listedResources(ctx.db, items);
  return { total, items: items.map((row) => scenarioView(ctx, row, listed)), ...about };
}

/** What the directory holds of the resources named, in one question. */
export async function listedResources(
  db: Reading,
  naming: readonly Pick<ScenarioRow, 'resources'>[],
): Promise<Listed[]> {
  const ids = naming.flatMap(({ resources }) => resources.map(({ resourceId }) => resourceId));
  if (ids.length === 0) return [];
  return db
    .select({
      id: directoryEntries.resourceId,
      departmentPath: departments.path,
      shareType: directoryEntries.shareType,
      content: revisions.content,
    })
    .from(directoryEntries)
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(inArray(directoryEntries.resourceId, ids));
}
