import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '@onesource/db/client';
import { migrate } from '@onesource/db/migrate';
import { backups } from '@onesource/db/schema/backup';
import { records, uses } from '@onesource/db/schema/data';
import { desc, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import journal from '../../../../db/migrations/meta/_journal.json' with { type: 'json' };
import { pdf } from '../../areas/attachments/testing.ts';
import { sealAudit } from '../../areas/audit/seal.ts';
import { emptyDatabase, ownDatabase, ownerUrlOf, type Person, testWorld, type World } from '../testing/testing.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './read.ts';
import { quoted } from './tables.ts';
import { restoreWhole } from './verify.ts';
import { writeBackup } from './write.ts';

const key = 'a key that nobody else knows';
const own = await ownDatabase();
const ownerUrl = ownerUrlOf(own.url);
let folder: string;
let world: World;
let sysadmin: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onesource-backup-test-'));
  world = await testWorld({ databaseUrl: own.url });
  const office = await world.department('bureau', { name: '市民政局\t\\N\n🐼' });
  sysadmin = await world.person(office, 'sysadmin', 'official', 'registrar');
  const { id: resourceId } = await world.publish(office, { name: '婚姻登记信息' });
  await world.db.insert(records).values({ resourceId, key: 'k', fromLoad: 1, k1: '甲', body: ['甲\t', null] });
  await world.db.insert(uses).values({
    ...{ resourceId, id: randomUUID(), requestId: randomUUID(), at: world.deps.clock(), address: '' },
    ...{ actorId: sysadmin.id, actorName: '某人', departmentId: office.id, departmentName: office.name },
    ...{ kind: 'query', purpose: 'verification', matter: '核验', items: [], rows: 1, result: 'answered' },
  });
  await world.app.request('/api/attachments?name=a.pdf', {
    method: 'POST',
    headers: { cookie: sysadmin.cookie, 'content-type': 'application/pdf' },
    body: pdf(),
  });
  for (let n = 0; n < 5; n++) await world.get(sysadmin, '/api/audit');
  await sealAudit(world.deps);
});
afterAll(async () => {
  await world.close();
  await own.drop();
  await rm(folder, { recursive: true, force: true });
});

const make = (over: Partial<Parameters<typeof makeBackup>[0]> = {}) =>
  makeBackup({ url: ownerUrl, folder: join(folder, randomUUID()), second: null, key: null, verify: false, ...over });

/** Every row of every table but the records of backups, as text. */
async function everything(url: string): Promise<Record<string, unknown>> {
  const { db, close } = openDatabase(url, { max: 1 });
  try {
    const tables = await db.execute<{ name: string }>(
      sql`select case schemaname when 'public' then '' else 'data.' end || tablename as name from pg_tables
        where schemaname in ('public', 'data') order by 1`,
    );
    const all: Record<string, unknown> = {};
    for (const { name } of tables)
      if (!['backups', 'audit_log', 'sessions'].includes(name))
        all[name] = await db.execute(sql`select t::text as row from ${sql.raw(quoted(name))} t order by 1`);
    return all;
  } finally {
    await close();
  }
}

async function restored<Done>(path: string, with_: string | null, look: (url: string) => Promise<Done>): Promise<Done> {
  const empty = await emptyDatabase();
  try {
    await restoreWhole(path, { ownerUrl: ownerUrlOf(empty.url), appUrl: empty.url, key: with_ });
    return await look(empty.url);
  } finally {
    await empty.drop();
  }
}

describe('a backup', () => {
  test('restored into an empty database is every row as it was, and the product works on it', async () => {
    const { path } = await make({ key });
    const before = await everything(ownerUrl);
    await restored(path, key, async (url) => {
      expect(await everything(ownerUrlOf(url))).toEqual(before);
      const again = await testWorld({ databaseUrl: url });
      expect(await again.get(null, '/readyz')).toMatchObject({ status: 200 });
      // Sessions ended with the restore
      expect((await again.get(sysadmin, '/api/session')).status).toBe(401);
      const back = await again.signIn(sysadmin);
      expect((await again.get(back, '/api/resources?q=婚姻')).body.total).toBe(1);
      expect((await again.post(back, '/api/resources', { name: '之后登记的' })).status).toBe(201);
      await again.close();
    });
  }, 60_000);

  test('is of one moment, whatever is written meanwhile', async () => {
    const office = await world.department();
    let writing = true;
    const writer = (async () => {
      while (writing) await world.publish(office, { name: `边写边备${randomUUID()}` });
    })();
    const { path } = await make();
    writing = false;
    await writer;
    await restored(path, null, async (url) => {
      const { db, close } = openDatabase(url, { max: 1 });
      const [torn] = await db.execute<{ count: number }>(sql`
        select count(*)::int as count from directory_entries
        where not exists (select from revisions where revisions.id = revision_id)`);
      expect(torn?.count).toBe(0);
      await close();
    });
  });

  test('with a key shows nothing of what is in it, and opens with that key only', async () => {
    const { path } = await make({ key });
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 20).toString()).toContain('OneSource');
    expect(bytes.includes(Buffer.from('users'))).toBe(false);
    const empty = await emptyDatabase();
    const into = { ownerUrl: ownerUrlOf(empty.url), appUrl: empty.url };
    await expect(restoreBackup(path, { ...into, key: null })).rejects.toThrow(/BACKUP_KEY is needed/);
    await expect(restoreBackup(path, { ...into, key: 'another key of that length' })).rejects.toThrow(
      /not the one of this backup, or the backup was changed/,
    );
    const changed = `${path}.changed`;
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(changed, bytes);
    await expect(restoreBackup(changed, { ...into, key })).rejects.toThrow(/was changed/);
    // Nothing of it came out, so the database still takes a good one
    await restoreWhole(path, { ...into, key });
    await empty.drop();
  });

  test('that was cut off or is none is refused in one line, and leaves nothing behind', async () => {
    const { path } = await make();
    const bytes = await readFile(path);
    const empty = await emptyDatabase();
    const into = { ownerUrl: ownerUrlOf(empty.url), appUrl: empty.url, key: null };
    for (const [name, content] of [
      ['cut', bytes.subarray(0, bytes.length - 200)],
      ['half', bytes.subarray(0, bytes.length / 2)],
      ['head', bytes.subarray(0, 30)],
      ['none', Buffer.from('PK something else')],
    ] as const) {
      await writeFile(join(folder, name), content);
      await expect(restoreBackup(join(folder, name), into)).rejects.toMatchObject({ name: 'CannotStart' });
    }
    await expect(restoreBackup(join(folder, 'gone'), into)).rejects.toThrow(/cannot be read/);
    await restoreWhole(path, into);
    await expect(restoreBackup(path, into)).rejects.toThrow(/not empty/);
    await empty.drop();
  });

  test('goes to a second place as well, and is written down with whether it was restored', async () => {
    const second = join(folder, 'second');
    const made = await make({ key, second, verify: true });
    expect(made.verified).toBe(true);
    expect(await readFile(made.copy ?? '')).toEqual(await readFile(made.path));
    expect(await readdir(second)).toHaveLength(1);
    const { body } = await world.get(sysadmin, '/api/backups');
    expect(body.items[0]).toMatchObject({
      failure: null,
      bytes: made.bytes,
      rows: made.rows,
      encrypted: true,
      copied: true,
      verifiedAt: expect.any(String),
    });
    expect(body.last).toMatchObject({ finishedAt: body.items[0].finishedAt });
  }, 120_000);

  test('that could not be made is written down too, and told in one line', async () => {
    const blocked = join(folder, 'a file');
    await writeFile(blocked, '');
    await expect(make({ folder: blocked })).rejects.toThrow(/^No backup was made: /);
    const rows = await world.db.select().from(backups);
    expect(rows.filter(({ failure }) => failure !== null)).toHaveLength(1);
    const { body } = await world.get(sysadmin, '/api/backups');
    expect(body.items[0].failure).toMatch(/./);
    // Also further back in the list, it is what came last that is told
    expect((await world.get(sysadmin, '/api/backups?page=2')).body.newest).toEqual({ failure: body.items[0].failure });
    expect(body.items[0].failure).not.toContain(folder);
  });

  test('whose copy failed stands as made, with what failed and not where', async () => {
    const blocked = join(folder, 'another file');
    await writeFile(blocked, '');
    const target = join(folder, randomUUID());
    await expect(make({ folder: target, second: join(blocked, 'here') })).rejects.toThrow(/\.backup was made, but: .+/);
    const [name = ''] = await readdir(target);
    const [row] = await world.db.select().from(backups).orderBy(desc(backups.finishedAt)).limit(1);
    const { size } = await stat(join(target, name));
    expect(row).toMatchObject({ bytes: size, copied: false, verifiedAt: null, failure: expect.stringMatching(/./) });
    expect(row?.failure).not.toContain(folder);
    expect(row?.failure).not.toContain('another file');
    expect((await world.get(sysadmin, '/api/backups')).body.items[0]).toMatchObject({ bytes: size });
    await restored(join(target, name), null, async (url) =>
      expect(await everything(ownerUrlOf(url))).toHaveProperty('users'),
    );
  });

  test('is nobody’s to see but the operator’s and the system administrator’s', async () => {
    const office = await world.department();
    for (const role of ['operator', 'sysadmin'] as const)
      expect((await world.get(await world.person(office, role), '/api/backups')).status).toBe(200);
    for (const role of ['official', 'admin', 'secadmin', 'auditor', 'supervisor'] as const)
      expect((await world.get(await world.person(office, role), '/api/backups')).status).toBe(403);
  });
});

describe('a restore', () => {
  test('that may not make the application’s role leaves the database empty', async () => {
    const { path } = await make();
    const empty = await emptyDatabase();
    const into = { ownerUrl: ownerUrlOf(empty.url), appUrl: empty.url, key: null };
    // Such names are PostgreSQL's own
    const appUrl = Object.assign(new URL(empty.url), { username: 'pg_nobody' }).href;
    await expect(restoreWhole(path, { ...into, appUrl })).rejects.toThrow(/The role pg_nobody .+ cannot make it/);
    const owner = postgres(into.ownerUrl, { max: 1 });
    expect(await owner`select tablename from pg_tables where schemaname = 'public'`).toHaveLength(0);
    await owner.end();
    await restoreWhole(path, into);
    await empty.drop();
  });

  test('leaves no sign-in open, also where what comes after the rows fails', async () => {
    const { path } = await make();
    const empty = await emptyDatabase();
    const ownerUrl = ownerUrlOf(empty.url);
    const owner = postgres(ownerUrl, { max: 1 });
    const superuser = `above_${randomUUID().slice(0, 8)}`;
    await owner.unsafe(`create role ${superuser} superuser login password 'x'`);
    const appUrl = Object.assign(new URL(empty.url), { username: superuser, password: 'x' }).href;
    await expect(restoreWhole(path, { ownerUrl, appUrl, key: null })).rejects.toThrow(/is a superuser/);
    expect(await owner`select id from users`).not.toHaveLength(0);
    expect(await owner`select id from sessions where ended_at is null`).toHaveLength(0);
    await owner.unsafe(`drop role ${superuser}`);
    await owner.end();
    await empty.drop();
  });
});

describe('a backup of an earlier release', () => {
  test('is restored as its tables were then, and brought up to date', async () => {
    const stamps = journal.entries.map(({ when }) => when).sort((a, b) => a - b);
    const [old, empty] = [await emptyDatabase(), await emptyDatabase()];
    const oldUrl = ownerUrlOf(old.url);
    await migrate(oldUrl, oldUrl, stamps.at(-2));
    const id = randomUUID();
    const owner = postgres(oldUrl, { max: 1 });
    await owner`insert into departments (id, name, short_name, kind, path, number)
      values (${id}, '老单位', '老单位', 'bureau', array[${id}::uuid], 1)`;
    const path = join(folder, 'old.backup');
    await writeBackup(owner, path, { at: new Date(), key });
    await owner.end();
    await restoreWhole(path, { ownerUrl: ownerUrlOf(empty.url), appUrl: empty.url, key });
    const again = await testWorld({ databaseUrl: empty.url });
    expect((await again.get(null, '/readyz')).status).toBe(200);
    const sees = await again.person({ id, name: '老单位', path: [id] }, 'sysadmin');
    expect((await again.get(sees, '/api/departments')).body).toMatchObject({ items: [{ id, name: '老单位' }] });
    await again.close();
    await old.drop();
    await empty.drop();
  }, 60_000);
});

describe('pnpm backup and pnpm restore', () => {
  test('do it from a terminal', async () => {
    const run = (entry: string, args: string[], env: Record<string, string>) =>
      promisify(execFile)(process.execPath, [`api/src/running/entry/${entry}.ts`, ...args], {
        env: { ...process.env, BACKUP_KEY: key, ...env },
      });
    const target = join(folder, 'terminal');
    const made = await run('backup', [target], { DATABASE_URL: own.url, DATABASE_OWNER_URL: ownerUrl });
    expect(made.stdout).toMatch(/\.backup: \d+ tables, \d+ rows, \d+ bytes, encrypted\.\n$/);
    const [name = ''] = await readdir(target);
    const empty = await emptyDatabase();
    const into = { DATABASE_URL: empty.url, DATABASE_OWNER_URL: ownerUrlOf(empty.url) };
    const back = await run('restore', [join(target, name)], into);
    expect(back.stdout).toMatch(/^Restored as of .+\nThe audit chain is whole; it ends at \d+ [0-9a-f]{64}\.\n/);
    await expect(run('restore', [join(target, name)], into)).rejects.toMatchObject({
      code: 1,
      stderr: 'The database is not empty. A backup is restored into an empty one only.\n',
    });
    await empty.drop();
  }, 240_000);
});
