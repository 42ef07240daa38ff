import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from './embedded/processes.ts';
import { runningEmbedded, startEmbedded } from './embedded.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onesource-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('is version 18, in UTF-8, compares text by its own rules and keeps what was stored', async () => {
    const first = await startEmbedded({ dataDir: folder });
    const [row] = await ask(
      first.url,
      `select current_setting('server_version') v, current_setting('server_encoding') e,
      datcollate c, datlocale l from pg_database where datname = current_database()`,
    );
    expect(row).toMatchObject({ v: expect.stringMatching(/^18\./), e: 'UTF8', c: 'C', l: 'C.UTF-8' });
    await ask(first.ownerUrl, `create table note as select '一数一源' as text`);
    await first.stop();

    const second = await startEmbedded({ dataDir: folder });
    expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: '一数一源' }]);
    await second.stop();
  });

  it('wants its password and listens on this machine only', async () => {
    const { url, stop } = await startEmbedded({ dataDir: folder, durable: false });
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed');
    expect(await ask(url, `show listen_addresses`)).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await stop();
  });

  it('lets the application in as somebody who owns nothing, also into a folder made before it did', async () => {
    const first = await startEmbedded({ dataDir: folder });
    await ask(first.ownerUrl, 'drop role onesource_app');
    await first.stop();
    const { url, stop } = await startEmbedded({ dataDir: folder });
    expect(
      await ask(url, 'select current_user::text as who, rolsuper from pg_roles where rolname = current_user'),
    ).toEqual([{ who: 'onesource_app', rolsuper: false }]);
    await expect(ask(url, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await stop();
  });

  it('is thrown away on stop when it need not be durable', async () => {
    const { stop } = await startEmbedded({ dataDir: folder, durable: false });
    await stop();
    expect(existsSync(join(folder, 'postgresql'))).toBe(false);
  });

  it('can be reached beside the OneSource that runs it, and is not there when none does', async () => {
    expect(await runningEmbedded(join(folder, 'none'))).toBeNull();
    const first = await startEmbedded({ dataDir: folder, durable: false });
    const beside = await runningEmbedded(folder);
    expect(beside).toBe(first.ownerUrl);
    expect(await ask(beside ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
    expect(await runningEmbedded(folder)).toBeNull();
  });

  it('is not shared: a second start is refused while the first runs, and harms nothing', async () => {
    const first = await startEmbedded({ dataDir: folder, durable: false });
    await expect(startEmbedded({ dataDir: folder })).rejects.toThrow(`Another OneSource (process ${process.pid})`);
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  it('starts where an earlier set-up was interrupted', async () => {
    const whole = await startEmbedded({ dataDir: folder, durable: false });
    await whole.stop();
    mkdirSync(join(folder, 'postgresql.new-1/data/base'), { recursive: true });
    writeFileSync(join(folder, 'onesource.pid'), '999999999\n1\n');
    const { stop } = await startEmbedded({ dataDir: folder });
    expect(readdirSync(folder).filter((name) => name.startsWith('postgresql.new-'))).toEqual([]);
    await stop();
  });

  it('leaves a folder alone that holds something else', async () => {
    writeFileSync(join(folder, 'report.docx'), '');
    await expect(startEmbedded({ dataDir: folder })).rejects.toThrow('it holds "report.docx"');
    expect(readdirSync(folder)).toEqual(['report.docx']);
  });

  it('refuses the data of another major version in one line', async () => {
    const { stop } = await startEmbedded({ dataDir: folder });
    await stop();
    writeFileSync(join(folder, 'postgresql/data/PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir: folder })).rejects.toThrow(/is of PostgreSQL 17, this is PostgreSQL 18/);
  });

  it('ends when its owner is killed, and the next start gets the data', async () => {
    const program = `const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
      await startEmbedded({ dataDir: process.argv[1] }); process.stdout.write('up'); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program, folder]);
    await once(owner.stdout, 'data');
    const server = Number(readFileSync(join(folder, 'postgresql/data/postmaster.pid'), 'utf8').split('\n')[0]);
    expect(isAlive(server)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);

    const { url, stop } = await startEmbedded({ dataDir: folder });
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await stop();
  });

  it('is started again when it is killed, on the same port, and has what it acknowledged', async () => {
    const { ownerUrl, stop, died } = await startEmbedded({ dataDir: folder });
    const sql = postgres(ownerUrl, { max: 4, prepare: false, backoff: () => 0.05 });
    await sql`create table kept (op integer primary key)`;
    const acknowledged: number[] = [];
    let refused = 0;
    let op = 0;
    const write = () => {
      const mine = ++op;
      return sql`insert into kept values (${mine})`.then(
        () => {
          acknowledged.push(mine);
        },
        () => {
          refused += 1;
        },
      );
    };
    for (let round = 1; round <= 2; round += 1) {
      const before = acknowledged.length;
      while (acknowledged.length < before + 20) await write();
      const server = Number(readFileSync(join(folder, 'postgresql/data/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(server, 'SIGKILL');
      while (refused < round) await write();
      while (acknowledged.length < before + 40) await write();
    }
    const rows = await sql<{ op: number }[]>`select op from kept`;
    const there = new Set(rows.map((row) => row.op));
    expect(acknowledged.filter((each) => !there.has(each))).toEqual([]);
    await sql.end();
    await stop();
    expect(await Promise.race([died, Promise.resolve('lives')])).toBe('lives');
  });

  it('is given up, with the reason, when starting it again is of no use', async () => {
    const { stop, died } = await startEmbedded({ dataDir: folder });
    const data = join(folder, 'postgresql/data');
    const server = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    rmSync(join(data, 'global/pg_control'));
    process.kill(server, 'SIGKILL');
    expect(await died).toMatch(/^PostgreSQL ended: .*pg_control/);
    await stop();
  });
});
