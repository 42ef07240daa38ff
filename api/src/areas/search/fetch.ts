import type { Database, Transaction } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { listed } from './listed.ts';
import { alwaysKept, heardAs, type Need } from './rules/asked.ts';
import { common, type Docs, decode, either, fieldCount, noDocs, nowhere } from './rules/codec.ts';
import { soundsLike, soundsOf } from './rules/phonetic.ts';
import { type Findable, fieldOf, holds } from './rules/terms.ts';
import type { Found, Lists, Wanted } from './rules/wanted.ts';
import { stampNow } from './view.ts';

type Reader = Database | Transaction;

/** Rarest lists of a need that are looked at where it has none of its own. */
const narrowing = 3;

const eachNeed = ({ words, whole, code }: Wanted): Need[] =>
  [
    ...words.flatMap(({ phrase, sound, anchored }) => [phrase, sound, anchored]),
    ...(whole ? [whole.begins, whole.exact, whole.holds] : []),
    code,
  ].filter((need) => need !== null);

type PostingRow = {
  stamp: string;
  segment: number | null;
  need: number;
  term: string;
  basic: number;
  data: Uint8Array;
};

/** Reads everything a query needs of the index at one stand; null where the stand moved on between two looks. */
export async function fetchLists(db: Reader, wanted: Wanted, segments: readonly number[]): Promise<Found | null> {
  const needs = eachNeed(wanted);
  const terms = needs.flatMap((need, at) => need.terms.map((term) => ({ need: at, term, from: need })));
  const rows = await db.execute<PostingRow>(sql`
    with wanted as (
      select * from unnest(${listed(
        terms.map(({ need }) => need),
        'int',
      )}, ${listed(
        terms.map(({ term }) => term),
        'text',
      )},
        ${listed(
          terms.map(({ term, from }) => (from.basic.has(term) ? 1 : 0)),
          'int',
        )},
        ${listed(
          terms.map(({ term, from }) => (from.exact === term ? 1 : 0)),
          'int',
        )}) as each (need, term, basic, exact)
    ), found as (
      select posting.segment, wanted.need, posting.term, posting.data, wanted.exact,
        row_number() over (partition by posting.segment, wanted.need
          order by wanted.exact desc, posting.count, length(posting.term) desc) as nth,
        sum(wanted.basic) over (partition by posting.segment, wanted.need)::int as basic,
        max(wanted.exact) over (partition by posting.segment, wanted.need) as has_exact
      from wanted join directory_postings as posting on posting.term = wanted.term
    )
    select stand.stamp, found.segment, found.need, found.term, found.basic, found.data
    from (select ${stampNow} as stamp) as stand
    left join found on nth <= case when has_exact = 1 then 1 else ${narrowing} end`);
  const stamp = rows[0]?.stamp ?? '';
  const lists = new Map(needs.map((need): [Need, Map<number, Lists>] => [need, new Map()]));
  const candidates = new Map<Need, Map<number, Lists>>();
  const postings = Map.groupBy(
    rows.filter((row) => row.segment !== null),
    ({ need, segment }) => `${need} ${segment}`,
  );
  for (const found of postings.values()) {
    const [row] = found;
    const need = needs[row?.need ?? 0];
    if (!row || !need || row.segment === null) continue;
    if (row.term === need.exact) lists.get(need)?.set(row.segment, decode(row.data));
    else if (row.basic === need.basic.size && !isComplete(need)) {
      const each = found.map(({ data }) => decode(data));
      const narrowed = nowhere.map((_, field) => common(each.map((posting) => posting[field] ?? noDocs)));
      into(candidates, need, row.segment, narrowed);
    }
  }

  const rare = needs.filter((need) => need.kind === 'sound' && !alwaysKept(need.units[0] ?? ''));
  for (const need of rare) {
    const missing = segments.filter((id) => !lists.get(need)?.has(id));
    if (missing.length === 0) continue;
    const [typed = ''] = need.units;
    const heard = await soundsIn(db, typed, missing);
    if (heard.stamp !== stamp) return null;
    for (const { segment, docs, whole } of heard.docs) {
      const found = [docs, noDocs, noDocs, noDocs];
      if (whole) lists.get(need)?.set(segment, found);
      else into(candidates, need, segment, found);
    }
  }
  if (candidates.size > 0 && !(await verify(db, candidates, lists, stamp))) return null;
  if (wanted.codeBeyond === null) return { stamp, lists, codes: new Map() };
  const codes = await codesIn(db, wanted.codeBeyond);
  return codes.stamp === stamp ? { stamp, lists, codes: codes.docs } : null;
}

/** Whether every segment has a list of it if anything has it at all. */
const isComplete = ({ kind, units, exact }: Need) =>
  kind !== 'phrase' || units.length <= 2 || (exact !== '' && units[0] === '^' && units.at(-1) === '$');

function into(map: Map<Need, Map<number, Lists>>, need: Need, segment: number, found: Lists) {
  const bySegment = map.get(need) ?? new Map<number, Lists>();
  map.set(need, bySegment.set(segment, found));
}

/** Entries with a sound that begins with what was typed, in segments that have no list of it. */
async function soundsIn(db: Reader, typed: string, segments: readonly number[]) {
  const ranges = heardAs(typed).map(
    ({ from, to, whole }) =>
      sql`select ${whole} as whole, segment, data from directory_postings
        where segment = any(${listed(segments, 'int')}) and ${whole ? sql`term >= ${from} and term < ${to}` : sql`term = ${from}`}`,
  );
  const rows = await db.execute<{ stamp: string; segment: number | null; whole: boolean; data: Uint8Array }>(sql`
    select stand.stamp, heard.segment, heard.whole, heard.data
    from (select ${stampNow} as stamp) as stand
    left join (
      select segment, whole, string_agg(data, ''::bytea) as data
      from (${sql.join(ranges, sql` union all `)}) as each group by segment, whole
    ) as heard on true`);
  const docs: { segment: number; whole: boolean; docs: Docs }[] = [];
  for (const { segment, whole, data } of rows) {
    if (segment === null) continue;
    docs.push({ segment, whole, docs: either(decode(data).filter((_, at) => at % fieldCount === 0)) });
  }
  return { stamp: rows[0]?.stamp ?? '', docs };
}

type VerifiedRow = {
  stamp: string;
  segment: number | null;
  doc: number;
  code: string;
  name: string;
  summary: string;
  department_name: string;
  share_type: string;
  item_names: string;
  hidden_item_names: string;
};

/** Looks at the entries themselves where lists only narrow down; false where the stand moved on meanwhile. */
async function verify(
  db: Reader,
  candidates: Map<Need, Map<number, Lists>>,
  lists: Map<Need, Map<number, Lists>>,
  stamp: string,
): Promise<boolean> {
  const wanted = new Map<number, Set<number>>();
  for (const bySegment of candidates.values())
    for (const [segment, found] of bySegment) {
      const docs = wanted.get(segment) ?? new Set<number>();
      for (const list of found) for (const doc of list) docs.add(doc);
      if (docs.size > 0) wanted.set(segment, docs);
    }
  const pairs = [...wanted].flatMap(([segment, docs]) => [...docs].map((doc) => ({ segment, doc })));
  if (pairs.length === 0) return true;
  const rows = await db.execute<VerifiedRow>(sql`
    select stand.stamp, looked_at.*
    from (select ${stampNow} as stamp) as stand
    left join (
      select docs.segment, docs.doc, entry.code, entry.name, entry.summary, department.name as department_name,
        entry.share_type, entry.item_names, entry.hidden_item_names
      from unnest(${listed(
        pairs.map(({ segment }) => segment),
        'int',
      )}, ${listed(
        pairs.map(({ doc }) => doc),
        'int',
      )})
        as wanted (segment, doc)
      join directory_docs as docs using (segment, doc)
      join directory_entries as entry using (resource_id)
      join departments as department on department.id = entry.department_id
    ) as looked_at on true`);
  if (rows.some((row) => row.stamp !== stamp)) return false;
  const seen = rows.filter((row) => row.segment !== null);
  const entries = new Map(seen.map((row) => [`${row.segment} ${row.doc}`, findable(row)]));
  for (const [need, bySegment] of candidates)
    for (const [segment, found] of bySegment) {
      const held = found.map((docs, field) =>
        docs.filter((doc) => entries.get(`${segment} ${doc}`)?.fits(need, field) ?? false),
      );
      const known = lists.get(need)?.get(segment) ?? nowhere;
      lists.get(need)?.set(
        segment,
        held.map((docs, field) => either([docs, known[field] ?? noDocs])),
      );
    }
  return true;
}

/** One entry, of which only that is looked at which is in question: reading a name's pinyin takes longest. */
function findable(row: VerifiedRow) {
  const entry: Findable = {
    code: row.code,
    name: row.name,
    summary: row.summary,
    departmentName: row.department_name,
    shareType: row.share_type,
    itemNames: row.item_names,
    hiddenItemNames: row.hidden_item_names,
  };
  return {
    fits(need: Need, field: number): boolean {
      if (need.kind === 'sound') return soundsLike(soundsOf(entry.name), need.units[0] ?? '');
      return holds(fieldOf(entry, field), need.units);
    },
  };
}

async function codesIn(db: Reader, typed: string) {
  const rows = await db.execute<{ stamp: string; segment: number | null; docs: number[] }>(sql`
    select stand.stamp, numbered.segment, numbered.docs
    from (select ${stampNow} as stamp) as stand
    left join (
      select docs.segment, array_agg(docs.doc) as docs
      from directory_entries as entry join directory_docs as docs using (resource_id)
      where entry.code like ${`${typed.replace(/[\\%_]/g, '\\$&')}%`} group by docs.segment
    ) as numbered on true`);
  const docs = new Map<number, Docs>();
  for (const { segment, docs: numbers } of rows) if (segment !== null) docs.set(segment, Uint32Array.from(numbers));
  return { stamp: rows[0]?.stamp ?? '', docs };
}
