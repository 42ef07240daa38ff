import { auditLog } from '@onesource/db/schema/audit';
import { departments, users } from '@onesource/db/schema/organisation';
import { ssoIdentities } from '@onesource/db/schema/session';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualAccountRules } from '../../foundation/accounts.ts';
import type { SsoConfig } from '../../foundation/config.ts';
import { type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { freePort, signInThere, startProvider, type Visitor } from './testing/provider.ts';

/** 统一身份认证, against a provider in a process of its own. */

const port = await freePort();
let provider: Awaited<ReturnType<typeof startProvider>>;
const config: SsoConfig = {
  issuer: `http://127.0.0.1:${port}`,
  clientId: 'onesource',
  clientSecret: 'a secret between the two',
  name: '政务统一身份认证',
  accountClaim: 'preferred_username',
  departmentClaim: null,
  consoleUrl: 'http://console.test',
};
const accounts = { ...usualAccountRules(true), secondFactor: 'platform' } as const;
const worlds: World[] = [];
const worldWith = async (over: Partial<SsoConfig> = {}) => {
  const made = await testWorld({ sso: { ...config, ...over }, accounts });
  worlds.push(made);
  return made;
};
let world: World;
let official: Person;
beforeAll(async () => {
  provider = await startProvider(port, 'first');
  world = await worldWith();
  official = await world.person(await world.department(), 'official');
});
afterAll(async () => {
  await provider.stop();
  for (const each of worlds) await each.close();
});

const visitor = (who: Pick<Person, 'account'>, over: Partial<Visitor> = {}): Visitor => ({
  as: who.account,
  subject: `s-${who.account}`,
  ...over,
});
const cookieIn = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .find((each) => each.startsWith(`${name}=`) && each.length > name.length + 1) ?? '';

/** Leaves for the provider: where to, and what the browser keeps. */
async function leave(from: World, back = '/') {
  const response = await from.app.request(`/api/sso/start?${new URLSearchParams({ back })}`);
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    kept: cookieIn(response, 'onesource_sso'),
  };
}
/** Comes back from there: where the console leads, and the session. */
async function comeBack(to: World, address: string, kept: string) {
  const { pathname, search } = new URL(address);
  const response = await to.app.request(`${pathname}${search}`, { headers: { cookie: kept } });
  return { to: response.headers.get('location') ?? '', session: cookieIn(response, 'onesource_session') };
}
async function signIn(at: World, who: Visitor, back?: string) {
  const { to, kept } = await leave(at, back);
  return comeBack(at, await signInThere(to, who), kept);
}
const refusedWith = (code: string, back = '/') =>
  `http://console.test/sign-in?${new URLSearchParams({ sso: code, back })}`;

test('is offered by its name where it is configured, and is nowhere else', async () => {
  expect((await world.get(null, '/api/sso')).body).toEqual({ offered: true, name: '政务统一身份认证' });
  const without = await testWorld();
  worlds.push(without);
  expect((await without.get(null, '/api/sso')).body).toEqual({ offered: false, name: null });
  for (const path of ['start', 'return', 'sign-out'])
    expect((await without.get(null, `/api/sso/${path}`)).status).toBe(404);
});

describe('signing in', () => {
  test('leads to the task that somebody wanted, signed in as who they are', async () => {
    const { to, session } = await signIn(world, visitor(official), '/inbox?task=1#decide');
    expect(to).toBe('http://console.test/inbox?task=1#decide');
    const { body } = await world.get({ ...official, cookie: session }, '/api/session');
    expect(body).toMatchObject({ user: { account: official.account }, via: 'sso', mustChangePassword: false });
    const lines = await world.db.select().from(auditLog).where(eq(auditLog.actorId, official.id));
    expect(lines.find(({ action }) => action === 'sign_in')?.detail).toMatchObject({ via: 'sso' });
  });

  test('leads nowhere out of the console', async () => {
    expect((await signIn(world, visitor(official), '//example.com/')).to).toBe('http://console.test/');
  });

  test('knows somebody again who is called otherwise by now, and lets nobody in by a name that was theirs', async () => {
    const unit = await world.department();
    const [first, other] = [await world.person(unit, 'official'), await world.person(unit, 'official')];
    await signIn(world, visitor(first));
    const renamed = await signIn(world, visitor(first, { as: other.account }));
    expect((await world.get({ ...first, cookie: renamed.session }, '/api/session')).body.user.account).toBe(
      first.account,
    );
    const heir = await signIn(world, visitor(first, { subject: 'somebody else' }));
    expect(heir).toEqual({ to: refusedWith('sso_other_person'), session: '' });
    const lines = await world.db.select().from(auditLog).where(eq(auditLog.actorId, first.id));
    expect(lines.find(({ action }) => action === 'sign_in_refused')).toMatchObject({
      result: 'refused',
      detail: { code: 'sso_other_person' },
    });
  });

  test('twice at once for the first time is one identity', async () => {
    const who = await world.person(await world.department(), 'official');
    const both = await Promise.all([signIn(world, visitor(who)), signIn(world, visitor(who))]);
    for (const { session } of both) expect(session).not.toBe('');
    expect(await world.db.select().from(ssoIdentities).where(eq(ssoIdentities.userId, who.id))).toHaveLength(1);
  });

  test('matches people, and makes none', async () => {
    const unknown = visitor({ account: `n${crypto.randomUUID()}` });
    expect(await signIn(world, unknown)).toEqual({ to: refusedWith('sso_no_account'), session: '' });
    expect(await world.db.select().from(users).where(eq(users.account, unknown.as))).toEqual([]);
  });

  test('does not open a disabled account', async () => {
    const who = await world.person(await world.department(), 'official');
    await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, who.id));
    expect((await signIn(world, visitor(who))).to).toBe(refusedWith('sso_no_account'));
  });

  test('GB/T 22239 8.1.4.1: holders of a platform post have shown a second factor over there', async () => {
    const admin = await world.person(await world.department('authority'), 'secadmin');
    expect((await signIn(world, visitor(admin))).to).toBe(refusedWith('sso_second_factor'));
    expect((await signIn(world, visitor(admin, { means: 'pwd,otp' }))).session).not.toBe('');
  });
});

test('where it is configured people without an account get one in the department that is named, to browse and ask', async () => {
  const making = await worldWith({ departmentClaim: 'unit' });
  const unit = await making.department();
  const somebody = { as: `n${crypto.randomUUID()}`, subject: crypto.randomUUID(), name: '王新来', unit: unit.name };
  const { session } = await signIn(making, somebody);
  const { body } = await making.get({ ...official, cookie: session }, '/api/session');
  expect(body).toMatchObject({
    user: { account: somebody.as, name: '王新来' },
    department: { id: unit.id },
    roles: [{ role: 'official', departmentId: unit.id }],
  });
  // The same person again is no further account; one of a department that nobody knows gets none
  await signIn(making, somebody);
  expect(await making.db.select().from(users).where(eq(users.account, somebody.as))).toHaveLength(1);
  const stray = { ...somebody, as: `n${crypto.randomUUID()}`, subject: crypto.randomUUID(), unit: '无此单位' };
  expect((await signIn(making, stray)).to).toBe(refusedWith('sso_no_account'));
  await making.db.update(departments).set({ disabledAt: making.deps.clock() }).where(eq(departments.id, unit.id));
  const late = { ...somebody, as: `n${crypto.randomUUID()}`, subject: crypto.randomUUID() };
  expect((await signIn(making, late)).to).toBe(refusedWith('sso_no_account'));
});

describe('an answer is not taken', () => {
  const answered = async () => {
    const { to, kept } = await leave(world);
    return { kept, address: await signInThere(to, visitor(official)) };
  };

  test('a second time', async () => {
    const { kept, address } = await answered();
    expect((await comeBack(world, address, kept)).session).not.toBe('');
    expect(await comeBack(world, address, kept)).toEqual({ to: refusedWith('sso_failed'), session: '' });
  });
  test('in a browser that did not begin it, or by a forged or old note of it', async () => {
    const { kept, address } = await answered();
    const none = { to: 'http://console.test/sign-in?sso=sso_failed', session: '' };
    expect(await comeBack(world, address, '')).toEqual(none);
    expect(await comeBack(world, address, `${kept}x`)).toEqual(none);
    expect(await comeBack(world, address, official.cookie.replace('onesource_session', 'onesource_sso'))).toEqual(none);
    const other = await leave(world);
    expect((await comeBack(world, address, other.kept)).to).toBe(refusedWith('sso_failed'));
    const now = world.deps.clock();
    world.setNow(new Date(now.getTime() + 11 * 60_000));
    expect(await comeBack(world, address, kept)).toEqual(none);
    world.setNow(now);
  });
  test('of another issuer', async () => {
    const { kept, address } = await answered();
    const mixed = new URL(address);
    mixed.searchParams.set('iss', 'http://127.0.0.1:1');
    expect((await comeBack(world, mixed.href, kept)).to).toBe(refusedWith('sso_failed'));
  });
  test('that says no, or holds nothing or anything', async () => {
    for (const search of ['', '?error=access_denied&state=x', '?code=%00&state=%ED%A0%80', '?code=a&code=b']) {
      const { kept } = await leave(world);
      const { to, session } = await comeBack(world, `http://console.test/api/sso/return${search}`, kept);
      expect([to, session], search).toEqual([refusedWith('sso_failed'), '']);
    }
  });
});

describe('a provider', () => {
  test('that says it is another is none', async () => {
    const elsewhere = await freePort();
    const other = await startProvider(elsewhere, 'first', 'http://127.0.0.1:1');
    const misled = await worldWith({ issuer: `http://127.0.0.1:${elsewhere}` });
    expect((await misled.get(null, '/api/sso/start')).body.code).toBe('unavailable');
    await other.stop();
  });
  test('that has new keys is believed by them, and by those only', async () => {
    await signIn(world, visitor(official));
    await provider.stop();
    provider = await startProvider(port, 'second');
    expect((await signIn(world, visitor(official))).session).not.toBe('');
  });
  test('that is away is said to be, and password sign-in goes on', async () => {
    const alone = await worldWith({ issuer: `http://127.0.0.1:${await freePort()}` });
    expect((await alone.get(null, '/api/sso/start')).status).toBe(503);
    const { kept } = await leave(world);
    expect((await comeBack(alone, 'http://console.test/api/sso/return?code=a&state=b', kept)).to).toBe(
      refusedWith('unavailable'),
    );
  });
  test('is told when somebody signs out', async () => {
    const response = await world.app.request('/api/sso/sign-out');
    const leaving = new URL(response.headers.get('location') ?? '');
    expect([response.status, leaving.origin]).toEqual([302, config.issuer]);
    expect(leaving.searchParams.get('post_logout_redirect_uri')).toBe('http://console.test/sign-in');
    expect((await fetch(leaving)).status).toBe(200);
  });
});
