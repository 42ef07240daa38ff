import type { z } from 'zod';
import { readsRequest } from '../../access/requests.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { datasetOf, shapeAt } from '../datasets/store.ts';
import { mayPreview } from '../requests/rules/decide.ts';
import { narrowedTo } from '../requests/rules/grant/reach.ts';
import { loadRequest, stateOf } from '../requests/store.ts';
import type { previewInput } from './inputs.ts';
import { messages } from './refusals.ts';
import { answerRows, maskedAmong } from './rules/masks.ts';
import { limitsOf } from './rules/rows.ts';
import { firstRows } from './store.ts';

/** Rows that are shown before a decision (house). */
const mostShown = 5;

/**
 * 预览: the first rows as whoever asks would get them, were it granted so: these items, narrowed to these rows, under these
 * masks. For the provider's own people while they may grant it, for the rows are theirs; written down like every look at data.
 *
 * @throws ApiError `not_found`, `forbidden`, `no_data`, or why it could not be granted so
 */
export async function previewGrant(ctx: Ctx, id: string, { itemIds, rows, shown }: z.output<typeof previewInput>) {
  const row = await loadRequest(ctx.db, id);
  const { request } = row;
  if (!readsRequest(ctx.actor, request)) throw notFound('request');
  const [state, policy] = [stateOf(row), policyFor(ctx, request.filedAt)];
  if (!mayPreview(state, ctx.actor, policy, dayOf(ctx.clock()))) throw forbidden();
  const unknown = itemIds?.find((each) => !state.grantable.some((item) => item.id === each));
  if (unknown !== undefined) throw answerOf(refuse('item_not_requested', 'itemIds'), messages);
  // The reason is given with the decision
  const reach = narrowedTo(state, { rows, shown });
  if (reach !== null && 'ok' in reach) throw answerOf(reach, messages);
  const dataset = await datasetOf(ctx.db, request.resourceId);
  if (dataset === null || dataset.currentLoad === 0) throw answerOf(refuse('no_data'), messages);
  const held = await shapeAt(ctx.db, dataset);
  const chosen = state.grantable.filter((item) => itemIds === undefined || itemIds.includes(item.id));
  const slots = chosen.flatMap((item) => held.find((slot) => slot.id === item.id) ?? []);
  await audit.recordRead(ctx, 'grant.preview', { type: 'request', id }, { items: slots.length });
  const limits = limitsOf(reach?.rows ?? [], held);
  const found = await firstRows(ctx.db, request.resourceId, slots, limits, mostShown);
  const masked = maskedAmong(slots, reach === null ? {} : { reach });
  return {
    items: slots.map(({ id: itemId, name }) => ({ id: itemId, name })),
    rows: answerRows(slots, found, masked),
    masked,
  };
}
