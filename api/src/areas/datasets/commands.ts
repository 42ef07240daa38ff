import type { Transaction } from '@onesource/db/client';
import { dataLoads, datasets } from '@onesource/db/schema/data';
import type { LoadMode } from '@onesource/db/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import type { Reading } from '../../cases/commands.ts';
import { answerOf } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, invalid } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { Unreadable } from '../../spreadsheet/unreadable.ts';
import { withFile } from '../../spreadsheet/with-file.ts';
import { held, running, thereIn } from './holding.ts';
import { settle } from './keeping/settle.ts';
import { tellUnchanged } from './keeping/unchanged.ts';
import { carryOut, takeBack } from './loading.ts';
import { datasetDetail, loadDetail, providedResource } from './queries.ts';
import { againstUnchanged, lateAt } from './rules/keeping/unchanged.ts';
import { againstMode, againstProviding, cutAfter, revertible } from './rules/providing.ts';
import { shapeOf, slotsOf } from './rules/shape.ts';
import { type DatasetRow, datasetOf, type LoadRow, loadById, loadIs, shapeAt } from './store.ts';

const messages = {
  no_items: 'The resource has no items that rows could be made of.',
  secrecy_review_missing: 'The secrecy review of the resource is not recorded; nothing is loaded before it.',
  no_identifier: 'Without an identifier lines cannot be told from those there; send all there is.',
  full_load_needed: 'The identifiers have changed; send all there is.',
  not_revertible: 'Only the newest load can be taken back, within thirty days.',
  reason_required: 'Say in writing that nothing has changed.',
} as const;

/** May it be provided for at all? Before its file is read. @throws ApiError as `providedResource`, or a rule's refusal */
async function requireProviding(ctx: Reading, resourceId: string) {
  const found = await providedResource(ctx, resourceId);
  const { content } = found.revision;
  const against = againstProviding(content, ctx.policy);
  if (against) throw answerOf(against, messages);
  return { ...found, items: content.items };
}

/**
 * 数据报送: takes a file of a resource's data. What it has come to stands in the load, also when it failed or was cut off;
 * the data are then as they were. Repeated with the same key it goes on, or answers what came of it.
 *
 * @throws ApiError `not_found`, `forbidden`, a rule's refusal, `load_running`, `unreadable_file`, `missing_columns`
 */
export async function loadData(
  ctx: Ctx,
  resourceId: string,
  mode: 'full' | 'upsert',
  fileOf: () => Promise<Uint8Array>,
) {
  await requireProviding(ctx, resourceId);
  const bytes = await fileOf();
  if (bytes.length === 0) throw invalid([{ field: 'file', code: 'empty_file' }]);
  const { id } = await transact(ctx, (tx) => beginLoad(tx, ctx, resourceId, mode));
  try {
    await withFile(bytes, (file) => ctx.db.transaction((tx) => goOn(tx, ctx, { resourceId, id, file })));
  } catch (error) {
    throw await failed(ctx, { resourceId, id }, error);
  }
  await tellLoaded(ctx, resourceId);
  return loadDetail(ctx, resourceId, id);
}

/** Writes down that a load has begun, for all to see. One that was cut off before makes room. */
async function beginLoad(tx: Transaction, ctx: Ctx, resourceId: string, mode: LoadMode): Promise<{ id: string }> {
  const { items } = await requireProviding({ ...ctx, db: tx }, resourceId);
  await tx.insert(datasets).values({ resourceId, shape: 0 }).onConflictDoNothing();
  const dataset = await held(tx, resourceId);
  const before = dataset.currentLoad === 0 ? null : await shapeAt(tx, dataset);
  const against = againstMode(mode, items, before && slotsOf(before, before));
  if (against) throw answerOf(against, messages);
  const now = ctx.clock();
  const [open] = await tx
    .select()
    .from(dataLoads)
    .where(and(eq(dataLoads.resourceId, resourceId), eq(dataLoads.status, 'staging')));
  if (open && now.getTime() - open.startedAt.getTime() < cutAfter) throw running();
  if (open) await tx.update(dataLoads).set({ status: 'cut', finishedAt: now }).where(loadIs(open));
  const id = ctx.newId();
  await writeLoad(tx, ctx, dataset, { id, mode, status: 'staging' });
  return { id };
}

type Written = Pick<typeof dataLoads.$inferInsert, 'id' | 'mode' | 'status' | 'note' | 'finishedAt' | 'late'>;

async function writeLoad(tx: Transaction, ctx: Ctx, { resourceId, nextLoad }: DatasetRow, load: Written) {
  const { actor } = ctx;
  const by = { byId: actor.id, byName: actor.name, startedAt: ctx.clock() };
  await tx.insert(dataLoads).values({ resourceId, load: nextLoad, ...load, ...by });
  await tx
    .update(datasets)
    .set({ nextLoad: sql`${datasets.nextLoad} + 1` })
    .where(eq(datasets.resourceId, resourceId));
}

async function goOn(
  tx: Transaction,
  ctx: Ctx,
  { resourceId, id, file }: { resourceId: string; id: string; file: string },
): Promise<void> {
  // Repeated, it waits for the one that is at work, and finds what came of it
  await tx.select().from(datasets).where(eq(datasets.resourceId, resourceId)).for('update');
  const load = await loadById(tx, resourceId, id);
  const dataset = await datasetOf(tx, resourceId);
  if (load.status !== 'staging' || !dataset) return;
  const { items } = await requireProviding({ ...ctx, db: tx }, resourceId);
  const shape = shapeOf(items, await shapeAt(tx, dataset));
  await carryOut(tx, file, { dataset, load, shape, slots: slotsOf(shape, items) }, ctx.clock());
  const after = await loadById(tx, resourceId, id);
  if (after.status === 'visible') await settle(tx, ctx, resourceId);
  await audit.record(tx, ctx, {
    action: 'dataset.load',
    subject: { type: 'resource', id: resourceId },
    detail: { load: id, mode: load.mode, status: after.status, accepted: after.accepted, aside: after.quarantined },
  });
}

/** Writes down that a load failed, where the database is there to do so; gives the error to be answered. */
async function failed(ctx: Ctx, load: Pick<LoadRow, 'resourceId' | 'id'>, error: unknown): Promise<unknown> {
  const unreadable =
    error instanceof Unreadable
      ? new ApiError('unreadable_file', 'The file cannot be read.', [
          { field: 'file', code: error.code, ...(error.about !== '' && { message: error.about }) },
        ])
      : null;
  const failure = error instanceof Unreadable || error instanceof ApiError ? error.code : 'not_carried_out';
  const open = and(
    eq(dataLoads.resourceId, load.resourceId),
    eq(dataLoads.id, load.id),
    eq(dataLoads.status, 'staging'),
  );
  try {
    await ctx.db.update(dataLoads).set({ status: 'failed', failure, finishedAt: ctx.clock() }).where(open);
  } catch (second) {
    // It stays open, and counts as cut off before long; the first error says why
    ctx.onError(second, ctx.requestId);
  }
  return unreadable ?? error;
}

/**
 * Takes the newest load back: what it replaced is to be seen again, in one step.
 *
 * @throws ApiError as `providedResource`, `load_running`, `not_revertible`
 */
export async function revertLoad(ctx: Ctx, resourceId: string, id: string) {
  const load = await transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    await providedResource(reading, resourceId);
    await loadById(tx, resourceId, id);
    const dataset = await held(tx, resourceId);
    // As it is now that nobody else changes it
    const load = await loadById(tx, resourceId, id);
    if (!revertible(load, ctx.clock()) || dataset.currentLoad !== load.load)
      throw new ApiError('not_revertible', messages.not_revertible);
    await takeBack(tx, dataset, load);
    await settle(tx, ctx, resourceId);
    await audit.record(tx, ctx, {
      action: 'dataset.revert',
      subject: { type: 'resource', id: resourceId },
      detail: { load: id },
    });
    return loadDetail(reading, resourceId, id);
  });
  await tellLoaded(ctx, resourceId);
  return load;
}

/** Once other rows are to be seen, or the same as before: what the other areas make of them. */
async function tellLoaded(ctx: Ctx, resourceId: string): Promise<void> {
  for (const { loaded } of ctx.areas) await loaded?.(ctx, resourceId);
}

/**
 * 零变更 (PD-34; DG-14: in writing): somebody of the provider says that nothing has changed, which keeps the data fresh.
 *
 * @throws ApiError as `providedResource`, `load_running`, `nothing_loaded`, `reason_required` where the text asks for it in
 * writing
 */
export const noteUnchanged = (ctx: Ctx, resourceId: string, note: string) =>
  transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    const { revision } = await providedResource(reading, resourceId);
    const dataset = await thereIn(tx, resourceId);
    const against = againstUnchanged(note, ctx.policy);
    if (against) throw answerOf(against, messages);
    const now = ctx.clock();
    const late = lateAt(dataset, now);
    await writeLoad(tx, ctx, dataset, {
      ...{ id: ctx.newId(), mode: 'unchanged', status: 'noted', note, finishedAt: now, late },
    });
    await tx.update(datasets).set({ confirmedAt: now }).where(eq(datasets.resourceId, resourceId));
    await settle(tx, ctx, resourceId);
    await tellUnchanged(tx, ctx, { id: resourceId, title: revision.content.name });
    await audit.record(tx, ctx, { action: 'dataset.unchanged', subject: { type: 'resource', id: resourceId } });
    return datasetDetail(reading, resourceId);
  });

/** Lets grants look for rows by conditions, or by identifier alone. @throws ApiError as `noteUnchanged` */
export const openConditions = (ctx: Ctx, resourceId: string, open: boolean) =>
  transact(ctx, async (tx) => {
    const reading = { ...ctx, db: tx };
    await providedResource(reading, resourceId);
    await thereIn(tx, resourceId);
    await tx.update(datasets).set({ byConditions: open }).where(eq(datasets.resourceId, resourceId));
    await audit.record(tx, ctx, {
      action: 'dataset.conditions',
      subject: { type: 'resource', id: resourceId },
      detail: { open },
    });
    return datasetDetail(reading, resourceId);
  });
