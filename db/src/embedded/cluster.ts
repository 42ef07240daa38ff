import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { runGuarded } from './guard.ts';
import { CannotStart } from './refusal.ts';

const major = '18';
const unfinished = 'postgresql.new-';
/** The database and its owner. */
export const name = 'onesource';

/** The last line of the log that says what went wrong. */
export function complaint(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  return lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1) ?? 'no message';
}

/** The password of the cluster's owner, kept beside the data. */
export function passwordOf(home: string): string {
  try {
    return readFileSync(join(home, 'password'), 'utf8').trim();
  } catch {
    throw new CannotStart(`The password of the database is missing or unreadable: ${join(home, 'password')}.`);
  }
}

/** Throws CannotStart when `home` holds anything but a whole cluster of our major version. */
export function checkCluster(home: string): void {
  const file = join(home, 'data/PG_VERSION');
  if (!existsSync(file)) throw new CannotStart(`${home} is not a PostgreSQL cluster. Move it away to start afresh.`);
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  throw new CannotStart(
    `The data in ${home} is of PostgreSQL ${found}, this is PostgreSQL ${major}. Dump it with ${found}, or move it away.`,
  );
}

/**
 * Makes a cluster in `base/postgresql`. It comes into being in a folder beside it that is renamed when complete, so a
 * cluster is whole or absent; what earlier, interrupted attempts left is removed. Locale and encoding are PostgreSQL's
 * own, the same on every machine.
 */
export async function createCluster(
  base: string,
  options: { binaries: string; account: Account | null; log: string; durable: boolean },
): Promise<void> {
  const { account, log } = options;
  for (const entry of readdirSync(base).filter((entry) => entry.startsWith(unfinished))) {
    rmSync(join(base, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
  const draft = join(base, `${unfinished}${process.pid}`);
  const data = join(draft, 'data');
  const files = { password: join(draft, 'password'), statements: join(draft, 'statements.sql') };
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(files.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  writeFileSync(files.statements, `create database ${name} owner ${name};\n`, { mode: 0o600 });
  if (account) for (const path of [draft, ...Object.values(files)]) chownSync(path, account.uid, account.gid);

  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${name}`, `--pwfile=${files.password}`, '--auth=scram-sha-256'];
  const rest = ['--text-search-config=simple', '--no-instructions', ...(options.durable ? [] : ['--no-sync'])];
  const initdb = runGuarded(join(options.binaries, 'bin/initdb'), ['-D', data, ...locale, ...access, ...rest], options);
  if ((await initdb.ended) !== 0) throw new CannotStart(`PostgreSQL could not set up its data: ${complaint(log)}`);
  const single = ['--single', '-D', data, '-c', `fsync=${options.durable ? 'on' : 'off'}`, 'postgres'];
  const statements = runGuarded(join(options.binaries, 'bin/postgres'), single, {
    ...options,
    input: files.statements,
  });
  if ((await statements.ended) !== 0)
    throw new CannotStart(`PostgreSQL could not make its database: ${complaint(log)}`);
  rmSync(files.statements);
  renameSync(draft, join(base, 'postgresql'));
}
