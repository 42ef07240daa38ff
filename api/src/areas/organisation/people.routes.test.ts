import { auditLog, idempotencyKeys } from '@onesource/db/schema/audit';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

describe('adding a person', () => {
  it('an official added with a one-time password signs in, chooses a password, and goes on', async () => {
    const added = await world.post(world.admin, '/api/users', world.newcomer({ title: '科员', phone: '021-58000000' }));
    expect(added).toMatchObject({
      status: 201,
      body: {
        version: 1,
        name: '李卫国',
        title: '科员',
        phone: '021-58000000',
        department: { id: world.bureau.id, name: world.bureau.name },
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
    const { answer, who } = await world.signIn(added.body.account, oneTimePassword);
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
    expect((await world.get(world.admin, `/api/users/${added.body.id}`)).body).toMatchObject({
      mustChangePassword: false,
    });
  });

  it('a password that somebody else set is to be changed too', async () => {
    const { body } = await world.post(world.admin, '/api/users', world.newcomer({ password: 'given by the admin' }));
    expect(body).toMatchObject({ mustChangePassword: true, oneTimePassword: null });
    expect((await world.signIn(body.account, 'given by the admin')).answer.body).toMatchObject({
      mustChangePassword: true,
    });
  });

  it('PD-29: is for whoever manages that department', async () => {
    const official = await world.person(world.bureau, 'official');
    const auditor = await world.person(world.office, 'auditor');
    for (const who of [official, world.secadmin, auditor])
      expect(await world.post(who, '/api/users', world.newcomer())).toMatchObject({ status: 403 });
    expect(await world.post(world.admin, '/api/users', world.newcomer({ departmentId: world.other.id }))).toMatchObject(
      { status: 403 },
    );
    expect(await world.post(world.admin, '/api/users', world.newcomer({ departmentId: v7() }))).toMatchObject({
      status: 404,
    });
    expect(await world.post(world.admin, '/api/users', world.newcomer({ departmentId: world.unit.id }))).toMatchObject({
      status: 201,
    });
    expect(
      await world.post(world.sysadmin, '/api/users', world.newcomer({ departmentId: world.other.id })),
    ).toMatchObject({
      status: 201,
    });
  });

  it('house, after GB/T 39477: gives no role that is not theirs to give', async () => {
    const notYours = { status: 403, body: { code: 'forbidden', details: [{ field: 'roles' }] } };
    expect(await world.post(world.admin, '/api/users', world.newcomer({ roles: ['secadmin'] }))).toMatchObject(
      notYours,
    );
    expect(await world.post(world.sysadmin, '/api/users', world.newcomer({ roles: ['admin'] }))).toMatchObject(
      notYours,
    );
  });

  it('refuses an account that is taken, also when five want it at once', async () => {
    const body = world.newcomer();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.post(world.admin, '/api/users', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'account_taken',
      details: [{ field: 'account' }],
    });
  });

  it('answers the one-time password once: a repeated command adds nobody and has none', async () => {
    const [body, key] = [world.newcomer(), { 'idempotency-key': v7() }];
    const first = await world.post(world.admin, '/api/users', body, key);
    const again = await world.post(world.admin, '/api/users', body, key);
    expect(again.body).toEqual({ ...first.body, oneTimePassword: null });
    const stored = await world.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.actorId, world.admin.id));
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
    const { status, body } = await world.post(world.admin, '/api/users', wrong);
    expect(status).toBe(400);
    expect(new Set(body.details.map(({ field }: { field: string }) => field.split('.')[0]))).toEqual(
      new Set(Object.keys(wrong)),
    );
    for (const name of ['ab', 'a'.repeat(61), 'Li.Weiguo', 'li weiguo', '李卫国', "li';--", ''])
      expect((await world.post(world.admin, '/api/users', world.newcomer({ account: name }))).status).toBe(400);
    for (const text of ['人'.repeat(61), '  ', 'a\u0000b', 42, null])
      expect((await world.post(world.admin, '/api/users', world.newcomer({ name: text }))).status).toBe(400);
  });

  it('keeps a mail address, changes it and takes it away again, and takes nothing that is none', async () => {
    const { body: added } = await world.post(world.admin, '/api/users', world.newcomer({ email: 'li@city.example' }));
    expect(added.email).toBe('li@city.example');
    const change = (person: { id: string; version: number }, email: string) =>
      world.send(world.admin, 'PATCH', `/api/users/${person.id}`, { version: person.version, email });
    const { body: changed } = await change(added, '');
    expect(changed.email).toBe('');
    for (const email of ['li', 'li@', '李@city', 'a@b.c\r\nBcc: d@e.f', `${'a'.repeat(250)}@b.cn`])
      expect(await change(changed, email)).toMatchObject({ status: 400, body: { details: [{ field: 'email' }] } });
    expect((await world.post(world.admin, '/api/users', world.newcomer())).body.email).toBe('');
  });

  it('keeps SQL and script as the text they are, and finds them', async () => {
    for (const name of ["Robert'); DROP TABLE users;--", '<img src=x onerror=alert(1)>', '100%_\\']) {
      const { body } = await world.post(world.admin, '/api/users', world.newcomer({ name, title: name }));
      expect(body).toMatchObject({ name, title: name });
      const found = await world.get(world.admin, `/api/users?q=${encodeURIComponent(name.toUpperCase())}`);
      expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    }
  });
});

describe('the list of people', () => {
  it('is narrowed by department and all below it, role, state and words', async () => {
    const [registrar, reviewer] = [
      await world.person(world.unit, 'registrar'),
      await world.person(world.unit, 'reviewer'),
    ];
    expect((await world.command(world.admin, reviewer.id, 'disable')).status).toBe(200);
    const ids = async (query: string) =>
      (await world.get(world.admin, `/api/users?pageSize=100&${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(`department=${world.bureau.id}`)).toEqual(
      expect.arrayContaining([world.admin.id, registrar.id, reviewer.id]),
    );
    expect(await ids(`department=${world.unit.id}`)).not.toContain(world.admin.id);
    expect(await ids(`department=${world.unit.id}&role=registrar`)).toEqual([registrar.id]);
    expect(await ids(`department=${world.unit.id}&state=disabled`)).toEqual([reviewer.id]);
    expect(await ids(`department=${world.unit.id}&state=enabled`)).not.toContain(reviewer.id);
    expect(await ids(`q=${registrar.account.slice(8).toUpperCase()}`)).toEqual([registrar.id]);
    expect(await ids(`department=${v7()}`)).toEqual([]);
  });

  it('comes in pages with the whole number', async () => {
    const all = await world.get(world.admin, '/api/users?pageSize=100');
    const second = await world.get(world.admin, '/api/users?pageSize=2&page=2');
    const falling = await world.get(world.admin, '/api/users?pageSize=100&sort=-name');
    expect(falling.body.items.map(({ name }: { name: string }) => name)).toEqual(
      all.body.items.map(({ name }: { name: string }) => name).toReversed(),
    );
    expect(second.body.total).toBe(all.body.total);
    expect(second.body.items).toEqual(all.body.items.slice(2, 4));
    for (const wrong of ['page=0', 'pageSize=101', 'page=x', 'role=king', 'state=gone', 'department=1'])
      expect((await world.get(world.admin, `/api/users?${wrong}`)).status).toBe(400);
  });

  it('PD-29: shows an administrator the own subtree, and nobody else’s people', async () => {
    const stranger = await world.person(world.other, 'official');
    const { body } = await world.get(world.admin, `/api/users?department=${world.other.id}`);
    expect(body).toMatchObject({ total: 0, items: [] });
    const unknown = { status: 404, body: { code: 'not_found' } };
    expect(await world.get(world.admin, `/api/users/${stranger.id}`)).toMatchObject(unknown);
    expect(await world.change(world.admin, stranger.id, { version: 1, name: '某某' })).toMatchObject(unknown);
    for (const name of ['disable', 'enable', 'reset-password'])
      expect(await world.command(world.admin, stranger.id, name)).toMatchObject(unknown);
    expect(await world.setRoles(world.admin, stranger.id, [])).toMatchObject(unknown);
    for (const who of [world.sysadmin, world.secadmin])
      expect((await world.get(who, `/api/users/${stranger.id}`)).body).toMatchObject({ id: stranger.id });
  });

  it('is closed to those who manage nobody', async () => {
    for (const role of ['official', 'registrar', 'reviewer', 'operator', 'supervisor', 'auditor'] as const) {
      const who = await world.person(world.bureau, role);
      expect((await world.get(who, '/api/users')).status).toBe(403);
      expect((await world.get(who, `/api/users/${who.id}`)).status).toBe(403);
      expect((await world.command(who, world.admin.id, 'reset-password')).status).toBe(403);
      expect((await world.setRoles(who, who.id, ['admin'])).status).toBe(403);
    }
    expect((await world.get(null, '/api/users')).status).toBe(401);
  });

  it('never carries a password', async () => {
    expect(JSON.stringify((await world.get(world.sysadmin, '/api/users?pageSize=100')).body)).not.toMatch(
      /argon|Hash/i,
    );
  });

  it('knows nobody by another id', async () => {
    for (const id of [v7(), 'x', "'", '%00']) {
      expect((await world.get(world.sysadmin, `/api/users/${id}`)).status).toBe(404);
      expect((await world.command(world.sysadmin, id, 'disable')).status).toBe(404);
    }
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
