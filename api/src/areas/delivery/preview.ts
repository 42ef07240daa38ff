import { datasets, shapes } from '@onesource/db/schema/data';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { readsRequest } from '../../access/requests.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import { type Ctx, hasRole } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { actionsFor } from '../requests/rules/decide.ts';
import { reachOf } from '../requests/rules/grant/reach.ts';
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
  const mayGrant = actionsFor(state, ctx.actor, policy, dayOf(ctx.clock())).some((action) => granting.includes(action));
  if (!mayGrant || !hasRole(ctx.actor, 'reviewer', request.providerId)) throw forbidden();
  const unknown = itemIds?.find((each) => !state.grantable.some((item) => item.id === each));
  if (unknown !== undefined) throw answerOf(refuse('item_not_requested', 'itemIds'), messages);
  // The reason is given with the decision
  const reach = reachOf(state, { rows, shown, note: '-' }, policy);
  if (reach !== null && 'ok' in reach) throw answerOf(reach, messages);
  const [held] = await ctx.db
    .select({ load: datasets.currentLoad, slots: shapes.slots })
    .from(datasets)
    .innerJoin(shapes, and(eq(shapes.resourceId, datasets.resourceId), eq(shapes.shape, datasets.shape)))
    .where(eq(datasets.resourceId, request.resourceId));
  if (!held || held.load === 0) throw answerOf(refuse('no_data'), messages);
  const chosen = state.grantable.filter((item) => itemIds === undefined || itemIds.includes(item.id));
  const slots = chosen.flatMap((item) => held.slots.find((slot) => slot.id === item.id) ?? []);
  await audit.recordRead(ctx, 'grant.preview', { type: 'request', id }, { items: slots.length });
  const limits = limitsOf(reach?.rows ?? [], held.slots);
  const found = await firstRows(ctx.db, request.resourceId, slots, limits, mostShown);
  const masked = maskedAmong(slots, reach === null ? {} : { reach });
  return {
    items: slots.map(({ id: itemId, name }) => ({ id: itemId, name })),
    rows: answerRows(slots, found, masked),
    masked,
  };
}

const granting: readonly string[] = ['approve', 'approve-partly'];
