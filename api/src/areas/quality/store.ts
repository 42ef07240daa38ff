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
  qualityTries,
} from '@onesource/db/schema/quality/quality';
import type { GridDimension } from '@onesource/db/vocabulary';
import { and, asc, desc, eq, gt, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import { restedAt } from './rules/rest.ts';
import type { Mending } from './rules/work.ts';

type Reader = Database | Transaction;
export type PlanRow = typeof qualityPlans.$inferSelect;
export type RunRow = typeof qualityRuns.$inferSelect;
export type ResultRow = typeof qualityResults.$inferSelect;
export type StatisticsRow = typeof qualityStatistics.$inferSelect;

export type Plan = Pick<PlanRow, 'version' | 'rules' | 'resting' | 'daily'>;

/** The rules of a resource; of one for which nobody has ticked any, none, at the version from which one goes on. */
export async function planOf(db: Reader, resourceId: string): Promise<Plan> {
  const [row] = await db.select().from(qualityPlans).where(eq(qualityPlans.resourceId, resourceId));
  return row ?? { version: 1, rules: [], resting: [], daily: false };
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

/** What the runs of a resource from one on came to, by dimension; 统计 among them. */
export const dimensionsSince = (db: Reader, { resourceId, run }: RunKey) =>
  db
    .select({
      run: qualityResults.run,
      dimension: sql<GridDimension>`${qualityResults.dimension}`.as('dimension'),
      looked: sql<number>`sum(${qualityResults.looked})::float8`.as('looked'),
      failing: sql<number>`sum(${qualityResults.failing})::float8`.as('failing'),
    })
    .from(qualityResults)
    .where(and(eq(qualityResults.resourceId, resourceId), sql`${qualityResults.run} >= ${run}`))
    .groupBy(qualityResults.run, qualityResults.dimension)
    .unionAll(
      db
        .select({
          run: qualityStatistics.run,
          dimension: sql<GridDimension>`'statistics'`.as('dimension'),
          looked: sql<number>`(count(*) * ${qualityRuns.rows})::float8`.as('looked'),
          failing: sql<number>`(count(*) * ${qualityRuns.rows} - sum(${qualityStatistics.filled}))::float8`.as(
            'failing',
          ),
        })
        .from(qualityStatistics)
        .innerJoin(
          qualityRuns,
          and(eq(qualityRuns.resourceId, qualityStatistics.resourceId), eq(qualityRuns.run, qualityStatistics.run)),
        )
        .where(and(eq(qualityStatistics.resourceId, resourceId), sql`${qualityStatistics.run} >= ${run}`))
        .groupBy(qualityStatistics.run, qualityRuns.rows),
    );

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

/** The rules of a resource, by their version. */
const version = sql`coalesce(${qualityPlans.version}, 1)`;
/** Whether rows, rules and the entry are those that were tried. */
const asTried = sql`(${qualityTries.load} = ${datasets.currentLoad} and ${qualityTries.plan} = ${version}
  and ${qualityTries.revisionId} = ${directoryEntries.revisionId})`;

/**
 * Datasets that were not looked at as they are now: other rows, other rules, another entry, or another day where a rule asks
 * for it. In the order of their ids.
 */
function unlooked(db: Reader, now: Date, where: SQL | undefined) {
  const today = dayOf(now);
  const last = newest(db);
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
      plan: sql<number>`${version}`,
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(revisions, eq(revisions.id, directoryEntries.revisionId))
    .leftJoin(qualityPlans, eq(qualityPlans.resourceId, datasets.resourceId))
    .leftJoin(qualityTries, eq(qualityTries.resourceId, datasets.resourceId))
    .leftJoinLateral(last, sql`true`)
    .where(
      and(
        gt(datasets.currentLoad, 0),
        sql`(${last.run} is null or ${last.load} <> ${datasets.currentLoad} or ${last.plan} <> ${version}
          or ${last.revision} <> ${directoryEntries.revisionId}
          or (${qualityPlans.daily} and ${last.day} < ${today}::date) or ${qualityTries.resourceId} is not null)`,
        // What could not be looked at rests, and is given up in the end, until rows, rules or the entry are others
        sql`(${qualityTries.resourceId} is null or not ${asTried}
          or (${qualityTries.tries} < ${mostTries} and ${qualityTries.triedAt} <= ${restedAt(now).toISOString()}::timestamptz))`,
        where,
      ),
    )
    .orderBy(datasets.resourceId);
}
export type Unlooked = Awaited<ReturnType<typeof unlooked>>[number];

export const unlookedAfter = (db: Reader, last: string | null, now: Date, most: number) =>
  unlooked(db, now, last === null ? undefined : gt(datasets.resourceId, last)).limit(most);

/** The same of one resource; null where it was looked at as it is. */
export async function unlookedAt(db: Reader, resourceId: string, now: Date): Promise<Unlooked | null> {
  const [row] = await unlooked(db, now, eq(datasets.resourceId, resourceId));
  return row ?? null;
}

/** House: how often something that could not be looked at is tried. */
export const mostTries = 3;

type Tried = Pick<typeof qualityTries.$inferSelect, 'resourceId' | 'load' | 'plan' | 'revisionId'>;

/** What became of looking at a resource: in full; not, because of what was asked; or not, because it takes too long. */
export type Outcome = 'whole' | 'failed' | 'slow';

/**
 * Notes what became of looking at a resource as it is. Gives how often it failed. What takes too long is never given up: it is
 * tried again whenever it has rested.
 */
export async function noteTry(tx: Reader, tried: Tried, triedAt: Date, outcome: Outcome): Promise<number> {
  if (outcome === 'whole') {
    await tx.delete(qualityTries).where(eq(qualityTries.resourceId, tried.resourceId));
    return 0;
  }
  const same = sql`(${qualityTries.load} = excluded.load and ${qualityTries.plan} = excluded.plan
    and ${qualityTries.revisionId} = excluded.revision_id)`;
  const more = outcome === 'failed' ? sql`case when ${same} then ${qualityTries.tries} else 0 end + 1` : 0;
  const [row] = await tx
    .insert(qualityTries)
    .values({ ...tried, tries: outcome === 'failed' ? 1 : 0, triedAt })
    .onConflictDoUpdate({
      target: qualityTries.resourceId,
      set: { ...tried, triedAt, tries: more },
    })
    .returning({ tries: qualityTries.tries });
  return row?.tries ?? 0;
}

/** What became of a resource as it is when that was last tried, where it was not looked at in full; null where it was. */
export async function triedAs(db: Reader, resourceId: string): Promise<Exclude<Outcome, 'whole'> | null> {
  const [row] = await db
    .select({ tries: qualityTries.tries })
    .from(qualityTries)
    .innerJoin(datasets, eq(datasets.resourceId, qualityTries.resourceId))
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, qualityTries.resourceId))
    .leftJoin(qualityPlans, eq(qualityPlans.resourceId, qualityTries.resourceId))
    .where(and(eq(qualityTries.resourceId, resourceId), asTried));
  if (!row) return null;
  return row.tries === 0 ? 'slow' : 'failed';
}

/** Resources of the directory that could not be looked at in full when that was last tried. */
export async function triedSources(db: Reader): Promise<string[]> {
  const rows = await db
    .select({ id: qualityTries.resourceId })
    .from(qualityTries)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, qualityTries.resourceId));
  return rows.map(({ id }) => id);
}

/** The work that is open for a resource's faults; null where there is none. */
export async function mendingOf(db: Reader, resourceId: string): Promise<Mending | null> {
  const [open] = await db
    .select({ dueOn: tasks.dueOn, createdAt: tasks.createdAt })
    .from(tasks)
    .where(and(eq(tasks.subjectId, resourceId), eq(tasks.kind, 'mend_data'), isNull(tasks.doneAt)));
  return open ? { since: dayOf(open.createdAt), dueOn: open.dueOn } : null;
}

/** Resources whose faults are work without a last day, for nobody could count it yet; in the order of their ids. */
export const uncounted = (db: Reader, last: string | null, most: number) =>
  db
    .selectDistinct({ id: tasks.subjectId })
    .from(tasks)
    .where(
      and(
        ...[eq(tasks.kind, 'mend_data'), isNull(tasks.dueOn), isNull(tasks.doneAt)],
        last === null ? undefined : gt(tasks.subjectId, last),
      ),
    )
    .orderBy(tasks.subjectId)
    .limit(most);

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
    where resource_id = ${run.resourceId} and run = ${run.run} group by resource_id, dimension
    union all
    select resource_id, 'statistics', 0, count(*) * ${run.rows}::bigint, count(*) * ${run.rows}::bigint - sum(filled)
    from ${qualityStatistics} where resource_id = ${run.resourceId} and run = ${run.run} group by resource_id`);
  const before = run.run - kept;
  await tx
    .delete(qualityResults)
    .where(and(eq(qualityResults.resourceId, run.resourceId), lt(qualityResults.run, before)));
  await tx
    .delete(qualityStatistics)
    .where(and(eq(qualityStatistics.resourceId, run.resourceId), lt(qualityStatistics.run, before)));
  await tx.delete(qualityRuns).where(and(eq(qualityRuns.resourceId, run.resourceId), lt(qualityRuns.run, before)));
}
