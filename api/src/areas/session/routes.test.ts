import { auditLog } from '@onesource/db/schema/audit';
import { departments, users } from '@onesource/db/schema/organisation';
import { signInFailures } from '@onesource/db/schema/session';
import { and, asc, eq } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  at,
  type Department,
  type Person,
  testPassword,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { cookieName } from './cookie.ts';

let world: World;
let bureau: Department;

beforeAll(async () => {
  world = await testWorld();
  bureau = await world.department();
});
afterAll(() => world.close());

const someone = () => world.person(bureau, 'official');
const signIn = (account: string, password = testPassword) => world.post(null, '/api/session', { account, password });
const cookieOf = (answer: { headers: Headers }) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
/** Wrong passwords that others tried a moment ago. */
const failedBefore = (key: string, count: number) =>
  world.db.insert(signInFailures).values({ key, count, since: world.deps.clock(), lastAt: world.deps.clock() });
const withCookie = (who: Person, cookie: string): Person => ({ ...who, cookie });
const withToken = (who: Person, token: string) => world.get(withCookie(who, `${cookieName}=${token}`), '/api/session');
const tokenOf = (who: Person) => who.cookie.slice(cookieName.length + 1);
const change = (who: Person, current: string, next: string) =>
  world.post(who, '/api/session/password', { current, next });

describe('signing in', () => {
  test('answers who one is and what one may open, and gives a cookie that works', async () => {
    const person = await world.person(bureau, 'official', 'reviewer');
    const answer = await signIn(person.account);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        user: { id: person.id, account: person.account, name: person.name },
        department: bureau.id && { id: bureau.id, name: bureau.name },
        can: [
          'browse_directory',
          'file_requests',
          'review_resources',
          'decide_requests',
          'see_requests',
          'see_doubts',
          'see_demands',
          'see_open_requests',
          'see_registrations',
          'see_occasions',
          'see_uses',
          'see_kept',
          'see_quality',
          'see_pools',
          'see_figures',
          'keep_phrases',
          'get_tasks',
        ],
        mustChangePassword: false,
        previousSignInAt: null,
        profile: { id: 'pudong' },
      },
    });
    expect(answer.body.roles).toHaveLength(2);
    const again = await world.get(withCookie(person, cookieOf(answer)), '/api/session');
    expect(again).toMatchObject({ status: 200, body: answer.body });
  });

  test('takes the account in any case and with spaces around it', async () => {
    const person = await someone();
    expect((await signIn(`  ${person.account.toUpperCase()} `)).status).toBe(200);
  });

  test('shows when one signed in the time before', async () => {
    const person = await someone();
    world.setNow(at('2026-11-02'));
    await signIn(person.account);
    world.setNow(at('2026-11-03'));
    const { body } = await signIn(person.account);
    world.setNow(at('2026-11-02'));
    expect(body.previousSignInAt).toBe(at('2026-11-02').toISOString());
  });

  test('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await signIn((await someone()).account);
    const [cookie, ...others] = headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; SameSite=Strict(;|$)/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toContain('Expires=Mon, 02 Nov 2026 11:00:00 GMT');
    expect(cookie).not.toMatch(/Secure|Domain/);
  });

  test('behind HTTPS sets a cookie that never goes without it', async () => {
    const secure = await testWorld({ secureCookies: true });
    const { headers } = await secure.post(null, '/api/session', {
      account: (await someone()).account,
      password: testPassword,
    });
    expect(headers.getSetCookie()[0]).toMatch(/; Secure(;|$)/);
    await secure.close();
  });

  test('is refused alike for a wrong password, an unknown account, and one that is disabled', async () => {
    const [person, disabled] = [await someone(), await someone()];
    const closed = await world.department();
    const dismissed = await world.person(closed, 'official');
    await world.db
      .update(users)
      .set({ disabledAt: at('2026-10-01') })
      .where(eq(users.id, disabled.id));
    await world.db
      .update(departments)
      .set({ disabledAt: at('2026-10-01') })
      .where(eq(departments.id, closed.id));
    const answers = [
      await signIn(person.account, 'something else'),
      await signIn('nobody.of.that.name'),
      await signIn(disabled.account),
      await signIn(dismissed.account),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({ code: 'wrong_credentials', message: answers[0]?.body.message });
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  test('DG-21, KF cloud 11, SQ-25: is written down, also when refused, without the password', async () => {
    const person = await someone();
    await signIn(person.account, 'not my password');
    await signIn(person.account);
    const lines = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.actorId, person.id), eq(auditLog.subjectType, 'session')))
      .orderBy(asc(auditLog.id));
    expect(lines.map(({ action }) => action)).toEqual(['sign_in_refused', 'sign_in']);
    expect(JSON.stringify(lines)).not.toContain('password');
  });

  test('says which field is wrong when it cannot even be tried', async () => {
    const answer = await world.post(null, '/api/session', { account: 7 });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(answer.body.details.map(({ field }: { field: string }) => field)).toEqual(['account', 'password']);
  });
});

describe('ten wrong passwords', () => {
  const fail = async (account: string, times: number) => {
    for (let time = 0; time < times; time += 1) expect((await signIn(account, 'wrong')).status).toBe(401);
  };

  test('make the account rest, also for the right password, and say for how long', async () => {
    const person = await someone();
    await fail(person.account, 10);
    const refused = await signIn(person.account);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(refused.headers.get('retry-after')).toBe('600');
    world.setNow(at('2026-11-02', '09:09'));
    expect((await signIn(person.account)).headers.get('retry-after')).toBe('60');
    world.setNow(at('2026-11-02', '09:10'));
    expect((await signIn(person.account)).status).toBe(200);
    world.setNow(at('2026-11-02'));
  });

  test('are counted from nought again after a right one', async () => {
    const person = await someone();
    await fail(person.account, 9);
    expect((await signIn(person.account)).status).toBe(200);
    await fail(person.account, 9);
    expect((await signIn(person.account)).status).toBe(200);
  });

  test('tried all at once give no more than the ten guesses', async () => {
    const person = await someone();
    const guesses = Array.from({ length: 24 }, () => signIn(person.account, 'wrong'));
    const answers = await Promise.all([...guesses, signIn(person.account)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).not.toContain(200);
    expect(statuses).toContain(429);
    expect((await signIn(person.account)).status).toBe(429);
  });

  test('at one address do not keep the owner out at another', async () => {
    const proxied = await testWorld({ trustProxy: true });
    const person = await someone();
    const from = (ip: string, password: string) =>
      proxied.post(
        null,
        '/api/session',
        { account: person.account, password },
        { 'x-forwarded-for': `1.2.3.4, ${ip}` },
      );
    for (let time = 0; time < 10; time += 1) await from('203.0.113.7', 'wrong');
    expect((await from('203.0.113.7', testPassword)).status).toBe(429);
    expect((await from('198.51.100.9', testPassword)).status).toBe(200);
    await proxied.close();
  });

  test('of many addresses leave the owner at a new one their tries, and one more address to guess from next to none', async () => {
    const proxied = await testWorld({ trustProxy: true });
    const person = await someone();
    const from = (ip: string, password: string) =>
      proxied.post(null, '/api/session', { account: person.account, password }, { 'x-forwarded-for': ip });
    await failedBefore(`account ${person.account}`, 100);
    expect((await from('198.51.100.20', testPassword)).status).toBe(200);
    const guesses = [];
    for (let time = 0; time < 3; time += 1) guesses.push((await from('198.51.100.21', 'wrong')).status);
    expect(guesses).toEqual([401, 401, 429]);
    await proxied.close();
  });

  test('count by the network of 64 bits in IPv6: the next address of the same house does not help', async () => {
    const proxied = await testWorld({ trustProxy: true });
    const person = await someone();
    const net = `2001:db8:${crypto.randomUUID().slice(0, 4)}:1`;
    const from = (host: number, password: string) =>
      proxied.post(
        null,
        '/api/session',
        { account: person.account, password },
        { 'x-forwarded-for': `${net}::${host}` },
      );
    for (let host = 1; host <= 10; host += 1) await from(host, 'wrong');
    expect((await from(77, testPassword)).status).toBe(429);
    await proxied.close();
  });

  test('are seen alike by two instances', async () => {
    const other = await testWorld();
    const person = await someone();
    await fail(person.account, 5);
    for (let time = 0; time < 5; time += 1)
      await other.post(null, '/api/session', { account: person.account, password: 'wrong' });
    expect((await signIn(person.account)).status).toBe(429);
    await other.close();
  });

  test('for the current password, when it is to be changed, count like those of a sign-in', async () => {
    const person = await someone();
    for (let time = 0; time < 10; time += 1)
      expect((await change(person, 'wrong', 'a new and longer one')).status).toBe(400);
    expect(await change(person, testPassword, 'a new and longer one')).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
    });
    expect((await signIn(person.account)).status).toBe(429);
  });

  test('for an account that does not exist are answered like any other', async () => {
    const account = `nobody.${crypto.randomUUID()}`;
    await fail(account, 10);
    expect((await signIn(account)).status).toBe(429);
  });
});

describe('an address', () => {
  const proxied = () => testWorld({ trustProxy: true });
  const from = (at: World, ip: string, account: string, password: string) =>
    at.post(null, '/api/session', { account, password }, { 'x-forwarded-for': ip });

  test('may sign in as often as it likes: what succeeds never counts', async () => {
    const at = await proxied();
    const person = await someone();
    await failedBefore('address 192.0.2.200', 119);
    for (let time = 0; time < 4; time += 1)
      expect((await from(at, '192.0.2.200', person.account, testPassword)).status).toBe(200);
    expect((await from(at, '192.0.2.200', (await someone()).account, 'wrong')).status).toBe(401);
    await at.close();
  });

  test('slows after 120 wrong passwords in ten minutes, whosever they were; who is known there goes on', async () => {
    const at = await proxied();
    const [ip, known, stranger] = ['192.0.2.201', await someone(), await someone()];
    expect((await from(at, ip, known.account, testPassword)).status).toBe(200);
    await failedBefore(`address ${ip}`, 119);
    expect((await from(at, ip, `nobody.${crypto.randomUUID()}`, 'wrong')).status).toBe(401);
    const refused = await from(at, ip, stranger.account, testPassword);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect((await from(at, ip, known.account, testPassword)).status).toBe(200);
    expect((await from(at, '192.0.2.202', stranger.account, testPassword)).status).toBe(200);
    await at.close();
  });
});

describe('a session', () => {
  test('DG-21, KF-23, SQ-24: is asked for wherever somebody must be known', async () => {
    for (const path of ['/api/session', '/api/resources', '/api/requests', '/api/inbox', '/api/registrations'])
      expect(await world.get(null, path)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect((await world.send(null, 'DELETE', '/api/session')).status).toBe(401);
  });

  test('ends on the server when one signs out: its cookie is worth nothing afterwards', async () => {
    const person = await someone();
    const out = await world.send(person, 'DELETE', '/api/session');
    expect(out).toMatchObject({ status: 200, body: { signedOut: true } });
    expect(out.headers.getSetCookie()[0]).toMatch(new RegExp(`^${cookieName}=;.*Max-Age=0`));
    expect((await world.get(person, '/api/session')).status).toBe(401);
    expect((await world.get(person, '/api/resources')).status).toBe(401);
  });

  test('ends by itself after one office day', async () => {
    const person = await someone();
    const cookie = cookieOf(await signIn(person.account));
    world.setNow(new Date(at('2026-11-02', '19:00').getTime() - 1000));
    expect((await world.get(withCookie(person, cookie), '/api/session')).status).toBe(200);
    world.setNow(at('2026-11-02', '19:00'));
    expect((await world.get(withCookie(person, cookie), '/api/session')).status).toBe(401);
    world.setNow(at('2026-11-02'));
  });

  test('ends with the account, and with the department', async () => {
    const person = await someone();
    await world.db
      .update(users)
      .set({ disabledAt: at('2026-11-01') })
      .where(eq(users.id, person.id));
    expect((await world.get(person, '/api/session')).status).toBe(401);
    const closed = await world.department();
    const other = await world.person(closed, 'official');
    await world.db
      .update(departments)
      .set({ disabledAt: at('2026-11-01') })
      .where(eq(departments.id, closed.id));
    expect((await world.get(other, '/api/session')).status).toBe(401);
  });

  test('of another keeps going when one signs out', async () => {
    const person = await someone();
    const first = withCookie(person, cookieOf(await signIn(person.account)));
    const second = withCookie(person, cookieOf(await signIn(person.account)));
    await world.send(first, 'DELETE', '/api/session');
    expect((await world.get(second, '/api/session')).status).toBe(200);
  });
});

describe('a cookie that we did not give', () => {
  const claims = (sessionId: string) => new SignJWT({}).setJti(sessionId).setIssuedAt().setExpirationTime('1h');
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('is nobody’s: changed, cut, empty or no token at all', async () => {
    const person = await someone();
    const token = tokenOf(person);
    const [head = '', claim = '', signature = ''] = token.split('.');
    const otherClaim = base64({ jti: crypto.randomUUID(), exp: 4_000_000_000 });
    const swapped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    const forged = [
      '',
      '..',
      'null',
      `${head}.${otherClaim}.${signature}`,
      `${head}.${claim}.${swapped}`,
      `${head}.${claim}.`,
      `${head}.${claim}`,
      `${token}x`,
      encodeURIComponent(`${token}\0`),
      '%E0%A4%A',
      'ÿ'.repeat(20),
    ];
    for (const each of forged) expect((await withToken(person, each)).status).toBe(401);
    expect((await withToken(person, token)).status).toBe(200);
  });

  test('is nobody’s when it is unsigned, or signed with another key or in another way', async () => {
    const person = await someone();
    const id = JSON.parse(Buffer.from(tokenOf(person).split('.')[1] ?? '', 'base64url').toString()).jti;
    const none = `${base64({ alg: 'none' })}.${base64({ jti: id, exp: 4_000_000_000 })}.`;
    const otherKey = new TextEncoder().encode('another secret, as long as the right one is');
    const otherwise = await claims(id).setProtectedHeader({ alg: 'HS256' }).sign(otherKey);
    const long = new Uint8Array(64).fill(7);
    const otherWay = await claims(id).setProtectedHeader({ alg: 'HS512' }).sign(long);
    const sameKey = await claims(id)
      .setProtectedHeader({ alg: 'HS384' })
      .sign(new Uint8Array([...world.deps.sessionSecret, ...world.deps.sessionSecret]));
    for (const token of [none, otherwise, otherWay, sameKey]) expect((await withToken(person, token)).status).toBe(401);
  });

  test('is nobody’s when its time has passed, or when it names no session of ours', async () => {
    const person = await someone();
    const sign = (jti: string, expires: number) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setJti(jti)
        .setExpirationTime(expires)
        .sign(world.deps.sessionSecret);
    const now = world.deps.clock().getTime() / 1000;
    const id = JSON.parse(Buffer.from(tokenOf(person).split('.')[1] ?? '', 'base64url').toString()).jti;
    expect((await withToken(person, await sign(id, now + 60))).status).toBe(200);
    expect((await withToken(person, await sign(id, now - 60))).status).toBe(401);
    expect((await withToken(person, await sign(crypto.randomUUID(), now + 60))).status).toBe(401);
    expect((await withToken(person, await sign("x' or 1=1", now + 60))).status).toBe(401);
  });
});

describe('a password', () => {
  test('is changed by who knows the current one; other sessions end, this one goes on', async () => {
    const person = await someone();
    const other = withCookie(person, cookieOf(await signIn(person.account)));
    expect(await change(person, testPassword, 'a new and longer one')).toMatchObject({
      status: 200,
      body: { changed: true },
    });
    expect((await world.get(person, '/api/session')).status).toBe(200);
    expect((await world.get(other, '/api/session')).status).toBe(401);
    expect((await signIn(person.account)).status).toBe(401);
    expect((await signIn(person.account, 'a new and longer one')).status).toBe(200);
  });

  test('is not changed without the current one, to the same one, or to a short one', async () => {
    const person = await someone();
    const wrong = [
      [await change(person, 'not the current', 'a new and longer one'), 'current', 'wrong_password'],
      [await change(person, testPassword, testPassword), 'next', 'same_password'],
      [await change(person, testPassword, 'too short'), 'next', 'too_small'],
      [await change(person, testPassword, 'x'.repeat(201)), 'next', 'too_big'],
    ] as const;
    for (const [answer, field, code] of wrong)
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', details: [{ field, code }] } });
    expect((await signIn(person.account)).status).toBe(200);
  });

  test('given once for a first sign-in opens nothing but the way to a password of one’s own', async () => {
    const person = await someone();
    await world.db.update(users).set({ mustChangePassword: true }).where(eq(users.id, person.id));
    expect((await signIn(person.account)).body.mustChangePassword).toBe(true);
    for (const path of ['/api/resources', '/api/requests', '/api/inbox', '/api/registrations'])
      expect(await world.get(person, path)).toMatchObject({
        status: 403,
        body: { code: 'forbidden', details: [{ code: 'password_change_required' }] },
      });
    expect((await world.get(person, '/api/session')).status).toBe(200);
    expect((await change(person, testPassword, 'a new and longer one')).status).toBe(200);
    expect((await world.get(person, '/api/resources')).status).toBe(200);
    expect((await world.get(person, '/api/session')).body.mustChangePassword).toBe(false);
  });

  test('may hold any characters, and counts to the last', async () => {
    const person = await someone();
    const next = '  密码 🐼 "quoted" \\ \u0000 end  ';
    expect((await change(person, testPassword, next)).status).toBe(200);
    expect((await signIn(person.account, next)).status).toBe(200);
    expect((await signIn(person.account, next.trim())).status).toBe(401);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
