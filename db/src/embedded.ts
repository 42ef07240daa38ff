import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { type Account, serverAccount } from './embedded/account.ts';
import { provideBinaries } from './embedded/binaries.ts';
import { checkCluster, complaint, createCluster, name, passwordOf } from './embedded/cluster.ts';
import { claimDataDir, clusterBase, isClaimed, ownerOf } from './embedded/folder.ts';
import { type Guarded, runGuarded } from './embedded/guard.ts';
import { endLeftover, holderOf, takeLock } from './embedded/lock.ts';
import { isAlive } from './embedded/processes.ts';
import { CannotStart } from './embedded/refusal.ts';
import { provideRole } from './grants.ts';

/**
 * A running PostgreSQL: `url` is the application's address, `ownerUrl` that of whoever migrates. `stop` shuts it down and waits for it. One that ends of itself is started again on the same port;
 * `died` resolves when that was of no use.
 */
export type Embedded = { url: string; ownerUrl: string; stop(): Promise<void>; died: Promise<string> };

/** So many restarts within that time, milliseconds, are tried before it is given up. */
const restarts = { most: 5, within: 600_000 };

/** The application's role: neither owner nor superuser. */
const appRole = `${name}_app`;
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

/** Line 8 of postmaster.pid is `ready` once connections are accepted; a killed server leaves the file as it was. */
function isReady(data: string, port: number): boolean {
  const file = join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines[3] === String(port) && lines[7]?.trim() === 'ready' && isAlive(Number(lines[0]));
}

async function launch(
  binaries: string,
  data: string,
  options: { account: Account | null; log: string; durable: boolean; port?: number },
): Promise<{ server: Guarded; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
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
    // What a killed server's children still hold is free in a moment.
    if (options.port) await delay(500 * attempt);
  }
}

/**
 * Sees to it that the server runs until `stop`. One that was killed is started again on its port, where the pool finds
 * it; until then connections are refused. Bounded: what ends again and again does not get well of it.
 */
function keepRunning(
  first: Guarded,
  { data, log, again }: { data: string; log: string; again: () => Promise<{ server: Guarded }> },
): { died: Promise<string>; stop(): Promise<void> } {
  let server = first;
  let stopping = false;
  let starting: Promise<unknown> = Promise.resolve();
  const tried: number[] = [];
  const gone = Promise.withResolvers<string>();

  function watch(): void {
    server.process.unref();
    void server.ended.then(() => {
      if (!stopping) starting = restart();
    });
  }
  async function restart(): Promise<void> {
    const reason = complaint(log);
    const now = Date.now();
    tried.push(now);
    if (tried.filter((at) => at > now - restarts.within).length > restarts.most)
      return gone.resolve(`PostgreSQL ended again and again: ${reason}`);
    try {
      // Its children see that it is gone and leave; before that a new one is not let in
      await endLeftover(data);
      if (stopping) return;
      ({ server } = await again());
      if (stopping) return await server.stop();
      watch();
    } catch (error) {
      gone.resolve(`PostgreSQL ended: ${error instanceof Error ? error.message : reason}`);
    }
  }

  watch();
  return {
    died: gone.promise,
    async stop() {
      stopping = true;
      await starting;
      await server.stop();
    },
  };
}

/** The application's password is of this run only: nobody else needs it, and so it is kept nowhere. */
async function admit(ownerUrl: string, url: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await provideRole(owner, url, true);
  } finally {
    await owner.end({ timeout: 5 });
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
    const how = { account: owner, log, durable };
    const { server, port } = await launch(binaries, data, how);
    const keeping = keepRunning(server, { log, again: () => launch(binaries, data, { ...how, port }), data });
    const at = `127.0.0.1:${port}/${name}`;
    const ownerUrl = `postgres://${name}:${password}@${at}`;
    const url = `postgres://${appRole}:${randomBytes(24).toString('base64url')}@${at}`;
    try {
      await admit(ownerUrl, url);
    } catch (error) {
      await keeping.stop();
      throw error;
    }
    return {
      url,
      ownerUrl,
      died: keeping.died,
      async stop() {
        await keeping.stop();
        if (!durable) rmSync(home, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
