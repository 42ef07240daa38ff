import type { Transaction } from '@onesource/db/client';
import type { SignOff } from '@onesource/db/content';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, inArray } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { scenarioFor } from '../scenarios/queries.ts';
import { askableFor, openRequest } from './asking.ts';
import { decideApplication } from './rules/application.ts';
import { changesNothing, changesOf, heldItems } from './rules/grant/amendment.ts';
import { judged } from './rules/plan.ts';
import { type RequestEvent, running } from './rules/state.ts';
import type { RequestRow } from './store.ts';

/**
 * What goes with a request that follows: the head's consent to it (N-20), and whether the entry's conditions are acknowledged
 * (SQ-19).
 */
type Confirmed = { signOff: SignOff | null; acknowledgesConditions: boolean };

/**
 * Opens the request that a step on another one asks for, in the same transaction, with what was confirmed with it: a
 * renewal takes the way that any request of its items takes now, what was withheld is negotiated or coordinated at once. The
 * grant that it follows runs on meanwhile. Gives its id; null where the step asks for none.
 *
 * @throws ApiError `not_found` where the resource is no longer published, or what keeps a request from being filed
 */
export async function openFollowUp(
  tx: Transaction,
  ctx: Ctx,
  row: RequestRow,
  events: readonly RequestEvent[],
  confirmed: Confirmed,
): Promise<string | null> {
  for (const event of events) {
    if (event.type === 'renewal_asked') return renewal(tx, ctx, row, event, confirmed);
    if (event.type === 'amendment_asked') return amendment(tx, ctx, row, event, confirmed);
    if (event.type === 'insisted') return insistence(tx, ctx, row, event);
  }
  return null;
}

const renewal = (
  tx: Transaction,
  ctx: Ctx,
  row: RequestRow,
  { until, note }: Extract<RequestEvent, { type: 'renewal_asked' }>,
  confirmed: Confirmed,
) =>
  goingOn(tx, ctx, row, 'renewal', {
    itemIds: heldItems(row.request).map(({ id }) => id),
    purpose: row.request.purpose,
    purposeText: row.request.purposeText,
    from: shift(row.request.until, 1),
    until,
    note,
    ...confirmed,
  });

/** @throws ApiError `no_change` where everything is as it is */
function amendment(
  tx: Transaction,
  ctx: Ctx,
  row: RequestRow,
  event: Extract<RequestEvent, { type: 'amendment_asked' }>,
  confirmed: Confirmed,
) {
  if (changesNothing(changesOf(row.request, event))) throw answerOf(refuse('no_change', 'itemIds'));
  const { itemIds, purpose, purposeText, until, note } = event;
  // Never before the grant that it takes the place of
  const [from = until] = [row.request.from, dayOf(ctx.clock())].toSorted().slice(-1);
  return goingOn(tx, ctx, row, 'amendment', {
    itemIds: [...itemIds],
    purpose,
    purposeText,
    from,
    until,
    note,
    ...confirmed,
  });
}

type Again = Pick<RequestRow['request'], 'purpose' | 'purposeText' | 'from' | 'until' | 'note'> & {
  itemIds: string[];
} & Confirmed;

/** Asks again for what is granted, with what is different; it takes the way that any request for it takes now. */
async function goingOn(
  tx: Transaction,
  ctx: Ctx,
  { request }: RequestRow,
  followsAs: 'renewal' | 'amendment',
  { signOff, acknowledgesConditions: acknowledges, ...again }: Again,
): Promise<string> {
  const asked = and(
    eq(accessRequests.follows, request.id),
    inArray(accessRequests.followsAs, ['renewal', 'amendment']),
    inArray(accessRequests.status, running),
  );
  if ((await tx.$count(accessRequests, asked)) > 0) throw answerOf(refuse('renewal_asked'));
  const actor = { ...ctx.actor, departmentId: request.consumerId };
  const form = {
    ...again,
    resourceId: request.resourceId,
    wanted: request.wanted,
    basis: request.basis,
    matter: request.matter,
    system: request.system,
    contact: request.contact,
    delivery: request.delivery,
    scenarioId: request.scenarioId,
  };
  const { opened, fits } = await scenarioFor(tx, form, { actor, policy: ctx.policy });
  const { askable, revision } = await askableFor(tx, { actor }, request.resourceId, opened);
  const under = { policy: ctx.policy, calendar: ctx.calendar, now: ctx.clock() };
  // SQ-19: what was acknowledged holds for the same conditions; others are acknowledged anew
  const acknowledged = acknowledges || request.acknowledged === askable.conditions ? askable.conditions : null;
  const application = {
    ...form,
    fitsScenario: fits,
    acknowledgesConditions: acknowledged !== null,
    // What the provider judged, it judges again, unless the consumer says now that the conditions are met
    asksProvider: acknowledged === null && judged(request),
    // What was answered goes on with it; what is asked since then is not asked anew
    answers: [],
    signOff,
  };
  const filed = decideApplication({ ...askable, questions: [] }, application, actor, under);
  if (!filed.ok) throw answerOf(filed);
  const { itemIds: _, ...said } = form;
  return openRequest(
    tx,
    ctx,
    {
      ...said,
      acknowledged,
      revisionId: revision.id,
      providerId: askable.departmentId,
      responsibleId: filed.responsibleId,
      consumerId: request.consumerId,
      shareType: filed.shareType,
      items: filed.items,
      answers: request.answers,
      follows: request.id,
      followsAs,
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
      // What it came to is not shown to who asked in words
      wanted: request.wanted,
      answers: request.answers,
      purpose: request.purpose,
      purposeText: request.purposeText,
      basis: request.basis,
      matter: request.matter,
      system: request.system,
      contact: request.contact,
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
