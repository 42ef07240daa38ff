import type { Transaction } from '@onesource/db/client';
import { readsRequest } from '../../access/requests.ts';
import { happen, type Kept, type Writing } from '../../cases/commands.ts';
import type { Actor } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { settingValue } from '../../law/setting.ts';
import { attachToRequest } from '../attachments/commands.ts';
import { tellAuthority } from '../catalog/publication/filed.ts';
import { isNotice } from '../inbox/rules/notices.ts';
import { standsInFor } from '../inbox/substitution/queries.ts';
import { follow } from '../inbox/tasks.ts';
import { settleOpinions } from '../opinions/commands.ts';
import { officesOf } from '../organisation/offices.ts';
import { keepAgreement } from './agreement/agreement.ts';
import { noteFacts } from './figures/store.ts';
import type { RequestCommand } from './inputs.ts';
import { requestDetail } from './queries.ts';
import { andWhatFollows } from './rules/after-consent.ts';
import { decide } from './rules/decide.ts';
import { replaces } from './rules/grant/amendment.ts';
import { runs } from './rules/grant/grant-life.ts';
import { asOf } from './rules/grant/within-entry.ts';
import { isRegistered, noticesFor } from './rules/notices.ts';
import { capacitiesOf, type Parties, type Stance } from './rules/stances.ts';
import { evolve, type RequestEvent, type RequestState } from './rules/state.ts';
import { decidedAt, type Others, tasksFor } from './rules/tasks.ts';
import { organised } from './rules/withheld.ts';
import { loadRequest, type RequestRow, requireSameEnd, saveRequest, stateOf } from './store.ts';
import type { RequestView } from './view.ts';

/** 资源申请 as the loop of commands keeps them. */
export const requestCases: Kept<RequestRow, RequestState, RequestEvent, RequestCommand, RequestView> = {
  kind: 'request',
  said: 'message_sent',
  load: loadRequest,
  at: ({ request }) => request,
  filedAt: ({ request }) => request.filedAt,
  mayRead: ({ request }, actor) => readsRequest(actor, request),
  stateOf,
  decide: (request, command, { actor, policy, calendar, clock }) => {
    const under = { policy, calendar, now: clock() };
    const seen = asOf(request, dayOf(under.now));
    return andWhatFollows(seen, decide(seen, command, actor, under), under);
  },
  evolve,
  save: saveRequest,
  async inPlaceOf(tx, ctx, { request }) {
    // What the department asks for is somebody's own; deciding is a post's
    const asks = ctx.actor.departmentId === request.consumerId && request.consumerId !== request.providerId;
    return asks ? standsInFor(tx, ctx, request.handlerId ?? request.applicantId) : null;
  },
  /** Sees to it that the inboxes show the work that the new state asks for, and tells those concerned what happened. */
  async follow(tx, ctx, row, after, events) {
    if (events.some(({ type }) => type === 'granted')) await requireSameEnd(tx, row);
    if (asksForAgreement(events, after)) await keepAgreement(tx, ctx, row, after.grant);
    await followOne(tx, ctx, row, after, events);
    await attachPages(tx, ctx, row.request.id, events);
    await noteFacts(tx, row.request, after, events, ctx.clock());
    const { follows, followsAs } = row.request;
    let earlier = followsAs === 'appeal' ? null : follows;
    while (earlier !== null) {
      const before = await loadRequest(tx, earlier);
      // Rule 15: what is amended runs on until the amendment takes effect
      const inEffect = events.some(({ effect }) => effect);
      const amends = earlier === follows && followsAs === 'amendment' && inEffect && runs(before.request.status);
      if (amends && replaces(stateOf(before), after, ctx.policy)) {
        const replaced: RequestEvent = { type: 'replaced', note: row.number };
        return happen(requestCases, tx, ctx, before, [replaced], { action: 'replace' });
      }
      // What was received under a grant that has ended is disposed of once nothing goes on with it any more
      await followOne(tx, { ...ctx, policy: policyFor(ctx, before.request.filedAt) }, before, stateOf(before), []);
      earlier = before.request.followsAs === 'appeal' ? null : before.request.follows;
    }
  },
  view: requestDetail,
};

/** PD-35: whether an agreement is made, made another one, or signed. */
const asksForAgreement = (events: readonly RequestEvent[], { grant }: RequestState): boolean =>
  events.some(
    ({ type }) =>
      type === 'agreement_signed' || (grant?.agreement === 'awaited' && (type === 'granted' || type === 'revoked')),
  );

async function followOne(
  tx: Transaction,
  ctx: Writing,
  { request, content }: RequestRow,
  after: RequestState,
  events: readonly RequestEvent[],
): Promise<void> {
  const { status } = request;
  // Whoever took it over has the work of it, and is told
  const applicantId = request.handlerId ?? request.applicantId;
  const others = {
    ...(await othersOf(tx)),
    organises: organised(after, ctx.policy),
    disposes: ctx.policy.disposal.value,
    filesEnds: ctx.policy.revocation.value.filed,
    reportsUp: settingValue(ctx.policy.inability)?.to === 'superior',
  };
  await follow(
    tx,
    ctx,
    { type: 'request', id: request.id, title: content.name },
    {
      wanted: tasksFor(after, applicantId, others),
      // What one was told holds until the request is something else
      stands: (kind) => after.status === status && isNotice(kind),
      told: noticesFor(events, after, {
        ...others,
        applicantId,
        actorId: ctx.actor.id,
        spokeFor: speaksFor(after, ctx),
      }),
    },
  );
  await settleOpinions(tx, ctx, { type: 'request', id: request.id }, decidedAt(after, others));
  if (isRegistered(events, ctx.policy)) await tellAuthority(tx, ctx, request.consumerId, 'uses_registered');
}

/** In which capacities whoever acts may speak; time has none. */
const speaksFor = (request: Parties, { actor }: Pick<Writing, 'actor'>): Stance[] =>
  isActor(actor) ? capacitiesOf(request, actor) : [];
const isActor = (who: Writing['actor'] | Actor): who is Actor => 'roles' in who;

/** N-20: the signed pages of what a head agreed to go with the request. */
async function attachPages(
  tx: Transaction,
  { actor }: Pick<Writing, 'actor'>,
  requestId: string,
  events: readonly RequestEvent[],
): Promise<void> {
  for (const { signOff } of events)
    if (signOff?.attachmentId && actor.id)
      await attachToRequest(tx, actor.id, { id: signOff.attachmentId, requestId, field: 'signOff.attachmentId' });
}

async function othersOf(tx: Transaction): Promise<Others> {
  const [authorityId = null] = await officesOf(tx, 'authority');
  const [supervisorId = null] = await officesOf(tx, 'supervisor');
  return { authorityId, supervisorId };
}
