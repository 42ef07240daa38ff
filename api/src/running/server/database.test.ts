import { openDatabase } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { asOwner, ownDatabase, ownerUrlOf, testWorld } from '../testing/testing.ts';
import { openOrStart, prepare } from './database.ts';

const own = await ownDatabase();
const ownerUrl = ownerUrlOf(own.url);
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

const opening = (databaseUrl: string, databaseOwnerUrl: string | null) =>
  openOrStart({ databaseUrl, databaseOwnerUrl, dataDir: '' });
const as = (role: string, password: string) =>
  Object.assign(new URL(own.url), { username: role, password: encodeURIComponent(password) }).href;

/** What starting on that database says; null when it starts. */
async function starting(databaseUrl: string, databaseOwnerUrl: string | null): Promise<string | null> {
  try {
    const database = await opening(databaseUrl, databaseOwnerUrl);
    await prepare(database).finally(() => database.close());
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

describe('a database of one’s own', () => {
  test('gets the role of the application where it is missing, with nothing but what it needs', async () => {
    const url = as('new_app', "it's % a / password");
    expect(await starting(url, ownerUrl)).toBeNull();
    const { db, close } = openDatabase(url, { max: 1 });
    const [role] = await db.execute(
      sql`select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false });
    for (const [name, value] of [
      ['statement_timeout', '30s'],
      ['lock_timeout', '10s'],
      ['idle_in_transaction_session_timeout', '1min'],
    ])
      expect(await db.execute(sql`select current_setting(${name}) as value`)).toEqual([{ value }]);
    const [owned] = await db.execute(sql`
      select count(*)::int as tables from pg_tables where schemaname = 'public' and tableowner = current_user`);
    expect(owned).toEqual({ tables: 0 });
    await expect(db.execute(sql`create table mine (id int)`)).rejects.toMatchObject({ cause: { code: '42501' } });
    await close();
    expect(await starting(url, ownerUrl)).toBeNull();
    // Migrated in a step of its own, the application needs no owner to start
    expect(await starting(url, null)).toBeNull();
    await asOwner(own.url, async (owner) => {
      await owner.execute(sql`drop owned by new_app`);
      await owner.execute(sql`drop role new_app`);
    });
  });

  test('says in one line that a password is wrong, and repeats none', async () => {
    const said = await starting(own.url.replace(/:[^:@]+@/, ':hunter22@'), ownerUrl);
    expect(said).toMatch(/^CannotStart: The database .+ cannot be used: password authentication failed[^\n]+\.$/);
    expect(said).not.toContain('hunter22');
  });

  test('says in one line that a role may not create, before anything is written', async () => {
    await asOwner(own.url, async (owner) => {
      await owner.execute(sql`create role weak login password 'weak'`);
      await owner.execute(sql`create database bare`);
    });
    const bare = Object.assign(new URL(as('weak', 'weak')), { pathname: '/bare' }).href;
    expect(await starting(bare, null)).toMatch(
      /^CannotStart: The role weak may not create tables[^\n]+operations\.md\.$/,
    );
    await asOwner(bare, async (owner) => {
      const tables = await owner.execute(
        sql`select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      expect(tables).toEqual([]);
    });
    await asOwner(own.url, async (owner) => {
      await owner.execute(sql`drop database bare`);
      await owner.execute(sql`drop role weak`);
    });
  });

  test('is not worked with as a superuser beside its owner', async () => {
    await asOwner(own.url, (owner) => owner.execute(sql`create role mighty superuser login password 'mighty'`));
    expect(await starting(as('mighty', 'mighty'), ownerUrl)).toMatch(/^CannotStart: The role mighty .+ is a superuser/);
    await asOwner(own.url, (owner) => owner.execute(sql`drop role mighty`));
  });

  test('that is not migrated is not ready, and the process is still alive', async () => {
    await asOwner(own.url, (owner) => owner.execute(sql`create database empty`));
    const url = Object.assign(new URL(ownerUrl), { pathname: '/empty' }).href;
    const early = await testWorld({ databaseUrl: url });
    expect(await early.get(null, '/readyz')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect((await early.get(null, '/healthz')).status).toBe(200);
    await early.close();
    await asOwner(own.url, (owner) => owner.execute(sql`drop database empty`));
  });

  test('made before there was an outbox gets one at the next start, and is not ready before', async () => {
    await asOwner(own.url, (owner) => owner.execute(sql.raw('drop schema pgboss cascade')));
    expect(await world.get(null, '/readyz')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(await starting(own.url, ownerUrl)).toBeNull();
    expect((await world.get(null, '/readyz')).status).toBe(200);
    const { db, close } = openDatabase(own.url, { max: 1 });
    expect(await db.execute(sql`select name from pgboss.queue where name = 'mail'`)).toEqual([{ name: 'mail' }]);
    await expect(db.execute(sql`create table pgboss.mine (id int)`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await close();
  });

  test('that cannot sort Chinese names is said to be unfit at the start, not by each list', async () => {
    expect((await world.get(null, '/readyz')).status).toBe(200);
    await asOwner(own.url, (owner) => owner.execute(sql.raw('drop collation pg_catalog."zh-x-icu"')));
    expect(await starting(own.url, ownerUrl)).toMatch(/cannot be used: its PostgreSQL was built without ICU/);
    expect(await world.get(null, '/readyz')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('what is written down', () => {
  const answer = (statement: string, url = own.url) => {
    const { db, close } = openDatabase(url, { max: 1 });
    return db
      .execute(sql.raw(statement))
      .then(
        () => 'done',
        (error) => error.cause?.code,
      )
      .finally(close);
  };
  test.each(['audit_log', 'audit_links', 'case_events'])(
    'in %s is read and added to by the application, and neither changed nor removed',
    async (table) => {
      expect(await answer(`select 1 from ${table}`)).toBe('done');
      expect(await answer(`insert into ${table} select * from ${table} where false`)).toBe('done');
      for (const statement of [`delete from ${table}`, `truncate ${table}`, `alter table ${table} add x int`])
        expect(await answer(statement)).toBe('42501');
      const [column] = await world.db.execute<{ name: string }>(
        sql`select column_name as name from information_schema.columns where table_name = ${table} limit 1`,
      );
      expect(await answer(`update ${table} set "${column?.name}" = "${column?.name}"`)).toBe('42501');
    },
  );

  test('in the audit log is not changed by the owner either', async () => {
    for (const table of ['audit_log', 'audit_links'])
      for (const statement of [`delete from ${table}`, `truncate ${table}`])
        expect(await answer(statement, ownerUrl)).toBe('42501');
    expect(await answer('update audit_log set actor_name = actor_name', ownerUrl)).toBe('42501');
  });

  test('is kept by triggers that the application cannot turn off', async () => {
    expect(await answer('alter table audit_log disable trigger all')).toBe('42501');
    expect(await answer("set session_replication_role = 'replica'")).toBe('42501');
  });
});
