import type { Database, Transaction } from '@onesource/db/client';
import { catalogBatchEntries, catalogBatches, resources, revisions } from '@onesource/db/schema/catalog';
import { departments, users } from '@onesource/db/schema/organisation';
import type { BatchStanding } from '@onesource/db/vocabulary';
import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { pageOf } from '../../../cases/lists.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { notFound } from '../../../foundation/errors.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { batchActions, mayReadBatch } from '../rules/batches/may.ts';
import { registrationRules } from '../rules/steps/guidance.ts';
import type { BatchEntriesInput } from './inputs.ts';

/** The revision that an entry is of. */
export const ofEntry = and(
  eq(revisions.resourceId, catalogBatchEntries.resourceId),
  eq(revisions.number, catalogBatchEntries.revision),
);

/** How an entry stands: with the batch, or still in the registrar's hands; everything else went on. */
export const standing = sql<BatchStanding>`case
  when ${catalogBatchEntries.place} is not null then ${catalogBatchEntries.place}
  when ${revisions.status} = 'draft' then 'draft' else 'gone_on' end`;

export const standsAs = (standings: readonly BatchStanding[]): SQL => inArray(standing, [...standings]);

/** @throws ApiError `not_found`, also for another department's */
export async function loadBatch(ctx: Pick<Ctx, 'actor'>, db: Database | Transaction, id: string) {
  const [row] = await db
    .select({ batch: catalogBatches, department: { id: departments.id, name: departments.name }, by: users.name })
    .from(catalogBatches)
    .innerJoin(departments, eq(departments.id, catalogBatches.departmentId))
    .innerJoin(users, eq(users.id, catalogBatches.actorId))
    .where(eq(catalogBatches.id, id));
  if (!row || !mayReadBatch(row.batch, ctx.actor)) throw notFound('batch');
  return row;
}

/** 批次: what an import made, counted by how it stands. @throws ApiError as `loadBatch` */
export async function batchView(ctx: Ctx, id: string) {
  const { batch, department, by } = await loadBatch(ctx, ctx.db, id);
  // Before it is read: what comes meanwhile is not decided on with it
  const at = ctx.clock().toISOString();
  const counted = (which: SQL) => sql<number>`(count(*) filter (where ${which}))::int`;
  const [row] = await ctx.db
    .select({
      total: sql<number>`count(*)::int`,
      created: counted(eq(catalogBatchEntries.outcome, 'created')),
      changed: counted(eq(catalogBatchEntries.outcome, 'changed')),
      refused: counted(
        sql`${standsAs(['draft', 'sent_back', 'mended'])} and ${isNotNull(catalogBatchEntries.refused)}`,
      ),
      unanswered: counted(sql`${standsAs(['in_review'])} and ${catalogBatchEntries.unanswered} > 0`),
      draft: counted(standsAs(['draft'])),
      in_review: counted(standsAs(['in_review'])),
      sent_back: counted(standsAs(['sent_back'])),
      mended: counted(standsAs(['mended'])),
      gone_on: counted(standsAs(['gone_on'])),
    })
    .from(catalogBatchEntries)
    .innerJoin(revisions, ofEntry)
    .where(eq(catalogBatchEntries.batchId, id));
  if (!row) throw notFound('batch');
  const { total, created, changed, refused, unanswered, ...standings } = row;
  const { examination, ownRegistration, examined, assessment, signedByHead } = registrationRules(ctx.policy);
  return {
    id,
    at,
    department,
    by,
    createdAt: batch.createdAt.toISOString(),
    actions: batchActions(batch, standings, ctx.actor, ctx.policy) as string[],
    own: batch.actorId === ctx.actor.id,
    total,
    created,
    changed,
    /** Not handed in when that was last tried. */
    refused,
    /** Handed in with items that others publish too, of which nothing is said. */
    unanswered,
    standings,
    /** N-13, SQ-17: whether the head's consent is asked for before some of it is handed in. */
    signed: assessment !== null || signedByHead,
    rules: { examined, examination, assessment, own: ownRegistration },
  };
}
export type BatchView = Awaited<ReturnType<typeof batchView>>;

/** The entries of a batch by name, or a sample of them. @throws ApiError as `loadBatch` */
export async function batchEntries(ctx: Ctx, id: string, { standing: standings, sample, ...page }: BatchEntriesInput) {
  await loadBatch(ctx, ctx.db, id);
  const where = and(eq(catalogBatchEntries.batchId, id), standings.length > 0 ? standsAs(standings) : undefined);
  const name = sql<string>`${revisions.content}->>'name'`;
  const drawn = sql`md5(${catalogBatchEntries.resourceId}::text || ${String(sample)})`;
  const entries = ctx.db
    .select({
      id: resources.id,
      code: resources.code,
      name,
      outcome: catalogBatchEntries.outcome,
      standing,
      status: revisions.status,
      refused: catalogBatchEntries.refused,
      unanswered: catalogBatchEntries.unanswered,
      itemCount: sql<number>`jsonb_array_length(${revisions.content}->'items')`,
    })
    .from(catalogBatchEntries)
    .innerJoin(revisions, ofEntry)
    .innerJoin(resources, eq(resources.id, catalogBatchEntries.resourceId))
    .where(where)
    .orderBy(sample === undefined ? byPinyin(sql`(${name})`) : drawn, asc(resources.id));
  const counted = ctx.db
    .select({ id: catalogBatchEntries.resourceId })
    .from(catalogBatchEntries)
    .innerJoin(revisions, ofEntry)
    .where(where);
  return pageOf(page, entries, ctx.db.$count(counted.as('counted')), (row) => row);
}
export type BatchEntry = Awaited<ReturnType<typeof batchEntries>>['items'][number];
