import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests, type Following, type RequestedItem } from '@onesource/db/schema/request';
import type { RequestStatus } from '@onesource/db/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { conflict, notFound } from '../../foundation/errors.ts';
import { itemMode } from '../catalog/rules/content/openness.ts';
import { authorityPath, governmentsAbove } from '../organisation/offices.ts';
import { narrowableOf } from './rules/grant/reach.ts';
import { type Government, levelOf } from './rules/level.ts';
import { type GoingOn, type RequestState, running } from './rules/state.ts';
import type { Filed } from './rules/together/together.ts';

const provider = alias(departments, 'provider');

type Named = { id: string; name: string };
// Each looked up by itself: PostgreSQL tries every order in which nine tables can be joined, which took longer than all else
const unitOf = (id: PgColumn) => sql<Named>`(
  select json_build_object('id', unit.id, 'name', unit.name) from departments as unit where unit.id = ${id})`;
const applicant = sql<Named & { phone: string }>`(
  select json_build_object('id', person.id, 'name', person.name, 'phone', person.phone)
  from users as person where person.id = ${accessRequests.applicantId})`;
const scenario = sql<Named | null>`(
  select json_build_object('id', scenario.id, 'name', scenario.name)
  from scenarios as scenario where scenario.id = ${accessRequests.scenarioId})`;
const number = sql<string>`(select numbered.number from cases as numbered where numbered.id = ${accessRequests.id})`;
const consumerPath = sql<string[]>`(
  select array_to_json(unit.path) from departments as unit where unit.id = ${accessRequests.consumerId})`;

/** A request that this one follows, or that follows it: as a renewal, or to insist on what was withheld. */
export type Followed = { id: string; number: string; as: Following; status: RequestStatus };
const followers = sql`select coalesce(json_agg(json_build_object('id', later.id, 'number', numbered.number,
    'as', later.follows_as, 'status', later.status) order by later.filed_at, later.id), '[]')
  from access_requests as later join cases as numbered on numbered.id = later.id
  where later.follows = ${accessRequests.id}`;
const followed = sql`select json_build_object('id', earlier.id, 'number', numbered.number,
    'as', ${accessRequests.followsAs}, 'status', earlier.status)
  from access_requests as earlier join cases as numbered on numbered.id = earlier.id
  where earlier.id = ${accessRequests.follows}`;

/** Requests that renew or amend this one, and those that do so with them, however long the chain. */
const chain = sql`(with recursive later as (
    select first.id, first.status, first.wanted, first."grant", first.items from access_requests as first
      where first.follows = ${accessRequests.id} and first.follows_as <> 'appeal'
    union all
    select next.id, next.status, next.wanted, next."grant", next.items
      from access_requests as next join later on next.follows = later.id where next.follows_as <> 'appeal')
  select coalesce(json_agg(json_build_object('status', status, 'inWords', wanted <> '', 'itemIds',
    coalesce((select json_agg(item -> 'id') from jsonb_array_elements(coalesce("grant" -> 'items', items)) as item), '[]')
  )), '[]') from later)`;

/** The last day for the answer, or for talks about it (ISO date). */
export const answerOrTalksDue = sql<
  string | null
>`coalesce(${accessRequests.dueOn}::text, ${accessRequests.talks}->>'by')`;

/** Whether the entry is in the directory no more. */
const entryGone = sql`not exists (select from directory_entries as entered
  where entered.resource_id = ${accessRequests.resourceId})`;

/** What was said of that end when it was announced last; null while none is. */
const announced = sql<Announced | null>`case when ${resources.retiresOn} is not null then (
  select told.data from case_events as told
  where told.case_id = ${resources.id} and told.type = 'retirement_announced' order by told.seq desc limit 1) end`;
type Announced = { note: string; basis?: string; negotiation?: string };

/** Whether the data of the resource are in the platform (数据集). */
const inPlatform = sql`exists (select from data.datasets as provided
  where provided.resource_id = ${accessRequests.resourceId} and provided.current_load > 0)`;

type Link = GoingOn & { status: RequestStatus };

/** A request with what its views need. */
export const requestRows = (db: Database | Transaction) =>
  db
    .select({
      request: accessRequests,
      number,
      resource: { id: resources.id, code: resources.code },
      entry: {
        endsOn: resources.retiresOn,
        gone: sql<boolean>`${entryGone}`,
        announced,
      },
      content: revisions.content,
      provider: { id: provider.id, name: provider.name },
      consumer: unitOf(accessRequests.consumerId),
      responsible: sql<Named | null>`${unitOf(accessRequests.responsibleId)}`,
      applicant,
      scenario,
      follows: sql<Followed | null>`(${followed})`,
      followedBy: sql<Followed[]>`(${followers})`,
      later: sql<Link[]>`${chain}`,
      inPlatform: sql<boolean>`${inPlatform}`,
      paths: {
        provider: provider.path,
        consumer: consumerPath,
        authority: sql<string[]>`${authorityPath}`,
      },
      governments: sql<Government[]>`${governmentsAbove(provider.path)}`,
    })
    .from(accessRequests)
    .innerJoin(resources, eq(resources.id, accessRequests.resourceId))
    .innerJoin(revisions, eq(revisions.id, accessRequests.revisionId))
    .innerJoin(provider, eq(provider.id, accessRequests.providerId))
    .$dynamic();

export type RequestRow = Awaited<ReturnType<typeof requestRows>>[number];

/** @throws ApiError `not_found` */
export async function loadRequest(db: Database | Transaction, id: string): Promise<RequestRow> {
  const [row] = await requestRows(db).where(eq(accessRequests.id, id));
  if (!row) throw notFound('request');
  return row;
}

/** DG-5: 对外公开, for departments and for the public. */
const isPublic = (part: Parameters<typeof itemMode>[0]): boolean => itemMode(part) === 'public';

/** The row as the rules see it. */
export function stateOf({
  request,
  content,
  later,
  entry,
  inPlatform,
  paths,
  governments,
}: Pick<RequestRow, 'request' | 'content' | 'later' | 'entry' | 'inPlatform' | 'paths' | 'governments'>): RequestState {
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
    levelId: levelOf(paths, governments),
    shareType: request.shareType,
    items: request.items,
    // Asked for in words: the outcome names items of the whole resource
    grantable: request.wanted === '' ? request.items : everything(),
    mode: request.delivery,
    from: request.from,
    until: request.until,
    entry: { endsOn: entry.endsOn, gone: entry.gone, based: entry.announced?.basis !== undefined },
    deciders: request.deciders,
    decisions: request.decisions,
    dueOn: request.dueOn,
    openTerm: request.openTerm,
    pausedWorkingDays: request.pausedWorkingDays,
    escalatedAt: request.escalatedAt,
    escalatedTo: request.escalatedTo,
    rectifyBy: request.rectifyBy,
    reportedAt: request.reportedAt,
    coordinated: request.coordinated,
    supplementsAsked: request.supplementsAsked,
    extension: request.extension,
    mandatedAt: request.mandatedAt,
    goingOn: later.filter(({ status }) => running.some((one) => one === status)),
    signedOff: request.signedOff,
    grant: request.grant,
    withheld: request.withheld,
    delivery: request.delivered,
    life: request.life,
    onward: request.onward,
    talks: request.talks,
    oversight: request.oversight,
    publicItems: content.items.filter(isPublic).map(({ id }) => id),
    publicWhole: content.items.length === 0 && isPublic(content),
    inPlatform,
    narrowable: narrowableOf(content.items),
  };
}

/**
 * Rule 9: what is granted lasts no longer than its entry, so that nobody announces another end of it meanwhile.
 *
 * @throws ApiError `conflict` where somebody has
 */
export async function requireSameEnd(tx: Transaction, { request, entry }: RequestRow): Promise<void> {
  const [now] = await tx
    .select({ endsOn: resources.retiresOn })
    .from(resources)
    .where(eq(resources.id, request.resourceId))
    .for('share');
  if (now?.endsOn !== entry.endsOn) throw conflict();
}

/** The row as it is looked at beside others of its basket. */
export const filedOf = (row: RequestRow): Filed => ({
  basketId: row.request.basketId,
  resourceId: row.request.resourceId,
  state: stateOf(row),
});

/** Writes the state of a request that is still at the version it was read at. */
export const saveRequest = (
  tx: Transaction,
  { id, version }: { id: string; version: number },
  after: RequestState,
  raised: number,
) =>
  tx
    .update(accessRequests)
    .set({
      status: after.status,
      until: after.until,
      ...(after.mode !== null && { delivery: after.mode }),
      deciders: [...after.deciders],
      decisions: [...after.decisions],
      rectifyBy: after.rectifyBy,
      reportedAt: after.reportedAt,
      dueOn: after.dueOn,
      openTerm: after.openTerm,
      pausedWorkingDays: after.pausedWorkingDays,
      escalatedAt: after.escalatedAt,
      escalatedTo: after.escalatedTo,
      coordinated: after.coordinated,
      supplementsAsked: after.supplementsAsked,
      supplementAsked: after.supplementsAsked > 0,
      extension: after.extension,
      mandatedAt: after.mandatedAt,
      signedOff: [...after.signedOff],
      grant: after.grant,
      withheld: [...after.withheld],
      delivered: after.delivery,
      life: after.life,
      onward: [...after.onward],
      talks: after.talks,
      oversight: after.oversight,
      version: raised,
    })
    .where(and(eq(accessRequests.id, id), eq(accessRequests.version, version)))
    .returning({ id: accessRequests.id });
