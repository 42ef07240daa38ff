import { auditLog } from '@onesource/db/schema/audit';
import { users } from '@onesource/db/schema/organisation';
import { pastPasswords, sessions } from '@onesource/db/schema/session';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  at,
  type Department,
  type Person,
  testPassword,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { cookieName } from './cookie.ts';

const now = at('2026-11-02');
let world: World;
let bureau: Department;
const accounts = {
  passwordHistory: 2,
  passwordDays: 90,
  secondFactor: 'off',
  idleMinutes: 30,
  sessionsAtOnce: 3,
  dormantDays: 0,
} as const;

beforeAll(async () => {
  world = await testWorld({ accounts });
  bureau = await world.department();
});
afterEach(() => world.setNow(now));
afterAll(() => world.close());

const later = (minutes: number) => world.setNow(new Date(now.getTime() + minutes * 60_000));
const someone = () => world.person(bureau, 'official');
const cookieOf = (answer: { headers: Headers }) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const entered = async (who: Person, headers: Record<string, string> = {}): Promise<Person> => ({
  ...who,
  cookie: cookieOf(await world.post(null, '/api/session', { account: who.account, password: testPassword }, headers)),
});
const status = async (who: Person, headers: Record<string, string> = {}) =>
  (await world.send(who, 'GET', '/api/session', undefined, headers)).status;

describe('a sign-in that nobody uses', () => {
  test('ends after as many minutes as the operator says; asking for something keeps it', async () => {
    const who = await entered(await someone());
    later(29);
    expect(await status(who)).toBe(200);
    later(58);
    expect(await status(who)).toBe(200);
    later(88);
    expect(await status(who)).toBe(401);
  });

  test('is not kept by a console that nobody has touched', async () => {
    const who = await entered(await someone());
    for (const minutes of [10, 20, 29]) {
      later(minutes);
      expect(await status(who, { 'x-unattended': '1' })).toBe(200);
    }
    later(30);
    expect(await status(who)).toBe(401);
  });
});

describe('one’s own sign-ins', () => {
  test('are listed with where they come from, and nobody else’s', async () => {
    const person = await someone();
    const [first, second] = [
      await entered(person, { 'user-agent': 'A' }),
      await entered(person, { 'user-agent': 'B' }),
    ];
    await entered(await someone());
    const { body } = await world.get(second, '/api/session/all');
    expect(
      body.items.map(({ userAgent, current }: { userAgent: string; current: boolean }) => [userAgent, current]),
    ).toEqual([
      ['B', true],
      ['A', false],
      ['', false],
    ]);
    expect((await world.get(first, '/api/session/all')).body.total).toBe(3);
  });

  test('are ended one by one, and all at once', async () => {
    const person = await someone();
    const [first, second] = [await entered(person), await entered(person)];
    const { body } = await world.get(first, '/api/session/all');
    const mine = body.items.find(({ current }: { current: boolean }) => current);
    for (let time = 0; time < 2; time += 1)
      expect((await world.send(second, 'DELETE', `/api/session/all/${mine.id}`)).status).toBe(200);
    expect(await status(first)).toBe(401);
    const stranger = await entered(await someone());
    expect((await world.send(stranger, 'DELETE', `/api/session/all/${mine.id}`)).status).toBe(404);
    const out = await world.send(second, 'DELETE', '/api/session/all');
    expect(out).toMatchObject({ status: 200, body: { signedOut: true } });
    expect(out.headers.getSetCookie()[0]).toMatch(new RegExp(`^${cookieName}=;.*Max-Age=0`));
    expect([await status(second), await status(person), await status(stranger)]).toEqual([401, 401, 200]);
  });

  test('are as many as the operator says: a further one ends the oldest, also of several at once', async () => {
    const person = await someone();
    await world.db.delete(sessions).where(eq(sessions.userId, person.id));
    const first = await entered(person);
    later(1);
    const more = await Promise.all(Array.from({ length: 6 }, () => entered(person)));
    const open = (await Promise.all(more.map((who) => status(who)))).filter((code) => code === 200);
    expect(open).toHaveLength(3);
    expect(await status(first)).toBe(401);
    const over = and(eq(auditLog.actorId, person.id), eq(auditLog.action, 'sign_in_over'));
    const written = await world.db.select({ detail: auditLog.detail }).from(auditLog).where(over);
    expect(written, 'each is written down').toEqual(Array(4).fill({ detail: { by: 'surplus' } }));
  });
});

test('who one is, is read once, with posts, sign-in and second factor', async () => {
  const who = await someone();
  await world.get(who, '/api/session');
  const reading = vi.spyOn(world.deps.db, 'select');
  expect(await status(who)).toBe(200);
  expect(reading).toHaveBeenCalledTimes(1);
  reading.mockRestore();
});

describe('the cookie', () => {
  test('behind HTTPS is of this host alone, and no other name is taken', async () => {
    const secure = await testWorld({ secureCookies: true });
    const person = await someone();
    const { headers } = await secure.post(null, '/api/session', { account: person.account, password: testPassword });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-onesource_session=[^;]+; .*Path=\/; .*Secure/);
    const pair = cookie.split(';')[0] ?? '';
    const at = async (value: string) => (await secure.get({ ...person, cookie: value }, '/api/session')).status;
    expect(await at(pair)).toBe(200);
    expect(await at(pair.replace('__Host-', ''))).toBe(401);
    const out = await secure.send({ ...person, cookie: pair }, 'DELETE', '/api/session');
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-onesource_session=;.*Secure/);
    await secure.close();
  });

  test('that is stale does no harm in front of a good one, nor after it', async () => {
    const who = await entered(await someone());
    const ended = await entered(await someone());
    await world.send(ended, 'DELETE', '/api/session');
    for (const stale of [ended.cookie, `${cookieName}=`, `${cookieName}=nonsense`, 'other=1'])
      for (const cookie of [`${stale}; ${who.cookie}`, `${who.cookie}; ${stale}`])
        expect(await status({ ...who, cookie }), cookie.slice(0, 60)).toBe(200);
  });
});

describe('a command that a browser sends on behalf of another site', () => {
  const send = (who: Person, headers: Record<string, string>) =>
    world.send(who, 'DELETE', '/api/session', undefined, headers);

  test('is refused, whatever cookie it carries', async () => {
    const who = await entered(await someone());
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:1234' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ];
    for (const headers of foreign)
      expect(await send(who, headers)).toMatchObject({ status: 403, body: { code: 'cross_site' } });
    expect(await status(who)).toBe(200);
  });

  test('is not what our own pages and programs send', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost' },
    ] as Record<string, string>[])
      expect((await send(await entered(await someone()), headers)).status).toBe(200);
    const who = await entered(await someone());
    expect(await status(who, { 'sec-fetch-site': 'cross-site' }), 'a link from elsewhere').toBe(200);
  });

  test('is told by the host that a trusted proxy was asked for', async () => {
    const proxied = await testWorld({ trustProxy: true });
    const who = await someone();
    const headers = { origin: 'https://console.example', 'x-forwarded-host': 'console.example' };
    expect((await proxied.send(who, 'DELETE', '/api/session', undefined, headers)).status).toBe(200);
    await proxied.close();
  });
});

describe('a password', () => {
  const change = (who: Person, current: string, next: string) =>
    world.post(who, '/api/session/password', { current, next });
  const phrase = (word: string) => `some ${word} words in a row`;

  test('that was there before does not come back, as many as the operator says', async () => {
    const person = await someone();
    const used = [testPassword, phrase('green'), phrase('yellow'), phrase('violet')];
    for (const [at, next] of used.slice(1).entries()) {
      later(at);
      expect((await change(person, used[at] ?? '', next)).status).toBe(200);
    }
    for (const next of [phrase('green'), phrase('yellow')])
      expect(await change(person, phrase('violet'), next)).toMatchObject({
        status: 400,
        body: { details: [{ field: 'next', code: 'used_before' }] },
      });
    expect((await change(person, phrase('violet'), testPassword)).status).toBe(200);
    expect(await world.db.$count(pastPasswords, eq(pastPasswords.userId, person.id))).toBe(2);
  });

  test('is none that is soon guessed, or holds the account’s own name', async () => {
    const person = await someone();
    for (const [next, code] of [
      ['1234567890', 'easily_guessed'],
      [`${person.account} and more`, 'holds_own_name'],
    ] as const)
      expect(await change(person, testPassword, next)).toMatchObject({
        status: 400,
        body: { details: [{ field: 'next', code }] },
      });
  });

  test('that is too old is to be changed before anything else', async () => {
    const person = await someone();
    await world.db
      .update(users)
      .set({ passwordSetAt: new Date(now.getTime() - 90 * 86_400_000) })
      .where(eq(users.id, person.id));
    expect(await world.get(person, '/api/resources')).toMatchObject({
      status: 403,
      body: { details: [{ code: 'password_change_required' }] },
    });
    expect((await world.get(person, '/api/session')).body).toMatchObject({
      mustChangePassword: true,
      passwordTooOld: true,
    });
    expect((await change(person, testPassword, phrase('brown'))).status).toBe(200);
    expect((await world.get(person, '/api/resources')).status).toBe(200);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
