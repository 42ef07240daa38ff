import type { Database, Transaction } from '@onesource/db/client';
import { resources, sourceNamings } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments, users } from '@onesource/db/schema/organisation';
import type { SubjectKind } from '@onesource/db/vocabulary';
import { and, arrayContains, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../../../../foundation/context.ts';
import { anywhere } from '../../../../foundation/like.ts';
import { itemKey } from '../../rules/sources/item-key.ts';
import { mayName, type Naming, type NamingPolicy, sourcesAreNamed } from '../../rules/sources/naming.ts';
import { candidatesFor, recurringKeys } from '../../rules/sources/sources.ts';
import { publishedNamed } from '../queries.ts';
import type { OverlapsQuery } from './inputs.ts';
import { overlapView } from './view.ts';

/** What is in force for these names (N-19): named, and published still by the entry that was. */
export async function namingsOf(db: Database | Transaction, keys: readonly string[]): Promise<Naming[]> {
  if (keys.length === 0) return [];
  const rows = await namings(db).where(
    and(inArray(sourceNamings.itemKey, [...new Set(keys)]), isNull(sourceNamings.replacedAt)),
  );
  return rows.map(({ scope, resource, ...row }) => ({ ...row, resource: { ...resource, scope } }));
}

const namings = (db: Database | Transaction) =>
  db
    .select({
      id: sourceNamings.id,
      key: sourceNamings.itemKey,
      subject: sourceNamings.subject,
      resource: { id: entry.resourceId, name: entry.name },
      scope: entry.scope,
      department: { id: departments.id, name: departments.name },
      note: sourceNamings.note,
      at: sourceNamings.namedAt,
      by: users.name,
    })
    .from(sourceNamings)
    .innerJoin(
      entry,
      and(
        eq(entry.resourceId, sourceNamings.resourceId),
        arrayContains(entry.itemKeys, sql`array[${sourceNamings.itemKey}]`),
      ),
    )
    .innerJoin(departments, eq(departments.id, entry.departmentId))
    .innerJoin(users, eq(users.id, sourceNamings.namedById))
    .$dynamic();

/** The same, where the text in force has the authority name sources; without it nothing is looked for. */
export const namingsUnder = async (
  db: Database | Transaction,
  policy: NamingPolicy,
  keys: readonly string[],
): Promise<Naming[]> => (sourcesAreNamed(policy) ? namingsOf(db, keys) : []);

/**
 * Of very many entries, those registered last are compared with each other: so many are read at a time. Of what is asked
 * for by its whole name all are.
 */
const compared = 20_000;
/** So many entries of an overlap are listed; the rest is counted. */
const listed = 12;

/**
 * N-19: items that several departments publish under one name, for whoever names the source: those without one, the most
 * widespread first, or those that have one, the last named first.
 */
export async function overlapsToName(ctx: Ctx, { q, state, page, pageSize }: OverlapsQuery) {
  const { db, actor, policy } = ctx;
  const asked = itemKey(q);
  const keysAt = (at: number) =>
    state === 'named'
      ? namedKeys(db, asked, { page: at, pageSize })
      : openKeys(db, asked, [...recurringKeys(policy)], { page: at, pageSize });
  let found = await keysAt(page);
  // Beyond the end no row says how many there are
  if (found.rows.length === 0 && page > 1) found = { ...(await keysAt(1)), rows: [] };
  const keys = found.rows.map(({ key }) => key);
  const [holders, inForce] = [await holdersOf(db, keys), await namingsOf(db, keys)];
  const ids = [...new Set(holders.map(({ id }) => id))];
  const published = await publishedNamed(db, ids, keys);
  const versions = new Map(holders.map(({ id, version }) => [id, version]));
  return {
    total: found.total,
    /** Whether only those registered last were compared. */
    partly: found.partly,
    items: found.rows.map(({ key, departments: count, entries }) => {
      const held = holders.filter((holder) => holder.key === key);
      const these = published.filter(({ resource }) => held.some(({ id }) => id === resource.id));
      const named = inForce.filter((naming) => naming.key === key);
      return overlapView({ key, departments: count, entries, named, versions }, candidatesFor(key, null, these), these);
    }),
    actions: mayName(actor, policy) ? ['name-source'] : [],
  };
}

type Paging = { page: number; pageSize: number };
type Found = { rows: { key: string; departments: number; entries: number }[]; total: number; partly: boolean };

/** Names that several departments publish and of which nobody is named the source. */
async function openKeys(
  db: Database,
  asked: string,
  recurring: readonly string[],
  { page, pageSize }: Paging,
): Promise<Found> {
  const left = sql.join(
    recurring.map((key) => sql`${key}`),
    sql`, `,
  );
  const rows = await db.execute<{
    key: string;
    departments: number;
    entries: number;
    total: number;
    read: number;
  }>(sql`
    with latest as materialized (
      (select ${entry.resourceId}, ${entry.departmentId}, ${entry.itemKeys} from ${entry}
        order by ${entry.resourceId} desc limit ${compared})
      ${
        asked === ''
          ? sql``
          : sql`union (select ${entry.resourceId}, ${entry.departmentId}, ${entry.itemKeys} from ${entry}
              where ${entry.itemKeys} @> array[${asked}]::text[] limit ${compared})`
      }
    ), held as (
      select key, count(distinct department_id)::int as departments, count(*)::int as entries
      from latest cross join lateral unnest(item_keys) as key
      where key not like '%/%' ${asked === '' ? sql`` : sql`and key like ${anywhere(asked)}`}
        ${recurring.length === 0 ? sql`` : sql`and key not in (${left})`}
      group by key having count(distinct department_id) > 1
    )
    select held.*, count(*) over ()::int as total, (select count(*)::int from latest) as read
    from held
    where not exists (
      select from ${sourceNamings} join ${entry} on ${entry.resourceId} = ${sourceNamings.resourceId}
        and ${entry.itemKeys} @> array[${sourceNamings.itemKey}]
      where ${sourceNamings.itemKey} = held.key and ${sourceNamings.replacedAt} is null)
    order by departments desc, entries desc, key
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  const [first] = rows;
  return {
    rows: rows.map(({ key, departments: count, entries }) => ({ key, departments: count, entries })),
    total: first?.total ?? 0,
    partly: (first?.read ?? 0) >= compared,
  };
}

/** Names of which a source is named, with how many publish them. */
async function namedKeys(db: Database, asked: string, { page, pageSize }: Paging): Promise<Found> {
  const rows = await db.execute<{ key: string; departments: number; entries: number; total: number }>(sql`
    with named as (
      select ${sourceNamings.itemKey} as key, max(${sourceNamings.namedAt}) as at
      from ${sourceNamings} join ${entry} on ${entry.resourceId} = ${sourceNamings.resourceId}
        and ${entry.itemKeys} @> array[${sourceNamings.itemKey}]
      where ${sourceNamings.replacedAt} is null
        ${asked === '' ? sql`` : sql`and ${sourceNamings.itemKey} like ${anywhere(asked)}`}
      group by 1
    ), shown as (
      select key, at, count(*) over ()::int as total from named
      order by at desc, key limit ${pageSize} offset ${(page - 1) * pageSize}
    )
    select key, total, departments, entries from shown cross join lateral (
      select count(distinct ${entry.departmentId})::int as departments, count(*)::int as entries
      from ${entry} where ${entry.itemKeys} @> array[key]
    ) as held order by at desc, key`);
  return {
    rows: rows.map(({ key, departments: count, entries }) => ({ key, departments: count, entries })),
    total: rows[0]?.total ?? 0,
    partly: false,
  };
}

/** The first entries that hold each of these names, one of each department before the next of any. */
async function holdersOf(db: Database, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const wanted = sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  );
  const rows = await db.execute<{ key: string; id: string; version: number }>(sql`
    select wanted.key, held.id, held.version from unnest(array[${wanted}]::text[]) as wanted (key)
    cross join lateral (
      select ${entry.resourceId} as id, ${resources.version} as version, row_number() over (
        partition by ${entry.departmentId} order by ${entry.publishedAt}, ${entry.resourceId}) as turn
      from ${entry} join ${resources} on ${resources.id} = ${entry.resourceId}
      where ${entry.itemKeys} @> array[wanted.key]
      order by turn, ${entry.publishedAt}, ${entry.resourceId} limit ${listed}
    ) as held`);
  return [...rows];
}

/** The first entry of each department that publishes the item about the same kind of subject, where both say one. */
export async function concernedBy(db: Transaction, key: string, subject: SubjectKind | null) {
  const kind = sql<SubjectKind | null>`(select content ->> 'subject' from revisions where id = ${entry.revisionId})`;
  return db
    .selectDistinctOn([entry.departmentId], {
      id: entry.resourceId,
      name: entry.name,
      departmentId: entry.departmentId,
      revision: sql<number>`(select number from revisions where id = ${entry.revisionId})`,
    })
    .from(entry)
    .where(
      and(
        arrayContains(entry.itemKeys, [key]),
        subject === null ? undefined : sql`coalesce(${kind}, ${subject}) = ${subject}`,
      ),
    )
    .orderBy(entry.departmentId, entry.publishedAt, desc(entry.resourceId));
}
