import { cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, arrayContains, desc, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { may } from '../../access/abilities.ts';
import { pageOf } from '../../cases/lists.ts';
import { onDays } from '../../foundation/calendar.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { type RegisterKind, registersOf } from '../../law/registers.ts';
import type { OverlapsQuery } from '../catalog/sources/naming/inputs.ts';
import { overlapsToName } from '../catalog/sources/naming/queries.ts';
import type { RegisterFilters, RegisterQuery } from './inputs.ts';
import { type EntryRow, entryView, type UseRow, useView } from './view.ts';

const [consumer, provider] = [alias(departments, 'consumer'), alias(departments, 'provider')];

/** The registers that the profile in force gives the authority, with their articles. @throws ApiError `forbidden` */
export function knownRegisters({ actor, policy }: Pick<Ctx, 'actor' | 'policy'>) {
  if (!may(actor, 'read_registers')) throw forbidden();
  return { items: registersOf(policy) };
}

/** @throws ApiError `forbidden`, `not_found` where the text in force has no such register */
function mustHave(ctx: Pick<Ctx, 'actor' | 'policy'>, wanted: RegisterKind): void {
  if (!knownRegisters(ctx).items.some(({ kind }) => kind === wanted)) throw notFound('register');
}

/** KF-10: what departments have filed of their directories, first entries and updates, the newest first. */
export function filedEntries(ctx: Ctx, { page, pageSize, ...filters }: RegisterQuery) {
  mustHave(ctx, 'entries');
  const where = entriesWhere(filters);
  const counted = ctx.db
    .select({ total: sql<number>`count(*)::int` })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .where(where)
    .then(([row]) => row?.total ?? 0);
  return pageOf({ page, pageSize }, entryRows(ctx, where), counted, entryView);
}

/** DG-7: uses registered with the authority, the newest first. */
export function registeredUses(ctx: Ctx, { page, pageSize, ...filters }: RegisterQuery) {
  mustHave(ctx, 'uses');
  const where = usesWhere(filters);
  const counted = ctx.db
    .select({ total: sql<number>`count(*)::int` })
    .from(accessRequests)
    .innerJoin(consumer, eq(consumer.id, accessRequests.consumerId))
    .where(where)
    .then(([row]) => row?.total ?? 0);
  return pageOf({ page, pageSize }, useRows(ctx, where), counted, useView);
}

/** N-19: items that several departments publish, with the source department that was named, or to be named. */
export function namedSources(ctx: Ctx, asked: OverlapsQuery) {
  mustHave(ctx, 'sources');
  return overlapsToName(ctx, asked);
}

/** Every filed entry that fits, batch by batch, for a workbook. */
export function allEntries(ctx: Ctx, filters: RegisterFilters) {
  mustHave(ctx, 'entries');
  const after = (last: EntryRow | undefined) =>
    last && before(revisions.publishedAt, revisions.id, last.revision.publishedAt, last.revision.id);
  return inBatches((last: EntryRow | undefined) => entryRows(ctx, and(entriesWhere(filters), after(last))), entryView);
}

/** Every registered use that fits, likewise. */
export function allUses(ctx: Ctx, filters: RegisterFilters) {
  mustHave(ctx, 'uses');
  const after = (last: UseRow | undefined) =>
    last && before(accessRequests.filedAt, accessRequests.id, last.request.filedAt, last.request.id);
  return inBatches((last: UseRow | undefined) => useRows(ctx, and(usesWhere(filters), after(last))), useView);
}

const batch = 500;

async function* inBatches<Row, View>(
  rows: (last: Row | undefined) => { limit(most: number): PromiseLike<Row[]> },
  view: (row: Row) => View,
): AsyncGenerator<View> {
  for (let last: Row | undefined, read = batch; read === batch; ) {
    const found = await rows(last).limit(batch);
    read = found.length;
    last = found.at(-1);
    for (const row of found) yield view(row);
  }
}

/** What stands behind a row, where the newest come first. */
const before = (at: PgColumn, id: PgColumn, time: Date | null, last: string): SQL | undefined =>
  time === null ? undefined : or(lt(at, time), and(eq(at, time), lt(id, last)));

const within = (column: PgColumn, path: PgColumn, { department, ...days }: RegisterFilters): SQL | undefined =>
  and(department === undefined ? undefined : arrayContains(path, [department]), onDays(column, days));

const entriesWhere = (filters: RegisterFilters) =>
  and(isNotNull(revisions.publishedAt), within(revisions.publishedAt, departments.path, filters));

/** What was obtained, also where it was taken back since and asked for anew; what was not granted is no use. */
const usesWhere = (filters: RegisterFilters) =>
  and(
    or(isNotNull(accessRequests.grant), sql`${accessRequests.life} @> '{"leftOver":true}'`),
    within(accessRequests.filedAt, consumer.path, filters),
  );

const entryRows = ({ db }: Ctx, where: SQL | undefined) =>
  db
    .select({
      resource: { id: resources.id, code: resources.code, retiresOn: resources.retiresOn },
      revision: {
        id: revisions.id,
        number: revisions.number,
        status: revisions.status,
        publishedAt: revisions.publishedAt,
      },
      name: sql<string>`${revisions.content}->>'name'`,
      department: { id: departments.id, name: departments.name },
    })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .where(where)
    .orderBy(desc(revisions.publishedAt), desc(revisions.id))
    .$dynamic();

const useRows = ({ db }: Ctx, where: SQL | undefined) =>
  db
    .select({
      request: {
        id: accessRequests.id,
        resourceId: accessRequests.resourceId,
        filedAt: accessRequests.filedAt,
        purpose: accessRequests.purpose,
        matter: accessRequests.matter,
        delivery: accessRequests.delivery,
        status: accessRequests.status,
      },
      number: sql<string>`${cases.number}`,
      name: sql<string>`${revisions.content}->>'name'`,
      consumer: { id: consumer.id, name: consumer.name },
      provider: { id: provider.id, name: provider.name },
    })
    .from(accessRequests)
    .innerJoin(cases, eq(cases.id, accessRequests.id))
    .innerJoin(revisions, eq(revisions.id, accessRequests.revisionId))
    .innerJoin(consumer, eq(consumer.id, accessRequests.consumerId))
    .innerJoin(provider, eq(provider.id, accessRequests.providerId))
    .where(where)
    .orderBy(desc(accessRequests.filedAt), desc(accessRequests.id))
    .$dynamic();
