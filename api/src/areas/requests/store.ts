import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests, type RequestedItem, requestEvents } from '@onesource/db/schema/request';
import { scenarios } from '@onesource/db/schema/scenario';
import { and, asc, eq, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Acting, acted } from '../../cases/acted.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict, notFound } from '../../foundation/errors.ts';
import { itemMode } from '../catalog/rules/content/openness.ts';
import { evolve, type RequestEvent, type RequestState } from './state.ts';

const provider = alias(departments, 'provider');
const consumer = alias(departments, 'consumer');
const responsible = alias(departments, 'responsible');

/** A request with what its views need. */
export const requestRows = (db: Database | Transaction) =>
  db
    .select({
      request: accessRequests,
      resource: { id: resources.id, code: resources.code },
      content: revisions.content,
      provider: { id: provider.id, name: provider.name },
      consumer: { id: consumer.id, name: consumer.name },
      responsible: { id: responsible.id, name: responsible.name },
      applicant: { id: users.id, name: users.name, phone: users.phone },
      scenario: { id: scenarios.id, name: scenarios.name },
    })
    .from(accessRequests)
    .innerJoin(resources, eq(resources.id, accessRequests.resourceId))
    .innerJoin(revisions, eq(revisions.id, accessRequests.revisionId))
    .innerJoin(provider, eq(provider.id, accessRequests.providerId))
    .innerJoin(consumer, eq(consumer.id, accessRequests.consumerId))
    .leftJoin(responsible, eq(responsible.id, accessRequests.responsibleId))
    .innerJoin(users, eq(users.id, accessRequests.applicantId))
    .leftJoin(scenarios, eq(scenarios.id, accessRequests.scenarioId))
    .$dynamic();

export type RequestRow = Awaited<ReturnType<typeof requestRows>>[number];

/** @throws ApiError `not_found` */
export async function loadRequest(db: Database | Transaction, id: string): Promise<RequestRow> {
  const [row] = await requestRows(db).where(eq(accessRequests.id, id));
  if (!row) throw notFound('request');
  return row;
}

/** Makes others who write to a request wait until this transaction ends. */
export async function lockRequest(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: accessRequests.id }).from(accessRequests).where(eq(accessRequests.id, id)).for('update');
}

export const eventsOf = (db: Database | Transaction, requestId: string) =>
  db
    .select({ event: requestEvents, department: departments.name })
    .from(requestEvents)
    .leftJoin(departments, eq(departments.id, requestEvents.actorDepartmentId))
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(asc(requestEvents.seq));

/** DG-5: 对外公开, for departments and for the public. */
const isPublic = (part: Parameters<typeof itemMode>[0]): boolean => itemMode(part) === 'public';

/** The row as the rules see it. */
export function stateOf({ request, content }: Pick<RequestRow, 'request' | 'content'>): RequestState {
  const everything = (): RequestedItem[] =>
    content.items.map((item) => ({
      id: item.id,
      name: item.name,
      shareType: item.shareType ?? request.shareType,
      sensitivity: item.sensitivity,
    }));
  return {
    status: request.status,
    applicantId: request.applicantId,
    consumerId: request.consumerId,
    providerId: request.providerId,
    responsibleId: request.responsibleId,
    shareType: request.shareType,
    items: request.items,
    // Asked for in words: the outcome names items of the whole resource
    grantable: request.wanted === '' ? request.items : everything(),
    from: request.from,
    until: request.until,
    deciders: request.deciders,
    decisions: request.decisions,
    dueOn: request.dueOn,
    pausedWorkingDays: request.pausedWorkingDays,
    escalatedAt: request.escalatedAt,
    escalatedTo: request.escalatedTo,
    rectifyBy: request.rectifyBy,
    reportedAt: request.reportedAt,
    coordinated: request.coordinated,
    grant: request.grant,
    onward: request.onward,
    publicItems: content.items.filter(isPublic).map(({ id }) => id),
    publicWhole: content.items.length === 0 && isPublic(content),
  };
}

/** What is said in between changes nothing that somebody else may be deciding on. */
const raisesVersion = ({ type }: RequestEvent): boolean => type !== 'message_sent';

/**
 * Writes what the events make of a request, if it is still at the version it was read at. Messages leave the version as
 * it is, so that they overtake nobody who is deciding; the events are numbered for themselves, under the row's lock.
 *
 * @throws ApiError `conflict` when somebody else was faster
 */
export async function writeEvents(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock'> & Acting,
  request: { id: string; version: number },
  before: RequestState,
  events: readonly RequestEvent[],
): Promise<RequestState> {
  const now = ctx.clock();
  const after = events.reduce((state, event) => evolve(state, event, now), before);
  const written = await tx
    .update(accessRequests)
    .set({
      status: after.status,
      until: after.until,
      deciders: [...after.deciders],
      decisions: [...after.decisions],
      rectifyBy: after.rectifyBy,
      reportedAt: after.reportedAt,
      dueOn: after.dueOn,
      pausedWorkingDays: after.pausedWorkingDays,
      escalatedAt: after.escalatedAt,
      escalatedTo: after.escalatedTo,
      coordinated: after.coordinated,
      grant: after.grant,
      onward: [...after.onward],
      version: request.version + events.filter(raisesVersion).length,
    })
    .where(and(eq(accessRequests.id, request.id), eq(accessRequests.version, request.version)))
    .returning({ id: accessRequests.id });
  if (written.length === 0) throw conflict();
  // The row is locked from here on: nobody else numbers an event of it
  const [last] = await tx
    .select({ seq: max(requestEvents.seq) })
    .from(requestEvents)
    .where(eq(requestEvents.requestId, request.id));
  const from = last?.seq ?? 0;
  await tx.insert(requestEvents).values(
    events.map(({ type, ...data }, at) => ({
      requestId: request.id,
      seq: from + at + 1,
      type,
      data,
      ...acted(ctx, now),
    })),
  );
  return after;
}
