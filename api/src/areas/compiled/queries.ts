import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { departments } from '@onesource/db/schema/organisation';
import { and, arrayContains, count, desc, eq, inArray, isNotNull, ne, or, type SQL } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { seesHiddenIn } from '../../access/visibility.ts';
import { mostExported } from '../../cases/most-exported.ts';
import { inOrderOf, type Language, listWorkbook } from '../../cases/sheet.ts';
import { onDays } from '../../foundation/calendar.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { listsOf, type NamedList } from '../../law/lists.ts';
import { listInput as demandsInput } from '../demands/inputs.ts';
import { exportDemands, listDemands } from '../demands/queries.ts';
import type { ListFilters, ListQuery } from './inputs.ts';
import { countsOf, type Place, placesOf } from './rules/places.ts';
import { sheetOf } from './sheet.ts';
import { type DirectoryList, listedView } from './view.ts';

/**
 * 目录与清单: the lists that the text in force has compiled and the actor may open, by its names, with the article.
 *
 * @throws ApiError `forbidden`
 */
export function compiledLists(ctx: Pick<Ctx, 'actor' | 'policy'>) {
  return { items: listsHere(ctx).filter(({ kind }) => kind !== 'demands' || may(ctx.actor, 'see_demands')) };
}

/** @throws ApiError `forbidden` */
function listsHere({ actor, policy }: Pick<Ctx, 'actor' | 'policy'>): NamedList[] {
  if (!may(actor, 'browse_directory')) throw forbidden();
  return listsOf(policy);
}

/** 需求清单 (SH-26): the list of demands. @throws ApiError `forbidden`, `not_found` where the text in force has none */
export function demandsCompiled(ctx: Ctx, query: ListQuery) {
  if (!listsHere(ctx).some(({ kind }) => kind === 'demands')) throw notFound('list');
  return listDemands(ctx, demandsInput.parse({ role: 'all', ...query }));
}

/** The same list as a workbook. */
export function exportDemandsCompiled(ctx: Ctx, filters: ListFilters, language: Language) {
  if (!listsHere(ctx).some(({ kind }) => kind === 'demands')) throw notFound('list');
  return exportDemands(ctx, demandsInput.parse({ role: 'all', ...filters }), language);
}

type OfDirectory = NamedList & { kind: DirectoryList };

/** @throws ApiError `forbidden`, `not_found` where the text in force has no such list of the directory */
function mustHave(ctx: Pick<Ctx, 'actor' | 'policy'>, wanted: string): OfDirectory {
  const list = listsHere(ctx).find((one): one is OfDirectory => one.kind === wanted && one.kind !== 'demands');
  if (!list) throw notFound('list');
  return list;
}

/**
 * One page of a list, newest first, and how many of it each district or county has. Of what is closed to the actor the
 * line is there, and its items are not.
 */
export async function compiledList(ctx: Ctx, wanted: string, { page, pageSize, ...filters }: ListQuery) {
  const { kind } = mustHave(ctx, wanted);
  const places = await placesIn(ctx);
  const where = whereOf(ctx, kind, filters, places);
  const [rows, counted] = await Promise.all([
    rowsOf(ctx, where)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    countedBy(ctx, kind, where),
  ]);
  return {
    total: counted.reduce((sum, { count: some }) => sum + some, 0),
    items: rows.map((row) => listedView(ctx.actor, kind, row)),
    places: countsOf(places, counted),
  };
}

/** The same list as a workbook. */
export async function exportList(ctx: Ctx, wanted: string, filters: ListFilters, language: Language) {
  const { kind, name } = mustHave(ctx, wanted);
  const where = whereOf(ctx, kind, filters, await placesIn(ctx));
  const listed = idsOf(ctx, where).limit(mostExported + 1);
  const ids = (await listed).map(({ id }) => id);
  const read = async (some: string[]) => {
    const rows = await rowsOf(ctx, and(where, inArray(entry.resourceId, some)));
    return rows.map((row) => listedView(ctx.actor, kind, row));
  };
  return listWorkbook(ctx, sheetOf(kind, name), inOrderOf(ids, read), language);
}

/** In which district or county each department is. */
const placesIn = async ({ db }: Pick<Ctx, 'db'>) =>
  placesOf(
    await db
      .select({ id: departments.id, name: departments.name, kind: departments.kind, path: departments.path })
      .from(departments),
  );

function whereOf(
  { actor }: Pick<Ctx, 'actor'>,
  kind: DirectoryList,
  { department, ...days }: ListFilters,
  places: ReadonlyMap<string, Place | null>,
) {
  const hidden = seesHiddenIn(actor);
  const local = [...places].flatMap(([id, place]) => (place ? [id] : []));
  const of: Record<DirectoryList, SQL | undefined> = {
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
    local: inArray(entry.departmentId, local),
  };
  return and(
    of[kind],
    department === undefined ? undefined : arrayContains(departments.path, [department]),
    onDays(entry.publishedAt, days),
  );
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
    .orderBy(...newestFirst)
    .$dynamic();

/** What a list holds, in its order. */
const idsOf = ({ db }: Pick<Ctx, 'db'>, where: SQL | undefined) =>
  db
    .select({ id: entry.resourceId })
    .from(entry)
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .leftJoin(openEntries, asPublished)
    .where(where)
    .orderBy(...newestFirst)
    .$dynamic();

/** By department: the list of what is open alone asks what the public sees. */
function countedBy({ db }: Pick<Ctx, 'db'>, kind: DirectoryList, where: SQL | undefined) {
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
const newestFirst = [desc(entry.publishedAt), desc(entry.resourceId)];
