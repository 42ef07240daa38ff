import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@onesource/db/migrate';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { emptyDatabase, ownerUrlOf } from './testing.ts';

/** The migrations before that number, in a folder of their own. */
function migrationsBefore(number: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'before-'));
  cpSync(fileURLToPath(new URL('../../../../db/migrations', import.meta.url)), folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...about } = JSON.parse(readFileSync(journal, 'utf8'));
  const landed = entries.filter(({ tag }: { tag: string }) => tag < number);
  writeFileSync(journal, JSON.stringify({ ...about, entries: landed }));
  return folder;
}

/** An empty database as it was before that migration, by its owner's hand; `upgrade` brings it up to date. */
export async function databaseBefore(number: string) {
  const own = await emptyDatabase();
  const owner = postgres(ownerUrlOf(own.url), { max: 1, onnotice: () => {} });
  const folder = migrationsBefore(number);
  await apply(drizzle(owner), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
  return {
    owner,
    upgrade: () => migrate(ownerUrlOf(own.url), own.url),
    end: async () => {
      await owner.end();
      await own.drop();
    },
  };
}
