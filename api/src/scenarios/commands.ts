import { directoryEntries, revisions } from '@onesource/db/schema/catalog';
import { scenarios } from '@onesource/db/schema/scenario';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import * as audit from '../audit.ts';
import type { Ctx } from '../context.ts';
import { conflict, forbidden, invalid, notFound } from '../errors.ts';
import { transact } from '../transact.ts';
import type { ScenarioInput } from './inputs.ts';
import { scenarioView } from './queries.ts';
import { mayKeepScenarios } from './rules.ts';

/** Registers an application scenario. @throws ApiError `forbidden`, `invalid_input` for items that are not there, `conflict` for a name taken */
export async function addScenario(ctx: Ctx, input: ScenarioInput) {
  if (!mayKeepScenarios(ctx.actor, ctx.policy)) throw forbidden();
  return transact(ctx, async (tx) => {
    const contents = await tx
      .select({ id: directoryEntries.resourceId, content: revisions.content })
      .from(directoryEntries)
      .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
      .where(
        inArray(
          directoryEntries.resourceId,
          input.resources.map(({ resourceId }) => resourceId),
        ),
      );
    const strays = input.resources.flatMap(({ resourceId, itemIds }, at) => {
      const items = contents.find(({ id }) => id === resourceId)?.content.items ?? [];
      const known = itemIds.every((id) => items.some((item) => item.id === id));
      return known ? [] : [{ field: `resources.${at}.itemIds`, code: 'unknown_item' }];
    });
    if (strays.length > 0) throw invalid(strays);
    const [row] = await tx
      .insert(scenarios)
      .values({ ...input, id: ctx.newId(), createdById: ctx.actor.id, createdAt: ctx.clock() })
      .returning();
    if (!row) throw conflict();
    await audit.record(tx, ctx, { action: 'scenario.add', subject: { type: 'scenario', id: row.id } });
    return scenarioView({ ...ctx, db: tx }, row);
  });
}

/** Closes a scenario: what was granted under it stays. @throws ApiError `forbidden`, `not_found`, `conflict` */
export async function closeScenario(ctx: Ctx, id: string, version: number) {
  if (!mayKeepScenarios(ctx.actor, ctx.policy)) throw forbidden();
  return transact(ctx, async (tx) => {
    const [row] = await tx.select().from(scenarios).where(eq(scenarios.id, id));
    if (!row) throw notFound('scenario');
    const [closed] = await tx
      .update(scenarios)
      .set({ closedAt: ctx.clock(), version: version + 1 })
      .where(and(eq(scenarios.id, id), eq(scenarios.version, version), isNull(scenarios.closedAt)))
      .returning();
    if (!closed) throw conflict();
    await audit.record(tx, ctx, { action: 'scenario.close', subject: { type: 'scenario', id } });
    return scenarioView({ ...ctx, db: tx }, closed);
  });
}
