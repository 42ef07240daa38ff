import type { Database, Transaction } from '@onesource/db/client';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, sql } from 'drizzle-orm';
import { closedFor, seesEverythingOf, visibleItems } from '../../access/visibility.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import type { Ctx } from '../../foundation/context.ts';
import { publishedResource } from '../directory/queries.ts';
import { collectorOf, type Doubtable, mayDoubt } from './rules/decide.ts';

/**
 * What of a published resource the actor may doubt, and who answers for it.
 *
 * @throws ApiError `not_found`
 */
export async function doubtable(
  tx: Database | Transaction,
  { actor, policy }: Pick<Ctx, 'actor' | 'policy'>,
  resourceId: string,
): Promise<Doubtable> {
  const { revision, department, responsible, shareType } = await publishedResource({ db: tx }, resourceId);
  const { content } = revision;
  const own = seesEverythingOf(actor, department.path);
  const closed = closedFor(actor, { shareType, scope: content.scope }, own) !== null;
  const held = await heldItems(tx, actor, resourceId);
  const visible = closed ? [] : visibleItems(content.items, own);
  const known = content.items.filter((item) => visible.includes(item) || held.includes(item.id));
  return {
    collectorId: collectorOf({ departmentId: department.id, responsibleId: responsible?.id ?? null }, actor, policy),
    items: closed && known.length === 0 ? null : known,
  };
}

/**
 * The items among which whoever doubts chooses; none where the resource is doubted as a whole:
 * `GET /api/discrepancies/resources/:id`.
 *
 * @throws ApiError `not_found`, `forbidden`, `contents_closed`
 */
export async function itemsToDoubt(ctx: Ctx, resourceId: string) {
  const resource = await doubtable(ctx.db, ctx, resourceId);
  if (!mayDoubt(resource, ctx.actor)) throw answerOf(refuse('forbidden'));
  if (resource.items === null) throw answerOf(refuse('contents_closed', 'resourceId'));
  return { items: resource.items.map(({ id, name }) => ({ id, name })) };
}

/**
 * DG-18: whoever obtained data may doubt them, whatever the directory shows of them: the items of the resource that the
 * actor's department has, or had, by grants in effect, by id.
 */
async function heldItems(
  tx: Database | Transaction,
  { departmentId }: Pick<Ctx['actor'], 'departmentId'>,
  resourceId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ grant: accessRequests.grant, withheld: accessRequests.withheld })
    .from(accessRequests)
    .where(
      and(
        eq(accessRequests.resourceId, resourceId),
        eq(accessRequests.consumerId, departmentId),
        sql`${accessRequests.grant}->>'effectiveAt' is not null`,
      ),
    );
  return rows.flatMap(({ grant, withheld }) => [
    ...(grant?.items.map(({ id }) => id) ?? []),
    ...withheld.flatMap(({ itemIds, takenBack }) => (takenBack ? itemIds : [])),
  ]);
}
