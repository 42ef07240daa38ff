import { cases } from '@onesource/db/schema/cases';
import { datasets } from '@onesource/db/schema/data';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { comparisonDoubts, comparisons } from '@onesource/db/schema/quality/comparison';
import type { ComparedSide } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Reading } from '../../../cases/commands.ts';
import { pageOf } from '../../../cases/lists.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { citationOf } from '../../../law/setting.ts';
import { doubtable } from '../../discrepancies/doubtable.ts';
import { mayRead } from '../../discrepancies/rules/decide.ts';
import { discrepancyRows } from '../../discrepancies/store.ts';
import { grantedItems } from '../../requests/queries.ts';
import { isAuthority, qualityReadBy, readsQualityOf } from '../rules/reading.ts';
import type { ComparisonsQuery } from './inputs.ts';
import { sidesToDoubt } from './rules/doubting.ts';
import { type ComparedPair, comparesAs, type Granted, type Told, toldOf } from './rules/told.ts';
import {
  type Found,
  itemsOf,
  ofPairing,
  type Pairing,
  type Reader,
  type ShownComparison,
  shownComparisons,
  sourcesAt,
} from './store.ts';
import { toldToReader } from './telling.ts';
import { comparisonDetailView, comparisonLine, type DoubtOf } from './view.ts';

/**
 * 来源比对 of all that the reader reads the quality of, those with the most that differs first: of that they are told. Who is not
 * told of all has the order of what they are told.
 *
 * @throws ApiError `forbidden`
 */
export async function comparisonList(ctx: Reading, { page, pageSize, ...filters }: ComparisonsQuery) {
  const ofDepartments = qualityReadBy(ctx.actor);
  if (ofDepartments?.length === 0) throw forbidden();
  const list = () => shownComparisons(ctx.db);
  const { shown, names, ofDepartments: isOf, under, ofResource } = list();
  const where: SQL | undefined = and(
    shown,
    ofDepartments === null ? undefined : isOf(ofDepartments),
    filters.department === undefined ? undefined : under(filters.department),
    filters.resource === undefined ? undefined : ofResource(filters.resource),
    filters.q ? or(...names.map((name) => ilike(name, anywhere(filters.q ?? '')))) : undefined,
  );
  const all = isAuthority(ctx.actor);
  const figures = all ? comparisons : toldToReader(ctx.actor, dayOf(ctx.clock()));
  const among = and(where, filters.show && sql`${figures.differing} > 0`);
  const rows = list()
    .rows.where(among)
    .orderBy(sql`${figures.differing} desc nulls last`, sql`${figures.matched} desc nulls last`, asc(comparisons.id));
  const count = ctx.db.$count(list().rows.where(among).as('counted'));
  const { total, items } = await pageOf({ page, pageSize }, rows, count, (row) => row);
  if (all) return { total, items: items.map((row) => comparisonLine(row, { figures: true, whole: true })) };
  const lines = await withTold(ctx, items);
  return { total, items: lines.map(({ row, told, whole }) => comparisonLine(row, { figures: told.figures, whole })) };
}
export type ComparisonList = Awaited<ReturnType<typeof comparisonList>>;

/** Comparisons with what the reader is told of each, and whether that is of every item that was compared. */
async function withTold(ctx: Reading, rows: readonly ShownComparison[]) {
  const resources = [...new Set(rows.flatMap(({ one, other }) => [one.id, other.id]))];
  if (resources.length === 0) return [];
  const sources = await sourcesAt(ctx.db, inArray(datasets.resourceId, resources), resources.length);
  const items = await itemsOf(
    ctx.db,
    rows.map(({ comparison }) => comparison.id),
  );
  const pairs = rows.flatMap((row) => {
    const [one, other] = [row.one.id, row.other.id].map((id) => sources.find(({ resourceId }) => resourceId === id));
    return one && other ? [{ row, pair: pairOf(row, { one, other }) }] : [];
  });
  const granted = await grantedOn(
    ctx,
    pairs.map(({ pair }) => pair),
  );
  return pairs.map(({ row, pair }) => {
    const told = toldOf(ctx.actor, pair, granted);
    const compared = items.filter(({ comparisonId }) => comparisonId === row.comparison.id);
    return {
      row,
      told,
      whole: compared.every(({ oneItem, otherItem }) => told.item({ one: oneItem, other: otherItem })),
    };
  });
}

const pairOf = (
  { comparison }: Pick<ShownComparison, 'comparison'>,
  { one, other }: Record<ComparedSide, Found>,
): ComparedPair => ({
  one: { ...one, items: one.content.items, identifier: comparison.oneItem },
  other: { ...other, items: other.content.items, identifier: comparison.otherItem },
});

/** What the departments of pairs may read of each other by grants that run. */
async function grantedOn({ db, actor, clock }: Reading, pairs: readonly ComparedPair[]): Promise<Granted> {
  const ends = pairs.flatMap((pair) => (comparesAs(actor, pair) === null ? [] : [pair.one, pair.other]));
  const held = await grantedItems(db, {
    consumers: [...new Set(ends.map(({ departmentId }) => departmentId))],
    resources: [...new Set(ends.map(({ resourceId }) => resourceId))],
    day: dayOf(clock()),
  });
  return (departmentId, resourceId) =>
    held
      .filter((one) => one.consumerId === departmentId && one.resourceId === resourceId)
      .flatMap(({ items }) => items);
}

/** What the actor is told of a comparison that they read. */
export async function toldIn(ctx: Reading, { row, one, other }: ReadComparison): Promise<Told> {
  const pair = pairOf(row, { one, other });
  return toldOf(ctx.actor, pair, await grantedOn(ctx, [pair]));
}

/** A comparison with its sources, for whoever reads the quality of one of them. @throws ApiError `not_found` for anybody else */
export async function readComparison({ db, actor }: Pick<Reading, 'db' | 'actor'>, id: string) {
  const { rows, shown } = shownComparisons(db);
  const [row] = await rows.where(and(eq(comparisons.id, id), shown));
  if (!row || ![row.one, row.other].some(({ departmentId }) => readsQualityOf(actor, departmentId)))
    throw notFound('comparison');
  const found = await sourcesAt(db, inArray(datasets.resourceId, [row.one.id, row.other.id]), 2);
  const [one, other] = [row.one.id, row.other.id].map((of) => found.find(({ resourceId }) => resourceId === of));
  if (!one || !other) throw notFound('comparison');
  return { row, one, other };
}
export type ReadComparison = Awaited<ReturnType<typeof readComparison>>;

/** 来源比对 of two sources, item by item. @throws ApiError as `readComparison` */
export async function comparisonDetail(ctx: Reading, id: string) {
  const read = await readComparison(ctx, id);
  const { row, one, other } = read;
  const [told, items, doubts, sources] = await Promise.all([
    toldIn(ctx, read),
    itemsOf(ctx.db, [id]),
    doubtsOf(ctx, row.comparison),
    doubtedSources(ctx, read),
  ]);
  const open = (oneItem: string) => doubts.some((doubt) => doubt.oneItem === oneItem && doubt.open);
  return comparisonDetailView({
    ...{ row, one, other, items, doubts, told },
    sidesOf: ({ oneItem, otherItem, differing }) => {
      const of = { one: oneItem, other: otherItem };
      return sidesToDoubt({ ...of, differing, open: open(oneItem), told: told.item(of) }, sources, ctx.actor);
    },
    rules: { source: citationOf(ctx.policy.oneSource), check: citationOf(ctx.policy.contentsDiffer) },
  });
}

/** Both sources as the actor may doubt them. */
export async function doubtedSources(ctx: Reading, { one, other }: { one: Found; other: Found }) {
  const of = async ({ resourceId, departmentId }: Found) => ({
    departmentId,
    ...(await doubtable(ctx.db, ctx, resourceId)),
  });
  return { one: await of(one), other: await of(other) };
}

/** Doubts that came of a comparison, the newest first. */
async function doubtsOf({ db, actor }: Reading, pairing: Pairing): Promise<DoubtOf[]> {
  const linked = await db.select().from(comparisonDoubts).where(ofPairing(pairing));
  if (linked.length === 0) return [];
  const rows = await discrepancyRows(db)
    .where(
      inArray(
        discrepancies.id,
        linked.map(({ doubtId }) => doubtId),
      ),
    )
    .orderBy(desc(discrepancies.reportedAt), desc(cases.number));
  return rows.flatMap((row) => {
    const link = linked.find(({ doubtId }) => doubtId === row.discrepancy.id);
    const may = mayRead(row, actor);
    return link
      ? [
          {
            ...{ oneItem: link.oneItem, side: link.side, status: row.discrepancy.status },
            ...{ id: may ? row.discrepancy.id : null, number: may ? row.number : null },
            open: row.discrepancy.closedAt === null,
          },
        ]
      : [];
  });
}

/** Whether an item of a pair lies before whoever checks it. */
export async function isDoubted(
  db: Reader,
  pairing: Pairing & { oneItem: string; otherItem: string },
): Promise<boolean> {
  const rows = await db
    .select({ closedAt: discrepancies.closedAt })
    .from(comparisonDoubts)
    .innerJoin(discrepancies, eq(discrepancies.id, comparisonDoubts.doubtId))
    .where(
      and(
        ofPairing(pairing),
        eq(comparisonDoubts.oneItem, pairing.oneItem),
        eq(comparisonDoubts.otherItem, pairing.otherItem),
      ),
    );
  return rows.some(({ closedAt }) => closedAt === null);
}
