import { demandSignatures, demands } from '@onesource/db/schema/demands/demands';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { and, desc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { may } from '../../access/abilities.ts';
import { askingRoles } from '../../access/responsible.ts';
import type { Reading } from '../../cases/commands.ts';
import { found, ofDepartment } from '../../cases/finding.ts';
import { heldIn, pageOf } from '../../cases/lists.ts';
import { mostExported } from '../../cases/most-exported.ts';
import { inOrderOf, type Language, listWorkbook } from '../../cases/sheet.ts';
import { type EventRow, eventsOf } from '../../cases/store.ts';
import { textOf } from '../../cases/timeline.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { hasAnyRole } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { orderBy } from '../../foundation/order.ts';
import { searchDirectory } from '../directory/search.ts';
import { dueWhen } from '../inbox/queries.ts';
import type { ListFilters, ListInput, likeInput } from './inputs.ts';
import { alike, likeness, partsOf, wordsOf } from './rules/like.ts';
import { asks } from './rules/stances.ts';
import { demandSheet } from './sheet.ts';
import { demandRows, loadDemand } from './store.ts';
import { demandSummary, demandView, type Names } from './view.ts';

/** @throws ApiError `not_found`, also for whoever may ask for nothing and watches over nothing */
export async function demandDetail(ctx: Reading, id: string) {
  if (!may(ctx.actor, 'see_demands')) throw notFound('demand');
  const [row, events] = [await loadDemand(ctx.db, id), await eventsOf(ctx.db, id)];
  return demandView(ctx, row, events, await namesIn(ctx.db, events));
}

/** Names of the departments and entries that events are about. */
async function namesIn(db: Reading['db'], events: readonly EventRow[]): Promise<Names> {
  const ids = (field: string) => events.flatMap(({ event }) => textOf(event.data[field]) ?? []);
  const [units, entries] = await Promise.all([
    db
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(inArray(departments.id, ids('to'))),
    db
      .select({ id: directoryEntries.resourceId, name: directoryEntries.name })
      .from(directoryEntries)
      .where(inArray(directoryEntries.resourceId, ids('resourceId'))),
  ]);
  const byId = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { departments: byId(units), entries: byId(entries) };
}

/** Those of one's own department, those it has to answer, those before the authority, or all; newest first. */
export async function listDemands(ctx: Ctx, input: ListInput) {
  const { where, order } = await wanted(ctx, input);
  const rows = demandRows(ctx.db)
    .where(where)
    .orderBy(...order);
  return pageOf(input, rows, ctx.db.$count(demands, where), (row) => demandSummary(ctx, row));
}

/** 需求清单 (SH-26): the same list as a workbook. */
export async function exportDemands(ctx: Ctx, filters: ListFilters, language: Language) {
  const { where, order } = await wanted(ctx, filters);
  const listed = ctx.db
    .select({ id: demands.id })
    .from(demands)
    .where(where)
    .orderBy(...order);
  const ids = (await listed.limit(mostExported + 1)).map(({ id }) => id);
  const read = async (some: string[]) => {
    const rows = await demandRows(ctx.db).where(inArray(demands.id, some));
    return rows.map((row) => ({ id: row.demand.id, ...row }));
  };
  return listWorkbook(ctx, demandSheet, inOrderOf(ids, read), language);
}

/** Which demands a list holds, and in which order. @throws ApiError `forbidden` */
async function wanted(ctx: Ctx, input: ListFilters) {
  if (!may(ctx.actor, 'see_demands')) throw forbidden();
  const { role, status, due, sort, department, ...finding } = input;
  const where = and(
    scope(ctx, role),
    status.length > 0 ? inArray(demands.status, status) : undefined,
    due && and(isNull(demands.closedAt), dueWhen(ctx, demands.dueOn)[due]),
    department === undefined
      ? undefined
      : or(
          ofDepartment(ctx.db, department, [demands.holderId, demands.departmentId]),
          signedBy(ctx, ofDepartment(ctx.db, department, [demandSignatures.departmentId])),
        ),
    await found(
      ctx.db,
      { ...finding, department: undefined },
      {
        id: demands.id,
        words: demands.words,
        departments: [demands.departmentId, demands.holderId],
        openedAt: demands.filedAt,
      },
    ),
  );
  const orders = { filedAt: demands.filedAt, neededBy: demands.neededBy, due: demands.dueOn };
  return { where, order: [...orderBy(sort, orders), desc(demands.filedAt), desc(demands.id)] };
}

const signedBy = ({ db }: Pick<Ctx, 'db'>, whom: SQL | undefined): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(demandSignatures)
      .where(and(eq(demandSignatures.demandId, demands.id), isNull(demandSignatures.leftAt), whom)),
  );

function scope(ctx: Ctx, role: ListInput['role']): SQL | undefined {
  const { actor } = ctx;
  switch (role) {
    case 'mine':
      return signedBy(ctx, heldIn(demandSignatures.departmentId, ownOnly(actor), ...askingRoles));
    case 'provider':
      return heldIn(demands.holderId, actor, 'reviewer');
    case 'authority':
      return hasAnyRole(actor, 'operator', 'supervisor') ? eq(demands.status, 'filed') : sql`false`;
    case 'all':
      return undefined;
  }
}

/** One asks for one's own department, whatever one does in others. */
const ownOnly = ({ roles, departmentId }: Actor): Pick<Actor, 'roles'> => ({
  roles: roles.filter((held) => held.departmentId === departmentId),
});

/** Open demands that are looked at for likeness, and entries and demands that are shown. */
const looked = 300;
const shown = 5;

/** What the directory holds like it, and what others demand like it, for whoever is about to file one. @throws ApiError `forbidden` */
export async function whatIsLike(ctx: Ctx, asked: z.output<typeof likeInput>) {
  if (!asks(ctx.actor)) throw forbidden();
  const [held, demanded] = await Promise.all([heldLike(ctx, asked), demandedLike(ctx, asked)]);
  return { held, demanded };
}

type Asked = z.output<typeof likeInput>;
const anything = { industry: [], department: [], shareType: [], class: [], openness: [], updateCycle: [] };

async function heldLike(ctx: Ctx, asked: Asked) {
  const search = (q: string) => searchDirectory(ctx, { ...anything, q, sort: 'relevance', page: 1, pageSize: shown });
  const entries = new Map<string, { id: string; name: string; department: { id: string; name: string } }>();
  for (const words of wordsOf(asked, shown)) {
    for (const { id, name, department } of (await search(words)).items)
      if (!entries.has(id)) entries.set(id, { id, name, department });
    if (entries.size >= shown) break;
  }
  return [...entries.values()].slice(0, shown);
}

async function demandedLike(ctx: Ctx, asked: Asked) {
  const sought = partsOf(asked.title);
  if (sought.length === 0) return [];
  const parts = sql`array[${sql.join(
    sought.map((part) => sql`${part}`),
    sql`, `,
  )}]::text[]`;
  const held = sql`word_pairs(${demands.words})`;
  // As much of each as likeness reads; the pairs of one are reckoned once
  const near = await ctx.db
    .select({ id: demands.id, title: demands.title, items: demands.items })
    .from(demands)
    .where(and(isNull(demands.closedAt), sql`${held} && ${parts}`))
    .orderBy(
      sql`(select count(*) from unnest(${held}) as pair where pair = any(${parts})) desc`,
      desc(demands.filedAt),
      desc(demands.id),
    )
    .limit(looked);
  const first = near
    .map((demand) => ({ id: demand.id, how: likeness(asked, demand) }))
    .filter(({ how }) => how >= alike)
    .toSorted((one, other) => other.how - one.how)
    .slice(0, shown)
    .map(({ id }) => id);
  const rows = new Map((await demandRows(ctx.db).where(inArray(demands.id, first))).map((row) => [row.demand.id, row]));
  return first.flatMap((id) => rows.get(id) ?? []).map((row) => demandSummary(ctx, row));
}
