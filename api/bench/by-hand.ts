import type { Database } from '@onesource/db/client';
import { type SQL, sql } from 'drizzle-orm';
import { enough } from '../src/areas/search/rules/near.ts';
import { normalise } from '../src/areas/search/rules/normalise.ts';
import { idOf, readerDepartment } from './load.ts';
import type { Asked } from './questions.ts';

type Answer = { total: number; items?: { id: string }[]; facets?: Record<string, { value: string; count: number }[]> };

/** What the bench's official may find of an entry, as one text without punctuation. */
const open = sql`(scope is null or scope && array[${idOf(1, readerDepartment)}]::uuid[] or department_id = ${idOf(1, readerDepartment)}::uuid)`;
const own = sql`department_id = ${idOf(1, readerDepartment)}::uuid`;
const squeezed = (text: SQL) => sql`regexp_replace(lower(normalize(${text}, NFKC)), '[^[:alnum:]\\n ]', '', 'g')`;
const parted = (text: SQL) => sql`regexp_replace(lower(normalize(${text}, NFKC)), '[^[:alnum:]]+', ' ', 'g')`;

function holds(word: string): SQL {
  const like = `%${word}%`;
  return sql`(${squeezed(sql`name`)} like ${like}
    or ${open} and (${squeezed(sql`item_names`)} like ${like}
      or (select ${squeezed(sql`departments.name`)} from departments where id = department_id) like ${like}
      or (share_type <> 'not_shared' or ${own}) and ${parted(sql`summary`)} like ${like})
    or ${own} and ${squeezed(sql`hidden_item_names`)} like ${like})`;
}

const han = /^[\p{Script=Han} ]*$/u;

function found({ q }: Asked): SQL | null {
  const typed = normalise(q);
  if (/^[\d/]+$/.test(typed)) return typed.length > 4 ? sql`code like ${`${typed}%`}` : null;
  if (!han.test(typed)) return null;
  return typed === '' ? sql`true` : sql.join(typed.split(' ').map(holds), sql` and `);
}

const chosen = ({ department, shareType, industry }: Asked) => ({
  department: department === undefined ? sql`true` : sql`department_id = ${idOf(1, department)}::uuid`,
  shareType: shareType ? sql`share_type = ${shareType}` : sql`true`,
  industry: industry ? sql`industry_section = ${industry}` : sql`true`,
});

export const byHand = {
  /** Compares an answer with a scan of every row. Gives 1 where they differ; what a scan cannot tell is left out. */
  async check(db: Database, get: (path: string) => Promise<Answer>, path: string, asked: Asked): Promise<number> {
    const words = found(asked);
    if (words === null) return 0;
    const { department, shareType, industry } = chosen(asked);
    const answer = await get(path);
    const [row] = await db.execute<{
      total: number;
      held: number;
      departments: Record<string, number> | null;
      shares: Record<string, number> | null;
    }>(sql`
      with hits as materialized (
        select department_id, share_type, ${department} as d, ${shareType} as s, ${industry} as i
        from directory_entries where ${words}
      )
      select (select count(*)::int from hits where d and s and i) as total,
        (select count(*)::int from hits) as held,
        (select jsonb_object_agg(department_id, n) from (
          select department_id, count(*) as n from hits where s and i group by 1) as each) as departments,
        (select jsonb_object_agg(share_type, n) from (
          select share_type, count(*) as n from hits where d and i group by 1) as each) as shares`);
    const counts = (name: string) =>
      JSON.stringify(
        (answer.facets?.[name] ?? [])
          .filter(({ count }) => count > 0)
          .map(({ value, count }) => [value, count])
          .sort(),
      );
    // Where a page is not full, what is near is found too: of that the scan knows nothing
    if (row && row.held < enough && asked.q !== '') {
      if (answer.total >= row.total) return 0;
      console.error(`${path}: ${answer.total}, a scan finds ${row.total}`);
      return 1;
    }
    const same =
      answer.total === row?.total &&
      counts('department') === JSON.stringify(Object.entries(row.departments ?? {}).sort()) &&
      counts('shareType') === JSON.stringify(Object.entries(row.shares ?? {}).sort());
    if (!same) console.error(`${path}: ${answer.total}, a scan finds ${row?.total}`);
    return same ? 0 : 1;
  },

  /** The page, the total and the facets by plain `ILIKE`, five statements. */
  async ilike(db: Database, asked: Asked): Promise<void> {
    const { department, shareType, industry } = chosen(asked);
    const words = normalise(asked.q)
      .split(' ')
      .filter((word) => word !== '')
      .map(
        (word) =>
          sql`(name ilike ${`%${word}%`} or ${open} and (item_names ilike ${`%${word}%`} or summary ilike ${`%${word}%`}))`,
      );
    const where = sql.join([department, shareType, industry, ...words], sql` and `);
    await db.execute(sql`select code, name, summary from directory_entries where ${where}
      order by published_at desc, code limit 20 offset ${(asked.page - 1) * 20}`);
    for (const facet of ['department_id', 'industry_section', 'share_type', 'class'])
      await db.execute(sql`select ${sql.identifier(facet)}, count(*) from directory_entries where ${where} group by 1`);
  },
};
