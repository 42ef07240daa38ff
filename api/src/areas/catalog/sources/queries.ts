import type { Database, Transaction } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { declaredMarks } from '../rules/sources/item-key.ts';
import type { ComparedItem, OthersResource } from '../rules/sources/sources.ts';

/**
 * A name that very many resources have says little: so many of them are ranked, and so many of these looked at
 * closely. Of a registration with hundreds of items fewer for each, so that saving a draft stays quick.
 */
const ranked = (names: number) => Math.min(1000, Math.max(20, Math.floor(10_000 / names)));
const compared = (names: number) => Math.min(20, Math.max(6, Math.floor(1000 / names)));

export type Holder = { key: string; resourceId: string; rank: number; total: number };
type Own = { subject: ResourceContent['subject']; department: { id: string; path: readonly string[] } };

/**
 * Resources of other departments that hold an item by one of these names and are shared with this department, the
 * likeliest sources first; `total` counts those of a name, up to a bound. Those that declare themselves the source are
 * found by a key of their own, however many others there are. Two look-ups in the GIN index for each name.
 */
export async function holdersOf(
  db: Database | Transaction,
  keys: readonly string[],
  { subject, department }: Own,
): Promise<Holder[]> {
  if (keys.length === 0) return [];
  const key = sql.raw('wanted.key');
  const declared = sql`${entry.itemKeys} && ${listed(
    declaredMarks(subject).map((mark) => sql`${mark}::text || ${key}`),
    'text',
  )}`;
  const others = sql`${entry.departmentId} <> ${department.id}
    and ${entry.shareType} <> 'not_shared'
    and (${entry.scope} is null or ${entry.scope} && ${listed(department.path, 'uuid')})`;
  const columns = sql`${entry.resourceId}, ${entry.class}, ${entry.publishedAt}`;
  const most = compared(keys.length);
  const rows = await db.execute<Holder>(sql`
    select wanted.key, ranked.resource_id as "resourceId", ranked.rank, ranked.total
    from unnest(${listed(keys, 'text')}) as wanted (key)
    cross join lateral (
      select held.resource_id, count(*) over ()::int as total, row_number() over (
        order by bool_or(held.declared) desc, held.class = 'base' desc, held.published_at, held.resource_id
      )::int as rank
      from (
        (select ${columns}, true as declared from ${entry} where ${declared} and ${others}
          order by ${entry.publishedAt}, ${entry.resourceId} limit ${most})
        union all
        (select ${columns}, false from ${entry} where ${entry.itemKeys} @> array[${key}] and ${others}
          limit ${ranked(keys.length)})
      ) as held
      group by held.resource_id, held.class, held.published_at
      order by rank
      limit ${most}
    ) as ranked
    order by ranked.rank`);
  return [...rows];
}

const listed = (values: readonly (string | SQL)[], type: 'text' | 'uuid'): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::${sql.raw(type)}[]`;

/** `itemKey` as the database reckons it. */
export const itemKeyOf = (name: SQL): SQL =>
  sql`regexp_replace(lower(normalize(${name}, NFKC)), '[\\s()、,·._/-]+', '', 'g')`;

/** These resources as they are published, with the items of these names; those that are not published are missing. */
export const publishedNamed = (db: Database | Transaction, ids: readonly string[], keys: readonly string[]) =>
  publishedOf(db, ids, sql`${itemKeyOf(sql`item ->> 'name'`)} = any(${listed(keys, 'text')})`);

/** The resources that are cited, as they are published, with the items that are; those that are not are missing. */
export const publishedCited = (db: Database | Transaction, cited: readonly { resourceId: string; itemId: string }[]) =>
  publishedOf(
    db,
    [...new Set(cited.map(({ resourceId }) => resourceId))],
    sql`item ->> 'id' = any(${listed([...new Set(cited.map(({ itemId }) => itemId))], 'text')})`,
  );

/** Only what comparing takes leaves the database: contents may have hundreds of items. */
async function publishedOf(db: Database | Transaction, ids: readonly string[], which: SQL): Promise<OthersResource[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      resource: { id: entry.resourceId, code: entry.code, name: entry.name },
      department: { id: departments.id, name: departments.name, path: departments.path },
      subject: sql<ResourceContent['subject']>`${revisions.content} ->> 'subject'`,
      class: entry.class,
      scope: entry.scope,
      items: sql<ComparedItem[]>`array_to_json(array(
        select jsonb_build_object(
          'id', item -> 'id', 'name', item -> 'name', 'identifier', item -> 'identifier', 'base', item -> 'base',
          'shareType', item -> 'shareType', 'source', item -> 'source'
        )
        from jsonb_array_elements(${revisions.content} -> 'items') with ordinality as each (item, at)
        where ${which}
        order by at))`,
      shareType: entry.shareType,
      publishedAt: entry.publishedAt,
    })
    .from(entry)
    .innerJoin(revisions, eq(revisions.id, entry.revisionId))
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .where(inArray(entry.resourceId, [...ids]));
  return rows.map(({ subject, class: resourceClass, scope, items, shareType, ...row }) => ({
    ...row,
    content: { subject, class: resourceClass, scope, items },
    closed: shareType === 'not_shared',
  }));
}
