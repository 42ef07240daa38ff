import type { Transaction } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { departments } from '@onesource/db/schema/organisation';
import { type PoolField, type PoolSource, pools } from '@onesource/db/schema/quality/pools';
import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { answerOf, refuse } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { conflict, forbidden, notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { sourcesAt } from '../comparing/store.ts';
import type { PoolInput, RevisePoolInput } from './inputs.ts';
import { poolDetail } from './queries.ts';
import { againstKind, againstPlan, type By, mostSources } from './rules/plan.ts';
import { keepsPools } from './rules/sight.ts';
import { putTogetherSoon } from './run.ts';

const messages = {
  pool_name_taken: 'Another pool has this name.',
  library_taken: 'The base library is there already.',
  library_unknown: 'That is no base library of the regulation in force.',
  library_of_theme: 'A theme pool is no base library.',
  too_few_sources: 'A pool is put together of two resources at least.',
  source_twice: 'A resource is named twice.',
  source_unfit: 'The resource has no such identifier in its data, or is not shared with whoever keeps the pool.',
  source_unused: 'No field says anything of the resource.',
  field_twice: 'Two fields have the same name.',
  field_unfit: 'That is no item of the source that could be taken.',
  field_source_twice: 'A source is named twice in a field.',
  field_types_differ: 'A day and a number cannot stand in one field.',
} as const;

type Plan = Pick<PoolInput, 'name' | 'note' | 'sources' | 'fields'>;

/**
 * 组建 (SH-23, KF-8): puts a pool together of resources whose data are there. Where there are few rows that is done at once,
 * else within minutes.
 *
 * @throws ApiError `forbidden`, a rule's refusal, `pool_name_taken`, `library_taken`
 */
export async function addPool(ctx: Ctx, { kind, library, identifier, ...plan }: PoolInput) {
  if (!keepsPools(ctx.actor, ctx.policy)) throw forbidden();
  const { id } = await transact(ctx, async (tx) => {
    const against = againstKind({ kind, library }, ctx.policy);
    if (against) throw answerOf(against, messages);
    const { departmentId } = ctx.actor;
    const named = await planned(tx, plan, identifier, departmentId);
    await requireFree(tx, { name: plan.name, library }, undefined);
    const { id } = await insert(tx, ctx, { kind, library, identifier, departmentId, ...named });
    await note(tx, ctx, id, 'pool.add', { name: plan.name, ...sizeOf(plan) });
    return { id };
  });
  await putTogetherSoon(ctx, id);
  return poolDetail(ctx, id);
}

type Made = Pick<typeof pools.$inferInsert, 'kind' | 'library' | 'identifier' | 'departmentId'> & Named;

async function insert(tx: Transaction, ctx: Ctx, made: Made): Promise<{ id: string }> {
  const now = ctx.clock();
  const [row] = await tx
    .insert(pools)
    .values({ id: ctx.newId(), ...made, createdAt: now, ...changedBy(ctx) })
    .onConflictDoNothing()
    .returning({ id: pools.id });
  if (row) return row;
  // Somebody else took the name or the library since it was looked at: the database says so
  await requireFree(tx, { name: made.name, library: made.library ?? null }, undefined);
  throw conflict();
}

/**
 * 调整: of what a pool is put together from now on. What it came to under the plan before is not shown any more.
 *
 * @throws ApiError as `addPool`, `not_found`, `conflict`
 */
export async function revisePool(ctx: Ctx, id: string, { version, ...plan }: RevisePoolInput) {
  if (!keepsPools(ctx.actor, ctx.policy)) throw forbidden();
  await transact(ctx, async (tx) => {
    const pool = await held(tx, id);
    if (pool.version !== version || pool.closedAt !== null) throw conflict();
    const named = await planned(tx, plan, pool.identifier, pool.departmentId);
    await requireFree(tx, { name: plan.name, library: null }, ne(pools.id, id));
    await tx
      .update(pools)
      .set({ ...named, ...changedBy(ctx), version: version + 1 })
      .where(eq(pools.id, id));
    await note(tx, ctx, id, 'pool.revise', { name: plan.name, ...sizeOf(plan), version: version + 1 });
    return { id };
  });
  await putTogetherSoon(ctx, id);
  return poolDetail(ctx, id);
}

/** 停用: nothing is looked up in it any more. @throws ApiError `forbidden`, `not_found`, `conflict` */
export async function closePool(ctx: Ctx, id: string, { version, note: why }: { version: number; note: string }) {
  if (!keepsPools(ctx.actor, ctx.policy)) throw forbidden();
  await transact(ctx, async (tx) => {
    const pool = await held(tx, id);
    if (pool.version !== version || pool.closedAt !== null) throw conflict();
    await tx
      .update(pools)
      .set({ closedAt: ctx.clock(), closedNote: why, ...changedBy(ctx), version: version + 1 })
      .where(eq(pools.id, id));
    await note(tx, ctx, id, 'pool.close', { name: pool.name, note: why });
    return { id };
  });
  return poolDetail(ctx, id);
}

/** A pool that nobody else changes until the transaction ends. @throws ApiError `not_found` */
async function held(tx: Transaction, id: string) {
  const [pool] = await tx.select().from(pools).where(eq(pools.id, id)).for('update');
  if (!pool) throw notFound('pool');
  return pool;
}

type Named = { name: string; note: string; sources: PoolSource[]; fields: PoolField[] };

/** The plan with what everything is called now. @throws ApiError a rule's refusal */
async function planned(
  tx: Transaction,
  { name, note, sources, fields }: Plan,
  identifier: By,
  departmentId: string,
): Promise<Named> {
  const ids = sources.map(({ resourceId }) => resourceId);
  const found = await sourcesAt(tx, inArray(datasets.resourceId, ids), mostSources);
  const [keeper] = await tx
    .select({ departmentPath: departments.path })
    .from(departments)
    .where(eq(departments.id, departmentId));
  const against = againstPlan({ identifier, sources, fields }, found, keeper ?? { departmentPath: [] });
  if (against) throw answerOf(against, messages);
  const source = (id: string) => found.find(({ resourceId }) => resourceId === id);
  return {
    ...{ name, note },
    sources: sources.map(({ resourceId, by }) => ({
      ...{
        resourceId,
        by,
        name: source(resourceId)?.name ?? '',
        department: source(resourceId)?.department.name ?? '',
      },
    })),
    fields: fields.map(({ name, from }) => ({
      name,
      from: from.map(({ resourceId, itemId }) => ({
        ...{ resourceId, itemId },
        name: source(resourceId)?.content.items.find(({ id }) => id === itemId)?.name ?? '',
      })),
    })),
  };
}

/** @throws ApiError `pool_name_taken`, `library_taken` */
async function requireFree(
  tx: Transaction,
  { name, library }: { name: string; library: string | null },
  others: SQL | undefined,
): Promise<void> {
  const taken = or(eq(pools.name, name), library === null ? undefined : eq(pools.library, library));
  const there = await tx
    .select({ name: pools.name })
    .from(pools)
    .where(and(isNull(pools.closedAt), taken, others));
  if (there.some((one) => one.name === name)) throw answerOf(refuse('pool_name_taken', 'name'), messages);
  if (there.length > 0) throw answerOf(refuse('library_taken', 'library'), messages);
}

const changedBy = ({ actor, clock }: Pick<Ctx, 'actor' | 'clock'>) => ({
  changedAt: clock(),
  changedById: actor.id,
  changedByName: actor.name,
});

const sizeOf = ({ sources, fields }: Plan) => ({ sources: sources.length, fields: fields.length });

const note = (tx: Transaction, ctx: Ctx, id: string, action: string, detail: Record<string, unknown>) =>
  audit.record(tx, ctx, { action, subject: { type: 'pool', id }, detail });
