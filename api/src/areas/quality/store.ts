import type { Database, Transaction } from '@onesource/db/client';
import { revisions } from '@onesource/db/schema/catalog';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import {
  qualityGrid,
  qualityPlans,
  qualityResults,
  qualityRuns,
  qualityStatistics,
} from '@onesource/db/schema/quality/quality';
import { and, asc, desc, eq, gt, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../law/calendar/working-days.ts';

type Reader = Database | Transaction;
export type PlanRow = typeof qualityPlans.$inferSelect;
export type RunRow = typeof qualityRuns.$inferSelect;
export type ResultRow = typeof qualityResults.$inferSelect;
export type StatisticsRow = typeof qualityStatistics.$inferSelect;

/** The rules of a resource; of one for which nobody has ticked any, none, at the version from which one goes on. */
export async function planOf(db: Reader, resourceId: string): Promise<Pick<PlanRow, 'version' | 'rules' | 'daily'>> {
  const [row] = await db.select().from(qualityPlans).where(eq(qualityPlans.resourceId, resourceId));
  return row ?? { version: 1, rules: [], daily: false };
}

/** Runs of a resource, the newest first. */
export const runsOf = (db: Reader, resourceId: string, most: number): Promise<RunRow[]> =>
  db
    .select()
    .from(qualityRuns)
    .where(eq(qualityRuns.resourceId, resourceId))
    .orderBy(desc(qualityRuns.run))
    .limit(most);

const ofRun = <Table extends typeof qualityResults | typeof qualityStatistics>(table: Table, run: RunKey): SQL =>
  sql`${eq(table.resourceId, run.resourceId)} and ${eq(table.run, run.run)}`;
type RunKey = Pick<RunRow, 'resourceId' | 'run'>;

export const resultsOf = (db: Reader, run: RunKey): Promise<ResultRow[]> =>
  db.select().from(qualityResults).where(ofRun(qualityResults, run)).orderBy(asc(qualityResults.rule));

export const statisticsOf = (db: Reader, run: RunKey): Promise<StatisticsRow[]> =>
  db.select().from(qualityStatistics).where(ofRun(qualityStatistics, run));

/** What the runs of a resource from one on came to, by dimension. */
export const dimensionsSince = (db: Reader, { resourceId, run }: RunKey) =>
  db
    .select({
      run: qualityResults.run,
      dimension: qualityResults.dimension,
      looked: sql<number>`sum(${qualityResults.looked})::float8`,
      failing: sql<number>`sum(${qualityResults.failing})::float8`,
    })
    .from(qualityResults)
    .where(and(eq(qualityResults.resourceId, resourceId), sql`${qualityResults.run} >= ${run}`))
    .groupBy(qualityResults.run, qualityResults.dimension);

/** The newest run of the dataset that is being read. */
const newest = (db: Reader) =>
  db
    .select({
      run: qualityRuns.run,
      load: qualityRuns.load,
      plan: qualityRuns.plan,
      revision: qualityRuns.revisionId,
      day: qualityRuns.day,
    })
    .from(qualityRuns)
    .where(eq(qualityRuns.resourceId, datasets.resourceId))
    .orderBy(desc(qualityRuns.run))
    .limit(1)
    .as('newest');

/**
 * Datasets that were not looked at as they are now: other rows, other rules, another entry, or another day where a rule asks
 * for it. In the order of their ids.
 */
function unlooked(db: Reader, today: IsoDate, where: SQL | undefined) {
  const last = newest(db);
  const version = sql`coalesce(${qualityPlans.version}, 1)`;
  return db
    .select({
      id: datasets.resourceId,
      load: datasets.currentLoad,
      shape: datasets.shape,
      rows: datasets.rows,
      revisionId: directoryEntries.revisionId,
      departmentId: directoryEntries.departmentId,
      content: revisions.content,
      last: last.run,
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .leftJoin(qualityPlans, eq(qualityPlans.resourceId, datasets.resourceId))
    .leftJoinLateral(last, sql`true`)
    .where(
      and(
        gt(datasets.currentLoad, 0),
        sql`(${last.run} is null or ${last.load} <> ${datasets.currentLoad} or ${last.plan} <> ${version}
          or ${last.revision} <> ${directoryEntries.revisionId}
          or (${qualityPlans.daily} and ${last.day} < ${today}::date))`,
        where,
      ),
    )
    .orderBy(datasets.resourceId);
}
export type Unlooked = Awaited<ReturnType<typeof unlooked>>[number];

export const unlookedAfter = (db: Reader, last: string | null, today: IsoDate, most: number) =>
  unlooked(db, today, last === null ? undefined : gt(datasets.resourceId, last)).limit(most);

/** The same of one resource; null where it was looked at as it is. */
export async function unlookedAt(db: Reader, resourceId: string, today: IsoDate): Promise<Unlooked | null> {
  const [row] = await unlooked(db, today, eq(datasets.resourceId, resourceId));
  return row ?? null;
}

/** The last day of the work that is open for a resource's faults; undefined where there is none. */
export async function mendingDay(db: Reader, resourceId: string): Promise<IsoDate | null | undefined> {
  const [open] = await db
    .select({ dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.subjectId, resourceId), eq(tasks.kind, 'mend_data'), isNull(tasks.doneAt)));
  return open?.dueOn;
}

/** House: runs that are kept of a resource. */
const kept = 100;

type Run = {
  run: RunRow;
  results: Omit<ResultRow, 'resourceId' | 'run'>[];
  statistics: Omit<StatisticsRow, 'resourceId' | 'run'>[];
};

/** Writes a run down, and makes the grid what it came to. */
export async function writeRun(tx: Transaction, { run, results, statistics }: Run): Promise<void> {
  const key = { resourceId: run.resourceId, run: run.run };
  await tx.insert(qualityRuns).values(run);
  if (results.length > 0) await tx.insert(qualityResults).values(results.map((result) => ({ ...result, ...key })));
  if (statistics.length > 0) await tx.insert(qualityStatistics).values(statistics.map((one) => ({ ...one, ...key })));
  const here = <Table extends { resourceId: typeof qualityGrid.resourceId }>(table: Table) =>
    eq(table.resourceId, run.resourceId);
  await tx.delete(qualityGrid).where(here(qualityGrid));
  await tx.execute(sql`
    insert into ${qualityGrid} (resource_id, dimension, rules, looked, failing)
    select resource_id, dimension, count(*), sum(looked), sum(failing) from ${qualityResults}
    where resource_id = ${run.resourceId} and run = ${run.run} group by resource_id, dimension`);
  const before = run.run - kept;
  await tx
    .delete(qualityResults)
    .where(and(eq(qualityResults.resourceId, run.resourceId), lt(qualityResults.run, before)));
  await tx
    .delete(qualityStatistics)
    .where(and(eq(qualityStatistics.resourceId, run.resourceId), lt(qualityStatistics.run, before)));
  await tx.delete(qualityRuns).where(and(eq(qualityRuns.resourceId, run.resourceId), lt(qualityRuns.run, before)));
}
