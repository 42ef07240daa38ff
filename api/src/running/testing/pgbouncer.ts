import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The pooler of this machine: Debian's package `pgbouncer`; null where it is not installed. */
export const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer'].find((path) => existsSync(path)) ?? null;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return bound.port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Pools by transaction in front of the database at `url`, with at most `size` connections to it. */
export async function startPgbouncer(url: string, size: number): Promise<{ url: string; stop(): Promise<void> }> {
  if (pgbouncer === null) throw new Error('pgbouncer is not installed');
  const target = new URL(url);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'onesource-pgbouncer-'));
  // It does not run as root, and whoever it becomes has to read this
  chmodSync(folder, 0o755);
  const [user, password] = [target.username, target.password].map(decodeURIComponent);
  writeFileSync(join(folder, 'users'), `"${user}" "${password}"\n`);
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${target.hostname} port=${target.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = ${size}
max_db_connections = ${size}
max_client_conn = 5000
`,
  );
  const asRoot = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn(pgbouncer, ['-q', ...asRoot, join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
  for (let turn = 0; turn < 100 && !(await answers(port)); turn++) await wait(50);
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
