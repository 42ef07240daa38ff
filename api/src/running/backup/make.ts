import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '@onesource/db/client';
import { startEmbedded } from '@onesource/db/embedded';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { reasonOf } from '@onesource/db/reason';
import { backups } from '@onesource/db/schema/backup';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { record } from '../../foundation/audit.ts';
import { copyTo } from './file.ts';
import { restoreWhole } from './verify.ts';
import { type Written, writeBackup } from './write.ts';

export type Wanted = {
  /** The owner's address. */
  url: string;
  folder: string;
  /** A second place, as a mounted share of another house; null without one. */
  second: string | null;
  key: string | null;
  /** Restore it into an empty database at once and compare. */
  verify: boolean;
  now?: () => Date;
};

export type Made = Written & { path: string; copy: string | null; verified: boolean };

const nameOf = (at: Date) => `onesource-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.backup`;
const program = { actor: { id: null, name: 'OneSource' }, ip: '' } as const;

/**
 * Makes a backup and writes down what it came to, also that it came to nothing: the console shows when the last was made.
 *
 * @throws CannotStart in one line for the operator
 */
export async function makeBackup(wanted: Wanted): Promise<Made> {
  const now = wanted.now ?? (() => new Date());
  const startedAt = now();
  const outcome = await carriedOut(wanted, startedAt).catch((error: unknown) => ({ failure: reasonOf(error) }));
  const failure = 'failure' in outcome ? outcome.failure : null;
  const made = 'failure' in outcome ? null : outcome;
  await writeDown(wanted.url, {
    id: v7(),
    startedAt,
    finishedAt: now(),
    failure,
    bytes: made?.bytes ?? null,
    tables: made?.tables ?? null,
    rows: made?.rows ?? null,
    encrypted: wanted.key !== null,
    copied: made !== null && made.copy !== null,
    verifiedAt: made?.verified ? now() : null,
  });
  if (!made) throw new CannotStart(`No backup was made: ${failure}`);
  return made;
}

async function carriedOut({ url, folder, second, key, verify }: Wanted, at: Date): Promise<Made> {
  const path = join(resolve(folder), nameOf(at));
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  let written: Written;
  try {
    written = await writeBackup(sql, path, { at, key });
  } finally {
    await sql.end({ timeout: 5 });
  }
  const copy = second === null ? null : await copyTo(path, resolve(second));
  if (verify) await drill(copy ?? path, key, written.rows);
  return { ...written, path, copy, verified: verify };
}

/** Restores it into an empty database that is thrown away afterwards. @throws CannotStart when it is not the same */
async function drill(path: string, key: string | null, rows: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onesource-drill-'));
  try {
    const empty = await startEmbedded({ dataDir: folder, durable: false });
    try {
      const restored = await restoreWhole(path, { ownerUrl: empty.ownerUrl, appUrl: empty.ownerUrl, key });
      if (restored.rows !== rows) throw new CannotStart('It does not restore to what was there.');
    } finally {
      await empty.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeDown(url: string, row: typeof backups.$inferInsert): Promise<void> {
  const { db, close } = openDatabase(url, { max: 1 });
  try {
    await db.transaction(async (tx) => {
      await tx.insert(backups).values(row);
      const { failure, bytes = null, encrypted, copied } = row;
      await record(
        tx,
        { ...program, clock: () => row.finishedAt },
        {
          action: 'backup.make',
          subject: { type: 'backup', id: row.id },
          detail: { bytes, encrypted, copied, verified: row.verifiedAt != null },
          result: failure ? 'refused' : 'done',
        },
      );
    });
  } finally {
    await close();
  }
}
