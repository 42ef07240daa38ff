import type { Database, Transaction } from '@onesource/db/client';
import type { SegmentMeta } from '@onesource/db/schema/directory';
import { sql } from 'drizzle-orm';
import { entryColumns, type IndexedRow, indexedEntry } from './entries.ts';
import { listed } from './listed.ts';
import { type Columns, columnsOf, columnWriter, docBits } from './rules/columns.ts';
import type { DepartmentRow, Part, View } from './rules/part.ts';
import { type Prepared, prepared } from './rules/terms.ts';
import type { IndexedEntry } from './segment.ts';

/** The stand of the index: which segments there are and what has changed since, and which departments. */
export const stampNow = sql<string>`concat_ws(' ',
  (select coalesce(string_agg(id || ':' || dead_count, ',' order by id), '') from directory_segments),
  (select count(*) || ':' || coalesce(bit_xor(hashint8extended(seq, 0)), 0) from directory_changes),
  (select count(*) || ':' || coalesce(sum(version), 0) from departments))`;

type Stored = { part: Part; deadCount: number };

/** One process' copy of the columns. A segment never changes, so what was read of one stays true. */
export function viewCache() {
  let view: View | null = null;
  let stored = new Map<number, Stored>();
  let fresh = new Map<string, Fresh>();
  let loading: Promise<View> | null = null;
  return {
    /** The view that was read last. */
    latest: (): View | null => view,
    /** Reads what is missing. Those who ask at the same time wait for the same. */
    refresh(db: Database): Promise<View> {
      loading ??= db
        .transaction((tx) => this.read(tx), { isolationLevel: 'repeatable read', accessMode: 'read only' })
        .finally(() => {
          loading = null;
        });
      return loading;
    },
    /** The same within a transaction that sees one stand throughout. */
    async read(tx: Transaction): Promise<View> {
      const next = await readView(tx, { stored, fresh }, view);
      stored = next.stored;
      fresh = next.fresh;
      view = next.view;
      return view;
    },
  };
}
export type ViewCache = ReturnType<typeof viewCache>;

type SegmentRow = { id: number; size: number; dead_count: number };

type Known = { stored: Map<number, Stored>; fresh: Map<string, Fresh> };

async function readView(tx: Transaction, known: Known, last: View | null) {
  const [state] = await tx.execute<{ stamp: string }>(sql`select ${stampNow} as stamp`);
  const segments = await tx.execute<SegmentRow>(
    sql`select id, size, dead_count from directory_segments order by size desc, id`,
  );
  const departments = [
    ...(await tx.execute<DepartmentRow>(sql`
      select id, name, name_en as "nameEn", parent_id as "parentId", path, number,
        row_number() over (order by sort, name)::int as place
      from departments order by created_at, id`)),
  ];
  const numbers = new Map(departments.map(({ id }, at) => [id, at]));
  const numbersOf = (ids: readonly string[]) => Uint16Array.from(ids, (id) => numbers.get(id) ?? 0);

  const stored = new Map<number, Stored>();
  for (const { id, size, dead_count: deadCount } of segments) {
    const before = known.stored.get(id);
    stored.set(
      id,
      before?.deadCount === deadCount ? before : { part: await readPart(tx, id, size, before), deadCount },
    );
  }
  const changes = await tx.execute<{ segment: number; doc: number }>(sql`
    select docs.segment, docs.doc from directory_changes join directory_docs as docs using (resource_id)`);
  const moved = Map.groupBy(changes, ({ segment }) => segment);
  const parts = [...stored.values()].map(({ part }): Part => {
    const dead = moved.get(part.id);
    const departments = numbersOf(part.meta.departments);
    return dead
      ? {
          ...part,
          departments,
          dead: marked(
            part,
            dead.map(({ doc }) => doc),
          ),
        }
      : { ...part, departments };
  });
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const fresh = await readFresh(tx, known.fresh, names);
  parts.push(freshPart([...fresh.values()], numbersOf));
  const same = last !== null && last.parts.map(({ id }) => id).join() === parts.map(({ id }) => id).join();
  const view: View = {
    stamp: state?.stamp ?? '',
    departments,
    parts,
    ...ordered(parts, same ? last : null),
  };
  return { view, stored, fresh };
}

async function readPart(tx: Transaction, id: number, size: number, known: Stored | undefined): Promise<Part> {
  if (known) {
    const [row] = await tx.execute<{ dead: number[] }>(sql`select dead from directory_segments where id = ${id}`);
    return { ...known.part, dead: marked({ size, dead: null }, row?.dead ?? []) };
  }
  const [row] = await tx.execute<{ meta: SegmentMeta; columns: Uint8Array; dead: number[] }>(
    sql`select meta, columns, dead from directory_segments where id = ${id}`,
  );
  if (!row) throw new Error(`No segment ${id}`);
  const dead = row.dead.length > 0 ? marked({ size, dead: null }, row.dead) : null;
  return { id, size, meta: row.meta, columns: columnsOf(row.columns, size), dead, departments: none, fresh: null };
}
const none = new Uint16Array(0);

function marked({ size, dead }: Pick<Part, 'size' | 'dead'>, docs: readonly number[]): Uint8Array {
  const marks = dead ? Uint8Array.from(dead) : new Uint8Array(size);
  for (const doc of docs) marks[doc] = 1;
  return marks;
}

/** An entry that no segment knows yet; `seq` rises with each change of it. */
type Fresh = { seq: number; entry: IndexedEntry; ready: Prepared };

/** The entries that no segment knows yet. Those that are at hand as they are now are not read again. */
async function readFresh(
  tx: Transaction,
  known: ReadonlyMap<string, Fresh>,
  names: ReadonlyMap<string, string>,
): Promise<Map<string, Fresh>> {
  const changes = await tx.execute<{ resource_id: string; seq: number }>(
    sql`select resource_id, seq::float8 as seq from directory_changes order by resource_id`,
  );
  const isKnown = (change: (typeof changes)[number]) => {
    const before = known.get(change.resource_id);
    return before?.seq === change.seq && before.entry.departmentName === names.get(before.entry.departmentId);
  };
  const missing = changes.filter((change) => !isKnown(change)).map((change) => change.resource_id);
  const rows =
    missing.length === 0
      ? []
      : await tx.execute<IndexedRow>(sql`
          select ${entryColumns} from directory_entries as entry
          join departments as department on department.id = entry.department_id
          where entry.resource_id = any(${listed(missing, 'uuid')})`);
  const read = new Map(rows.map((row) => [row.resource_id, indexedEntry(row)]));
  const fresh = new Map<string, Fresh>();
  for (const { resource_id: id, seq } of changes) {
    const entry = read.get(id);
    const before = known.get(id);
    if (entry) fresh.set(id, { seq, entry, ready: prepared(entry) });
    else if (before?.seq === seq) fresh.set(id, before);
  }
  return fresh;
}

/** What no segment knows yet, in the form of one. */
function freshPart(fresh: readonly Fresh[], numbersOf: (ids: readonly string[]) => Uint16Array): Part {
  const writer = columnWriter(fresh.length);
  fresh.forEach(({ entry }, doc) => {
    writer.write(doc, entry);
  });
  const meta = writer.meta();
  return {
    id: 0,
    size: fresh.length,
    meta,
    columns: writer.columns,
    dead: null,
    departments: numbersOf(meta.departments),
    fresh: {
      entries: fresh.map(({ ready }) => ready),
      names: fresh.map(({ entry }) => entry.name),
      resourceIds: fresh.map(({ entry }) => entry.resourceId),
    },
  };
}

/** Newest first; what was published at once by its code. Falls where `a` stands before `b`. */
function before(a: Columns, doc: number, b: Columns, other: number): number {
  return (b.published[other] ?? 0) - (a.published[doc] ?? 0) || (a.code[doc] ?? 0) - (b.code[other] ?? 0);
}

/** Ranks of all entries. The segments' are kept while they are the same; each is in order by itself. */
function ordered(parts: readonly Part[], last: View | null): Pick<View, 'ranks' | 'inOrder'> {
  const segments = parts.filter(({ fresh }) => !fresh);
  const { ranks, inOrder } = last
    ? { ranks: last.ranks.slice(0, segments.length), inOrder: last.inOrder }
    : mergedOrder(segments);
  const fresh = parts.find((part) => part.fresh);
  if (!fresh) return { ranks, inOrder };
  const placed = new Float64Array(fresh.size);
  const docs = Array.from(placed.keys()).sort((a, b) => before(fresh.columns, a, fresh.columns, b));
  docs.forEach((doc, at) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const packed = inOrder[middle] ?? 0;
      const there = segments[packed >>> docBits];
      if (there && before(there.columns, packed & (2 ** docBits - 1), fresh.columns, doc) < 0) low = middle + 1;
      else high = middle;
    }
    // After all that stand before it, in their own order
    placed[doc] = low - 1 + (at + 1) / (docs.length + 1);
  });
  return { ranks: [...ranks, placed], inOrder };
}

function mergedOrder(segments: readonly Part[]) {
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const inOrder = new Uint32Array(total);
  const ranks = segments.map(({ size }) => new Uint32Array(size));
  const next = segments.map(() => 0);
  for (let rank = 0; rank < total; rank += 1) {
    let best = -1;
    segments.forEach((segment, at) => {
      const doc = next[at] ?? 0;
      if (doc >= segment.size) return;
      const leader = segments[best];
      if (!leader || before(segment.columns, doc, leader.columns, next[best] ?? 0) < 0) best = at;
    });
    const doc = next[best] ?? 0;
    inOrder[rank] = (best << docBits) | doc;
    (ranks[best] ?? [])[doc] = rank;
    next[best] = doc + 1;
  }
  return { ranks, inOrder };
}
