import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import type { Ctx } from '../../foundation/context.ts';
import type { Listed, ScenarioRow } from './queries.ts';
import { openedTo, scenarioActions } from './rules/scenario.ts';

/**
 * A scenario with the names of what it holds. Items that the directory hides from the actor are not named here either
 * (PD-27, PD-31); `name` is null for a resource that has left the directory.
 */
export const scenarioView = (ctx: Pick<Ctx, 'actor' | 'policy'>, row: ScenarioRow, listed: readonly Listed[]) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  purpose: row.purpose,
  departmentIds: row.departmentIds,
  createdAt: row.createdAt.toISOString(),
  closed: row.closedAt !== null,
  resources: row.resources.map(({ resourceId, itemIds }) => {
    const resource = listed.find(({ id }) => id === resourceId);
    return {
      id: resourceId,
      name: resource?.content.name ?? null,
      items: resource
        ? shown(ctx, resource, openedTo({ ...row, closed: row.closedAt !== null }, resourceId, ctx.actor))
            .filter(({ id }) => itemIds.includes(id))
            // As the form offers them to whom the scenario opens them
            .map(({ id, name, shareType, sensitivity }) => ({
              id,
              name,
              shareType: shareType ?? resource.shareType,
              sensitivity,
            }))
        : [],
    };
  }),
  actions: scenarioActions({ closed: row.closedAt !== null }, ctx.actor, ctx.policy),
});
export type ScenarioView = ReturnType<typeof scenarioView>;

/** SH-28: outside the share scope, what the scenario opens. */
function shown({ actor }: Pick<Ctx, 'actor'>, { content, departmentPath }: Listed, opened: readonly string[]) {
  const own = seesEverythingOf(actor, departmentPath);
  const inside = own || withinScope(content, actor);
  return visibleItems(inside ? content.items : content.items.filter(({ id }) => opened.includes(id)), own);
}
