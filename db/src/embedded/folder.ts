import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type Account, canEnter } from './account.ts';
import { outside } from './binaries.ts';
import { CannotStart } from './refusal.ts';

const marker = '.onesource';
/** What a volume or a desktop puts into an empty folder. */
const harmless = new Set(['lost+found', '.DS_Store', '.gitkeep', '.gitignore']);

/**
 * Makes `dataDir` OneSource's own, or finds that it already is. Returns its absolute path.
 * Throws CannotStart when it holds something else or cannot be written.
 */
export function claimDataDir(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(join(folder, marker))) return folder;
    const foreign = readdirSync(folder).find((name) => !harmless.has(name));
    if (foreign)
      throw new CannotStart(`DATA_DIR ${folder} is not OneSource's: it holds "${foreign}". Name an empty folder.`);
    // Others may pass through, to reach the cluster that the server account owns; the files themselves are closed.
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
    writeFileSync(join(folder, marker), 'OneSource keeps its data in this folder.\n');
    return folder;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`DATA_DIR ${folder} cannot be used: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Whether a folder is OneSource's own already. */
export const isClaimed = (dataDir: string): boolean => existsSync(join(resolve(dataDir), marker));

/**
 * Where the cluster lives: in the data folder, or in `/var/lib/onesource` when the server account cannot reach that
 * folder (a clone below /root); the data folder then holds a note saying where.
 */
export function clusterBase(folder: string, account: Account | null): string {
  const note = join(folder, 'postgresql.location');
  if (existsSync(note)) {
    const base = readFileSync(note, 'utf8').trim();
    if (existsSync(base)) return base;
    throw new CannotStart(
      `The data of ${folder} is gone from ${base}. Bring it back, or remove ${note} to start afresh.`,
    );
  }
  if (existsSync(join(folder, 'postgresql')) && account && !canEnter(account, folder)) {
    throw new CannotStart(
      `The account that runs PostgreSQL cannot reach ${folder}. Let others pass through its parents.`,
    );
  }
  if (canEnter(account, folder)) return folder;
  const base = join(outside, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(base, { recursive: true });
  chmodSync(outside, 0o755);
  chmodSync(base, 0o711);
  writeFileSync(note, `${base}\n`);
  return base;
}

/** The account that owns a cluster goes on running it, whoever `postgres` is by now. Root's own is handed over. */
export function ownerOf(cluster: string, account: Account | null): Account | null {
  const { uid, gid } = statSync(cluster);
  if (!account) {
    if (process.getuid && uid !== process.getuid()) {
      throw new CannotStart(
        `${cluster} belongs to another user (uid ${uid}). Start OneSource as that user, or as root.`,
      );
    }
    return null;
  }
  if (uid !== 0) return { uid, gid };
  handOver(cluster, account);
  return account;
}

function handOver(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) handOver(inner, account);
    else if (entry.isFile()) chownSync(inner, account.uid, account.gid);
  }
}
