import type { Transaction } from '@onesource/db/client';
import type { Kept } from '../../cases/commands.ts';
import { isNotice } from '../inbox/queries.ts';
import { follow } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import type { RequestCommand } from './inputs.ts';
import { canRead, requestDetail } from './queries.ts';
import { andWhatFollows } from './rules/after-consent.ts';
import { decide } from './rules/decide.ts';
import { noticesFor } from './rules/notices.ts';
import { evolve, type RequestEvent, type RequestState } from './rules/state.ts';
import { type Others, tasksFor } from './rules/tasks.ts';
import { organised } from './rules/withheld.ts';
import { loadRequest, type RequestRow, saveRequest, stateOf } from './store.ts';
import type { RequestView } from './view.ts';

/** 资源申请 as the loop of commands keeps them. */
export const requestCases: Kept<RequestRow, RequestState, RequestEvent, RequestCommand, RequestView> = {
  kind: 'request',
  load: loadRequest,
  at: ({ request }) => request,
  filedAt: ({ request }) => request.filedAt,
  mayRead: ({ request }, actor) => canRead(request, actor),
  stateOf,
  decide: (request, command, { actor, policy, calendar, clock }) => {
    const under = { policy, calendar, now: clock() };
    return andWhatFollows(request, decide(request, command, actor, under), under);
  },
  evolve,
  save: saveRequest,
  /** Sees to it that the inboxes show the work that the new state asks for, and tells those concerned what happened. */
  async follow(tx, ctx, { request, content }, after, events) {
    const { applicantId, status } = request;
    const others = { ...(await othersOf(tx)), organises: organised(after, ctx.policy) };
    await follow(
      tx,
      ctx,
      { type: 'request', id: request.id, title: content.name },
      {
        wanted: tasksFor(after, applicantId, others),
        // What one was told holds until the request is something else
        stands: (kind) => after.status === status && isNotice(kind),
        told: noticesFor(events, after, { ...others, applicantId, actorId: ctx.actor.id }),
      },
    );
  },
  view: requestDetail,
};

async function othersOf(tx: Transaction): Promise<Others> {
  const [authorityId = null] = await officesOf(tx, 'authority');
  const [supervisorId = null] = await officesOf(tx, 'supervisor');
  return { authorityId, supervisorId };
}
