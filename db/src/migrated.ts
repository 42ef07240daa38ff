import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import journal from '../migrations/meta/_journal.json' with { type: 'json' };

const newest = Math.max(...journal.entries.map(({ when }) => when));

/** Whether every migration that this program knows has been applied. Asks for no rights beyond reading. */
export async function isMigrated(
  db: Pick<PgDatabase<PgQueryResultHKT, Record<string, unknown>>, 'execute'>,
): Promise<boolean> {
  const [table] = rowsOf(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`),
  );
  if (table?.there !== true) return false;
  const [last] = rowsOf(
    await db.execute(sql`select coalesce(max(created_at), 0)::text as stamp from drizzle.__drizzle_migrations`),
  );
  return Number(last?.stamp) >= newest;
}

const rowsOf = (rows: unknown): Record<string, unknown>[] => (Array.isArray(rows) ? rows : []);
