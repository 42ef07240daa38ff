import type { Database } from '@onesource/db/client';
import type { SegmentMeta } from '@onesource/db/schema/directory';
import { sql } from 'drizzle-orm';
import { entryColumns, type IndexedRow, indexedEntry } from './entries.ts';
import { listed } from './listed.ts';
import { decode } from './rules/codec.ts';
import { columnsOf, columnWriter } from './rules/columns.ts';
import { otherTerms, prepared, termsOfRow } from './rules/terms.ts';

/** Entries looked at, and terms of each. */
const [sampled, termsEach] = [12, 6];

type SampledRow = IndexedRow & { segment: number; doc: number };

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
        select docs.segment, docs.doc, ${entryColumns}
        from unnest(${listed(
          drawn.map(({ segment }) => segment),
          'int',
        )}, ${listed(
          drawn.map(({ doc }) => doc),
          'int',
        )}) as wanted (segment, doc)
        join directory_docs as docs using (segment, doc)
        join directory_entries as entry using (resource_id)
        join departments as department on department.id = entry.department_id
        where not exists (select from directory_changes where directory_changes.resource_id = docs.resource_id)`);
      const problems: string[] = [];
      for (const row of rows) {
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
        const [segment] = await tx.execute<{ size: number; meta: SegmentMeta; columns: Uint8Array }>(
          sql`select size, meta, columns from directory_segments where id = ${row.segment}`,
        );
        if (segment && !sameAttributes(entry, row.doc, segment)) problems.push(`${entry.code} is counted wrongly`);
      }
      return problems;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

function sameAttributes(
  entry: ReturnType<typeof indexedEntry>,
  doc: number,
  { size, meta, columns: bytes }: { size: number; meta: SegmentMeta; columns: Uint8Array },
): boolean {
  const columns = columnsOf(bytes, size);
  const { columns: own, write } = columnWriter(1);
  write(0, entry);
  const numbers = ['published', 'code', 'shareType', 'class', 'openness', 'updateCycle'] as const;
  const scope = entry.scope === null ? null : [...entry.scope].sort().join(' ');
  const scopeThere = columns.scope[doc] === 0 ? null : (meta.scopes[(columns.scope[doc] ?? 0) - 1]?.join(' ') ?? '');
  return (
    numbers.every((name) => columns[name][doc] === own[name][0]) &&
    meta.departments[columns.department[doc] ?? 0] === entry.departmentId &&
    meta.industries[columns.industry[doc] ?? 0] === entry.industry &&
    meta.classifications[columns.classification[doc] ?? 0] === entry.classification &&
    scope === scopeThere
  );
}
