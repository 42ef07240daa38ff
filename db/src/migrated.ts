import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import journal from '../migrations/meta/_journal.json' with { type: 'json' };
import { isOutboxVersion, queues } from './outbox.ts';

/** When the newest migration that this program knows was made, as the journal stamps it. */
export const newestMigration = Math.max(...journal.entries.map(({ when }) => when));

type Reader = Pick<PgDatabase<PgQueryResultHKT, Record<string, unknown>>, 'execute'>;

/**
 * Whether every migration that this program knows has been applied, those of the outbox too. Asks for no rights beyond
 * reading.
 */
export async function isMigrated(db: Reader): Promise<boolean> {
  const [table] = rowsOf(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`),
  );
  if (table?.there !== true) return false;
  const [last] = rowsOf(
    await db.execute(sql`select coalesce(max(created_at), 0)::text as stamp from drizzle.__drizzle_migrations`),
  );
  return Number(last?.stamp) >= newestMigration && (await hasOutbox(db));
}

async function hasOutbox(db: Reader): Promise<boolean> {
  const [table] = rowsOf(await db.execute(sql`select to_regclass('pgboss.version') is not null as there`));
  if (table?.there !== true) return false;
  const [found] = rowsOf(
    await db.execute(sql`
      select (select max(version) from pgboss.version) as version, array(select name from pgboss.queue) as queues`),
  );
  const there = found?.queues;
  return isOutboxVersion(found?.version) && Array.isArray(there) && Object.keys(queues).every((q) => there.includes(q));
}

const rowsOf = (rows: unknown): Record<string, unknown>[] => (Array.isArray(rows) ? rows : []);
