import { auditLog } from '@onesource/db/schema/audit';
import { users } from '@onesource/db/schema/organisation';
import { recoveryCodes, secondFactors, sessions } from '@onesource/db/schema/session';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Department, type Person, testPassword, testWorld, type World } from '../../../running/testing/testing.ts';
import { codeAt } from './codes.ts';
import { takeCode } from './taking.ts';

const path = '/api/session/second-factor';
const start = new Date('2026-11-02T01:00:00Z');
let world: World;
let strict: World;
let bureau: Department;

beforeAll(async () => {
  world = await testWorld();
  strict = await testWorld({
    accounts: { ...world.deps.accounts, secondFactor: 'platform' },
    clock: () => world.deps.clock(),
  });
  bureau = await world.department();
});
afterEach(() => world.setNow(start));
afterAll(async () => {
  await strict.close();
  await world.close();
});

/** Later than the last code: each counts once. */
const later = (minutes: number) => world.setNow(new Date(world.deps.clock().getTime() + minutes * 60_000));
const signIn = (who: Person, code?: string, password = testPassword, at = world) =>
  at.post(null, '/api/session', { account: who.account, password, ...(code !== undefined && { code }) });
const withCookie = (who: Person, answer: { headers: Headers }): Person => ({
  ...who,
  cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
});

async function enrolled(who: Person) {
  const { body } = await world.post(who, path, { current: testPassword });
  const confirmed = await world.post(who, `${path}/confirm`, { code: codeAt(body.secret, world.deps.clock()) });
  expect(confirmed.status).toBe(200);
  later(2);
  const codes: string[] = confirmed.body.recoveryCodes;
  return { codes, code: () => codeAt(body.secret, world.deps.clock()) };
}

describe('an authenticator', () => {
  test('is enrolled with the password and a first code, which gives ten recovery codes once', async () => {
    const person = await world.person(bureau, 'official');
    expect((await world.get(person, path)).body).toEqual({
      enrolled: false,
      since: null,
      required: false,
      recoveryCodesLeft: 0,
    });
    const { body } = await world.post(person, path, { current: testPassword });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/OneSource:/);
    expect(body.uri).toContain(body.secret);
    expect((await signIn(person)).status, 'not asked for before a first code').toBe(200);
    const other = withCookie(person, await signIn(person));
    const confirmed = await world.post(person, `${path}/confirm`, { code: codeAt(body.secret, world.deps.clock()) });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect((await world.get(other, '/api/session')).status, 'other sessions end').toBe(401);
    expect((await world.get(person, path)).body).toMatchObject({ enrolled: true, recoveryCodesLeft: 10 });
    const stored = await world.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, person.id));
    expect(JSON.stringify(stored)).not.toContain(confirmed.body.recoveryCodes[0]);
    expect(await world.post(person, path, { current: testPassword })).toMatchObject({
      status: 422,
      body: { code: 'second_factor_there' },
    });
  });

  test('is not enrolled in a session that ends while whoever ends it has the account in hand', async () => {
    const person = await world.person(bureau, 'official');
    const { body } = await world.post(person, path, { current: testPassword });
    const code = codeAt(body.secret, world.deps.clock());
    const waits = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    let confirmed: Promise<{ status: number }> | undefined;
    await world.db.transaction(async (tx) => {
      await tx.select({ id: users.id }).from(users).where(eq(users.id, person.id)).for('no key update');
      confirmed = world.post(person, `${path}/confirm`, { code });
      await vi.waitFor(async () => expect(await world.db.execute(waits)).toHaveLength(1), { timeout: 10_000 });
      await tx.update(sessions).set({ endedAt: world.deps.clock() }).where(eq(sessions.userId, person.id));
    });
    expect((await confirmed)?.status).toBe(409);
    const own = eq(secondFactors.userId, person.id);
    expect(await world.db.select().from(secondFactors).where(own)).toMatchObject([{ confirmedAt: null }]);
  });

  test('is not enrolled without the password, nor with a wrong code, nor where nothing was begun', async () => {
    const person = await world.person(bureau, 'official');
    expect(await world.post(person, path, { current: 'not the one' })).toMatchObject({
      status: 400,
      body: { details: [{ field: 'current', code: 'wrong_password' }] },
    });
    const wrong = { status: 400, body: { details: [{ field: 'code', code: 'wrong_second_factor' }] } };
    expect(await world.post(person, `${path}/confirm`, { code: '000000' })).toMatchObject(wrong);
    await world.post(person, path, { current: testPassword });
    expect(await world.post(person, `${path}/confirm`, { code: 'abcdef' })).toMatchObject(wrong);
    expect((await world.get(person, path)).body.enrolled).toBe(false);
  });

  test('is asked for at sign-in once the password is right, and not told of before', async () => {
    const person = await world.person(bureau, 'official');
    const { code } = await enrolled(person);
    expect(await signIn(person)).toMatchObject({ status: 401, body: { code: 'second_factor_required' } });
    expect(await signIn(person, undefined, 'wrong')).toMatchObject({
      status: 401,
      body: { code: 'wrong_credentials' },
    });
    expect(await signIn(person, '000000')).toMatchObject({ status: 401, body: { code: 'wrong_second_factor' } });
    expect(await signIn(person, code(), 'wrong')).toMatchObject({ body: { code: 'wrong_credentials' } });
    expect(await signIn(person, code())).toMatchObject({ status: 200, body: { secondFactor: { enrolled: true } } });
  });

  test('gives codes that count once, also when two sign in with one at once', async () => {
    const person = await world.person(bureau, 'official');
    const { code } = await enrolled(person);
    const answers = await Promise.all([signIn(person, code()), signIn(person, code())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(person, code())).status).toBe(401);
    later(1);
    expect((await signIn(person, code())).status).toBe(200);
  });

  test('is not found out by trying: wrong codes count like wrong passwords', async () => {
    const person = await world.person(bureau, 'official');
    const { code } = await enrolled(person);
    for (let time = 0; time < 10; time += 1) expect((await signIn(person, '123456')).status).toBe(401);
    expect(await signIn(person, code())).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    const both = { current: testPassword, code: code() };
    expect((await world.post(person, `${path}/recovery-codes`, both)).status).toBe(429);
  });

  test('nor by many at once: no more are looked at than one after the other', async () => {
    const person = await world.person(bureau, 'official');
    await world.post(person, path, { current: testPassword });
    const tries = Array.from({ length: 30 }, (_, n) =>
      world.post(person, `${path}/confirm`, { code: `${100_000 + n}` }),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect([answers.filter((status) => status === 400), answers.filter((status) => status === 429)]).toMatchObject([
      { length: 10 },
      { length: 20 },
    ]);
    const other = await world.person(bureau, 'official');
    await enrolled(other);
    const tried = { userId: other.id, account: other.account, ip: '10.9.9.9' };
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => takeCode(world.deps, tried, '000000')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });
});

describe('a recovery code', () => {
  test('stands for the authenticator once, typed as one likes', async () => {
    const person = await world.person(bureau, 'official');
    const { codes } = await enrolled(person);
    const [first = '', second = ''] = codes;
    expect((await signIn(person, first)).status).toBe(200);
    expect((await signIn(person, first)).status).toBe(401);
    expect((await signIn(person, second.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await world.get(person, path)).body.recoveryCodesLeft).toBe(8);
    const used = await world.db
      .select({ detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.actorId, person.id), eq(auditLog.action, 'sign_in')));
    expect(used.map(({ detail }) => detail)).toEqual([{ factor: 'recovery' }, { factor: 'recovery' }]);
  });

  test('is worth nothing once there are new ones', async () => {
    const person = await world.person(bureau, 'official');
    const { codes, code } = await enrolled(person);
    const renew = (current: string) => world.post(person, `${path}/recovery-codes`, { current, code: code() });
    expect(await renew('not the one'), 'a session that was left open gives none').toMatchObject({
      status: 400,
      body: { details: [{ field: 'current', code: 'wrong_password' }] },
    });
    const renewed = await renew(testPassword);
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await signIn(person, codes[0])).status).toBe(401);
    expect((await signIn(person, renewed.body.recoveryCodes[0])).status).toBe(200);
  });
});

describe('who has to have one', () => {
  test('GB/T 22239 8.1.4.1: the platform’s posts open nothing before they have set it up', async () => {
    const auditor = await world.person(bureau, 'auditor');
    const asked = { status: 403, body: { details: [{ code: 'second_factor_setup_required' }] } };
    expect(await strict.get(auditor, '/api/audit')).toMatchObject(asked);
    expect((await strict.get(auditor, '/api/session')).body.secondFactor).toEqual({ enrolled: false, due: true });
    await enrolled(auditor);
    expect((await strict.get(auditor, '/api/audit')).status).toBe(200);
    const official = await world.person(bureau, 'official');
    expect((await strict.get(official, '/api/resources')).status).toBe(200);
    expect((await world.get(await world.person(bureau, 'auditor'), '/api/audit')).status).toBe(200);
  });

  test('does not take it away; others do, with password and code', async () => {
    const [auditor, official] = [await world.person(bureau, 'auditor'), await world.person(bureau, 'official')];
    const [post, own] = [await enrolled(auditor), await enrolled(official)];
    const remove = (at: World, who: Person, code: string, current = testPassword) =>
      at.post(who, `${path}/remove`, { current, code });
    expect(await remove(strict, auditor, post.code())).toMatchObject({
      status: 422,
      body: { code: 'second_factor_needed_here' },
    });
    expect((await remove(strict, official, own.code(), 'wrong')).status).toBe(400);
    expect((await remove(strict, official, '000000')).status).toBe(400);
    expect((await remove(strict, official, own.code())).status).toBe(200);
    expect((await signIn(official)).status).toBe(200);
  });
});

test('nothing of all this was an error of ours', () => expect([...world.errors, ...strict.errors]).toEqual([]));
