import type { Database } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { qualityDays, qualityGrid, qualityPlans } from '@onesource/db/schema/quality/quality';
import { type DataStanding, dataStandings, type GridDimension } from '@onesource/db/vocabulary';
import {
  and,
  arrayContains,
  asc,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  ne,
  not,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { anywhere } from '../../foundation/like.ts';
import { byPinyin } from '../../foundation/order.ts';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { citationOf } from '../../law/setting.ts';
import { standing } from '../datasets/keeping/queries.ts';
import { toldAbout, toldView } from '../datasets/keeping/told.ts';
import { interruptionsOf } from '../delivery/outages/store.ts';
import type { GridQuery } from './inputs.ts';
import { qualityReadBy } from './rules/reading.ts';
import { dimensionsView, type OfDimension, withTerm } from './view.ts';

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

/** Whether a resource has a fault in a dimension; in 统计, a place without a value. */
const isPoor = (now: Date, dimension: GridDimension): SQL => {
  const found = sql`exists (select from ${qualityGrid} where ${qualityGrid.resourceId} = ${datasets.resourceId}
    and ${qualityGrid.dimension} = ${dimension} and ${qualityGrid.failing} > 0)`;
  return dimension === 'timely' ? sql`(${late(now)} or ${found})` : found;
};

/** Of all that was looked at in a resource, the share that was not as asked; 统计 asks nothing, unless that is what is looked for. */
const faults = (db: Database, poor: GridDimension | undefined) =>
  db
    .select({
      resourceId: qualityGrid.resourceId,
      share: sql<number>`sum(${qualityGrid.failing})::float8 / nullif(sum(${qualityGrid.looked}), 0)`.as('share'),
    })
    .from(qualityGrid)
    .where(poor === 'statistics' ? eq(qualityGrid.dimension, poor) : ne(qualityGrid.dimension, 'statistics'))
    .groupBy(qualityGrid.resourceId)
    .as('faults');

/** Figures as one value, so that they come with what they are of. */
const asOne = (table: { dimension: SQLWrapper; looked: SQLWrapper; failing: SQLWrapper }) =>
  sql<OfDimension[]>`jsonb_agg(jsonb_build_object('dimension', ${table.dimension}, 'looked', ${table.looked},
    'failing', ${table.failing}))`;

const isRuled = sql`coalesce(jsonb_array_length(${qualityPlans.rules}), 0) > 0`;

/** The lines of the grid, each with how many there are in all. */
function lines(db: Database, now: Date, where: SQL | undefined, { sort, poor }: Pick<GridQuery, 'sort' | 'poor'>) {
  const faulty = faults(db, poor);
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
      figures: sql<OfDimension[] | null>`(select ${asOne(qualityGrid)} from ${qualityGrid}
        where ${qualityGrid.resourceId} = ${datasets.resourceId})`,
      total: sql<number>`(count(*) over ())::int`,
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
    );
}

/** 数据质量 of every resource that the reader may read it of, the worst first, with what all of them and each department come to. */
export async function qualityList(ctx: Ctx, { page, pageSize, sort, ...filters }: GridQuery) {
  const now = ctx.clock();
  const among = and(provided, readable(ctx));
  const where = and(
    among,
    filters.standing && sql`${standing(now)} = ${filters.standing}`,
    filters.poor && isPoor(now, filters.poor),
    filters.rules && not(isRuled),
    ofDepartment(filters),
    filters.q ? ilike(directoryEntries.name, anywhere(filters.q)) : undefined,
  );
  const [found, byDepartment] = await Promise.all([
    lines(ctx.db, now, where, { sort, poor: filters.poor })
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ofDepartments(ctx.db, now, among),
  ]);
  const [told, interrupted] = await Promise.all([
    toldAbout(
      ctx.db,
      found.flatMap(({ id, lateSince }) => (lateSince === null ? [] : [id])),
    ),
    interruptionsOf(
      ctx.db,
      found.map(({ id }) => id),
      dayOf(now),
    ),
  ]);
  return {
    // A page behind the last has no line that would say it
    total: found[0]?.total ?? (page === 1 ? 0 : await counted(ctx.db, where)),
    items: found.map(({ confirmedAt, dueAt, lateSince, figures, total: _, ...item }) => ({
      ...item,
      confirmedAt: confirmedAt?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      /** DG-20: that its data are interrupted, until when as expected, and what to do meanwhile. */
      outage: interrupted.get(item.id) ?? null,
      /** Whether provider and those who watch were told that it is late; whom, when, and who has read it: `toldAbout`. */
      told: lateSince !== null,
      toldTo: toldView(told, item.id),
      dimensions: dimensionsView(withTerm(figures ?? [], item.standing)),
    })),
    all: together(byDepartment),
    departments: byDepartment.map(({ id, name, ...rest }) => ({ id, name, ...together([rest]) })),
    rule: citationOf(ctx.policy.dataUpdate),
  };
}
export type QualityList = Awaited<ReturnType<typeof qualityList>>;

/** Of a department with the units below it, or of itself alone, which is what its own figures count. */
const ofDepartment = ({ department, only }: Pick<GridQuery, 'department' | 'only'>): SQL | undefined => {
  if (department === undefined) return undefined;
  return only ? eq(departments.id, department) : arrayContains(departments.path, [department]);
};

const counted = (db: Database, where: SQL | undefined) =>
  db.$count(
    db
      .select({ id: datasets.resourceId })
      .from(datasets)
      .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
      .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
      .leftJoin(qualityPlans, eq(qualityPlans.resourceId, datasets.resourceId))
      .where(where)
      .as('counted'),
  );

type Standings = Record<DataStanding, number>;
type OfDepartment = { datasets: number; ruled: number; standings: Standings; figures: OfDimension[] };

/** What the resources of each department come to; those with the most that are late first. */
async function ofDepartments(db: Database, now: Date, among: SQL | undefined) {
  const sums = sumsOf(db, among);
  const figures = db
    .select({ departmentId: sums.departmentId, figures: asOne(sums).as('figures') })
    .from(sums)
    .groupBy(sums.departmentId)
    .as('of_department');
  const rows = await db
    .select({
      id: departments.id,
      name: departments.name,
      datasets: sql<number>`count(*)::int`,
      ruled: sql<number>`(count(*) filter (where ${isRuled}))::int`,
      figures: figures.figures,
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
    .leftJoin(figures, eq(figures.departmentId, departments.id))
    .where(among)
    .groupBy(departments.id, departments.name, figures.figures)
    .orderBy(desc(sql`late`), desc(sql`soon`), asc(byPinyin(departments.name)));
  return rows.map(({ id, name, datasets, ruled, figures, ...standings }) => ({
    ...{ id, name, datasets, ruled, standings },
    figures: figures ?? [],
  }));
}

const sumsOf = (db: Database, among: SQL | undefined) =>
  db
    .select({
      departmentId: sql<string>`${departments.id}`.as('summed_id'),
      dimension: qualityGrid.dimension,
      looked: sql<number>`sum(${qualityGrid.looked})::float8`.as('looked'),
      failing: sql<number>`sum(${qualityGrid.failing})::float8`.as('failing'),
    })
    .from(qualityGrid)
    .innerJoin(datasets, eq(datasets.resourceId, qualityGrid.resourceId))
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .where(among)
    .groupBy(departments.id, qualityGrid.dimension)
    .as('sums');

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

/**
 * Writes down how every department stands today, and nothing of one that has nothing any more. Repeated it changes what has
 * changed. Gives the number of figures moved.
 */
export async function keepDay(db: Database, now: Date): Promise<number> {
  const today = sql`${dayOf(now)}::date`;
  const [moved] = await db.execute<{ count: number }>(sql`
    with stands as (
      select department_id, dimension, sum(looked) as looked, sum(failing) as failing from (
        select ${directoryEntries.departmentId} as department_id, ${qualityGrid.dimension} as dimension,
          ${qualityGrid.looked} as looked, ${qualityGrid.failing} as failing
        from ${qualityGrid} join ${directoryEntries} on ${directoryEntries.resourceId} = ${qualityGrid.resourceId}
        union all
        select ${directoryEntries.departmentId}, 'timely', ${bound(now)}::int, ${late(now)}::int
        from ${datasets} join ${directoryEntries} on ${directoryEntries.resourceId} = ${datasets.resourceId}
        where ${datasets.currentLoad} > 0) as figures
      group by department_id, dimension),
    gone as (
      delete from ${qualityDays} where ${qualityDays.day} = ${today} and not exists (select from stands
        where stands.department_id = ${qualityDays.departmentId} and stands.dimension = ${qualityDays.dimension})
      returning 1),
    moved as (
      insert into ${qualityDays} (department_id, day, dimension, looked, failing)
      select department_id, ${today}, dimension, looked, failing from stands
      on conflict (department_id, day, dimension) do update set looked = excluded.looked, failing = excluded.failing
      where (${qualityDays.looked}, ${qualityDays.failing}) is distinct from (excluded.looked, excluded.failing)
      returning 1)
    select ((select count(*) from gone) + (select count(*) from moved))::int as count`);
  return moved?.count ?? 0;
}
