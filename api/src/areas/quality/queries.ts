import { datasets } from '@onesource/db/schema/data';
import { eq } from 'drizzle-orm';
import type { Reading } from '../../cases/commands.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { standing } from '../datasets/keeping/queries.ts';
import { mayProvide } from '../datasets/rules/providing.ts';
import { noteHiddenRead, publishedResource } from '../directory/queries.ts';
import { readsQualityOf, readsRowsOf } from './rules/reading.ts';
import { dimensionsSince, planOf, resultsOf, runsOf, statisticsOf, triedAs, unlookedAt } from './store.ts';
import { detailView } from './view.ts';

/** Runs of which the trend is drawn. */
const mostDrawn = 30;

/** The published resource of whoever reads its quality. @throws ApiError `not_found`, `forbidden` */
export async function readResource(ctx: Reading, resourceId: string) {
  const found = await publishedResource(ctx, resourceId);
  if (!readsQualityOf(ctx.actor, found.department.id)) throw forbidden();
  const now = ctx.clock();
  const [dataset] = await ctx.db
    .select({
      currentLoad: datasets.currentLoad,
      shape: datasets.shape,
      confirmedAt: datasets.confirmedAt,
      dueAt: datasets.dueAt,
      standing: standing(now),
    })
    .from(datasets)
    .where(eq(datasets.resourceId, resourceId));
  // Of data that are not in the platform there is nothing to be said
  if (!dataset || dataset.currentLoad === 0) throw notFound('dataset');
  return { ...found, dataset };
}

/**
 * 数据质量 of a resource, as somebody reads it: what is shown to them by post alone is written down.
 *
 * @throws ApiError as `readResource`
 */
export async function readQuality(ctx: Ctx, resourceId: string) {
  const found = await readResource(ctx, resourceId);
  await noteHiddenRead(ctx, found);
  return detailOf(ctx, found);
}

/** The same within a command. @throws ApiError as `readResource` */
export const qualityDetail = async (ctx: Reading, resourceId: string) =>
  detailOf(ctx, await readResource(ctx, resourceId));

async function detailOf(ctx: Reading, found: Awaited<ReturnType<typeof readResource>>) {
  const { resource, revision, department, dataset } = found;
  const resourceId = resource.id;
  const { name, items, updateCycle } = revision.content;
  const [plan, runs, pending, tried] = await Promise.all([
    planOf(ctx.db, resourceId),
    runsOf(ctx.db, resourceId, mostDrawn),
    unlookedAt(ctx.db, resourceId, ctx.clock()),
    triedAs(ctx.db, resourceId),
  ]);
  const [newest, oldest] = [runs[0], runs.at(-1)];
  const provides = mayProvide(ctx.actor, department.id);
  return detailView({
    resource: { id: resourceId, name, items, cycle: updateCycle },
    department: { id: department.id, name: department.name },
    plan,
    runs,
    results: newest ? await resultsOf(ctx.db, newest) : [],
    statistics: newest ? await statisticsOf(ctx.db, newest) : [],
    since: oldest ? await dimensionsSince(ctx.db, oldest) : [],
    freshness: dataset,
    pending: pending !== null || tried === 'slow',
    tried,
    provides,
    actions: [...(provides ? ['set-rules'] : []), ...(readsRowsOf(ctx.actor, department.id) ? ['open-rows'] : [])],
  });
}
