import type { Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests, requestNumbers } from '@onesource/db/schema/request';
import type { ShareType, TaskKind } from '@onesource/db/vocabulary';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict, forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { publishedResource } from '../directory/queries.ts';
import { isNotice } from '../inbox/queries.ts';
import { giveNotice, syncTasks } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import { fitsScenario } from '../scenarios/queries.ts';
import type { Refusal } from './decision.ts';
import { type Askable, decideFiling } from './filing.ts';
import type { fileInput } from './inputs.ts';
import { noticesFor } from './notices.ts';
import { canRead, requestDetail } from './queries.ts';
import { decide, type RequestCommand } from './rules.ts';
import type { RequestEvent, RequestState } from './state.ts';
import { loadRequest, lockRequest, type RequestRow, stateOf, writeEvents } from './store.ts';
import { type Others, tasksFor } from './tasks.ts';

/**
 * Files a request: `POST /api/requests`.
 *
 * @throws ApiError a rule's refusal, `not_found` for an unknown resource
 */
export async function fileRequest(ctx: Ctx, input: z.output<typeof fileInput>) {
  return transact(ctx, async (tx) => {
    const { resource, revision, department, responsible, shareType } = await publishedResource(
      { db: tx },
      input.resourceId,
    );
    const own = seesEverythingOf(ctx.actor, department.path);
    const inScope = withinScope(revision.content, ctx.actor);
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
    const now = ctx.clock();
    const filing = { ...input, fitsScenario: await fitsScenario(tx, input, ctx.actor) };
    const filed = decideFiling(askable, filing, ctx.actor, { policy: ctx.policy, calendar: ctx.calendar, now });
    if (!filed.ok) throw refused(filed);

    const id = ctx.newId();
    const { itemIds: _, ...form } = input;
    await tx.insert(accessRequests).values({
      ...form,
      id,
      number: await nextNumber(tx, Number(dayOf(now).slice(0, 4))),
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
    const row = await loadRequest(tx, id);
    const after = await writeEvents(tx, ctx, { id, version: 0 }, stateOf(row), filed.events);
    await follow(tx, ctx, row, after, filed.events);
    await audit.record(tx, ctx, {
      action: 'request.file',
      subject: { type: 'request', id },
      detail: routeOf(filed.shareType),
    });
    return requestDetail({ ...ctx, db: tx }, id);
  });
}

/** SH-27: a department disabled since the resource was read answers nothing; the request that names it keeps it from now on. */
async function requireEnabled(tx: Transaction, id: string): Promise<void> {
  const disabled = and(eq(departments.id, id), isNotNull(departments.disabledAt));
  if ((await tx.$count(departments, disabled)) > 0) throw conflict();
}

const routeOf = (shareType: ShareType) => ({ shareType });

/**
 * Runs a command on a request, if it is still at `version` (null: whatever it is at, for messages).
 *
 * @throws ApiError `not_found`, `forbidden`, `conflict`, or a rule's refusal
 */
export async function commandRequest(ctx: Ctx, id: string, version: number | null, command: RequestCommand) {
  return transact(ctx, async (tx) => {
    // Two who write a message at once both have their say
    if (version === null) await lockRequest(tx, id);
    const row = await loadRequest(tx, id);
    if (!canRead(row.request, ctx.actor)) throw notFound('request');
    if (version !== null && row.request.version !== version) throw conflict();
    const before = stateOf(row);
    const decision = decide(before, command, ctx.actor, {
      policy: ctx.policy,
      calendar: ctx.calendar,
      now: ctx.clock(),
    });
    if (!decision.ok) throw refused(decision);
    const after = await writeEvents(tx, ctx, { id, version: row.request.version }, before, decision.events);
    await follow(tx, ctx, row, after, decision.events);
    await audit.record(tx, ctx, { action: `request.${command.type}`, subject: { type: 'request', id } });
    return requestDetail({ ...ctx, db: tx }, id);
  });
}

/** Sees to it that the inboxes show the work that the new state asks for, and tell those concerned what happened. */
export async function follow(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'newId'> & { actor: { id: string | null } },
  row: RequestRow,
  after: RequestState,
  events: readonly RequestEvent[],
): Promise<void> {
  const { applicantId, status } = row.request;
  const subject = { type: 'request' as const, id: row.request.id, title: row.content.name };
  const others = await othersOf(tx);
  // What one was told holds until the request is something else
  const stands = (kind: TaskKind) => after.status === status && isNotice(kind);
  await syncTasks(tx, ctx, subject, tasksFor(after, applicantId, others), stands);
  for (const notice of noticesFor(events, after, { ...others, applicantId, actorId: ctx.actor.id }))
    await giveNotice(tx, ctx, subject, notice);
}

async function othersOf(tx: Transaction): Promise<Others> {
  const [authorityId = null] = await officesOf(tx, 'authority');
  const [supervisorId = null] = await officesOf(tx, 'supervisor');
  return { authorityId, supervisorId };
}

/** `SQ-2026-000001` and on, without a gap that a rolled back transaction could leave. */
async function nextNumber(tx: Transaction, year: number): Promise<string> {
  const [row] = await tx
    .insert(requestNumbers)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: requestNumbers.year, set: { last: sql`${requestNumbers.last} + 1` } })
    .returning({ last: requestNumbers.last });
  return `SQ-${year}-${String(row?.last ?? 1).padStart(6, '0')}`;
}

function refused({ code, field, article }: Refusal): ApiError {
  if (code === 'forbidden') return forbidden();
  const detail = { code, ...(field && { field }), ...(article && { article }) };
  return new ApiError(code, 'The rules do not allow this.', [detail]);
}
