import type { Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { scenarios } from '@onesource/db/schema/scenario';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, type ErrorDetail, forbidden, invalid, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import type { ScenarioInput } from './inputs.ts';
import { type Listed, listedResources } from './queries.ts';
import { mayKeepScenarios } from './rules/scenario.ts';
import { scenarioView } from './view.ts';

/**
 * Registers an application scenario.
 *
 * @throws ApiError `forbidden`, `invalid_input` for items or departments that are not there, `scenario_name_taken`
 */
export async function addScenario(ctx: Ctx, input: ScenarioInput) {
  if (!mayKeepScenarios(ctx.actor, ctx.policy)) throw forbidden();
  return transact(ctx, async (tx) => {
    const listed = await listedResources(tx, [input]);
    const strays = [...strayItems(input, listed), ...(await strayDepartments(tx, input))];
    if (strays.length > 0) throw invalid(strays);
    if ((await tx.$count(scenarios, eq(scenarios.name, input.name))) > 0)
      throw answerOf(refuse('scenario_name_taken', 'name'), messages);
    const [row] = await tx
      .insert(scenarios)
      .values({ ...input, id: ctx.newId(), createdById: ctx.actor.id, createdAt: ctx.clock() })
      .returning();
    if (!row) throw conflict();
    const subject = { type: 'scenario', id: row.id } as const;
    await audit.record(tx, ctx, { action: 'scenario.add', subject, detail: { name: row.name } });
    return scenarioView(ctx, row, listed);
  });
}

/** Items that the directory does not hold, or no longer. */
const strayItems = (input: ScenarioInput, listed: readonly Listed[]): ErrorDetail[] =>
  input.resources.flatMap(({ resourceId, itemIds }, at) => {
    const items = listed.find(({ id }) => id === resourceId)?.content.items ?? [];
    const known = itemIds.every((id) => items.some((item) => item.id === id));
    return known ? [] : [{ field: `resources.${at}.itemIds`, code: 'unknown_item' }];
  });

async function strayDepartments(tx: Transaction, { departmentIds }: ScenarioInput): Promise<ErrorDetail[]> {
  if (departmentIds === null) return [];
  const rows = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, departmentIds), isNull(departments.disabledAt)));
  return departmentIds.flatMap((id, at) =>
    rows.some((row) => row.id === id) ? [] : [{ field: `departmentIds.${at}`, code: 'unknown_department' }],
  );
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
    const subject = { type: 'scenario', id } as const;
    await audit.record(tx, ctx, { action: 'scenario.close', subject, detail: { name: row.name } });
    return scenarioView(ctx, closed, await listedResources(tx, [closed]));
  });
}

const messages = { scenario_name_taken: 'Another scenario has this name.' };
