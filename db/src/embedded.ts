import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, serverAccount } from './embedded/account.ts';
import { provideBinaries } from './embedded/binaries.ts';
import { checkCluster, complaint, createCluster, name, passwordOf } from './embedded/cluster.ts';
import { claimDataDir, clusterBase, isClaimed, ownerOf } from './embedded/folder.ts';
import { type Guarded, runGuarded } from './embedded/guard.ts';
import { endLeftover, holderOf, takeLock } from './embedded/lock.ts';
import { CannotStart } from './embedded/refusal.ts';

/** A running PostgreSQL. `stop` shuts it down and waits for it; `died` resolves if it ends of itself. */
export type Embedded = { url: string; stop(): Promise<void>; died: Promise<string> };

/** After a crash PostgreSQL replays its log before it answers, milliseconds. */
const patience = 120_000;
/** A log beyond this many bytes is begun anew. */
const logLimit = 5_000_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
};
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' };

function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Line 8 of postmaster.pid is `ready` once connections are accepted. */
function isReady(data: string, port: number): boolean {
  const file = join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines[3] === String(port) && lines[7]?.trim() === 'ready';
}

async function launch(
  binaries: string,
  data: string,
  options: { account: Account | null; log: string; durable: boolean },
): Promise<{ server: Guarded; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const all = { ...settings, ...(options.durable ? {} : throwaway), port: String(port) };
    const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const server = runGuarded(join(binaries, 'bin/postgres'), ['-D', data, ...flags], options);
    for (const until = Date.now() + patience; server.running() && Date.now() < until; await delay(20)) {
      if (isReady(data, port)) return { server, port };
    }
    await server.stop();
    // The port was free a moment ago and may be taken by now.
    if (attempt === 3)
      throw new CannotStart(`PostgreSQL did not start: ${complaint(options.log)} (see ${options.log})`);
  }
}

/**
 * The address of the embedded PostgreSQL that a running OneSource has in `dataDir`, waiting for one that is just
 * starting; null when none is. For commands that work beside it. Throws CannotStart when it does not get ready.
 */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir);
  if (!isClaimed(folder)) return null;
  const base = clusterBase(folder, serverAccount());
  const home = join(base, 'postgresql');
  for (const until = Date.now() + patience; Date.now() < until; await delay(100)) {
    if (holderOf(base) === null) return null;
    const file = join(home, 'data/postmaster.pid');
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0;
    if (port > 0 && isReady(join(home, 'data'), port))
      return `postgres://${name}:${passwordOf(home)}@127.0.0.1:${port}/${name}`;
  }
  throw new CannotStart(`The PostgreSQL of the OneSource that uses ${base} does not get ready.`);
}

/**
 * Starts PostgreSQL 18 on a free port of 127.0.0.1, with its cluster in `dataDir` (made when missing) and a random
 * password. It never outlives this process. Works as root too, then running it as the account `postgres`.
 * `durable: false` is for tests: nothing is synced to disk and the cluster is removed on `stop`.
 * Throws CannotStart, whose message is one line for the operator.
 */
export async function startEmbedded(options: { dataDir: string; durable?: boolean }): Promise<Embedded> {
  const { durable = true } = options;
  const folder = claimDataDir(options.dataDir);
  const account = serverAccount();
  const base = clusterBase(folder, account);
  const home = join(base, 'postgresql');
  const data = join(home, 'data');
  const log = join(base, 'postgresql.log');
  const lock = takeLock(base);
  try {
    if (existsSync(log) && statSync(log).size > logLimit) rmSync(log);
    const binaries = provideBinaries(account);
    if (!existsSync(home)) await createCluster(base, { binaries, account, log, durable });
    checkCluster(home);
    const owner = ownerOf(home, account);
    await endLeftover(data);
    const password = passwordOf(home);
    const { server, port } = await launch(binaries, data, { account: owner, log, durable });
    server.process.unref();
    let stopping = false;
    const died = server.ended.then(() =>
      stopping ? new Promise<string>(() => {}) : `PostgreSQL ended: ${complaint(log)}`,
    );
    return {
      url: `postgres://${name}:${password}@127.0.0.1:${port}/${name}`,
      died,
      async stop() {
        stopping = true;
        await server.stop();
        if (!durable) rmSync(home, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
