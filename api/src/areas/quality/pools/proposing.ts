import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { comparisonSources } from '@onesource/db/schema/quality/comparison';
import { and, arrayContains, asc, desc, eq, gt, ilike, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import type { Reading } from '../../../cases/commands.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { inBaseLibrary } from '../../catalog/rules/content/base-library.ts';
import { identifiersOf } from '../comparing/rules/pairs.ts';
import { type Found, sourcesAt } from '../comparing/store.ts';
import type { CandidatesQuery, ProposeInput } from './inputs.ts';
import { type By, librariesOf, mostSources, saidBy } from './rules/plan.ts';
import { itemsToGive, proposedFields } from './rules/propose.ts';
import { keepsPools } from './rules/sight.ts';
import { libraryView } from './view.ts';

/** House: resources that are offered at once; whoever misses one looks for it by name. */
const mostOffered = 50;

/** Entries of a base library stand in its item of class 1: the same as `inBaseLibrary`. */
const inLibrary = (library: string | null): SQL =>
  library === null
    ? sql`false`
    : sql`(${directoryEntries.class} = 'base' and left(${directoryEntries.classification}, 2) = ${library})`;

/**
 * What a pool may be put together of: resources whose data are there and hold the identifier, or any where sources stand side by side;
 * those of the base library first;
 * and entries of that library whose data are not there, by name. What came this very minute is there once it was noted.
 *
 * @throws ApiError `forbidden` for whoever keeps no pools
 */
export async function candidates(ctx: Ctx, { identifier: said, library, q }: CandidatesQuery) {
  const identifier = said ?? null;
  if (!keepsPools(ctx.actor, ctx.policy)) throw forbidden();
  const items: Offered[] = [];
  for (let from = 0, more = true; more && items.length <= mostOffered; from += mostOffered) {
    const some = await sourcesHolding(ctx, { identifier, library, q }, from);
    more = some.length === mostOffered;
    items.push(...(await usableOf(ctx, some, identifier)));
  }
  return {
    libraries: librariesOf(ctx.policy).map(libraryView),
    items: items.slice(0, mostOffered),
    /** Whether there are more than are offered at once. */
    more: items.length > mostOffered,
    /** 未报送数据的本库资源 */
    without: library === null ? [] : await withoutData(ctx, library),
  };
}
export type Candidates = Awaited<ReturnType<typeof candidates>>;

/** Sources as comparing has noted them, some of them from one on: those of the library first, then those with the most rows. */
type Wanted = Omit<CandidatesQuery, 'identifier'> & { identifier: By };

const sourcesHolding = ({ db }: Pick<Reading, 'db'>, { identifier, library, q }: Wanted, from: number) =>
  db
    .select({ id: directoryEntries.resourceId, own: sql<boolean>`${inLibrary(library)}`, rows: datasets.rows })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .leftJoin(comparisonSources, eq(comparisonSources.resourceId, datasets.resourceId))
    .where(
      and(
        gt(datasets.currentLoad, 0),
        identifier === null ? undefined : arrayContains(comparisonSources.pooledBy, [identifier]),
        q ? ilike(directoryEntries.name, anywhere(q)) : undefined,
      ),
    )
    .orderBy(
      // A constant is no order to the database
      ...(library === null ? [] : [sql`${inLibrary(library)} desc`]),
      desc(datasets.rows),
      asc(byPinyin(directoryEntries.name)),
      asc(directoryEntries.resourceId),
    )
    .limit(mostOffered)
    .offset(from);

/** Those of them by which whoever asks may bring rows together. */
async function usableOf(ctx: Ctx, some: Awaited<ReturnType<typeof sourcesHolding>>, identifier: By) {
  const ids = some.map(({ id }) => id);
  const found = await sourcesNamed(ctx, ids, mostOffered);
  return some.flatMap(({ id, own, rows }) => {
    const source = found.find(({ resourceId }) => resourceId === id);
    const by = source && identifier ? identifiersIn(ctx, source, identifier) : [];
    const beside = identifier === null && (saidBy(source, null, null, ctx.actor)?.items.length ?? 0) > 0;
    return source && (by.length > 0 || beside)
      ? [{ id, name: source.name, department: source.department, inLibrary: own, rows, identifiers: by }]
      : [];
  });
}
type Offered = Awaited<ReturnType<typeof usableOf>>[number];

const sourcesNamed = async ({ db }: Pick<Reading, 'db'>, ids: readonly string[], most: number): Promise<Found[]> =>
  ids.length === 0 ? [] : sourcesAt(db, inArray(datasets.resourceId, [...ids]), most);

/** By what of a source whoever keeps the pool may bring its rows together. */
const identifiersIn = ({ actor }: Pick<Ctx, 'actor'>, source: Found, identifier: By) =>
  identifiersOf(source)
    .filter(({ id }) => saidBy(source, id, identifier, actor) !== null)
    .map(({ id, name }) => ({ id, name }));

/** Entries of a base library of which nothing can be taken, for their data are not in the platform. */
const withoutData = ({ db }: Pick<Reading, 'db'>, library: string) =>
  db
    .select({
      id: directoryEntries.resourceId,
      name: directoryEntries.name,
      department: { id: departments.id, name: departments.name },
    })
    .from(directoryEntries)
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(
      and(
        inLibrary(library),
        notExists(
          db
            .select({ id: datasets.resourceId })
            .from(datasets)
            .where(and(eq(datasets.resourceId, directoryEntries.resourceId), gt(datasets.currentLoad, 0))),
        ),
      ),
    )
    .orderBy(asc(byPinyin(directoryEntries.name)))
    .limit(mostOffered);

/** The fields that these sources have to give, and whose comes first. @throws ApiError `forbidden` */
export async function proposal(ctx: Ctx, { identifier, library, sources }: ProposeInput) {
  if (!keepsPools(ctx.actor, ctx.policy)) throw forbidden();
  const found = await sourcesNamed(
    ctx,
    sources.map(({ resourceId }) => resourceId),
    mostSources,
  );
  const chosen = sources.flatMap(({ resourceId, by }) => {
    const source = found.find((one) => one.resourceId === resourceId);
    if (!source || saidBy(source, by, identifier, ctx.actor) === null) return [];
    const libraries = library === null ? [] : [library];
    return [{ source, by, inLibrary: inBaseLibrary(source.content, { libraries }) }];
  });
  const itemOf = (resourceId: string, itemId: string) =>
    found.find((one) => one.resourceId === resourceId)?.content.items.find(({ id }) => id === itemId);
  const given = itemsToGive(chosen, identifier);
  return {
    /** The sources as they were chosen, with all that each may give a field. */
    sources: chosen.map(({ source: { resourceId, name } }) => ({
      ...{ id: resourceId, name },
      items: given.filter((one) => one.resourceId === resourceId).map(({ item }) => ({ id: item.id, name: item.name })),
    })),
    fields: proposedFields(chosen, identifier).map(({ from, ...field }) => ({
      ...field,
      from: from.map((one) => {
        const item = itemOf(one.resourceId, one.itemId);
        return { ...one, name: item?.name ?? '', declared: item?.source?.kind === 'authoritative' };
      }),
    })),
  };
}
export type Proposal = Awaited<ReturnType<typeof proposal>>;
