import { cases } from '@onesource/db/schema/cases';
import { datasets } from '@onesource/db/schema/data';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { comparisonDoubts, comparisons } from '@onesource/db/schema/quality/comparison';
import { and, asc, desc, eq, gt, ilike, inArray, or, type SQL } from 'drizzle-orm';
import type { Reading } from '../../../cases/commands.ts';
import { pageOf } from '../../../cases/lists.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { citationOf } from '../../../law/setting.ts';
import { doubtable } from '../../discrepancies/doubtable.ts';
import { mayRead } from '../../discrepancies/rules/decide.ts';
import { discrepancyRows } from '../../discrepancies/store.ts';
import { qualityReadBy, readsQualityOf, readsRowsOf } from '../rules/reading.ts';
import type { ComparisonsQuery } from './inputs.ts';
import { sidesToDoubt } from './rules/doubting.ts';
import { type Found, itemsOf, ofPairing, type Pairing, type Reader, shownComparisons, sourcesAt } from './store.ts';
import { comparisonDetailView, comparisonLine, type DoubtOf } from './view.ts';

/** 来源比对 of all that the reader reads the quality of, those with the most that differs first. @throws ApiError `forbidden` */
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
    filters.show && gt(comparisons.differing, 0),
    filters.q ? or(...names.map((name) => ilike(name, anywhere(filters.q ?? '')))) : undefined,
  );
  const rows = list()
    .rows.where(where)
    .orderBy(desc(comparisons.differing), desc(comparisons.matched), asc(comparisons.id));
  return pageOf({ page, pageSize }, rows, ctx.db.$count(list().rows.where(where).as('counted')), comparisonLine);
}
export type ComparisonList = Awaited<ReturnType<typeof comparisonList>>;

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
  const [items, doubts, sources] = await Promise.all([
    itemsOf(ctx.db, [id]),
    doubtsOf(ctx, row.comparison),
    doubtedSources(ctx, read),
  ]);
  const open = (oneItem: string) => doubts.some((doubt) => doubt.oneItem === oneItem && doubt.open);
  return comparisonDetailView({
    ...{ row, one, other, items, doubts, opens: opensOf(ctx.actor, read) },
    sidesOf: ({ oneItem, otherItem, differing }) =>
      sidesToDoubt({ one: oneItem, other: otherItem, differing, open: open(oneItem) }, sources, ctx.actor),
    rules: { source: citationOf(ctx.policy.oneSource), check: citationOf(ctx.policy.contentsDiffer) },
  });
}

/** Rows that differ are for either provider and the authority; those that one side alone has for it and the authority. */
export function opensOf(actor: Reading['actor'], { one, other }: Pick<ReadComparison, 'one' | 'other'>) {
  const [first, second] = [readsRowsOf(actor, one.departmentId), readsRowsOf(actor, other.departmentId)];
  return { differing: first || second, one: first, other: second };
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
