import { datasets, records } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { poolRows, poolRuns, pools } from '@onesource/db/schema/quality/pools';
import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { notFound } from '../../../foundation/errors.ts';
import { seenAt } from '../../datasets/store.ts';
import { type Found, type Reader, sourcesAt } from '../comparing/store.ts';
import { restedAt } from '../rules/rest.ts';
import { type Joint, jointOf, type Part } from './rules/plan.ts';

export type PoolRow = typeof pools.$inferSelect;
export type PoolRunRow = typeof poolRuns.$inferSelect;
/** The department whose a pool is. */
export type Keeper = { id: string; name: string; departmentPath: string[] };

/** Pools with what they came to and whose they are. */
export const poolsWithRuns = (db: Reader) =>
  db
    .select({
      pool: pools,
      run: poolRuns,
      keeper: { id: departments.id, name: departments.name, departmentPath: departments.path },
    })
    .from(pools)
    .innerJoin(departments, eq(departments.id, pools.departmentId))
    .leftJoin(poolRuns, eq(poolRuns.poolId, pools.id))
    .$dynamic();
export type PoolWithRun = Awaited<ReturnType<typeof poolsWithRuns>>[number];

/** @throws ApiError `not_found` */
export async function poolById(db: Reader, id: string): Promise<PoolWithRun> {
  const [row] = await poolsWithRuns(db).where(eq(pools.id, id));
  if (!row) throw notFound('pool');
  return row;
}

/** What of a pool's plan can be put together now, with its sources as they are, in the order of the plan. */
export type Now = Joint & {
  /** null where it is not in the directory, or its data are not in the platform. */
  sources: (Found | null)[];
  /** What has to be the same for what was made of it to be shown; and the loads, for it to be all there is. */
  stand: string;
  loads: string;
};

type Planned = Pick<PoolWithRun, 'pool' | 'keeper'>;

/** The same of several pools, in their order, with what all of them are put together of read once. */
export async function poolsNow(db: Reader, rows: readonly Planned[]): Promise<Now[]> {
  const ids = [...new Set(rows.flatMap(({ pool }) => pool.sources.map(({ resourceId }) => resourceId)))];
  if (ids.length === 0) return rows.map((row) => nowOf(row, [], new Set()));
  const [found, entries] = await Promise.all([
    sourcesAt(db, inArray(datasets.resourceId, ids), ids.length),
    db
      .select({ id: directoryEntries.resourceId })
      .from(directoryEntries)
      .where(inArray(directoryEntries.resourceId, ids)),
  ]);
  const listed = new Set(entries.map(({ id }) => id));
  return rows.map((row) => nowOf(row, found, listed));
}

export async function poolNow(db: Reader, row: Planned): Promise<Now> {
  const [now] = await poolsNow(db, [row]);
  if (!now) throw new Error('a pool that stands nowhere');
  return now;
}

function nowOf({ pool, keeper }: Planned, found: readonly Found[], listed: ReadonlySet<string>): Now {
  const joint = jointOf(pool, found, listed, keeper);
  const sources = pool.sources.map(({ resourceId: id }) => found.find(({ resourceId }) => resourceId === id) ?? null);
  const standOf = ({ standing }: Part, at: number) => {
    const source = sources[at];
    return `${standing} ${source ? `${source.revisionId} ${source.shapeNumber} ${source.departmentPath.join('/')}` : ''}`;
  };
  return {
    ...joint,
    sources,
    stand: [`${pool.version} ${keeper.departmentPath.join('/')}`, ...joint.parts.map(standOf)].join('\n'),
    loads: joint.parts.map(({ standing }, at) => (standing === 'joined' ? sources[at]?.load : 0)).join(' '),
  };
}

/** A source that takes part, with its place in the plan. */
export type Taking = { at: number; part: Part; source: Found };

/** Those that take part, in the order of the plan. */
export const takingPart = ({ parts, sources }: Pick<Now, 'parts' | 'sources'>): Taking[] =>
  parts.flatMap((part, at) => {
    const source = sources[at];
    return part.standing === 'joined' && source ? [{ at, part, source }] : [];
  });

/** Whether what was made of a pool may be shown as it stands, and whether it is of all that is there. */
export const shownOf = (run: PoolRunRow | null, now: Pick<Now, 'stand' | 'loads'>) => {
  const holds = run !== null && run.stand === now.stand;
  return {
    figures: holds ? run.figures : null,
    at: holds ? run.at : null,
    pending: !holds || run.loads !== now.loads || run.at === null,
    failed: holds && run.failed,
  };
};

/** Whether it is to be put together: it is not as it was, and if that failed as it stands it has rested, whatever loads came meanwhile. */
export const isDue = (run: PoolRunRow | null, now: Pick<Now, 'stand' | 'loads'>, at: Date): boolean => {
  if (run?.failed && run.stand === now.stand) return run.triedAt <= restedAt(at);
  return run === null || run.stand !== now.stand || run.loads !== now.loads;
};

/** The sources of a pool by their places in its plan, with where they stand now. */
const standing = sql`jsonb_array_elements(${pools.sources}) with ordinality as planned(source, nth)
  left join ${directoryEntries} on ${directoryEntries.resourceId} = (planned.source ->> 'resourceId')::uuid
  left join ${datasets} on ${datasets.resourceId} = ${directoryEntries.resourceId} and ${datasets.currentLoad} > 0
  left join ${departments} as place on place.id = ${directoryEntries.departmentId}
  cross join lateral split_part(${poolRuns.stand}, E'\\n', planned.nth::int + 1) as line
  cross join lateral split_part(line, ' ', 1) as word`;
const stoodElsewhere = sql`(split_part(${poolRuns.stand}, E'\\n', 1) <> ${pools.version} || ' ' || array_to_string(${departments.path}, '/')
  or exists (select from ${standing} where line <> case
    when ${datasets.resourceId} is not null
      then concat_ws(' ', word, ${directoryEntries.revisionId}, ${datasets.shape}, array_to_string(place.path, '/'))
    when ${directoryEntries.resourceId} is not null then 'no_data ' else 'retired ' end))`;
const otherLoads = sql`exists (select from ${standing} where split_part(${poolRuns.loads}, ' ', planned.nth::int)
  <> case when ${datasets.resourceId} is not null and word = 'joined' then ${datasets.currentLoad}::text else '0' end)`;

/**
 * Those that are to be put together, whose last turn is longest ago first: `isDue`, as the database tells it by what was written
 * down of each source, without reading what its entry says. A test compares them.
 */
export const duePools = (db: Reader, now: Date, most: number): Promise<{ id: string }[]> =>
  db
    .select({ id: pools.id })
    .from(pools)
    .innerJoin(departments, eq(departments.id, pools.departmentId))
    .leftJoin(poolRuns, eq(poolRuns.poolId, pools.id))
    .where(
      and(
        isNull(pools.closedAt),
        sql`(${poolRuns.poolId} is null or ${stoodElsewhere} or case when ${poolRuns.failed}
          then ${poolRuns.triedAt} <= ${restedAt(now).toISOString()}::timestamptz else ${otherLoads} end)`,
      ),
    )
    .orderBy(sql`${poolRuns.triedAt} asc nulls first`, asc(pools.id))
    .limit(most);

/** Those whose last attempt failed. */
export async function failedPools(db: Reader): Promise<string[]> {
  const rows = await db
    .select({ id: pools.id })
    .from(pools)
    .innerJoin(poolRuns, eq(poolRuns.poolId, pools.id))
    .where(and(isNull(pools.closedAt), eq(poolRuns.failed, true)));
  return rows.map(({ id }) => id);
}

/** Whether there are few enough rows to be put together while somebody waits. */
export async function isSmall(db: Reader, resourceIds: readonly string[], most: number): Promise<boolean> {
  const [sum] = await db
    .select({ rows: sql<number>`coalesce(sum(${datasets.rows}), 0)::float8` })
    .from(datasets)
    .where(and(inArray(datasets.resourceId, [...resourceIds]), gt(datasets.currentLoad, 0)));
  return (sum?.rows ?? 0) <= most;
}

export const rowsBehind = (db: Reader, { id, about }: { id: string; about: string }, page: number, pageSize: number) =>
  db
    .select({ keys: poolRows.keys })
    .from(poolRows)
    .where(and(eq(poolRows.poolId, id), eq(poolRows.about, about)))
    .orderBy(poolRows.nth)
    .limit(pageSize)
    .offset((page - 1) * pageSize);

const lookUps = { 1: records.k1, 2: records.k2, 3: records.k3, 4: records.k4 } as const;
const isColumn = (at: number): at is keyof typeof lookUps => at in lookUps;

/** Rows of a source that have this identifier and are to be seen, two at most: whether it is one row is all that is asked. */
export async function rowsOf(db: Reader, { part, source }: Taking, identifier: string) {
  const of: SQL | undefined = isColumn(part.lookUp) ? eq(lookUps[part.lookUp], identifier) : sql`false`;
  return db
    .select({ body: records.body })
    .from(records)
    .where(and(eq(records.resourceId, source.resourceId), of, seenAt(source.load)))
    .limit(2);
}
