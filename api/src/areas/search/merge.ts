import type { Database, Transaction } from '@onesource/db/client';
import { directorySegments } from '@onesource/db/schema/directory';
import { sql } from 'drizzle-orm';
import { entryColumns, type IndexedRow, indexedEntry, newestFirst } from './entries.ts';
import { listed } from './listed.ts';
import { columnLength } from './rules/columns.ts';
import { toAbsorb } from './rules/merge-rules.ts';
import { largestSegment, type Segment, segmentOf } from './segment.ts';

/** Any constant: whoever merges takes the same lock. */
const lock = 7_101_822;
/** Entries read at once, and postings written at once. */
const batch = 256;
const postingBatch = 4000;

/**
 * Writes into segments what has changed in the directory since they were written. One transaction for each new segment:
 * whoever searches sees the stand before or the one after, which say the same. Two at once do not hinder each other:
 * the second leaves it to the first. Where nothing has changed one segment that an earlier version wrote, without all
 * columns of today, is written anew. Gives the number of changes merged.
 */
export async function mergeChanges({ db }: { db: Database }): Promise<number> {
  let merged = 0;
  for (let count = await mergeOnce(db); count > 0; count = await mergeOnce(db)) merged += count;
  return merged;
}

const mergeOnce = (db: Database): Promise<number> =>
  db.transaction(async (tx) => {
    const [taken] = await tx.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(${lock}) as taken`);
    if (!taken?.taken) return 0;
    await tx.execute(sql`create temporary table taken on commit drop as
      select resource_id, seq from directory_changes order by seq limit ${largestSegment}`);
    const [changes] = await tx.execute<{ count: number; present: number }>(sql`
      select count(*)::int, count(entry.resource_id)::int as present
      from taken left join directory_entries as entry using (resource_id)`);
    const segments = await tx.execute<{ id: number; size: number; dead: number; bytes: number }>(
      sql`select id, size, dead_count as dead, octet_length(columns) as bytes from directory_segments order by id`,
    );
    const outdated = segments.find(({ size, bytes }) => bytes < columnLength(size));
    if (!changes || (changes.count === 0 && !outdated)) return 0;
    const anew = changes.count > 0 ? toAbsorb([...segments], changes.present, largestSegment) : [outdated?.id ?? 0];
    const absorbed = listed(anew, 'int');
    // One statement sees one stand; what changes from here on is noted, and merged the next time
    await tx.execute(sql`create temporary table merging on commit drop as
      select row_number() over (order by ${newestFirst}) as at, ${entryColumns}
      from (
        select resource_id from taken
        union
        select docs.resource_id from directory_docs as docs where docs.segment = any(${absorbed})
          and not exists (select from directory_changes where directory_changes.resource_id = docs.resource_id)
      ) as wanted
      join directory_entries as entry using (resource_id)
      join departments as department on department.id = entry.department_id`);
    await tx.execute(sql`create index on merging (at)`);
    const [wanted] = await tx.execute<{ size: number }>(sql`select count(*)::int as size from merging`);
    const size = wanted?.size ?? 0;
    const segment = size > 0 ? await segmentOf(entriesOf(tx, size), size) : null;
    const id = segment && (await writeSegment(tx, segment));

    // Where they stood before they stand no more
    await tx.execute(sql`
      with gone as (
        delete from directory_docs as docs using taken where docs.resource_id = taken.resource_id
        returning docs.segment, docs.doc
      ), bySegment as (
        select segment, array_agg(doc) as docs from gone where segment <> all(${absorbed}) group by segment
      )
      update directory_segments set dead = dead || bySegment.docs, dead_count = dead_count + cardinality(bySegment.docs)
      from bySegment where id = bySegment.segment`);
    await tx.execute(sql`delete from directory_docs where segment = any(${absorbed})`);
    await tx.execute(sql`delete from directory_postings where segment = any(${absorbed})`);
    await tx.execute(sql`delete from directory_segments where id = any(${absorbed})`);
    if (segment && id !== null) await writeDocs(tx, id, segment);
    // Changed once more meanwhile: then it stays
    await tx.execute(sql`delete from directory_changes using taken
      where directory_changes.resource_id = taken.resource_id and directory_changes.seq = taken.seq`);
    return changes.count;
  });

async function* entriesOf(tx: Transaction, size: number) {
  for (let from = 0; from < size; from += batch) {
    const rows = await tx.execute<IndexedRow>(
      sql`select * from merging where at > ${from} and at <= ${from + batch} order by at`,
    );
    yield rows.map(indexedEntry);
  }
}

async function writeSegment(tx: Transaction, segment: Segment): Promise<number> {
  const { size, meta, columns } = segment;
  const [row] = await tx
    .insert(directorySegments)
    .values({ size, meta, columns })
    .returning({ id: directorySegments.id });
  if (!row) throw new Error('No segment was written');
  let rows: { term: string; count: number; data: Uint8Array }[] = [];
  const write = async () => {
    await tx.execute(sql`insert into directory_postings (segment, term, count, data)
      select ${row.id}, * from unnest(
        ${listed(
          rows.map(({ term }) => term),
          'text',
        )}, ${listed(
          rows.map(({ count }) => count),
          'int',
        )},
        ${listed(
          rows.map(({ data }) => `\\x${Buffer.from(data).toString('hex')}`),
          'bytea',
        )})`);
    rows = [];
  };
  for (const posting of segment.postings()) {
    rows.push(posting);
    if (rows.length === postingBatch) await write();
  }
  if (rows.length > 0) await write();
  return row.id;
}

async function writeDocs(tx: Transaction, id: number, { resourceIds }: Segment): Promise<void> {
  await tx.execute(sql`insert into directory_docs (segment, doc, resource_id)
    select ${id}, at - 1, resource_id
    from unnest(${listed(resourceIds, 'uuid')}) with ordinality as each (resource_id, at)`);
}
