import type { Database, Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import { happen, type Kept, runCommand } from '../../cases/commands.ts';
import { answerOf } from '../../cases/decision.ts';
import { nextNumber, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { publishedResource } from '../directory/queries.ts';
import { isNotice } from '../inbox/queries.ts';
import { follow } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import { fitsScenario } from '../scenarios/queries.ts';
import type { fileInput, RequestCommand } from './inputs.ts';
import { canRead, requestDetail } from './queries.ts';
import { andWhatFollows, withWhatFollows } from './rules/after-consent.ts';
import { type Askable, decideApplication } from './rules/application.ts';
import { decide } from './rules/decide.ts';
import { noticesFor } from './rules/notices.ts';
import { evolve, type RequestEvent, type RequestState } from './rules/state.ts';
import { type Others, tasksFor } from './rules/tasks.ts';
import { loadRequest, type RequestRow, saveRequest, stateOf } from './store.ts';
import type { RequestView } from './view.ts';

/**
 * Files a request: `POST /api/requests`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource
 */
export async function fileRequest(ctx: Ctx, input: z.output<typeof fileInput>) {
  return transact(ctx, async (tx) => {
    const { askable, resource, revision, department } = await askableFor(tx, ctx, input.resourceId);
    const now = ctx.clock();
    const filing = { ...input, fitsScenario: await fitsScenario(tx, input, ctx.actor) };
    const filed = decideApplication(askable, filing, ctx.actor, { policy: ctx.policy, calendar: ctx.calendar, now });
    if (!filed.ok) throw answerOf(filed);

    const id = ctx.newId();
    const { itemIds: _, ...form } = input;
    const number = await nextNumber(tx, 'SQ', now);
    await openCases(tx, [{ id, kind: 'request', number, departmentId: ctx.actor.departmentId, openedAt: now }]);
    await tx.insert(accessRequests).values({
      ...form,
      id,
      resourceId: resource.id,
      revisionId: revision.id,
      providerId: department.id,
      responsibleId: filed.responsibleId,
      consumerId: ctx.actor.departmentId,
      applicantId: ctx.actor.id,
      status: 'submitted',
      shareType: filed.shareType,
      items: filed.items,
      filedAt: now,
      version: 0,
    });
    if (filed.responsibleId !== null) await requireEnabled(tx, filed.responsibleId);
    const said = { action: 'file', detail: { shareType: filed.shareType } };
    const row = await loadRequest(tx, id);
    const events = withWhatFollows(stateOf(row), filed.events, { ...ctx, now });
    await happen(requestCases, tx, ctx, row, events, said);
    return requestDetail({ ...ctx, db: tx }, id);
  });
}

/** A published resource as the actor can ask for it. @throws ApiError `not_found` */
export async function askableFor(db: Database | Transaction, { actor }: Pick<Ctx, 'actor'>, resourceId: string) {
  const found = await publishedResource({ db }, resourceId);
  const { revision, department, responsible, shareType } = found;
  const own = seesEverythingOf(actor, department.path);
  const inScope = withinScope(revision.content, actor);
  const askable: Askable = {
    departmentId: department.id,
    responsibleId: responsible?.id ?? null,
    shareType,
    withinScope: inScope,
    permittedPurposes: revision.content.permittedPurposes,
    needsProviderConsent: revision.content.needsProviderConsent,
    // Outside the share scope the items are not shown: what is needed is said in words
    items: visibleItems(inScope || own ? revision.content.items : [], own).map((item) => ({
      id: item.id,
      name: item.name,
      shareType: item.shareType ?? shareType,
      sensitivity: item.sensitivity,
    })),
  };
  return { ...found, askable };
}

/** SH-27: a department disabled since the resource was read answers nothing; the request that names it keeps it from now on. */
async function requireEnabled(tx: Transaction, id: string): Promise<void> {
  const disabled = and(eq(departments.id, id), isNotNull(departments.disabledAt));
  if ((await tx.$count(departments, disabled)) > 0) throw conflict();
}

/** @throws ApiError as `runCommand` */
export const commandRequest = (ctx: Ctx, id: string, version: number | null, command: RequestCommand) =>
  runCommand(requestCases, ctx, id, version, command);

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
    const others = await othersOf(tx);
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
