import { auditLog, idempotencyKeys } from '@onesource/db/schema/audit';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieName } from '../session/middleware.ts';
import { type Department, type Person, testPassword, testWorld, type World } from '../testing.ts';

let world: World;
let bureau: Department;
let unit: Department;
let other: Department;
let office: Department;
let sysadmin: Person;
let secadmin: Person;
let admin: Person;

beforeAll(async () => {
  world = await testWorld();
  const district = await world.department('government');
  bureau = await world.department('bureau', { parent: district });
  unit = await world.department('public_institution', { parent: bureau });
  other = await world.department('bureau', { parent: district });
  office = await world.department('authority', { parent: district });
  sysadmin = await world.person(office, 'sysadmin');
  secadmin = await world.person(office, 'secadmin');
  admin = await world.person(bureau, 'admin');
});
afterAll(() => world.close());

const account = () => `li.${v7().slice(-12)}`;
const newcomer = (more: object = {}) => ({
  account: account(),
  name: '李卫国',
  departmentId: bureau.id,
  roles: ['official'],
  ...more,
});
const command = (who: Person, id: string, name: string, version = 1) =>
  world.post(who, `/api/users/${id}/${name}`, { version });
const setRoles = (who: Person, id: string, wanted: unknown, version = 1) =>
  world.send(who, 'PUT', `/api/users/${id}/roles`, { version, roles: wanted });
const change = (who: Person, id: string, body: object) => world.send(who, 'PATCH', `/api/users/${id}`, body);
const signIn = async (name: string, password: string) => {
  const answer = await world.post(null, '/api/session', { account: name, password });
  const token = /^[^=]+=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  return { answer, who: { id: '', account: name, name, departmentId: '', cookie: `${cookieName}=${token}` } };
};

describe('adding a person', () => {
  it('an official added with a one-time password signs in, chooses a password, and goes on', async () => {
    const added = await world.post(admin, '/api/users', newcomer({ title: '科员', phone: '021-58000000' }));
    expect(added).toMatchObject({
      status: 201,
      body: {
        version: 1,
        name: '李卫国',
        title: '科员',
        phone: '021-58000000',
        department: { id: bureau.id, name: bureau.name },
        roles: ['official'],
        disabled: false,
        mustChangePassword: true,
        lastSignInAt: null,
        createdAt: world.deps.clock().toISOString(),
        actions: ['edit', 'disable', 'reset-password', 'set-roles'],
        oneTimePassword: expect.stringMatching(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/),
      },
    });
    const { oneTimePassword } = added.body;
    const { answer, who } = await signIn(added.body.account, oneTimePassword);
    expect(answer).toMatchObject({ status: 200, body: { mustChangePassword: true } });
    expect(await world.get(who, '/api/resources')).toMatchObject({
      status: 403,
      body: { details: [{ code: 'password_change_required' }] },
    });
    const next = 'my own choice of words';
    expect(await world.post(who, '/api/session/password', { current: oneTimePassword, next })).toMatchObject({
      status: 200,
    });
    expect(await world.get(who, '/api/resources')).toMatchObject({ status: 200 });
    expect((await world.get(admin, `/api/users/${added.body.id}`)).body).toMatchObject({ mustChangePassword: false });
  });

  it('a password that somebody else set is to be changed too', async () => {
    const { body } = await world.post(admin, '/api/users', newcomer({ password: 'given by the admin' }));
    expect(body).toMatchObject({ mustChangePassword: true, oneTimePassword: null });
    expect((await signIn(body.account, 'given by the admin')).answer.body).toMatchObject({ mustChangePassword: true });
  });

  it('is for whoever manages that department', async () => {
    const official = await world.person(bureau, 'official');
    const auditor = await world.person(office, 'auditor');
    for (const who of [official, secadmin, auditor])
      expect(await world.post(who, '/api/users', newcomer())).toMatchObject({ status: 403 });
    expect(await world.post(admin, '/api/users', newcomer({ departmentId: other.id }))).toMatchObject({ status: 403 });
    expect(await world.post(admin, '/api/users', newcomer({ departmentId: v7() }))).toMatchObject({ status: 404 });
    expect(await world.post(admin, '/api/users', newcomer({ departmentId: unit.id }))).toMatchObject({ status: 201 });
    expect(await world.post(sysadmin, '/api/users', newcomer({ departmentId: other.id }))).toMatchObject({
      status: 201,
    });
  });

  it('gives no role that is not theirs to give', async () => {
    const notYours = { status: 403, body: { code: 'forbidden', details: [{ field: 'roles' }] } };
    expect(await world.post(admin, '/api/users', newcomer({ roles: ['secadmin'] }))).toMatchObject(notYours);
    expect(await world.post(sysadmin, '/api/users', newcomer({ roles: ['admin'] }))).toMatchObject(notYours);
  });

  it('refuses an account that is taken, also when five want it at once', async () => {
    const body = newcomer();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.post(admin, '/api/users', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'account_taken',
      details: [{ field: 'account' }],
    });
  });

  it('answers the one-time password once: a repeated command adds nobody and has none', async () => {
    const [body, key] = [newcomer(), { 'idempotency-key': v7() }];
    const first = await world.post(admin, '/api/users', body, key);
    const again = await world.post(admin, '/api/users', body, key);
    expect(again.body).toEqual({ ...first.body, oneTimePassword: null });
    const stored = await world.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.actorId, admin.id));
    const written = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, first.body.id));
    expect(JSON.stringify([stored, written])).toContain(first.body.account);
    expect(JSON.stringify([stored, written])).not.toContain(first.body.oneTimePassword);
  });

  it('names every field that cannot be understood', async () => {
    const wrong = {
      account: 'Li',
      name: '',
      departmentId: 1,
      title: [],
      phone: {},
      roles: ['king'],
      password: 'short',
    };
    const { status, body } = await world.post(admin, '/api/users', wrong);
    expect(status).toBe(400);
    expect(new Set(body.details.map(({ field }: { field: string }) => field.split('.')[0]))).toEqual(
      new Set(Object.keys(wrong)),
    );
    for (const name of ['ab', 'a'.repeat(61), 'Li.Weiguo', 'li weiguo', '李卫国', "li';--", ''])
      expect((await world.post(admin, '/api/users', newcomer({ account: name }))).status).toBe(400);
    for (const text of ['人'.repeat(61), '  ', 'a\u0000b', 42, null])
      expect((await world.post(admin, '/api/users', newcomer({ name: text }))).status).toBe(400);
  });

  it('keeps SQL and script as the text they are, and finds them', async () => {
    for (const name of ["Robert'); DROP TABLE users;--", '<img src=x onerror=alert(1)>', '100%_\\']) {
      const { body } = await world.post(admin, '/api/users', newcomer({ name, title: name }));
      expect(body).toMatchObject({ name, title: name });
      const found = await world.get(admin, `/api/users?q=${encodeURIComponent(name.toUpperCase())}`);
      expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    }
  });
});

describe('the list of people', () => {
  it('is narrowed by department and all below it, role, state and words', async () => {
    const [registrar, reviewer] = [await world.person(unit, 'registrar'), await world.person(unit, 'reviewer')];
    expect((await command(admin, reviewer.id, 'disable')).status).toBe(200);
    const ids = async (query: string) =>
      (await world.get(admin, `/api/users?pageSize=100&${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(`department=${bureau.id}`)).toEqual(expect.arrayContaining([admin.id, registrar.id, reviewer.id]));
    expect(await ids(`department=${unit.id}`)).not.toContain(admin.id);
    expect(await ids(`department=${unit.id}&role=registrar`)).toEqual([registrar.id]);
    expect(await ids(`department=${unit.id}&state=disabled`)).toEqual([reviewer.id]);
    expect(await ids(`department=${unit.id}&state=enabled`)).not.toContain(reviewer.id);
    expect(await ids(`q=${registrar.account.slice(8).toUpperCase()}`)).toEqual([registrar.id]);
    expect(await ids(`department=${v7()}`)).toEqual([]);
  });

  it('comes in pages with the whole number', async () => {
    const all = await world.get(admin, '/api/users?pageSize=100');
    const second = await world.get(admin, '/api/users?pageSize=2&page=2');
    expect(second.body.total).toBe(all.body.total);
    expect(second.body.items).toEqual(all.body.items.slice(2, 4));
    for (const wrong of ['page=0', 'pageSize=101', 'page=x', 'role=king', 'state=gone', 'department=1'])
      expect((await world.get(admin, `/api/users?${wrong}`)).status).toBe(400);
  });

  it('shows an administrator the own subtree, and nobody else’s people', async () => {
    const stranger = await world.person(other, 'official');
    const { body } = await world.get(admin, `/api/users?department=${other.id}`);
    expect(body).toEqual({ total: 0, items: [] });
    const unknown = { status: 404, body: { code: 'not_found' } };
    expect(await world.get(admin, `/api/users/${stranger.id}`)).toMatchObject(unknown);
    expect(await change(admin, stranger.id, { version: 1, name: '某某' })).toMatchObject(unknown);
    for (const name of ['disable', 'enable', 'reset-password'])
      expect(await command(admin, stranger.id, name)).toMatchObject(unknown);
    expect(await setRoles(admin, stranger.id, [])).toMatchObject(unknown);
    for (const who of [sysadmin, secadmin])
      expect((await world.get(who, `/api/users/${stranger.id}`)).body).toMatchObject({ id: stranger.id });
  });

  it('is closed to those who manage nobody', async () => {
    for (const role of ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'auditor'] as const) {
      const who = await world.person(bureau, role);
      expect((await world.get(who, '/api/users')).status).toBe(403);
      expect((await world.get(who, `/api/users/${who.id}`)).status).toBe(403);
      expect((await command(who, admin.id, 'reset-password')).status).toBe(403);
      expect((await setRoles(who, who.id, ['admin'])).status).toBe(403);
    }
    expect((await world.get(null, '/api/users')).status).toBe(401);
  });

  it('never carries a password', async () => {
    expect(JSON.stringify((await world.get(sysadmin, '/api/users?pageSize=100')).body)).not.toMatch(/argon|Hash/i);
  });

  it('knows nobody by another id', async () => {
    for (const id of [v7(), 'x', "'", '%00']) {
      expect((await world.get(sysadmin, `/api/users/${id}`)).status).toBe(404);
      expect((await command(sysadmin, id, 'disable')).status).toBe(404);
    }
  });
});

describe('an account', () => {
  it('is changed in what is said, and in nothing else', async () => {
    const { id, account: name } = await world.person(bureau, 'registrar');
    const { body } = await change(admin, id, {
      version: 1,
      title: ' 科长 ',
      account: 'other',
      mustChangePassword: true,
    });
    expect(body).toMatchObject({ version: 2, title: '科长', account: name, mustChangePassword: false });
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(entry).toMatchObject({
      action: 'user.edit',
      actorId: admin.id,
      detail: { before: { title: '' }, after: { title: '科长', roles: ['registrar'] } },
    });
    expect((await change(admin, id, { version: 1, title: '处长' })).status).toBe(409);
  });

  it('ends its sessions when disabled, and cannot sign in until enabled', async () => {
    const somebody = await world.person(bureau, 'official');
    expect((await world.get(somebody, '/api/session')).status).toBe(200);
    const disabled = await command(admin, somebody.id, 'disable');
    expect(disabled.body).toMatchObject({ version: 2, disabled: true, actions: ['edit', 'enable', 'set-roles'] });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await signIn(somebody.account, testPassword)).answer.status).toBe(401);
    expect(await command(admin, somebody.id, 'disable', 2)).toMatchObject({
      status: 422,
      body: { code: 'wrong_status' },
    });
    expect((await command(sysadmin, somebody.id, 'enable', 2)).body).toMatchObject({ version: 3, disabled: false });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await signIn(somebody.account, testPassword)).answer.status).toBe(200);
  });

  it('ends its sessions when reset, and signs in with the new one-time password only', async () => {
    const somebody = await world.person(bureau, 'official');
    const { body } = await command(admin, somebody.id, 'reset-password');
    expect(body).toMatchObject({ version: 2, mustChangePassword: true, oneTimePassword: expect.any(String) });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await signIn(somebody.account, testPassword)).answer.status).toBe(401);
    expect((await signIn(somebody.account, body.oneTimePassword)).answer.status).toBe(200);
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, somebody.id));
    expect(entry).toMatchObject({ action: 'user.reset-password', actorId: admin.id });
    expect(JSON.stringify(entry)).not.toContain(body.oneTimePassword);
  });

  it('is not disabled, reset, promoted or moved by its owner', async () => {
    const own = { status: 422, body: { code: 'own_account' } };
    expect(await command(sysadmin, sysadmin.id, 'disable')).toMatchObject(own);
    expect(await command(sysadmin, sysadmin.id, 'reset-password')).toMatchObject(own);
    expect(await setRoles(admin, admin.id, ['admin', 'reviewer'])).toMatchObject(own);
    expect(await setRoles(secadmin, secadmin.id, ['secadmin', 'sysadmin'])).toMatchObject(own);
    expect(await change(admin, admin.id, { version: 1, departmentId: unit.id })).toMatchObject(own);
  });

  it('with a post of the platform is out of an administrator’s hands', async () => {
    const officeAdmin = await world.person(office, 'admin');
    for (const name of ['disable', 'reset-password'])
      expect((await command(officeAdmin, secadmin.id, name)).status).toBe(403);
    expect((await change(officeAdmin, secadmin.id, { version: 1, name: '某某' })).status).toBe(403);
    expect((await setRoles(officeAdmin, secadmin.id, ['official'])).status).toBe(403);
    expect((await world.get(officeAdmin, `/api/users/${secadmin.id}`)).body.actions).toEqual([]);
  });

  it('takes the department’s roles along as far as the mover may give them', async () => {
    const somebody = await world.person(unit, 'official', 'reviewer');
    const within = await change(admin, somebody.id, { version: 1, departmentId: bureau.id });
    expect(within.body).toMatchObject({ department: { id: bureau.id }, roles: ['official', 'reviewer'] });
    expect((await change(admin, somebody.id, { version: 2, departmentId: other.id })).status).toBe(403);
    const beyond = await change(sysadmin, somebody.id, { version: 2, departmentId: other.id });
    expect(beyond.body).toMatchObject({ department: { id: other.id }, roles: ['official'] });
    expect((await world.get(admin, `/api/users/${somebody.id}`)).status).toBe(404);
    const who = await world.get(somebody, '/api/session');
    expect(who.body).toMatchObject({
      department: { id: other.id },
      roles: [{ role: 'official', departmentId: other.id }],
    });
  });
});

describe('roles', () => {
  it('are exactly those that were set, each once, and open what they open at the next click', async () => {
    const somebody = await world.person(bureau, 'official');
    const { body } = await setRoles(admin, somebody.id, ['reviewer', 'registrar', 'reviewer']);
    expect(body).toMatchObject({ version: 2, roles: ['registrar', 'reviewer'] });
    const { body: session } = await world.get(somebody, '/api/session');
    expect(session.can).toContain('review_resources');
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, somebody.id));
    expect(entry).toMatchObject({
      action: 'user.set-roles',
      detail: { before: { roles: ['official'] }, after: { roles: ['registrar', 'reviewer'] } },
    });
    expect((await setRoles(admin, somebody.id, [], 2)).body.roles).toEqual([]);
  });

  it('follow the rules of their posts', async () => {
    const [here, there] = [await world.person(bureau), await world.person(office)];
    expect(await setRoles(secadmin, here.id, ['operator'])).toMatchObject({
      status: 422,
      body: { code: 'role_needs_department', details: [{ field: 'roles' }] },
    });
    expect((await setRoles(secadmin, here.id, ['sysadmin', 'auditor'])).body.code).toBe('posts_not_combinable');
    expect((await setRoles(secadmin, there.id, ['operator'])).body.roles).toEqual(['operator']);
    expect((await setRoles(admin, here.id, ['auditor'])).status).toBe(403);
    expect((await setRoles(sysadmin, here.id, ['official'])).status).toBe(403);
    const kind = await world.send(sysadmin, 'PATCH', `/api/departments/${office.id}`, { version: 1, kind: 'bureau' });
    expect(kind.body.code).toBe('role_needs_department');
  });

  it('set twice from one version are set once', async () => {
    const { id } = await world.person(bureau, 'official');
    const answers = await Promise.all([setRoles(admin, id, ['registrar']), setRoles(secadmin, id, ['reviewer'])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are words of the vocabulary', async () => {
    const { id } = await world.person(bureau);
    for (const wrong of ['official', ['king'], [1], null, { 0: 'official' }, Array(51).fill('official')])
      expect((await setRoles(admin, id, wrong)).status).toBe(400);
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
