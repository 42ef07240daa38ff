import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { departments } from '@onesource/db/schema/organisation';
import { and, arrayContains, count, desc, eq, isNotNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { seesHiddenIn } from '../../access/visibility.ts';
import { mostExported } from '../../cases/most-exported.ts';
import { type Language, listWorkbook } from '../../cases/sheet.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { listsOf, type NamedList } from '../../law/lists.ts';
import type { ListKind } from '../../law/settings/registration.ts';
import { listInput as demandsInput } from '../demands/inputs.ts';
import { exportDemands, listDemands } from '../demands/queries.ts';
import type { ListFilters, ListQuery } from './inputs.ts';
import { countsOf, placesOf } from './rules/places.ts';
import { sheetOf } from './sheet.ts';
import { listedView } from './view.ts';

/** 目录与清单: the lists that the text in force has compiled, by its names, with the article. @throws ApiError `forbidden` */
export function compiledLists({ actor, policy }: Pick<Ctx, 'actor' | 'policy'>) {
  if (!may(actor, 'browse_directory')) throw forbidden();
  return { items: listsOf(policy) };
}

/** @throws ApiError `forbidden`, `not_found` where the text in force has no such list */
function mustHave(ctx: Pick<Ctx, 'actor' | 'policy'>, kind: string): NamedList {
  const list = compiledLists(ctx).items.find((each) => each.kind === kind);
  if (!list) throw notFound('list');
  return list;
}

/**
 * One page of a list, newest first, and how many of it each district or county has. Of what is closed to the actor the
 * line is there, and its items are not.
 */
export async function compiledList(ctx: Ctx, wanted: string, { page, pageSize, ...filters }: ListQuery) {
  const { kind } = mustHave(ctx, wanted);
  if (kind === 'demands') return listDemands(ctx, demandsInput.parse({ role: 'all', ...filters, page, pageSize }));
  const where = whereOf(ctx, kind, filters);
  const [rows, counted, units] = await Promise.all([
    rowsOf(ctx, where)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    countedBy(ctx, kind, where),
    ctx.db
      .select({ id: departments.id, name: departments.name, kind: departments.kind, path: departments.path })
      .from(departments),
  ]);
  return {
    total: counted.reduce((sum, { count: some }) => sum + some, 0),
    items: rows.map((row) => listedView(ctx.actor, kind, row)),
    places: countsOf(placesOf(units), counted),
  };
}

/** The same list as a workbook. */
export async function exportList(ctx: Ctx, wanted: string, filters: ListFilters, language: Language) {
  const { kind, name } = mustHave(ctx, wanted);
  if (kind === 'demands') return exportDemands(ctx, demandsInput.parse({ role: 'all', ...filters }), language);
  async function* lines(of: Exclude<ListKind, 'demands'>) {
    let last: { publishedAt: Date; resourceId: string } | undefined;
    for (let told = 0; told <= mostExported; ) {
      const behind =
        last &&
        or(
          lt(entry.publishedAt, last.publishedAt),
          and(eq(entry.publishedAt, last.publishedAt), lt(entry.resourceId, last.resourceId)),
        );
      const rows = await rowsOf(ctx, and(whereOf(ctx, of, filters), behind)).limit(batch);
      for (const row of rows) yield listedView(ctx.actor, of, row);
      if (rows.length < batch) return;
      last = rows.at(-1);
      told += rows.length;
    }
  }
  return listWorkbook(ctx, sheetOf(kind, name), lines(kind), language);
}

const batch = 500;

function whereOf({ actor }: Pick<Ctx, 'actor'>, kind: Exclude<ListKind, 'demands'>, { department }: ListFilters) {
  const hidden = seesHiddenIn(actor);
  const of: Record<typeof kind, SQL | undefined> = {
    directory: undefined,
    shared: ne(entry.shareType, 'not_shared'),
    // What is withheld of a resource that is shared is known to its own side and to who examines (PD-27)
    withheld: or(
      eq(entry.shareType, 'not_shared'),
      and(
        ne(entry.hiddenItemNames, ''),
        hidden === 'everywhere' ? undefined : arrayContains(departments.path, [hidden.departmentId]),
      ),
    ),
    open: isNotNull(openEntries.face),
    local: sql`exists (select from ${departments} as place where place.id = any(${departments.path}) and place.kind = 'government' and cardinality(place.path) > 1)`,
  };
  return and(of[kind], department === undefined ? undefined : arrayContains(departments.path, [department]));
}

const rowsOf = ({ db }: Pick<Ctx, 'db'>, where: SQL | undefined) =>
  db
    .select({
      resourceId: entry.resourceId,
      code: entry.code,
      shareType: entry.shareType,
      scope: entry.scope,
      publishedAt: entry.publishedAt,
      department: { id: departments.id, name: departments.name, path: departments.path },
      content: revisions.content,
      face: openEntries.face,
    })
    .from(entry)
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .innerJoin(revisions, eq(revisions.id, entry.revisionId))
    .leftJoin(openEntries, asPublished)
    .where(where)
    .orderBy(desc(entry.publishedAt), desc(entry.resourceId))
    .$dynamic();

/** By department: the list of what is open alone asks what the public sees. */
function countedBy({ db }: Pick<Ctx, 'db'>, kind: ListKind, where: SQL | undefined) {
  const counted = db
    .select({ departmentId: entry.departmentId, count: count() })
    .from(entry)
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .where(where)
    .groupBy(entry.departmentId)
    .$dynamic();
  return kind === 'open' ? counted.innerJoin(openEntries, asPublished) : counted;
}

/** What the public sees is of the revision that is published, or it is not there yet. */
const asPublished = and(eq(openEntries.resourceId, entry.resourceId), eq(openEntries.revisionId, entry.revisionId));
