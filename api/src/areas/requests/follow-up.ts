import type { Transaction } from '@onesource/db/client';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, inArray } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import type { Ctx } from '../../foundation/context.ts';
import { shift } from '../../law/calendar/working-days.ts';
import { fitsScenario } from '../scenarios/queries.ts';
import { askableFor, openRequest } from './filing.ts';
import { decideApplication } from './rules/application.ts';
import { type RequestEvent, running } from './rules/state.ts';
import type { RequestRow } from './store.ts';

/**
 * Opens the request that a step on another one asks for, in the same transaction: a renewal takes the way that any
 * request of its items takes now, what was withheld is negotiated or coordinated at once. The grant that it follows
 * runs on meanwhile. Gives its id; null where the step asks for none.
 *
 * @throws ApiError `not_found` where the resource is no longer published, or what keeps a request from being filed
 */
export async function openFollowUp(
  tx: Transaction,
  ctx: Ctx,
  row: RequestRow,
  events: readonly RequestEvent[],
): Promise<string | null> {
  for (const event of events) {
    if (event.type === 'renewal_asked') return renewal(tx, ctx, row, event);
    if (event.type === 'insisted') return insistence(tx, ctx, row, event);
  }
  return null;
}

async function renewal(
  tx: Transaction,
  ctx: Ctx,
  { request }: RequestRow,
  { until, note }: Extract<RequestEvent, { type: 'renewal_asked' }>,
): Promise<string> {
  const asked = and(
    eq(accessRequests.follows, request.id),
    eq(accessRequests.followsAs, 'renewal'),
    inArray(accessRequests.status, running),
  );
  if ((await tx.$count(accessRequests, asked)) > 0) throw answerOf(refuse('renewal_asked'));
  const actor = { ...ctx.actor, departmentId: request.consumerId };
  const { askable, revision } = await askableFor(tx, { actor }, request.resourceId);
  const granted = request.grant?.items ?? request.items;
  const form = {
    resourceId: request.resourceId,
    // What was asked for in words is asked for in the same words: its items are not shown to whoever asks
    itemIds: (request.wanted === '' ? granted : request.items).map(({ id }) => id),
    wanted: request.wanted,
    purpose: request.purpose,
    purposeText: request.purposeText,
    basis: request.basis,
    matter: request.matter,
    delivery: request.delivery,
    scenarioId: request.scenarioId,
    from: shift(request.until, 1),
    until,
    note,
  };
  const under = { policy: ctx.policy, calendar: ctx.calendar, now: ctx.clock() };
  // What goes on goes on under the conditions that are shown beside it
  const filing = { ...form, fitsScenario: await fitsScenario(tx, form, actor), acknowledgesConditions: true };
  const filed = decideApplication(askable, filing, actor, under);
  if (!filed.ok) throw answerOf(filed);
  const { itemIds: _, ...said } = form;
  return openRequest(
    tx,
    ctx,
    {
      ...said,
      acknowledged: askable.conditions,
      revisionId: revision.id,
      providerId: askable.departmentId,
      responsibleId: filed.responsibleId,
      consumerId: request.consumerId,
      shareType: filed.shareType,
      items: filed.items,
      follows: request.id,
      followsAs: 'renewal',
    },
    filed.events,
  );
}

/** PD-33, KF-15, DG-7: for what was withheld the way on is that after a refusal. */
function insistence(
  tx: Transaction,
  ctx: Ctx,
  { request }: RequestRow,
  { to, items, note }: Extract<RequestEvent, { type: 'insisted' }>,
): Promise<string> {
  const status = to === 'coordination' ? ('coordinating' as const) : ('negotiating' as const);
  return openRequest(
    tx,
    ctx,
    {
      resourceId: request.resourceId,
      revisionId: request.revisionId,
      providerId: request.providerId,
      responsibleId: request.responsibleId,
      consumerId: request.consumerId,
      shareType: request.shareType,
      items: request.items.filter(({ id }) => items.includes(id)),
      purpose: request.purpose,
      purposeText: request.purposeText,
      basis: request.basis,
      matter: request.matter,
      delivery: request.delivery,
      scenarioId: request.scenarioId,
      from: request.from,
      until: request.until,
      note,
      follows: request.id,
      followsAs: 'appeal',
    },
    [{ type: 'filed', status, deciders: [], dueOn: null }],
  );
}
