import type { SegmentMeta } from '@onesource/db/schema/directory';
import { encode, fieldCount } from './rules/codec.ts';
import { type Attributes, columnBytes, columnWriter, docBits } from './rules/columns.ts';
import {
  type Findable,
  frequentIn,
  otherTerms,
  type Prepared,
  prepared,
  sampleSize,
  termsOfRow,
} from './rules/terms.ts';

export type IndexedEntry = Findable & Attributes & { resourceId: string };

/** At most this many entries stand in one segment. */
export const largestSegment = 2 ** docBits;

export type Segment = {
  size: number;
  meta: SegmentMeta;
  columns: Uint8Array;
  resourceIds: string[];
  /** In the order of the terms. */
  postings(): Generator<{ term: string; count: number; data: Uint8Array }>;
};

const collator = new Intl.Collator('zh-Hans-CN');

/** A growing row of numbers, page by page so that none is copied. */
function numbers() {
  const pages: Uint32Array[] = [];
  let length = 0;
  return {
    push(value: number): void {
      if (length >> pageBits === pages.length) pages.push(new Uint32Array(1 << pageBits));
      this.set(length, value);
      length += 1;
    },
    set(index: number, value: number): void {
      const page = pages[index >> pageBits];
      if (page) page[index & (2 ** pageBits - 1)] = value;
    },
    at: (index: number): number => pages[index >> pageBits]?.[index & (2 ** pageBits - 1)] ?? 0,
    length: () => length,
  };
}
const pageBits = 18;

/**
 * The postings of entries that come in a stream: each term knows its last one, each posting the one before it, so that
 * a hundred thousand entries take little more than eight bytes a posting.
 */
function postingWriter() {
  const ids = new Map<string, number>();
  const [heads, values, before] = [numbers(), numbers(), numbers()];
  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, ids.size);
    heads.push(none);
    return ids.size - 1;
  };
  return {
    idsOf: (terms: readonly string[]): Uint32Array => Uint32Array.from(terms, idOf),
    /** Adds a posting to each of the terms; a second one of the same entry and field is the same. */
    add(terms: Uint32Array, value: number): void {
      for (const term of terms) {
        const head = heads.at(term);
        if (head !== none && values.at(head) === value) continue;
        heads.set(term, values.length());
        values.push(value);
        before.push(head);
      }
    },
    *postings(size: number) {
      for (const [term, id] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const lists: number[][] = Array.from({ length: fieldCount }, () => []);
        let count = 0;
        for (let at = heads.at(id); at !== none; at = before.at(at)) {
          const value = values.at(at);
          lists[value % fieldCount]?.push(Math.floor(value / fieldCount));
          count += 1;
        }
        yield {
          term,
          count,
          data: encode(
            lists.map((docs) => docs.reverse()),
            size,
          ),
        };
      }
    },
  };
}
const none = 0xffffffff;

/**
 * Makes a segment of at most `size` entries that come newest first, in batches. Gives the event loop its turn between
 * batches, so that whoever searches meanwhile is answered.
 */
export async function segmentOf(batches: AsyncIterable<readonly IndexedEntry[]>, size: number): Promise<Segment> {
  const columns = columnWriter(size);
  const postings = postingWriter();
  const resourceIds: string[] = [];
  const names: string[] = [];
  // Rows that many entries have are one object
  const rowTerms = new WeakMap<readonly string[], Uint32Array>();
  let frequent: ReadonlySet<string> | null = null;
  let waiting: Prepared[] = [];
  let written = 0;
  const write = (entries: readonly Prepared[], terms: ReadonlySet<string>) => {
    for (const entry of entries) {
      const doc = written++;
      entry.rows.forEach((rows, field) => {
        for (const row of rows) {
          const known = rowTerms.get(row) ?? postings.idsOf(termsOfRow(row, terms));
          rowTerms.set(row, known);
          postings.add(known, doc * fieldCount + field);
        }
      });
      postings.add(postings.idsOf(otherTerms(entry, terms)), doc * fieldCount);
    }
  };
  const begin = () => {
    frequent = frequentIn(waiting);
    write(waiting, frequent);
    waiting = [];
  };
  for await (const batch of batches) {
    for (const entry of batch) {
      columns.write(resourceIds.length, entry);
      resourceIds.push(entry.resourceId);
      names.push(entry.name);
      waiting.push(prepared(entry));
    }
    if (frequent) {
      write(waiting, frequent);
      waiting = [];
    } else if (waiting.length >= sampleSize) begin();
    await new Promise(setImmediate);
  }
  if (!frequent) begin();
  const byName = Uint32Array.from(names.keys()).sort(
    (a, b) => collator.compare(names[a] ?? '', names[b] ?? '') || a - b,
  );
  columns.columns.byName.set(byName);
  return {
    size: written,
    meta: columns.meta(),
    columns: columnBytes(columns.columns),
    resourceIds,
    postings: () => postings.postings(size),
  };
}
