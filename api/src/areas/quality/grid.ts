import type { Database } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import {
  qualityDays,
  qualityGrid,
  qualityPlans,
  qualityRuns,
  qualityStatistics,
} from '@onesource/db/schema/quality/quality';
import { type DataStanding, dataStandings, type QualityDimension } from '@onesource/db/vocabulary';
import { and, arrayContains, asc, desc, eq, gt, gte, ilike, inArray, type SQL, sql } from 'drizzle-orm';
import { pageOf } from '../../cases/lists.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { anywhere } from '../../foundation/like.ts';
import { byPinyin } from '../../foundation/order.ts';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { citationOf } from '../../law/setting.ts';
import { standing } from '../datasets/keeping/queries.ts';
import { toldAbout, toldView } from '../datasets/keeping/told.ts';
import type { GridQuery } from './inputs.ts';
import { qualityReadBy } from './rules/reading.ts';
import { dimensionsView, type OfDimension } from './view.ts';

/** @throws ApiError `forbidden` for whoever neither provides nor watches */
function readable({ actor }: Pick<Ctx, 'actor'>): SQL | undefined {
  const ofDepartments = qualityReadBy(actor);
  if (ofDepartments === null) return undefined;
  if (ofDepartments.length === 0) throw forbidden();
  return inArray(departments.id, [...ofDepartments]);
}

const provided = gt(datasets.currentLoad, 0);

/** 及时 as the other dimensions have their figures: the same as `timelyOf`. A test compares them. */
const bound = (now: Date): SQL => sql`(${standing(now)} <> 'unbound')`;
const late = (now: Date): SQL => sql`(${standing(now)} = 'late')`;

/** Whether a resource has a fault in a dimension. */
const isPoor = (now: Date, dimension: QualityDimension): SQL => {
  const found = sql`exists (select from ${qualityGrid} where ${qualityGrid.resourceId} = ${datasets.resourceId}
    and ${qualityGrid.dimension} = ${dimension} and ${qualityGrid.failing} > 0)`;
  return dimension === 'timely' ? sql`(${late(now)} or ${found})` : found;
};

/** Of all that was looked at in a resource, the share that was not as asked. */
const faults = (db: Database) =>
  db
    .select({
      resourceId: qualityGrid.resourceId,
      share: sql<number>`sum(${qualityGrid.failing})::float8 / nullif(sum(${qualityGrid.looked}), 0)`.as('share'),
    })
    .from(qualityGrid)
    .groupBy(qualityGrid.resourceId)
    .as('faults');

function lines(db: Database, now: Date, where: SQL | undefined, sort: GridQuery['sort']) {
  const faulty = faults(db);
  return db
    .select({
      id: datasets.resourceId,
      name: directoryEntries.name,
      department: { id: departments.id, name: departments.name },
      rows: datasets.rows,
      standing: standing(now),
      confirmedAt: datasets.confirmedAt,
      dueAt: datasets.dueAt,
      lateSince: datasets.lateSince,
      rules: sql<number>`coalesce(jsonb_array_length(${qualityPlans.rules}), 0)`,
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .leftJoin(qualityPlans, eq(qualityPlans.resourceId, datasets.resourceId))
    .leftJoin(faulty, eq(faulty.resourceId, datasets.resourceId))
    .where(where)
    .orderBy(
      ...(sort === 'worst' ? [sql`${late(now)} desc`, sql`${faulty.share} desc nulls last`] : []),
      asc(byPinyin(directoryEntries.name)),
      asc(datasets.resourceId),
    )
    .$dynamic();
}

/** 数据质量 of every resource that the reader may read it of, the worst first, with what all of them and each department come to. */
export async function qualityList(ctx: Ctx, { page, pageSize, sort, ...filters }: GridQuery) {
  const now = ctx.clock();
  const among = and(provided, readable(ctx));
  const where = and(
    among,
    filters.standing && sql`${standing(now)} = ${filters.standing}`,
    filters.poor && isPoor(now, filters.poor),
    filters.department === undefined ? undefined : arrayContains(departments.path, [filters.department]),
    filters.q ? ilike(directoryEntries.name, anywhere(filters.q)) : undefined,
  );
  const [{ total, items }, byDepartment] = await Promise.all([
    pageOf({ page, pageSize }, lines(ctx.db, now, where, sort), counted(ctx.db, where), (row) => row),
    ofDepartments(ctx.db, now, among),
  ]);
  const ids = items.map(({ id }) => id);
  const [found, counts, told] = await Promise.all([
    figuresOf(ctx.db, ids),
    statisticsIn(ctx.db, ids),
    toldAbout(ctx.db, ids),
  ]);
  return {
    total,
    items: items.map(({ confirmedAt, dueAt, lateSince, ...item }) => ({
      ...item,
      confirmedAt: confirmedAt?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      /** Whether provider and those who watch were told that it is late; whom, when, and who has read it: `toldAbout`. */
      told: lateSince !== null,
      toldTo: toldView(told, item.id),
      /** 统计: of all places for a value those that have one; null before anything was looked at. */
      statistics: counts.find(({ id }) => id === item.id)?.statistics ?? null,
      dimensions: dimensionsView([
        ...found.filter(({ id }) => id === item.id),
        { dimension: 'timely', looked: item.standing === 'unbound' ? 0 : 1, failing: item.standing === 'late' ? 1 : 0 },
      ]),
    })),
    all: together(byDepartment),
    departments: byDepartment.map(({ id, name, ...rest }) => ({ id, name, ...together([rest]) })),
    rule: citationOf(ctx.policy.dataUpdate),
  };
}
export type QualityList = Awaited<ReturnType<typeof qualityList>>;

const counted = (db: Database, where: SQL | undefined) =>
  db.$count(
    db
      .select({ id: datasets.resourceId })
      .from(datasets)
      .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
      .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
      .where(where)
      .as('counted'),
  );

const figuresOf = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({
          id: qualityGrid.resourceId,
          dimension: qualityGrid.dimension,
          looked: qualityGrid.looked,
          failing: qualityGrid.failing,
        })
        .from(qualityGrid)
        .where(inArray(qualityGrid.resourceId, [...ids]));

/** What is counted without a judgement, of the newest run of each. */
async function statisticsIn(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const newest = db
    .selectDistinctOn([qualityRuns.resourceId], {
      resourceId: qualityRuns.resourceId,
      run: qualityRuns.run,
      rows: qualityRuns.rows,
    })
    .from(qualityRuns)
    .where(inArray(qualityRuns.resourceId, [...ids]))
    .orderBy(qualityRuns.resourceId, desc(qualityRuns.run))
    .as('newest');
  const rows = await db
    .select({
      id: newest.resourceId,
      filled: sql<number>`sum(${qualityStatistics.filled})::float8`,
      places: sql<number>`(count(*) * max(${newest.rows}))::float8`,
      items: sql<number>`count(*)::int`,
    })
    .from(newest)
    .innerJoin(
      qualityStatistics,
      and(eq(qualityStatistics.resourceId, newest.resourceId), eq(qualityStatistics.run, newest.run)),
    )
    .groupBy(newest.resourceId);
  return rows.map(({ id, ...statistics }) => ({ id, statistics }));
}

type Standings = Record<DataStanding, number>;
type OfDepartment = { datasets: number; ruled: number; standings: Standings; figures: OfDimension[] };

/** What the resources of each department come to; those with the most that are late first. */
async function ofDepartments(db: Database, now: Date, among: SQL | undefined) {
  const of = () =>
    db
      .select({
        id: departments.id,
        name: departments.name,
        datasets: sql<number>`count(*)::int`,
        ruled: sql<number>`(count(*) filter (where jsonb_array_length(${qualityPlans.rules}) > 0))::int`,
        ...(Object.fromEntries(
          dataStandings.map((one) => [
            one,
            sql<number>`(count(*) filter (where ${standing(now)} = ${one}))::int`.as(one),
          ]),
        ) as Record<DataStanding, SQL.Aliased<number>>),
      })
      .from(datasets)
      .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
      .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
      .leftJoin(qualityPlans, eq(qualityPlans.resourceId, datasets.resourceId))
      .where(among)
      .groupBy(departments.id, departments.name)
      .orderBy(desc(sql`late`), desc(sql`soon`), asc(byPinyin(departments.name)));
  const [rows, figures] = await Promise.all([of(), sums(db, among)]);
  return rows.map(({ id, name, datasets, ruled, ...standings }) => ({
    id,
    name,
    datasets,
    ruled,
    standings,
    figures: figures.filter(({ departmentId }) => departmentId === id),
  }));
}

const sums = (db: Database, among: SQL | undefined) =>
  db
    .select({
      departmentId: departments.id,
      dimension: qualityGrid.dimension,
      looked: sql<number>`sum(${qualityGrid.looked})::float8`,
      failing: sql<number>`sum(${qualityGrid.failing})::float8`,
    })
    .from(qualityGrid)
    .innerJoin(datasets, eq(datasets.resourceId, qualityGrid.resourceId))
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(among)
    .groupBy(departments.id, qualityGrid.dimension);

/** Of several departments: 及时 is how many of their resources stand within their term. */
function together(parts: readonly OfDepartment[]) {
  const sum = (of: (part: OfDepartment) => number) => parts.reduce((so, part) => so + of(part), 0);
  const standings = Object.fromEntries(
    dataStandings.map((one) => [one, sum((part) => part.standings[one])]),
  ) as Standings;
  const { late, soon, kept } = standings;
  return {
    datasets: sum((part) => part.datasets),
    /** For how many of them a rule is asked. */
    ruled: sum((part) => part.ruled),
    standings,
    dimensions: dimensionsView([
      ...parts.flatMap((part) => part.figures),
      { dimension: 'timely', looked: late + soon + kept, failing: late },
    ]),
  };
}

/** House: days that a trend goes back. */
const daysBack = 90;

/** How the departments that the reader reads, or one of them, stood day by day; the oldest first. @throws ApiError `forbidden` */
export async function qualityTrend(ctx: Ctx, { department }: { department?: string | undefined }) {
  const rows = await ctx.db
    .select({
      day: qualityDays.day,
      dimension: qualityDays.dimension,
      looked: sql<number>`sum(${qualityDays.looked})::float8`,
      failing: sql<number>`sum(${qualityDays.failing})::float8`,
    })
    .from(qualityDays)
    .innerJoin(departments, eq(departments.id, qualityDays.departmentId))
    .where(
      and(
        readable(ctx),
        gte(qualityDays.day, shift(dayOf(ctx.clock()), -daysBack)),
        department === undefined ? undefined : arrayContains(departments.path, [department]),
      ),
    )
    .groupBy(qualityDays.day, qualityDays.dimension)
    .orderBy(asc(qualityDays.day));
  const days = [...new Set(rows.map(({ day }) => day))];
  return { days: days.map((day) => ({ day, dimensions: dimensionsView(rows.filter((row) => row.day === day)) })) };
}

/** Writes down how every department stands today. Repeated it changes what has changed. Gives the number of figures moved. */
export async function keepDay(db: Database, now: Date): Promise<number> {
  const moved = await db.execute(sql`
    insert into ${qualityDays} (department_id, day, dimension, looked, failing)
    select department_id, ${dayOf(now)}::date, dimension, sum(looked), sum(failing) from (
      select ${directoryEntries.departmentId} as department_id, ${qualityGrid.dimension} as dimension,
        ${qualityGrid.looked} as looked, ${qualityGrid.failing} as failing
      from ${qualityGrid} join ${directoryEntries} on ${directoryEntries.resourceId} = ${qualityGrid.resourceId}
      union all
      select ${directoryEntries.departmentId}, 'timely', ${bound(now)}::int, ${late(now)}::int
      from ${datasets} join ${directoryEntries} on ${directoryEntries.resourceId} = ${datasets.resourceId}
      where ${datasets.currentLoad} > 0) as figures
    group by department_id, dimension
    on conflict (department_id, day, dimension) do update set looked = excluded.looked, failing = excluded.failing
    where (${qualityDays.looked}, ${qualityDays.failing}) is distinct from (excluded.looked, excluded.failing)`);
  return moved.count;
}
