import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { CannotStart } from './embedded/refusal.ts';
import { filesIn } from './files.ts';
import { accountOf, grantTo, provideRole } from './grants.ts';
import { isMigrated, newestMigration } from './migrated.ts';
import { prepareOutbox } from './outbox-tables.ts';
import { reasonOf } from './reason.ts';

/** Any constant: whoever migrates this database takes the same lock. */
const lock = 7_101_818;
/** The oldest PostgreSQL that will do, as `server_version_num` has it. */
const oldest = 180_000;

/**
 * Brings the schema up to date: one deploy step, safe when several start it at once. With the address of the application
 * as well, its role is made where it is missing and granted what it needs. A schema that is up to date already asks for
 * no rights.
 *
 * @param until go no further than the migration of that stamp, as when a backup of that day is restored
 * @throws CannotStart in one line for the operator, before anything is written
 */
export async function migrate(ownerUrl: string, appUrl = ownerUrl, until = newestMigration): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const [owner, app] = [accountOf(ownerUrl), accountOf(appUrl)];
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await checkVersion(sql);
    const db = drizzle(sql);
    if (!(await isMigrated(db))) {
      await checkRights(sql);
      const earlier = until < newestMigration ? await migrationsUntil(until) : null;
      await applyMigrations(db, { migrationsFolder: earlier ?? filesIn('migrations') });
      if (earlier) return await rm(earlier, { recursive: true });
      await prepareOutbox(sql);
    }
    if (app.role === owner.role) return;
    await provideRole(sql, appUrl, false);
    await grantTo(sql, app.role);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`The database could not be prepared: ${reasonOf(error)}.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A folder with the migrations up to that stamp only. */
async function migrationsUntil(stamp: number): Promise<string> {
  const earlier = await mkdtemp(join(tmpdir(), 'onesource-migrations-'));
  await cp(filesIn('migrations'), earlier, { recursive: true });
  const file = join(earlier, 'meta/_journal.json');
  const journal: { entries: { when: number }[] } = JSON.parse(await readFile(file, 'utf8'));
  const entries = journal.entries.filter(({ when }) => when <= stamp);
  await writeFile(file, JSON.stringify({ ...journal, entries }));
  return earlier;
}

async function checkVersion(sql: postgres.Sql): Promise<void> {
  const [found] = await sql<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`;
  if (!found || found.number < oldest)
    throw new CannotStart(`The database is PostgreSQL ${found?.version}; PostgreSQL 18 or newer is needed.`);
}

async function checkRights(sql: postgres.Sql): Promise<void> {
  const [may] = await sql<{ role: string; database: string; schemas: boolean; tables: boolean }[]>`
    select current_user as role, current_database() as database,
      has_database_privilege(current_database(), 'create') as schemas,
      has_schema_privilege('public', 'create') as tables`;
  if (may?.schemas && may.tables) return;
  throw new CannotStart(
    `The role ${may?.role} may not create tables in the database ${may?.database}. Which rights are needed stands under ` +
      `"Rights" in docs/operations.md.`,
  );
}
