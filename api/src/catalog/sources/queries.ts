import type { Database, Transaction } from '@onesource/db/client';
import { directoryEntries as entry, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Published } from './rules.ts';

/**
 * A name that very many resources have says little: so many of them are ranked, and so many of these looked at
 * closely. Of a registration with hundreds of items fewer for each, so that saving a draft stays quick.
 */
const ranked = (names: number) => Math.min(100, Math.max(10, Math.floor(5000 / names)));
const compared = (names: number) => Math.min(20, Math.max(6, Math.floor(1000 / names)));

type Found = { key: string; resourceId: string; total: number };

/**
 * Resources of other departments that hold an item by one of these names and are shared with this department, the
 * likeliest sources first; `total` counts those of a name, up to a bound. One look-up in the GIN index for each name.
 */
export async function holdersOf(
  db: Database | Transaction,
  keys: readonly string[],
  department: { id: string; path: readonly string[] },
): Promise<Found[]> {
  if (keys.length === 0) return [];
  const list = sql`array[${sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  )}]::text[]`;
  const path = sql`array[${sql.join(
    department.path.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const rows = await db.execute<Found>(sql`
    select wanted.key, ranked.resource_id as "resourceId", ranked.total
    from unnest(${list}) as wanted (key)
    cross join lateral (
      select held.resource_id, count(*) over ()::int as total
      from (
        select ${entry.resourceId}, ${entry.revisionId}, ${entry.class}, ${entry.publishedAt}
        from ${entry}
        where ${entry.itemKeys} @> array[wanted.key]
          and ${entry.departmentId} <> ${department.id}
          and ${entry.shareType} <> 'not_shared'
          and (${entry.scope} is null or ${entry.scope} && ${path})
        limit ${ranked(keys.length)}
      ) as held
      join ${revisions} on ${revisions.id} = held.revision_id
      order by
        ${revisions.content} @? '$.items[*].source ? (@.kind == "authoritative")' desc,
        held.class = 'base' desc,
        held.published_at,
        held.resource_id
      limit ${compared(keys.length)}
    ) as ranked`);
  return [...rows];
}

/** These resources as they are published; those that are not are missing. */
export async function publishedOf(db: Database | Transaction, ids: readonly string[]): Promise<Published[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      resource: { id: entry.resourceId, code: entry.code, name: entry.name },
      department: { id: departments.id, name: departments.name, path: departments.path },
      content: revisions.content,
      shareType: entry.shareType,
      publishedAt: entry.publishedAt,
    })
    .from(entry)
    .innerJoin(revisions, eq(revisions.id, entry.revisionId))
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .where(inArray(entry.resourceId, [...ids]));
  return rows.map(({ shareType, ...row }) => ({ ...row, closed: shareType === 'not_shared' }));
}
