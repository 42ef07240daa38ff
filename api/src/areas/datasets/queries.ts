import { closedFor, seesEverythingOf, visibleItems } from '../../access/visibility.ts';
import type { Reading } from '../../cases/commands.ts';
import { forbidden } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { publishedResource } from '../directory/queries.ts';
import { countingOf, cyclesOf } from './keeping/store.ts';
import { actionsFor } from './rules/keeping/agreement.ts';
import { readsKeepingOf } from './rules/keeping/reading.ts';
import { mayProvide } from './rules/providing.ts';
import { sendersOf } from './sending/store.ts';
import { datasetOf, loadById, loadsOf, quarantineOf } from './store.ts';
import { datasetView, loadView, reasonsView } from './view.ts';

/** @throws ApiError `not_found` for a resource that is not published */
export async function datasetDetail(ctx: Reading, resourceId: string) {
  const { revision, department, shareType } = await publishedResource(ctx, resourceId);
  const { content } = revision;
  const own = seesEverythingOf(ctx.actor, department.path);
  const closed = closedFor(ctx.actor, { shareType, scope: content.scope }, own) !== null;
  const provides = mayProvide(ctx.actor, department.id);
  const dataset = await datasetOf(ctx.db, resourceId);
  const there = dataset !== null && dataset.currentLoad > 0;
  const counting = await countingOf(ctx.db, resourceId, dayOf(ctx.clock()));
  return datasetView(ctx, {
    resource: { id: resourceId, name: content.name, updateCycle: content.updateCycle },
    department: { id: department.id, name: department.name },
    items: closed ? null : visibleItems(content.items, own),
    dataset,
    loads: provides ? await loadsOf(ctx.db, resourceId) : [],
    cycles: readsKeepingOf(ctx.actor, department.id) ? await cyclesOf(ctx.db, resourceId) : [],
    senders: readsKeepingOf(ctx.actor, department.id) ? await sendersOf(ctx.db, resourceId) : [],
    provides,
    counting,
    actions: [
      ...(provides ? ['load', 'register-sender', ...(there ? ['unchanged', 'conditions'] : [])] : []),
      ...(there ? actionsFor({ departmentId: department.id, ...counting }, ctx.actor) : []),
    ],
  });
}

/** The published resource of a provider. @throws ApiError `not_found`, `forbidden` for others than its provider */
export async function providedResource(ctx: Reading, resourceId: string) {
  const found = await publishedResource(ctx, resourceId);
  if (!mayProvide(ctx.actor, found.department.id)) throw forbidden();
  return found;
}

/** Lines set aside that are answered at once. */
const mostAnswered = 200;

/** A load with the lines that were set aside, for its provider. @throws ApiError as `providedResource`, `not_found` */
export async function loadDetail(ctx: Reading, resourceId: string, id: string) {
  const { revision } = await providedResource(ctx, resourceId);
  const load = await loadById(ctx.db, resourceId, id);
  const lines = await quarantineOf(ctx.db, load, mostAnswered);
  return { ...loadView(ctx, load), reasons: reasonsView(lines, revision.content.items) };
}
