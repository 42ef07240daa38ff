import type { Database, Transaction } from '@onesource/db/client';
import { records, type Slot } from '@onesource/db/schema/data';
import { type SQL, sql } from 'drizzle-orm';
import { anywhere } from '../../foundation/like.ts';
import { slotsOf } from '../datasets/rules/shape.ts';
import { datasetOf, seenAt, shapeAt } from '../datasets/store.ts';
import { saidIn } from '../delivery/store.ts';
import { openAtOnce } from './rules/face.ts';
import type { OpenRow } from './rules/open-row.ts';

/** The rows of one load that everybody may have, as far as their items are open without conditions. */
export type OpenData = { resourceId: string; load: number; rows: number; slots: OpenSlot[] };
/** No more of an item's place than is said of it in public. */
export type OpenSlot = Pick<Slot, 'id' | 'name' | 'slot'>;

/** Null where there are none to be had at once. */
export const openData = async (db: Database, { id, face, data }: OpenRow): Promise<OpenData | null> =>
  data === null ? null : rowsOfItems(db, id, openAtOnce(face));

/** The rows of these items of an entry, by the names that they are open under; null where none were loaded. */
export async function rowsOfItems(
  db: Database,
  id: string,
  open: readonly { id: string; name: string }[],
): Promise<OpenData | null> {
  const dataset = await datasetOf(db, id);
  if (dataset === null || dataset.currentLoad === 0) return null;
  // By the name that the item has by now: the one that it had when the rows came may be published no longer
  const named = new Map(open.map(({ id: item, name }) => [item, name]));
  const slots = slotsOf(await shapeAt(db, dataset), open).map(({ id: item, name, slot }) => ({
    ...{ id: item, slot },
    name: named.get(item) ?? name,
  }));
  return slots.length === 0 ? null : { resourceId: id, load: dataset.currentLoad, rows: dataset.rows, slots };
}

const said = ({ slot }: OpenSlot) => sql`${records.body} ->> ${slot}::int`;

const toBeSeen = ({ resourceId, load }: OpenData): SQL => sql`${records.resourceId} = ${resourceId}
  and ${seenAt(load)}`;

/** What is looked for in rows, of open items alone: values that stand there, and words that stand anywhere. */
type Looked = { filters: readonly { slot: OpenSlot; values: readonly string[] }[]; words: string };

const lookedFor = ({ slots }: OpenData, { filters, words }: Looked): SQL[] => [
  ...filters.map(({ slot, values }) => (values.length === 0 ? sql`false` : sql`${said(slot)} in ${values}`)),
  ...(words === ''
    ? []
    : [
        sql`(${sql.join(
          slots.map((slot) => sql`${said(slot)} ilike ${anywhere(words)}`),
          sql` or `,
        )})`,
      ]),
];

type Found = { said: (string | null)[]; key: string };

/** House: milliseconds that the public's looking through rows may take; of a large dataset not all that may be asked is answered. */
const longest = 3000;

/** Reads for the public, and for no longer than that in all. `again` is called before every statement but the first. */
const inTime = <Result>(
  db: Database,
  work: (tx: Transaction, again: () => Promise<void>) => Promise<Result>,
): Promise<Result> =>
  db.transaction(
    async (tx) => {
      const began = performance.now();
      const bound = async () => {
        const left = Math.max(Math.ceil(longest - (performance.now() - began)), 1);
        await tx.execute(sql`set local statement_timeout = ${sql.raw(String(left))}`);
      };
      await bound();
      return work(tx, bound);
    },
    { accessMode: 'read only' },
  );

async function read(
  db: Database | Transaction,
  data: OpenData,
  slots: readonly OpenSlot[],
  where: readonly SQL[],
  rest: SQL,
) {
  return db.execute<Found>(sql`
    select ${saidIn(slots)} as said, ${records.key} as key from ${records}
    where ${sql.join([toBeSeen(data), ...where], sql` and `)} ${rest}`);
}

const nothingLooked: Looked = { filters: [], words: '' };

/** A page of rows by place, for programs that page so, and how many there are in all. */
export async function rowsAt(
  db: Database,
  data: OpenData,
  {
    looked = nothingLooked,
    slots = data.slots,
    sort = [],
    limit,
    offset,
    counted = true,
  }: {
    looked?: Looked;
    slots?: readonly OpenSlot[];
    sort?: readonly { slot: OpenSlot; falling: boolean }[];
    limit: number;
    offset: number;
    /** Whether all that is found is counted where something is looked for. */
    counted?: boolean;
  },
): Promise<{ rows: (string | null)[][]; total: number | null }> {
  const where = lookedFor(data, looked);
  const order = sql.join(
    [
      ...sort.map(({ slot, falling }) => sql`${said(slot)} ${falling ? sql`desc` : sql`asc`} nulls last`),
      sql`${records.key}`,
    ],
    sql`, `,
  );
  const page = (of: Database | Transaction) =>
    read(of, data, slots, where, sql`order by ${order} limit ${limit} offset ${offset}`);
  // The first rows by their keys are there at once, however many there are
  if (where.length === 0 && sort.length === 0 && offset === 0)
    return { rows: (await page(db)).map((row) => row.said), total: data.rows };
  return inTime(db, async (tx, again) => {
    const rows = (await page(tx)).map((row) => row.said);
    if (where.length === 0) return { rows, total: data.rows };
    if (!counted) return { rows, total: null };
    await again();
    const [all] = await tx.execute<{ total: number }>(
      sql`select count(*)::int as total from ${records} where ${sql.join([toBeSeen(data), ...where], sql` and `)}`,
    );
    return { rows, total: all?.total ?? 0 };
  });
}

/** Rows read at once for a file. */
export const atOnce = 2000;

/** Does a piece of work when its turn among those of the public has come. */
export type Queued = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** How rows are read for a file: so many at most, each piece in its turn, as long as they are still to be had. */
export type Reading = {
  most: number;
  queued: Queued;
  /** Asked before every piece but the first, which whoever answers has just looked at. Throws where it is over. */
  still: () => Promise<void>;
};

export type Rows = AsyncGenerator<(string | null)[]>;

/**
 * All rows, piece by piece: of one load throughout, and no connection is held meanwhile. The first piece is read at once, in
 * the turn of whoever answers, so that what cannot be read is said and not counted. It breaks off where what was open is so
 * no more: who reads slowly gets no more than who begins anew.
 */
export async function allRows(db: Database, data: OpenData, { most, queued, still }: Reading): Promise<Rows> {
  const piece = (behind: string, left: number) =>
    read(
      db,
      data,
      data.slots,
      [sql`${records.key} > ${behind}`],
      sql`order by ${records.key} limit ${Math.min(atOnce, left)}`,
    );
  const first = await piece('', most);
  return (async function* () {
    for (let [found, left] = [first, most]; ; ) {
      for (const row of found) yield row.said;
      left -= found.length;
      const behind = found.at(-1)?.key;
      if (behind === undefined || found.length < atOnce || left <= 0) return;
      found = await queued(async () => {
        await still();
        return piece(behind, left);
      });
    }
  })();
}
