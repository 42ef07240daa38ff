import type { Database, Transaction } from '@onesource/db/client';
import { resources } from '@onesource/db/schema/catalog';
import { datasets, records, type Slot, shapes, used, uses } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { accessRequests } from '@onesource/db/schema/request';
import type { DiscrepancyStatus } from '@onesource/db/vocabulary';
import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import { notFound } from '../../foundation/errors.ts';
import { seenAt } from '../datasets/store.ts';
import type { Matching } from './rules/conditions.ts';
import type { Limit } from './rules/rows.ts';

/**
 * Waits for one's turn under a grant, until the transaction ends: uses of one grant are counted one after the other, so
 * that no two of them take the last one of a day, and whoever suspends it gets in between. Gives how often it was used on
 * the day (ISO date) so far.
 *
 * @throws ApiError `not_found`
 */
export async function takeTurn(tx: Transaction, id: string, day: string): Promise<number> {
  const turn = async () => {
    const [row] = await tx
      .select({ count: used.count })
      .from(used)
      .where(
        and(
          sql`${used.resourceId} = (select resource_id from access_requests where id = ${id})`,
          eq(used.requestId, id),
          eq(used.day, day),
        ),
      )
      .for('update');
    return row?.count;
  };
  const before = await turn();
  if (before !== undefined) return before;
  // The first use of a day
  await tx.execute(sql`
    insert into ${used} (resource_id, request_id, day)
    select resource_id, id, ${day}::date from ${accessRequests} where id = ${id} on conflict do nothing`);
  const first = await turn();
  if (first === undefined) throw notFound('grant');
  return first;
}

/**
 * A grant with its data as both stand at this moment, held until the use is written down: who suspends it waits for that,
 * and whatever comes after finds it suspended.
 *
 * @throws ApiError `not_found`
 */
export async function holdGrant(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      request: accessRequests,
      code: resources.code,
      dataset: datasets,
      slots: shapes.slots,
      published: sql<boolean>`exists (select from ${directoryEntries}
        where ${directoryEntries.resourceId} = ${accessRequests.resourceId})`,
    })
    .from(accessRequests)
    .innerJoin(resources, eq(resources.id, accessRequests.resourceId))
    .leftJoin(datasets, eq(datasets.resourceId, accessRequests.resourceId))
    .leftJoin(shapes, and(eq(shapes.resourceId, datasets.resourceId), eq(shapes.shape, datasets.shape)))
    .where(eq(accessRequests.id, id))
    .for('share', { of: accessRequests });
  if (!row) throw notFound('grant');
  return row;
}
export type GrantRow = Awaited<ReturnType<typeof holdGrant>>;

/** A use as its record has it, before it is known what came of it. */
export type Use = Omit<typeof uses.$inferInsert, 'rows' | 'result'> & { clientId: string | null };

/** A load, and the row of it behind which a page goes on. */
export type Place = { load: number; key: string };

const columns = { 1: records.k1, 2: records.k2, 3: records.k3, 4: records.k4 } as const;
const isColumn = (lookUp: number | null): lookUp is keyof typeof columns => lookUp !== null && lookUp in columns;

function condition({ join, matches }: Matching): SQL {
  const parts = matches.map(({ slot, values }) => {
    if (isColumn(slot.lookUp)) return inArray(columns[slot.lookUp], values);
    const said = sql`${records.body} ->> ${slot.slot}::int`;
    return sql`${slot.identifier ? sql`upper(${said})` : said} in ${values}`;
  });
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, join === 'all' ? sql` and ` : sql` or `)})`;
}

/** The load that is to be seen is read in the statement that reads the rows; a page goes on in the load that it began in. */
function toBeSeen(resourceId: string, from: Place | null): SQL {
  const of = sql`${records.resourceId} = ${resourceId}`;
  return from
    ? sql`${of} and ${records.key} > ${from.key} and ${seenAt(from.load)}`
    : sql`${of} and exists (select from ${datasets} where ${datasets.resourceId} = ${resourceId}
        and ${seenAt(datasets.currentLoad)})`;
}

/** What a grant is narrowed to. */
function within(limits: readonly Limit[]): SQL {
  const parts = limits.map((limit) => {
    if (limit.slot === null || (limit.kind === 'values' && limit.values.length === 0)) return sql`false`;
    const said = sql`${records.body} ->> ${limit.slot.slot}::int`;
    return limit.kind === 'values'
      ? sql`${said} in ${limit.values}`
      : sql`left(${said}, 10) between ${limit.from} and ${limit.until}`;
  });
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

/** Counts the use within the turn that it has taken. */
const counted = ({ resourceId, requestId }: Use, day: string): SQL => sql`counted as (
  update ${used} set count = count + 1
  where resource_id = ${resourceId} and request_id = ${requestId} and day = ${day})`;

/** What is read: rows that say so, among those that the grant is narrowed to, on a day (ISO date). */
export type Read = { matching: Matching; limits: readonly Limit[]; day: string };

/** What a row says in these places, as a list. An array: what a function takes is bounded, and a resource has more items. */
export const saidIn = (slots: readonly Pick<Slot, 'slot'>[]): SQL =>
  sql`to_jsonb(array[${sql.join(
    slots.map(({ slot }) => sql`${records.body} -> ${slot}::int`),
    sql`, `,
  )}]::jsonb[])`;

const anything: Matching = { join: 'all', matches: [] };

/** The first rows of those that are to be seen, that say so and are within limits, in the order of their keys. */
const firstOf = (
  resourceId: string,
  slots: readonly Slot[],
  { matching, limits }: Pick<Read, 'matching' | 'limits'>,
  { most, from }: { most: number; from: Place | null },
): SQL => sql`
  select ${saidIn(slots)} as said, ${records.key} as key from ${records}
  where ${toBeSeen(resourceId, from)} and ${condition(matching)} and ${within(limits)}
  order by ${records.key} limit ${most}`;

/**
 * Reads rows, counts the use and writes it down in one statement: none is without the others. What is not asked for never
 * leaves the database. Gives at most `most` rows, whether there are more, and the key of the last one.
 */
export async function readRows(
  tx: Transaction,
  use: Use,
  slots: readonly Slot[],
  { day, ...read }: Read,
  { most, from }: { most: number; from: Place | null },
): Promise<{ rows: (string | null)[][]; more: boolean; last: string | null }> {
  const found = await tx.execute<{ said: (string | null)[]; key: string }>(sql`
    with found as materialized (${firstOf(use.resourceId, slots, read, { most: most + 1, from })}),
    ${counted(use, day)}, ${written(use, sql`least((select count(*) from found), ${most})::int`, sql`'answered'`)}
    select said, key from found order by key`);
  const shown = [...found].slice(0, most);
  return { rows: shown.map(({ said }) => said), more: found.length > most, last: shown.at(-1)?.key ?? null };
}

/** The first rows that are to be seen within limits, as whoever provides them looks at them: no use of any grant. */
export async function firstRows(
  db: Database,
  resourceId: string,
  slots: readonly Slot[],
  limits: readonly Limit[],
  most: number,
): Promise<(string | null)[][]> {
  if (slots.length === 0) return [];
  const found = await db.execute<{ said: (string | null)[] }>(
    firstOf(resourceId, slots, { matching: anything, limits }, { most, from: null }),
  );
  return [...found].map(({ said }) => said);
}

/** Whether a grant opens more rows than so many. */
export async function opensMore(tx: Transaction, use: Use, { matching, limits }: Read, most: number): Promise<boolean> {
  const [answer] = await tx.execute<{ more: boolean }>(sql`
    select count(*) > ${most} as more from (
      select 1 from ${records}
      where ${toBeSeen(use.resourceId, null)} and ${condition(matching)} and ${within(limits)} limit ${most + 1}
    ) as found`);
  return answer?.more ?? false;
}

/** Whether there is a row that says so; written down in the same statement. */
export async function thereIs(tx: Transaction, use: Use, { matching, limits, day }: Read): Promise<boolean> {
  const [answer] = await tx.execute<{ there: boolean }>(sql`
    with found as materialized (
      select 1 from ${records}
      where ${toBeSeen(use.resourceId, null)} and ${condition(matching)} and ${within(limits)} limit 1
    ), ${counted(use, day)}, ${written(use, sql`0`, sql`case when exists (select from found) then 'matched' else 'not_matched' end`)}
    select exists (select from found) as there`);
  return answer?.there ?? false;
}

const written = (use: Use, rows: SQL, result: SQL): SQL => sql`used as (
  insert into ${uses} (resource_id, id, request_id, at, actor_id, actor_name, department_id, department_name, kind,
    purpose, matter, items, address, client_id, rows, result)
  select ${use.resourceId}::uuid, ${use.id}::uuid, ${use.requestId}::uuid, ${use.at.toISOString()}::timestamptz,
    ${use.actorId}::uuid, ${use.actorName}, ${use.departmentId}::uuid, ${use.departmentName}, ${use.kind},
    ${use.purpose}, ${use.matter}, ${JSON.stringify(use.items)}::jsonb, ${use.address},
    ${use.clientId}::uuid, ${rows}, ${result})`;

/** Writes down a use that was refused, with why. */
export const writeRefused = (tx: Transaction, use: Use & { result: string }) =>
  tx.insert(uses).values({ ...use, rows: 0 });

const contested = ['reported', 'negotiating', 'coordinating'] as const satisfies DiscrepancyStatus[];

/** 存疑: of these items, those about which a doubt is being checked; a doubt that names none is about all. */
export async function contestedItems(db: Database | Transaction, resourceId: string, items: readonly string[]) {
  const doubts = await db
    .select({ items: discrepancies.items })
    .from(discrepancies)
    .where(and(eq(discrepancies.resourceId, resourceId), inArray(discrepancies.status, [...contested])));
  return items.filter((id) =>
    doubts.some((doubt) => doubt.items.length === 0 || doubt.items.some((one) => one.id === id)),
  );
}

/** What came of a use that was answered. */
const answers = ['answered', 'matched', 'not_matched'] as const;

/** Which uses are those of a grant, or the refused ones among them. */
export const usesOf = ({ resourceId, id }: { resourceId: string; id: string }, refused: boolean) =>
  and(
    eq(uses.resourceId, resourceId),
    eq(uses.requestId, id),
    refused ? notInArray(uses.result, [...answers]) : undefined,
  );
