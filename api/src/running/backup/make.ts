import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

/** What a backup has come to, as far as it has come; `failure` is what stopped it. */
type Outcome = { made: Made | null; failure: unknown };

/**
 * Makes a backup and writes down what it came to, also that it came to nothing: the console shows when the last was made.
 * One that was made and could not be copied, or did not restore, stands as made, with what failed.
 *
 * @throws CannotStart in one line for the operator
 */
export async function makeBackup(wanted: Wanted): Promise<Made> {
  const now = wanted.now ?? (() => new Date());
  const startedAt = now();
  const { made, failure } = await carriedOut(wanted, startedAt);
  await writeDown(wanted.url, {
    id: v7(),
    startedAt,
    finishedAt: now(),
    failure: failure === null ? null : withoutPlaces(failure, wanted),
    bytes: made?.bytes ?? null,
    tables: made?.tables ?? null,
    rows: made?.rows ?? null,
    encrypted: wanted.key !== null,
    copied: made !== null && made.copy !== null,
    verifiedAt: made?.verified ? now() : null,
  });
  if (made === null) throw new CannotStart(`No backup was made: ${reasonOf(failure)}`);
  if (failure !== null)
    throw new CannotStart(
      `${made.path} was made${made.copy === null ? '' : ` and copied to ${made.copy}`}, but: ${reasonOf(failure)}`,
    );
  return made;
}

async function carriedOut({ url, folder, second, key, verify }: Wanted, at: Date): Promise<Outcome> {
  const path = join(resolve(folder), nameOf(at));
  let made: Made | null = null;
  try {
    const written = await writtenTo(url, path, { at, key });
    made = { ...written, path, copy: null, verified: false };
    if (second !== null) made = { ...made, copy: await copyTo(path, resolve(second)) };
    if (verify) {
      await drill(made.copy ?? path, key, written.rows);
      made = { ...made, verified: true };
    }
    return { made, failure: null };
  } catch (failure) {
    return { made, failure };
  }
}

async function writtenTo(url: string, path: string, how: { at: Date; key: string | null }): Promise<Written> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await writeBackup(sql, path, how);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** As everybody sees it who sees the backups: where they lie is for whoever works on the machine. */
export function withoutPlaces(failure: unknown, { folder, second }: Pick<Wanted, 'folder' | 'second'>): string {
  // As they are given to whatever fails; the longest first, for one may lie in another
  const places = [resolve(folder), resolve(second ?? folder), tmpdir()]
    // A root is no secret, and stands in too much
    .filter((place) => place !== dirname(place))
    .sort((one, other) => other.length - one.length);
  return places.reduce(
    (text, place) => text.replaceAll(place, '…'),
    // As Node.js says in what file or folder
    reasonOf(failure).replace(/ '[^']*'( -> '[^']*')?/g, ''),
  );
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
