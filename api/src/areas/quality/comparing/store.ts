import type { Database, Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { datasets, records, shapes } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import {
  comparisonDoubts,
  comparisonItems,
  comparisonRows,
  comparisonSources,
  comparisons,
} from '@onesource/db/schema/quality/comparison';
import {
  and,
  arrayOverlaps,
  asc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { seenAt } from '../../datasets/store.ts';
import { restedAt } from '../rules/rest.ts';
import type { Source } from './rules/pairs.ts';

export type Reader = Database | Transaction;
export type ComparisonRow = typeof comparisons.$inferSelect;
export type ItemRow = typeof comparisonItems.$inferSelect;
export type Found = Omit<Source, 'content'> & {
  content: ResourceContent;
  name: string;
  department: { id: string; name: string };
  load: number;
  shapeNumber: number;
  revisionId: string;
};

/** Published resources with data in the platform, as they are now: with all that comparing them goes by. */
export async function sourcesAt(db: Reader, where: SQL | undefined, most: number): Promise<Found[]> {
  const rows = await db
    .select({
      resourceId: datasets.resourceId,
      load: datasets.currentLoad,
      shapeNumber: datasets.shape,
      shape: shapes.slots,
      revisionId: directoryEntries.revisionId,
      content: revisions.content,
      department: { id: departments.id, name: departments.name },
      departmentPath: departments.path,
    })
    .from(datasets)
    .innerJoin(shapes, and(eq(shapes.resourceId, datasets.resourceId), eq(shapes.shape, datasets.shape)))
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .leftJoin(comparisonSources, eq(comparisonSources.resourceId, datasets.resourceId))
    .where(and(gt(datasets.currentLoad, 0), where))
    .orderBy(datasets.resourceId)
    .limit(most);
  return rows.map((row) => ({ ...row, departmentId: row.department.id, name: row.content.name }));
}

/** What was not noted as it is now: it is another load, another entry, or its department has another place. */
export const unnoted = sql`(${comparisonSources.resourceId} is null or ${comparisonSources.load} <> ${datasets.currentLoad}
  or ${comparisonSources.revisionId} <> ${directoryEntries.revisionId}
  or ${comparisonSources.departmentPath} <> ${departments.path})`;

type Noted = Pick<typeof comparisonSources.$inferInsert, 'kinds' | 'pooledBy' | 'places'>;

export const noteSource = (tx: Reader, source: Found, noted: Noted) => {
  const { resourceId, load, revisionId, departmentId, departmentPath } = source;
  const now = { load, revisionId, departmentId, departmentPath: [...departmentPath], ...noted, open: true };
  const same = sql`(${comparisonSources.revisionId} = excluded.revision_id
    and ${comparisonSources.departmentPath} = excluded.department_path and ${comparisonSources.places} = excluded.places)`;
  return tx
    .insert(comparisonSources)
    .values({ resourceId, stand: 1, ...now })
    .onConflictDoUpdate({
      target: comparisonSources.resourceId,
      set: { ...now, stand: sql`${comparisonSources.stand} + case when ${same} then 0 else 1 end` },
    });
};

/** The two sources of a pair, of a comparison that is shown too. */
export const one = alias(comparisonSources, 'one');
export const other = alias(comparisonSources, 'other');

/** Two sources that hold an identifier of the same kind, of two departments. */
const paired = and(
  lt(one.resourceId, other.resourceId),
  arrayOverlaps(one.kinds, other.kinds),
  ne(one.departmentId, other.departmentId),
);
const ofPair = and(eq(comparisons.oneId, one.resourceId), eq(comparisons.otherId, other.resourceId));
/** Compared under these very entries and places: what is shown of it may be shown. */
const asTheyStand = and(eq(comparisons.oneStand, one.stand), eq(comparisons.otherStand, other.stand));
/** What has nothing to compare has none of other rows either. */
const asTheyAre = and(
  asTheyStand,
  or(
    and(isNull(comparisons.kind), not(comparisons.failed)),
    and(eq(comparisons.oneLoad, one.load), eq(comparisons.otherLoad, other.load)),
  ),
);

/** One that failed waits before it is tried again, whatever came meanwhile. */
const rested = (now: Date) => or(not(comparisons.failed), lte(comparisons.triedAt, restedAt(now)));

/** Pairs that were not compared as they are now; those that wait longest for a turn first. */
export const duePairs = (db: Reader, { now, most, where }: { now: Date; most: number; where?: SQL }) =>
  db
    .select({
      oneId: one.resourceId,
      otherId: other.resourceId,
      oneStand: one.stand,
      otherStand: other.stand,
      oneLoad: one.load,
      otherLoad: other.load,
      before: {
        id: comparisons.id,
        run: comparisons.run,
        triedAt: comparisons.triedAt,
        oneStand: comparisons.oneStand,
        otherStand: comparisons.otherStand,
      },
    })
    .from(one)
    .innerJoin(other, paired)
    .leftJoin(comparisons, ofPair)
    .where(and(or(isNull(comparisons.id), and(sql`not (${asTheyAre})`, rested(now))), where))
    .orderBy(sql`${comparisons.triedAt} asc nulls first`, asc(one.resourceId), asc(other.resourceId))
    .limit(most);
export type DuePair = Awaited<ReturnType<typeof duePairs>>[number];

/** Those of the queue: of sources that are open, and those that failed and have rested. */
export async function nextPairs(db: Reader, now: Date, most: number): Promise<DuePair[]> {
  // One by one, for each begins at an index
  const some: DuePair[] = [];
  for (const where of [
    eq(one.open, true),
    and(eq(other.open, true), eq(one.open, false)),
    and(eq(comparisons.failed, true), eq(one.open, false), eq(other.open, false)),
  ])
    some.push(...(await duePairs(db, { now, most, where })));
  const tried = ({ before }: DuePair) => before?.triedAt.getTime() ?? 0;
  return some.toSorted((a, b) => tried(a) - tried(b)).slice(0, most);
}

/** Sources of which pairs may be due. */
export const openSources = (db: Reader, where?: SQL) =>
  db
    .select({ resourceId: comparisonSources.resourceId, stand: comparisonSources.stand, load: comparisonSources.load })
    .from(comparisonSources)
    .where(and(eq(comparisonSources.open, true), where));
type Opened = Awaited<ReturnType<typeof openSources>>;

/** Closes those that were open and of which nothing is due any more; what was noted anew meanwhile stays open. */
export async function closeSources(db: Reader, opened: Opened): Promise<void> {
  const waiting = (side: typeof one | typeof other) =>
    db
      .select({ id: one.resourceId })
      .from(one)
      .innerJoin(other, paired)
      .leftJoin(comparisons, ofPair)
      .where(
        and(
          eq(side.resourceId, comparisonSources.resourceId),
          or(isNull(comparisons.id), and(sql`not (${asTheyAre})`, not(comparisons.failed))),
        ),
      );
  const done = await openSources(db, and(notExists(waiting(one)), notExists(waiting(other))));
  const ids = new Set(done.map(({ resourceId }) => resourceId));
  for (const { resourceId, stand, load } of opened) {
    if (!ids.has(resourceId)) continue;
    const asItWas = [eq(comparisonSources.stand, stand), eq(comparisonSources.load, load)];
    await db
      .update(comparisonSources)
      .set({ open: false })
      .where(and(eq(comparisonSources.resourceId, resourceId), ...asItWas));
  }
}

export const isPair = ({ oneId, otherId }: Pick<DuePair, 'oneId' | 'otherId'>): SQL =>
  sql`(${one.resourceId} = ${oneId} and ${other.resourceId} = ${otherId})`;

/**
 * Forgets sources that are there no more, and what they and those that are open were compared with where these are no pairs
 * any more. Gives how many comparisons went.
 */
export async function forgetGone(tx: Transaction, opened: Opened): Promise<number> {
  const there = tx
    .select({ id: datasets.resourceId })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .where(and(eq(datasets.resourceId, comparisonSources.resourceId), gt(datasets.currentLoad, 0)));
  const lost = await tx
    .delete(comparisonSources)
    .where(notExists(there))
    .returning({ resourceId: comparisonSources.resourceId });
  const ids = [...lost, ...opened].map(({ resourceId }) => resourceId);
  if (ids.length === 0) return 0;
  const ofThese = or(inArray(comparisons.oneId, ids), inArray(comparisons.otherId, ids));
  const pair = tx.select({ id: one.resourceId }).from(one).innerJoin(other, paired).where(ofPair);
  const gone = await tx
    .delete(comparisons)
    .where(and(ofThese, notExists(pair)))
    .returning({ id: comparisons.id });
  await forgetFigures(
    tx,
    gone.map(({ id }) => id),
  );
  return gone.length;
}

export async function forgetFigures(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(comparisonItems).where(inArray(comparisonItems.comparisonId, ids));
  await tx.delete(comparisonRows).where(inArray(comparisonRows.comparisonId, ids));
}

/** Comparisons with their sources, of those that have something to compare and may be shown as they stand. */
export const shownComparisons = (db: Reader) => {
  const [left, right] = [alias(directoryEntries, 'left_entry'), alias(directoryEntries, 'right_entry')];
  const [mine, theirs] = [alias(departments, 'left_department'), alias(departments, 'right_department')];
  return {
    rows: db
      .select({
        comparison: comparisons,
        one: { id: one.resourceId, name: left.name, departmentId: mine.id, departmentName: mine.name },
        other: { id: other.resourceId, name: right.name, departmentId: theirs.id, departmentName: theirs.name },
        pending: sql<boolean>`not (${asTheyAre})`,
      })
      .from(comparisons)
      .innerJoin(one, and(eq(one.resourceId, comparisons.oneId), eq(one.stand, comparisons.oneStand)))
      .innerJoin(other, and(eq(other.resourceId, comparisons.otherId), eq(other.stand, comparisons.otherStand)))
      .innerJoin(left, and(eq(left.resourceId, one.resourceId), eq(left.revisionId, one.revisionId)))
      .innerJoin(right, and(eq(right.resourceId, other.resourceId), eq(right.revisionId, other.revisionId)))
      .innerJoin(mine, and(eq(mine.id, one.departmentId), eq(mine.path, one.departmentPath)))
      .innerJoin(theirs, and(eq(theirs.id, other.departmentId), eq(theirs.path, other.departmentPath)))
      .$dynamic(),
    shown: sql`${comparisons.kind} is not null`,
    names: [left.name, right.name],
    ofDepartments: (ids: readonly string[]) =>
      or(inArray(one.departmentId, [...ids]), inArray(other.departmentId, [...ids])),
    under: (id: string) =>
      sql`(${one.departmentPath} @> array[${id}]::uuid[] or ${other.departmentPath} @> array[${id}]::uuid[])`,
    ofResource: (id: string) => or(eq(comparisons.oneId, id), eq(comparisons.otherId, id)),
  };
};
export type ShownComparison = Awaited<ReturnType<typeof shownComparisons>['rows']>[number];

export const itemsOf = (db: Reader, ids: readonly string[]): Promise<ItemRow[]> =>
  db
    .select()
    .from(comparisonItems)
    .where(inArray(comparisonItems.comparisonId, [...ids]));

export const rowsBehind = (
  db: Reader,
  { id, about }: { id: string; about: string },
  { page, pageSize }: { page: number; pageSize: number },
) => {
  const where = and(eq(comparisonRows.comparisonId, id), eq(comparisonRows.about, about));
  return {
    rows: db
      .select({ oneKey: comparisonRows.oneKey, otherKey: comparisonRows.otherKey })
      .from(comparisonRows)
      .where(where)
      .orderBy(comparisonRows.nth)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    count: db.$count(comparisonRows, where),
  };
};

export type Pairing = Pick<typeof comparisonDoubts.$inferSelect, 'oneId' | 'otherId'>;
export const ofPairing = ({ oneId, otherId }: Pairing) =>
  and(eq(comparisonDoubts.oneId, oneId), eq(comparisonDoubts.otherId, otherId));

/** The first of the two sources of pairs whose last attempt failed. */
export async function failedSources(db: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ id: comparisons.oneId }).from(comparisons).where(eq(comparisons.failed, true));
  return rows.map(({ id }) => id);
}

/** Reads rows of a source by their keys; of each it is told what it says of an item, by the item's id. */
export const rowsByKey = (db: Reader, source: Found, load: number) => async (keys: readonly (string | null)[]) => {
  const wanted = keys.filter((key) => key !== null);
  const found =
    wanted.length === 0
      ? []
      : await db
          .select({ key: records.key, body: records.body })
          .from(records)
          .where(and(eq(records.resourceId, source.resourceId), inArray(records.key, wanted), seenAt(load)));
  const bodies = new Map(found.map(({ key, body }) => [key, body]));
  return (key: string | null) =>
    (item: string): string | null => {
      const slot = source.shape.find(({ id }) => id === item)?.slot;
      return (key !== null && slot !== undefined && bodies.get(key)?.[slot]) || null;
    };
};
