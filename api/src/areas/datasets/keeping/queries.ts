import { cycles, datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { dataStandings } from '@onesource/db/vocabulary';
import { and, arrayContains, asc, desc, eq, gt, ilike, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { pageOf } from '../../../cases/lists.ts';
import { mostExported } from '../../../cases/most-exported.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden } from '../../../foundation/errors.ts';
import { anywhere } from '../../../foundation/like.ts';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { citationOf } from '../../../law/setting.ts';
import { keepingReadBy } from '../rules/keeping/reading.ts';
import { soonAtMost, soonPart } from '../rules/keeping/term.ts';
import { heartbeats } from '../sending/queries.ts';
import type { KeepingFilters, KeepingQuery } from './inputs.ts';
import { toldAbout } from './told.ts';
import { type KeptLine, keptView } from './view.ts';

/** The same as the rule `standingOf`, for a list: a test compares them. */
export const standing = (now: Date): SQL<KeptLine['standing']> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const margin = sql`least((${datasets.dueAt} - ${datasets.confirmedAt}) / ${soonPart}, make_interval(secs => ${soonAtMost / 1000}))`;
  return sql`case when ${datasets.dueAt} is null then 'unbound' when ${at} > ${datasets.dueAt} then 'late'
    when ${datasets.dueAt} - ${at} < ${margin} then 'soon' else 'kept' end`;
};

function readable({ actor }: Pick<Ctx, 'actor'>): SQL | undefined {
  const ofDepartments = keepingReadBy(actor);
  if (ofDepartments === null) return undefined;
  if (ofDepartments.length === 0) throw forbidden();
  return inArray(directoryEntries.departmentId, [...ofDepartments]);
}

/** The cycle that is agreed on for a dataset, while it holds. */
export const holds = (now: Date) =>
  and(
    eq(cycles.resourceId, datasets.resourceId),
    eq(cycles.status, 'agreed'),
    sql`(${cycles.until} is null or ${cycles.until} >= ${dayOf(now)})`,
  );

function filtered(now: Date, { standing: wanted, department, q, agreed, sending }: KeepingFilters): SQL | undefined {
  return and(
    wanted && sql`${standing(now)} = ${wanted}`,
    department === undefined ? undefined : arrayContains(departments.path, [department]),
    q ? ilike(directoryEntries.name, anywhere(q)) : undefined,
    agreed && isNotNull(cycles.id),
    sending && sql`heartbeats.state = ${sending}`,
  );
}

const provided = gt(datasets.currentLoad, 0);

/** Data that are in the platform, of the departments that the reader reads them of. @throws ApiError `forbidden` */
export const keptAmong = (ctx: Pick<Ctx, 'actor'>): SQL | undefined => and(provided, readable(ctx));

/** Data with how they are kept up, the most pressing first. */
export function keptLines(ctx: Ctx, now: Date, where: SQL | undefined) {
  const beats = heartbeats(ctx.db, now);
  return ctx.db
    .select({
      resource: { id: datasets.resourceId, name: directoryEntries.name, cycle: directoryEntries.updateCycle },
      department: { id: departments.id, name: departments.name },
      confirmedAt: datasets.confirmedAt,
      dueAt: datasets.dueAt,
      lateSince: datasets.lateSince,
      excuses: datasets.excuses,
      standing: standing(now),
      agreed: { cycle: cycles.cycle, until: cycles.until, reason: cycles.reason, by: cycles.answeredByName },
      sending: { state: beats.state, lastBeatAt: beats.lastBeatAt, silentSince: beats.silentSince },
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .innerJoin(departments, eq(departments.id, directoryEntries.departmentId))
    .leftJoin(cycles, holds(now))
    .leftJoin(beats, eq(beats.resourceId, datasets.resourceId))
    .where(where)
    .orderBy(sql`${datasets.dueAt} asc nulls last`, asc(datasets.resourceId))
    .$dynamic();
}

const counts = () =>
  Object.fromEntries(
    dataStandings.map((one) => [one, sql<number>`(count(*) filter (where standing = ${one}))::int`.as(one)]),
  ) as Record<KeptLine['standing'], SQL.Aliased<number>>;

/**
 * 数据更新: how the data in the platform are kept up (SH-24, PD-34), the most pressing first, with how many stand how, in all
 * and by department, whatever the list is narrowed to.
 *
 * @throws ApiError `forbidden` for whoever neither provides nor watches
 */
export async function keptUp(ctx: Ctx, { page, pageSize, ...filters }: KeepingQuery) {
  const now = ctx.clock();
  const among = keptAmong(ctx);
  const where = and(among, filtered(now, filters));
  const beats = heartbeats(ctx.db, now);
  const every = ctx.db
    .select({
      departmentId: directoryEntries.departmentId,
      standing: sql<string>`${standing(now)}`.as('standing'),
      agreed: sql<boolean>`${cycles.id} is not null`.as('agreed'),
      silent: sql<boolean>`coalesce(${beats.state} = 'silent', false)`.as('silent'),
    })
    .from(datasets)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .leftJoin(cycles, holds(now))
    .leftJoin(beats, eq(beats.resourceId, datasets.resourceId))
    .where(among)
    .as('every');
  const [{ total, items }, byDepartment, [further]] = await Promise.all([
    pageOf(
      { page, pageSize },
      keptLines(ctx, now, where),
      ctx.db.$count(keptLines(ctx, now, where).as('counted')),
      (row) => row,
    ),
    ctx.db
      .select({ id: departments.id, name: departments.name, ...counts() })
      .from(every)
      .innerJoin(departments, eq(departments.id, every.departmentId))
      .groupBy(departments.id, departments.name)
      .orderBy(desc(sql`late`), desc(sql`soon`), asc(byPinyin(departments.name))),
    ctx.db
      .select({
        agreed: sql<number>`(count(*) filter (where agreed))::int`,
        silent: sql<number>`(count(*) filter (where silent))::int`,
      })
      .from(every),
  ]);
  const sum = (one: KeptLine['standing']) => byDepartment.reduce((so, row) => so + row[one], 0);
  const told = await toldAbout(
    ctx.db,
    items.map(({ resource }) => resource.id),
  );
  return {
    total,
    items: items.map((item) => keptView(item, told)),
    counts: { late: sum('late'), soon: sum('soon'), kept: sum('kept'), unbound: sum('unbound') },
    agreed: further?.agreed ?? 0,
    /** Of how many a program that sends them in is silent. */
    silent: further?.silent ?? 0,
    departments: byDepartment,
    rule: citationOf(ctx.policy.dataUpdate),
  };
}
export type KeptUp = Awaited<ReturnType<typeof keptUp>>;

/** The same, every line that a workbook takes, and one more where there are more. @throws ApiError `forbidden` */
export async function everyKept(ctx: Ctx, filters: KeepingFilters) {
  const now = ctx.clock();
  const where = and(keptAmong(ctx), filtered(now, filters));
  const rows = await keptLines(ctx, now, where).limit(mostExported + 1);
  const told = await toldAbout(
    ctx.db,
    rows.map(({ resource }) => resource.id),
  );
  return rows.map((row) => keptView(row, told));
}
