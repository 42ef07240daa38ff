import type { Database, Transaction } from '@onesource/db/client';
import { openDownloads, type Taken } from '@onesource/db/schema/opening/entries';
import { openRequests, openRequestUses } from '@onesource/db/schema/opening/requests';
import { downloadFormats, type OpenTaking } from '@onesource/db/vocabulary';
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import { atOnce, type OpenData, type Rows } from './rows.ts';

type Reader = Database | Transaction;

/**
 * Counts that the public took rows that are open to everybody, and nothing of who did: once as it begins, with those that
 * were given at once or as they go. Of a file all rows stand on the day on which it was begun.
 */
const count = (
  db: Database,
  { resourceId, on, way }: { resourceId: string; on: string; way: OpenTaking },
  { times, rows }: { times: number; rows: number },
) =>
  db
    .insert(openDownloads)
    .values({ resourceId, on, format: way, count: times, rows })
    .onConflictDoUpdate({
      target: [openDownloads.resourceId, openDownloads.on, openDownloads.format],
      set: {
        count: sql`${openDownloads.count} + ${times}`,
        rows: sql`coalesce(${openDownloads.rows}, 0) + ${rows}`,
      },
    });

/** Counts an answer that has so many rows. */
export const countTaken = (db: Database, resourceId: string, way: OpenTaking, rows: number, now: Date) =>
  count(db, { resourceId, on: dayOf(now), way }, { times: 1, rows });

/** Counts a file as it is begun, and gives its rows, which are counted as they are taken. */
export async function countFile(
  db: Database,
  { resourceId }: OpenData,
  way: OpenTaking,
  rows: Rows,
  now: Date,
): Promise<Rows> {
  const where = { resourceId, on: dayOf(now), way };
  await count(db, where, { times: 1, rows: 0 });
  return tallied(rows, (more) => count(db, where, { times: 0, rows: more }));
}

/** The same rows; `record` is told how many more were given: as they go, and at the end, whoever ends it. */
export async function* tallied(rows: Rows, record: (more: number) => PromiseLike<unknown>): Rows {
  let more = 0;
  const note = async () => {
    const given = more;
    more = 0;
    if (given > 0) await record(given);
  };
  try {
    for await (const row of rows) {
      more += 1;
      yield row;
      if (more >= atOnce) await note();
    }
  } finally {
    await note();
  }
}

const summed = (of: SQL): SQL<number> => sql<number>`coalesce(sum(${of}), 0)`.mapWith(Number);
const those = (of: SQL, ways: readonly OpenTaking[]) =>
  sql`case when ${openDownloads.format} in ${[...ways]} then ${of} else 0 end`;

/** What of the rows that everybody may have was taken, by way. */
const open = {
  files: summed(those(sql`${openDownloads.count}`, downloadFormats)),
  rows: summed(those(sql`${openDownloads.rows}`, downloadFormats)),
  calls: summed(those(sql`${openDownloads.count}`, ['interface'])),
  rowsByInterface: summed(those(sql`${openDownloads.rows}`, ['interface'])),
  previews: summed(those(sql`${openDownloads.count}`, ['preview'])),
};

const nothing: Taken = {
  ...{ files: 0, rows: 0, calls: 0, rowsByInterface: 0, previews: 0 },
  ...{ grantedFiles: 0, grantedRows: 0 },
};

/** What the public has taken so far of each of these resources; nothing where it has taken nothing. */
export async function takenOf(db: Reader, resourceIds: readonly string[]): Promise<(resourceId: string) => Taken> {
  const ids = [...resourceIds];
  const opened = await db
    .select({ id: openDownloads.resourceId, ...open })
    .from(openDownloads)
    .where(inArray(openDownloads.resourceId, ids))
    .groupBy(openDownloads.resourceId);
  const granted = await db
    .select({
      id: openRequests.resourceId,
      grantedFiles: sql<number>`count(*)`.mapWith(Number),
      grantedRows: summed(sql`${openRequestUses.rows}`),
    })
    .from(openRequestUses)
    .innerJoin(openRequests, eq(openRequests.id, openRequestUses.requestId))
    .where(inArray(openRequests.resourceId, ids))
    .groupBy(openRequests.resourceId);
  const found = new Map<string, Taken>();
  for (const { id, ...some } of [...opened, ...granted]) found.set(id, { ...(found.get(id) ?? nothing), ...some });
  return (id) => found.get(id) ?? nothing;
}

type Day = Taken & { on: string; uncounted: boolean };

/** The days on which something was taken of a resource, the newest first; `uncounted`: a file of before rows were counted. */
export async function takenByDay(
  db: Database,
  resourceId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ total: number; items: Day[] }> {
  const days = sql`
    select ${openDownloads.on}::text as day, ${openDownloads.format}::text as way, ${openDownloads.count}::bigint as times,
      ${openDownloads.rows} as given
    from ${openDownloads} where ${openDownloads.resourceId} = ${resourceId}
    union all
    select ((${openRequestUses.at} at time zone 'Asia/Shanghai')::date)::text, 'granted', 1, ${openRequestUses.rows}
    from ${openRequestUses} join ${openRequests} on ${openRequests.id} = ${openRequestUses.requestId}
    where ${openRequests.resourceId} = ${resourceId}`;
  const files = sql`way in ${[...downloadFormats]}`;
  const rows = await db.execute<Record<keyof Taken, string> & { day: string; uncounted: boolean; total: string }>(sql`
    select day, count(*) over () as total,
      coalesce(sum(times) filter (where ${files}), 0) as "files",
      coalesce(sum(given) filter (where ${files}), 0) as "rows",
      coalesce(sum(times) filter (where way = 'interface'), 0) as "calls",
      coalesce(sum(given) filter (where way = 'interface'), 0) as "rowsByInterface",
      coalesce(sum(times) filter (where way = 'preview'), 0) as "previews",
      coalesce(sum(times) filter (where way = 'granted'), 0) as "grantedFiles",
      coalesce(sum(given) filter (where way = 'granted'), 0) as "grantedRows",
      bool_or(given is null) as uncounted
    from (${days}) as taken group by day order by day desc limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return {
    total: Number(rows[0]?.total ?? 0),
    items: rows.map(({ day, total: _, uncounted, ...taken }) => ({
      on: day,
      uncounted,
      ...(Object.fromEntries(Object.entries(taken).map(([name, value]) => [name, Number(value)])) as Taken),
    })),
  };
}
