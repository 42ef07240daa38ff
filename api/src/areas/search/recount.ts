import type { Database, Transaction } from '@onesource/db/client';
import type { SegmentMeta } from '@onesource/db/schema/directory';
import { sql } from 'drizzle-orm';
import { entryColumns, type IndexedRow, indexedEntry } from './entries.ts';
import { listed } from './listed.ts';
import { decode } from './rules/codec.ts';
import { columnsOf, columnWriter } from './rules/columns.ts';
import { otherTerms, prepared, termsOfRow } from './rules/terms.ts';

/** Entries looked at, and terms of each. */
const [sampled, termsEach] = [12, 6];

/** A number of a segment that is in use, with the entry that has it; `there` tells whether the directory has one. */
type SampledRow = IndexedRow & { segment: number; doc: number; there: boolean };
type Columns = { meta: SegmentMeta; columns: ReturnType<typeof columnsOf> };

/**
 * Looks whether a few entries, drawn at random, stand in the segments as they should: found by their words, with their
 * attributes. Gives a sentence for each that does not: then the index is not to be trusted, and somebody must know.
 */
export function recountSample(db: Database, random: () => number = Math.random): Promise<string[]> {
  return db.transaction(
    async (tx) => {
      const segments = await tx.execute<{ id: number; size: number }>(sql`select id, size from directory_segments`);
      const total = segments.reduce((sum, { size }) => sum + size, 0);
      if (total === 0) return [];
      const drawn = Array.from({ length: sampled }, () => {
        let at = Math.floor(random() * total);
        const segment = segments.find(({ size }) => {
          at -= size;
          return at < 0;
        });
        return { segment: segment?.id ?? 0, doc: at + (segment?.size ?? 0) };
      });
      const rows = await tx.execute<SampledRow>(sql`
        select wanted.segment, wanted.doc, entry.resource_id is not null as there, ${entryColumns}
        from unnest(${listed(
          drawn.map(({ segment }) => segment),
          'int',
        )}, ${listed(
          drawn.map(({ doc }) => doc),
          'int',
        )}) as wanted (segment, doc)
        join directory_segments as one on one.id = wanted.segment
        left join directory_docs as docs on docs.segment = wanted.segment and docs.doc = wanted.doc
        left join directory_entries as entry on entry.resource_id = docs.resource_id
        left join departments as department on department.id = entry.department_id
        where wanted.doc <> all(one.dead)
          and not exists (select from directory_changes where directory_changes.resource_id = docs.resource_id)`);
      const columns = await columnsIn(tx, [...new Set(rows.map(({ segment }) => segment))]);
      const problems: string[] = [];
      for (const row of rows) {
        // What the segment finds and the directory has not is counted all the same
        if (!row.there) {
          problems.push(`${row.doc} of segment ${row.segment} is found and not in the directory`);
          continue;
        }
        const entry = indexedEntry(row);
        const terms: [string, number][] = [];
        const ready = prepared(entry);
        ready.rows.forEach((ofField, field) => {
          for (const row of ofField) for (const term of termsOfRow(row, new Set())) terms.push([term, field]);
        });
        for (const term of otherTerms(ready, new Set())) terms.push([term, 0]);
        const asked = Array.from({ length: termsEach }, () => terms[Math.floor(random() * terms.length)]).filter(
          (one) => one !== undefined,
        );
        const postings = await tx.execute<{ term: string; data: Uint8Array }>(sql`
          select term, data from directory_postings
          where segment = ${row.segment} and term = any(${listed(
            asked.map(([term]) => term),
            'text',
          )})`);
        const lists = new Map(postings.map(({ term, data }) => [term, decode(data)]));
        for (const [term, field] of asked)
          if (!lists.get(term)?.[field]?.includes(row.doc)) problems.push(`${entry.code} is not found by ${term}`);
        const segment = columns.get(row.segment);
        if (segment && !sameAttributes(entry, row.doc, segment)) problems.push(`${entry.code} is counted wrongly`);
      }
      return problems;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** The columns of each segment: there are few, and each is long. */
async function columnsIn(tx: Transaction, ids: readonly number[]): Promise<Map<number, Columns>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: number; size: number; meta: SegmentMeta; columns: Uint8Array }>(
    sql`select id, size, meta, columns from directory_segments where id = any(${listed(ids, 'int')})`,
  );
  return new Map([...rows].map(({ id, size, meta, columns }) => [id, { meta, columns: columnsOf(columns, size) }]));
}

function sameAttributes(entry: ReturnType<typeof indexedEntry>, doc: number, { meta, columns }: Columns): boolean {
  const { columns: own, write } = columnWriter(1);
  write(0, entry);
  const numbers = ['published', 'code', 'shareType', 'class', 'openness', 'updateCycle'] as const;
  const scope = entry.scope === null ? null : [...entry.scope].sort().join(' ');
  const scopeThere = columns.scope[doc] === 0 ? null : (meta.scopes[(columns.scope[doc] ?? 0) - 1]?.join(' ') ?? '');
  return (
    numbers.every((name) => columns[name][doc] === own[name][0]) &&
    // Not known by what an earlier version wrote
    [0, own.nameLength[0]].includes(columns.nameLength[doc]) &&
    meta.departments[columns.department[doc] ?? 0] === entry.departmentId &&
    meta.industries[columns.industry[doc] ?? 0] === entry.industry &&
    meta.classifications[columns.classification[doc] ?? 0] === entry.classification &&
    scope === scopeThere
  );
}
