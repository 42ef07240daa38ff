import type postgres from 'postgres';
import { writeFileOf } from './file.ts';
import { frame, jsonFrame } from './frames.ts';
import { columnsOf, countOf, quoted, sequencesOf, tablesOf } from './tables.ts';

export type Written = { at: Date; bytes: number; rows: number; tables: number };

/** What the last piece of a backup says: what must be there once it is restored. */
export type Manifest = { end: true; counts: Record<string, number>; sequences: { name: string; value: string }[] };

/**
 * Writes every table as it stands at one moment, while others go on working: one snapshot, read only. The outbox is left
 * out, for what has left must not leave again. Connects as the owner.
 */
export async function writeBackup(
  owner: postgres.Sql,
  path: string,
  { at, key }: { at: Date; key: string | null },
): Promise<Written> {
  return owner.begin('isolation level repeatable read read only', async (sql) => {
    const tables = await tablesOf(sql);
    const counts: Record<string, number> = {};
    for (const { table } of tables) counts[table] = await countOf(sql, table);
    const manifest: Manifest = { end: true, counts, sequences: await sequencesOf(sql) };
    const [newest] = await sql<{ stamp: string }[]>`select max(created_at) as stamp from drizzle.__drizzle_migrations`;
    async function* pieces(): AsyncGenerator<Buffer> {
      for (const each of tables) {
        yield jsonFrame(each);
        const text = `copy (select ${columnsOf(each)} from ${quoted(each.table)}) to stdout`;
        for await (const piece of await sql.unsafe(text).readable()) yield frame(piece);
        yield frame(Buffer.alloc(0));
      }
      yield jsonFrame(manifest);
    }
    const bytes = await writeFileOf(path, { at, stamp: Number(newest?.stamp), key }, pieces());
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { at, bytes, rows, tables: tables.length };
  });
}
