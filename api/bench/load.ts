import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ResourceContent } from '@onesource/db/content';
import postgres from 'postgres';
import { itemKeysOf } from '../src/areas/catalog/rules/sources/item-key.ts';
import { content, item } from '../src/areas/catalog/testing.ts';
import { type BenchEntry, departmentNames, entryOf } from './vocabulary.ts';

/** When the newest entry was published. */
const newest = Date.parse('2026-11-01T00:00:00Z');
/** An id that tells the entry's number. */
export const idOf = (kind: number, at: number) =>
  `01900000-0000-7${kind.toString(16).padStart(3, '0')}-8000-${at.toString(16).padStart(12, '0')}`;
const departmentId = (at: number) => idOf(1, at);
export const resourceIdOf = (at: number) => idOf(2, at);
export const publishedAt = ({ age }: BenchEntry) => new Date(newest - age);
const digits = { base: '1', theme: '2', department: '3' } as const;
export const codeOf = (entry: BenchEntry) => `${digits[entry.class]}${entry.classification}/${entry.at + 1}`;

const cell = (value: unknown): string =>
  value === null
    ? '\\N'
    : String(value).replace(
        /[\\\t\n\r]/g,
        (one) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[one] ?? one,
      );
const array = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function contentOf(entry: BenchEntry): ResourceContent {
  return content({
    name: entry.name,
    summary: entry.summary,
    industry: entry.industry,
    class: entry.class,
    classification: entry.classification,
    updateCycle: entry.updateCycle,
    scope: entry.scope?.map(departmentId) ?? null,
    openness: entry.openness,
    items: entry.items.map(({ name, hidden }, at) =>
      item(name, {
        id: String(at),
        shareType: hidden ? ('not_shared' as const) : entry.shareType,
        openness: entry.openness,
      }),
    ),
  });
}

const tables: Record<string, (entry: BenchEntry) => unknown[]> = {
  'cases (id, kind, department_id, opened_at)': (entry) => [
    resourceIdOf(entry.at),
    'registration',
    departmentId(entry.department),
    publishedAt(entry).toISOString(),
  ],
  'resources (id, department_id, code, origin, version, created_at)': (entry) => [
    resourceIdOf(entry.at),
    departmentId(entry.department),
    codeOf(entry),
    'registered',
    1,
    publishedAt(entry).toISOString(),
  ],
  'revisions (id, resource_id, number, status, content, author_ids, created_at, submitted_at, published_at)': (
    entry,
  ) => {
    const day = publishedAt(entry).toISOString();
    return [
      idOf(3, entry.at),
      resourceIdOf(entry.at),
      1,
      'published',
      JSON.stringify(contentOf(entry)),
      '{}',
      day,
      day,
      day,
    ];
  },
  [`directory_entries (resource_id, revision_id, code, name, summary, department_id, industry, industry_section, class,
    classification, share_type, openness, update_cycle, scope, item_keys, item_count, own_item_count, published_at,
    item_names, hidden_item_names)`]: (entry) => {
    const names = (hidden: boolean) => entry.items.filter((item) => item.hidden === hidden).map(({ name }) => name);
    return [
      resourceIdOf(entry.at),
      idOf(3, entry.at),
      codeOf(entry),
      entry.name,
      entry.summary,
      departmentId(entry.department),
      entry.industry,
      entry.industry.charAt(0),
      entry.class,
      entry.classification,
      entry.shareType,
      entry.openness,
      entry.updateCycle,
      entry.scope ? array(entry.scope.map(departmentId)) : null,
      array(itemKeysOf(contentOf(entry), entry.shareType)),
      names(false).length,
      entry.items.length,
      publishedAt(entry).toISOString(),
      names(false).join('\n'),
      names(true).join('\n'),
    ];
  },
};

/** What a directory is filled with: entries by their number, and the names of the departments that they are of. */
export type Contents = { departments: readonly string[]; entryAt: (at: number) => BenchEntry };
const madeUp: Contents = { departments: departmentNames, entryAt: entryOf };

/** Writes that many entries and their departments, table by table, as fast as PostgreSQL takes them. */
export async function load(url: string, count: number, { departments, entryAt } = madeUp): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const [at, name] of departments.entries())
      await sql`insert into departments (id, name, short_name, kind, path, number)
        values (${departmentId(at)}, ${name}, ${name}, 'bureau', array[${departmentId(at)}::uuid], ${2000 + at})
        on conflict do nothing`;
    // A department's names are made up and come twice, which is nothing to a search: nobody keeps their register here
    await sql.unsafe('alter table revisions disable trigger user');
    for (const [table, row] of Object.entries(tables)) {
      const writable = await sql.unsafe(`copy ${table} from stdin`).writable();
      const rows = function* () {
        for (let from = 0; from < count; from += 500) {
          let text = '';
          for (let at = from; at < Math.min(count, from + 500); at += 1)
            text += `${row(entryAt(at)).map(cell).join('\t')}\n`;
          yield text;
        }
      };
      await pipeline(Readable.from(rows()), writable);
    }
    await sql.unsafe('alter table revisions enable trigger user');
    await sql.unsafe('vacuum analyze');
  } finally {
    await sql.end();
  }
}

/** A person of that department, to sign in as: an official like any other. */
export async function addOfficial(url: string, passwordHash: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`insert into users (id, account, name, department_id, password_hash)
      values (${idOf(4, 0)}, 'bench', '测速员', ${departmentId(3)}, ${passwordHash}) on conflict do nothing`;
    await sql`insert into user_roles (user_id, role, department_id)
      values (${idOf(4, 0)}, 'official', ${departmentId(3)}) on conflict do nothing`;
  } finally {
    await sql.end();
  }
}
export const readerDepartment = 3;
