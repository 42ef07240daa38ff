import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { and, asc, desc, eq, inArray, lte, ne, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core';
import { readsRequest, reviewsRequest, watchesOver } from '../../access/requests.ts';
import { closedFor, seesEverythingOf, visibleItems, withinScope } from '../../access/visibility.ts';
import type { Reading } from '../../cases/commands.ts';
import { eventsOf } from '../../cases/store.ts';
import type { GrantOn } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { hasRole } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { byPinyin } from '../../foundation/order.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { citationOf, settingValue } from '../../law/setting.ts';
import { filesOfRequest } from '../attachments/queries.ts';
import { publishedResource } from '../directory/queries.ts';
import { takenByColleague } from '../inbox/claimed.ts';
import { authorityPath, governmentsAbove } from '../organisation/offices.ts';
import { minutesOf } from './coordination/minutes.ts';
import { papersView } from './coordination/papers.ts';
import { statementsOf } from './coordination/statements.ts';
import { basketHolds } from './rules/asking/basket.ts';
import { type Government, levelOf } from './rules/level.ts';
import { judged } from './rules/plan.ts';
import { type Stance, seats } from './rules/stances.ts';
import { whyNot } from './rules/steps/why.ts';
import { decisionsOn, harmless, type Judged, togetherWith } from './rules/together/together.ts';
import { filedOf, loadRequest, type RequestRow, requestRows, stateOf } from './store.ts';
import { changesView, filesView, requestSummary, requestView, signedOffView } from './view.ts';

/** @throws ApiError `not_found`, also for a request the actor has no part in */
export async function requestDetail(ctx: Reading, id: string) {
  const row = await loadRequest(ctx.db, id);
  if (!readsRequest(ctx.actor, row.request)) throw notFound('request');
  const { follows, followsAs } = row.request;
  const before = follows !== null && followsAs === 'amendment' ? await loadRequest(ctx.db, follows) : null;
  const [files, events] = [await filesOfRequest(ctx.db, id), await eventsOf(ctx.db, id)];
  const view = requestView(ctx, row, events);
  return {
    ...view,
    acknowledges: view.actions.includes('renew') ? await toAcknowledge(ctx, row.request) : null,
    changes: before && changesView(before, row),
    signedOff: signedOffView(row, files),
    files: filesView(row, files, events),
    minutes: minutesOf(events, files),
    papers: papersView(events, files),
    taken: view.actions.length > 0 ? await takenByColleague(ctx, id) : null,
    statements: statementsOf(row.request, row, events, files),
    basket: await basketOf(ctx, row),
    alike: await alikeOf(ctx, row),
  };
}

/**
 * SQ-19: the conditions that the entry states by now, where going on with a grant means to acknowledge them; null where
 * they are those that were acknowledged, or none.
 */
async function toAcknowledge(
  { db, policy, actor }: Reading,
  asked: Pick<typeof request.$inferSelect, 'resourceId' | 'acknowledged' | 'deciders'>,
) {
  const { resourceId, acknowledged } = asked;
  // What the provider judged, it judges again
  if (settingValue(policy.acknowledgement) !== true || judged(asked)) return null;
  const [published] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.resourceId, resourceId), eq(revisions.status, 'published')));
  const conditions = published && withinScope(published.content, actor) ? published.content.conditions : '';
  return conditions === '' || conditions === acknowledged
    ? null
    : { conditions, citation: citationOf(policy.acknowledgement) };
}

/** 为什么不能办理: what of a request is not open to the actor as it stands, who may do it, and by which rule not they. */
export async function whyNotRequest(ctx: Ctx, id: string) {
  const row = await loadRequest(ctx.db, id);
  if (!readsRequest(ctx.actor, row.request)) throw notFound('request');
  const policy = policyFor(ctx, row.request.filedAt);
  const departments = { consumer: row.consumer, provider: row.provider, responsible: row.responsible };
  const of = (stance: Stance) => (stance in departments ? departments[stance as keyof typeof departments] : null);
  return {
    steps: whyNot(stateOf(row), ctx.actor, policy, dayOf(ctx.clock())).map(({ by, ...step }) => ({
      ...step,
      by: by.map((stance) => ({ stance, roles: seats[stance].roles, department: of(stance)?.name ?? null })),
    })),
  };
}
export type RequestWhy = Awaited<ReturnType<typeof whyNotRequest>>;

/**
 * 申请篮 (PD-33): what was filed in one go with a request, as far as the actor has a part in it; and of each what may be
 * decided of it together with this one.
 */
async function basketOf(ctx: Reading, row: RequestRow) {
  const { id, basketId } = row.request;
  if (basketId === null) return null;
  const rows = await requestRows(ctx.db)
    .where(and(eq(request.basketId, basketId), ne(request.id, id)))
    .orderBy(asc(request.id));
  const own = judgedAs(ctx, row);
  const today = dayOf(ctx.clock());
  return {
    id: basketId,
    others: rows
      .filter((other) => readsRequest(ctx.actor, other.request))
      .map((other) => ({
        ...requestSummary(ctx, other),
        together: togetherWith(own, judgedAs(ctx, other), ctx.actor, today),
      })),
  };
}

/** A request as it is looked at beside others, under the edition of the day it was filed. */
const judgedAs = (ctx: Reading, row: RequestRow): Judged => ({
  ...filedOf(row),
  policy: policyFor(ctx, row.request.filedAt),
});

/** Requests like it that the reader may decide in one act with it, the longest waiting first. */
async function alikeOf(ctx: Reading, row: RequestRow) {
  const { id, resourceId, providerId, basketId, status, shareType } = row.request;
  const own = judgedAs(ctx, row);
  const today = dayOf(ctx.clock());
  if (status !== 'submitted' || !harmless(own.state)) return [];
  const mine = decisionsOn(own, ctx.actor, today);
  if (mine.length === 0) return [];
  const rows = await requestRows(ctx.db)
    .where(
      and(
        ...[eq(request.resourceId, resourceId), eq(request.providerId, providerId), ne(request.id, id)],
        ...[eq(request.status, 'submitted'), eq(request.shareType, shareType)],
        basketId === null ? undefined : sql`${request.basketId} is distinct from ${basketId}`,
        // As `harmless` has it, so that others of the same resource hide none
        sql`jsonb_array_length(${request.items}) > 0 and not ${request.items} @? '$[*] ? (@.sensitivity != "low")'`,
      ),
    )
    .orderBy(asc(request.filedAt), asc(request.id))
    .limit(mostAlike);
  return rows
    .filter((other) => readsRequest(ctx.actor, other.request))
    .flatMap((other) => {
      const together = togetherWith(own, judgedAs(ctx, other), ctx.actor, today, mine);
      return together.length > 0 ? [{ ...requestSummary(ctx, other), together }] : [];
    });
}
/** As many as a decision takes with it. */
const mostAlike = basketHolds - 1;

/** What a reviewer wants to know before deciding: what the asker already holds, and how the like was decided before. */
export async function requestBackground(ctx: Ctx, id: string) {
  const row = await loadRequest(ctx.db, id);
  const { resourceId, consumerId, providerId } = row.request;
  if (!reviewsRequest(ctx.actor, row.request) && !watchesOver(ctx.actor, consumerId, providerId))
    throw notFound('request');
  const others = (condition: SQL | undefined) =>
    requestRows(ctx.db)
      .where(and(ne(request.id, id), condition))
      .orderBy(desc(request.filedAt), desc(request.id))
      .limit(5);
  const [held, past] = await Promise.all([
    others(and(eq(request.consumerId, consumerId), inArray(request.status, ['granted', 'suspended']))),
    others(
      and(
        eq(request.resourceId, resourceId),
        inArray(request.status, ['granted', 'suspended', 'refused', 'revoked', 'expired', 'disposed']),
      ),
    ),
  ]);
  const provides = hasRole(ctx.actor, 'reviewer', row.request.providerId);
  // PD-27, PD-31, SQ-6: what third departments do not share, or not with these, stays hidden from the provider too, and
  // from whoever decides in its place
  const shown = (other: (typeof held)[number]) => {
    const own =
      watchesOver(ctx.actor, other.consumer.id, other.provider.id) ||
      (provides ? other.provider.id === row.request.providerId : other.resource.id === resourceId);
    if (!own && !withinScope(other.content, ctx.actor)) return [];
    return visibleItems(other.request.grant?.items ?? other.request.items, own);
  };
  const line = (other: (typeof held)[number]) => ({
    id: other.request.id,
    number: other.number,
    resource: { id: other.resource.id, name: other.content.name },
    consumer: other.consumer,
    status: other.request.status,
    items: shown(other).map((item) => item.name),
    filedAt: other.request.filedAt.toISOString(),
    until: other.request.grant?.until ?? null,
  });
  return { held: held.map(line), past: past.map(line) };
}

/**
 * Departments that hold a grant of this resource in effect: 谁在用. Of a resource that is closed to the actor, no more
 * than whether the own department is one of them (PD-27, PD-31, SQ-6; PD-37). @throws ApiError `not_found`
 */
export async function usersOfResource(ctx: Ctx, resourceId: string) {
  const { revision, department, shareType } = await publishedResource(ctx, resourceId);
  const { scope } = revision.content;
  const closed = closedFor(ctx.actor, { shareType, scope }, seesEverythingOf(ctx.actor, department.path));
  const inEffect = and(
    eq(request.status, 'granted'),
    sql`${request.grant}->>'effectiveAt' is not null`,
    lte(request.from, dayOf(ctx.clock())),
  );
  const users = await ctx.db
    .select({ id: departments.id, name: departments.name })
    .from(request)
    .innerJoin(departments, eq(departments.id, request.consumerId))
    .where(
      and(
        eq(request.resourceId, resourceId),
        inEffect,
        closed ? eq(request.consumerId, ctx.actor.departmentId) : undefined,
      ),
    )
    .groupBy(departments.id, departments.name)
    .orderBy(asc(byPinyin(departments.name)));
  return { departments: users };
}

const provider = alias(departments, 'provider');

/** The grants in being on a resource, with who holds them, in the order of their numbers. */
export async function grantsOn(db: Database | Transaction, resourceId: string): Promise<GrantOn[]> {
  const rows = await db
    .select({
      id: request.id,
      number: sql<string>`${cases.number}`,
      grant: request.grant,
      consumer: { id: departments.id, name: departments.name },
      consumerPath: departments.path,
      providerPath: provider.path,
      authority: sql<string[]>`${authorityPath}`,
      governments: sql<Government[]>`${governmentsAbove(provider.path)}`,
    })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .innerJoin(departments, eq(departments.id, request.consumerId))
    .innerJoin(provider, eq(provider.id, request.providerId))
    .where(and(eq(request.resourceId, resourceId), inArray(request.status, ['granted', 'suspended'])))
    .orderBy(asc(cases.number));
  return rows.flatMap(({ grant, providerPath, authority, governments, ...row }) => {
    const levelId = levelOf({ provider: providerPath, consumer: row.consumerPath, authority }, governments);
    return grant ? [{ ...row, levelId, ...grant }] : [];
  });
}

/** Grants that run on a day and open all rows. */
const opensAllRows = (day: string): SQL =>
  sql`(${request.status} = 'granted' and ${request.grant} ->> 'effectiveAt' is not null and ${request.grant} ->> 'from' <= ${day}
    and ${day} <= ${request.grant} ->> 'until' and coalesce(jsonb_array_length(${request.grant} #> '{reach,rows}'), 0) = 0)`;

/** Whether a department may read an item of a resource by such a grant, of columns of another query. */
export const isGranted = (of: { consumer: AnyPgColumn; resource: AnyPgColumn; item: SQL; day: string }): SQL =>
  sql`exists (select from ${request} where ${request.consumerId} = ${of.consumer} and ${request.resourceId} = ${of.resource}
    and ${opensAllRows(of.day)} and ${request.grant} -> 'items' @> jsonb_build_array(jsonb_build_object('id', ${of.item})))`;

/** Which items departments may read of resources today (ISO date) by grants that open all rows, each once for each grant. */
export async function grantedItems(
  db: Database | Transaction,
  { consumers, resources, day }: { consumers: readonly string[]; resources: readonly string[]; day: string },
): Promise<{ consumerId: string; resourceId: string; items: string[] }[]> {
  if (consumers.length === 0 || resources.length === 0) return [];
  const rows = await db
    .select({ consumerId: request.consumerId, resourceId: request.resourceId, grant: request.grant })
    .from(request)
    .where(
      and(
        ...[inArray(request.consumerId, [...consumers]), inArray(request.resourceId, [...resources])],
        opensAllRows(day),
      ),
    );
  return rows.map(({ grant, ...of }) => ({ ...of, items: (grant?.items ?? []).map(({ id }) => id) }));
}
