import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { accountOf, provideRole } from '@onesource/db/grants';
import { migrate } from '@onesource/db/migrate';
import { newestMigration } from '@onesource/db/migrated';
import postgres from 'postgres';
import { z } from 'zod';
import { readFileOf, readHeader } from './file.ts';
import { damaged, framesOf } from './frames.ts';
import { columnsOf, countOf, quoted, type Sql, tablesOf } from './tables.ts';

const tablePiece = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const manifestPiece = z.object({
  end: z.literal(true),
  counts: z.record(z.string(), z.number()),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

export type Restored = { at: Date; rows: number; tables: number };

/**
 * Restores a backup into an empty database, whole or not at all: its tables as they were made up to then, its rows, the
 * numbers of its sequences; then what migrations came since. Counts must be those of the backup. Sessions that were open
 * are ended. `ownerUrl` and `appUrl` as for a migration.
 *
 * @throws CannotStart in one line, when the database is not empty or the backup cannot be used
 */
export async function restoreBackup(
  path: string,
  { ownerUrl, appUrl, key }: { ownerUrl: string; appUrl: string; key: string | null },
): Promise<Restored> {
  const opened = await readHeader(path);
  const { at, stamp } = opened.header;
  if (stamp > newestMigration)
    throw new CannotStart('The backup is of a newer OneSource: restore it with that or a later one.');
  const bytes = await readFileOf(path, opened, key);
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await mustBeEmpty(sql, stamp);
    // Before anything is in it: what can only fail for want of rights fails on an empty database
    if (accountOf(appUrl).role !== accountOf(ownerUrl).role) await provideRole(sql, appUrl, false);
    await migrate(ownerUrl, ownerUrl, stamp);
    const rows = await sql.begin(async (tx) => {
      const filled = await fill(tx, bytes);
      // With the rows: a cookie of then must open nothing, whatever fails afterwards
      await tx`update sessions set ended_at = now() where ended_at is null`;
      return filled;
    });
    await migrate(ownerUrl, appUrl);
    return { at: new Date(at), ...rows };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Also what a restore that failed has left: its tables, with nobody in them. @throws CannotStart */
async function mustBeEmpty(sql: Sql, stamp: number): Promise<void> {
  if ((await tablesOf(sql)).length === 0) return;
  const [users] = await sql<{ there: boolean }[]>`
    select to_regclass('users') is not null and to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (users?.there && (await countOf(sql, 'users')) === 0) {
    const [made] = await sql<{ stamp: string }[]>`select max(created_at) as stamp from drizzle.__drizzle_migrations`;
    if (Number(made?.stamp) === stamp) return;
  }
  throw new CannotStart('The database is not empty. A backup is restored into an empty one only.');
}

/** Tables refer to each other in circles, and triggers would note every row as a change: both rest meanwhile. */
async function fill(tx: postgres.TransactionSql, bytes: AsyncIterable<Buffer>): Promise<Omit<Restored, 'at'>> {
  const tables = await tablesOf(tx);
  const known = new Map(tables.map((each) => [each.table, each]));
  const references = await tx<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;
  for (const { table, name } of references) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { table } of tables) {
    await tx.unsafe(`alter table ${quoted(table)} disable trigger user`);
    // Migrations may have put something in
    await tx.unsafe(`delete from ${quoted(table)}`);
  }
  const manifest = await takeIn(tx, framesOf(bytes), known);
  for (const { table } of tables) await tx.unsafe(`alter table ${quoted(table)} enable trigger user`);
  for (const { table, name, definition } of references)
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { name, value } of manifest.sequences)
    await tx`select setval(${quoted(name)}::regclass, ${value}::bigint)`;
  let rows = 0;
  for (const [table, count] of Object.entries(manifest.counts)) {
    if (!known.has(table) || (await countOf(tx, table)) !== count) throw damaged();
    rows += count;
  }
  return { rows, tables: Object.keys(manifest.counts).length };
}

async function takeIn(
  sql: Sql,
  frames: AsyncGenerator<Buffer, void>,
  known: ReadonlyMap<string, { columns: string[] }>,
) {
  for (;;) {
    const { value, done } = await frames.next();
    if (done || !value) throw damaged();
    const piece: unknown = JSON.parse(value.toString());
    const end = manifestPiece.safeParse(piece);
    if (end.success) return end.data;
    const table = tablePiece.safeParse(piece);
    const columns = table.success ? known.get(table.data.table)?.columns : undefined;
    if (!table.success || !table.data.columns.every((column) => columns?.includes(column))) throw damaged();
    const text = `copy ${quoted(table.data.table)} (${columnsOf(table.data)}) from stdin`;
    await pipeline(Readable.from(rowsOf(frames), { objectMode: false }), await sql.unsafe(text).writable());
  }
}

/** The rows of one table: the pieces up to the empty one. */
async function* rowsOf(frames: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done || !value) throw damaged();
    if (value.length === 0) return;
    yield value;
  }
}
