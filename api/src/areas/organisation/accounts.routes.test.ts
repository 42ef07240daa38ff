import { auditLog } from '@onesource/db/schema/audit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../../running/testing/testing.ts';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

describe('an account', () => {
  it('is changed in what is said, and in nothing else', async () => {
    const { id, account: name } = await world.person(world.bureau, 'registrar');
    const { body } = await world.change(world.admin, id, {
      version: 1,
      title: ' 科长 ',
      account: 'other',
      mustChangePassword: true,
    });
    expect(body).toMatchObject({ version: 2, title: '科长', account: name, mustChangePassword: false });
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(entry).toMatchObject({
      action: 'user.edit',
      actorId: world.admin.id,
      detail: { before: { title: '' }, after: { title: '科长', roles: ['registrar'] } },
    });
    expect((await world.change(world.admin, id, { version: 1, title: '处长' })).status).toBe(409);
  });

  it('ends its sessions when disabled, and cannot sign in until enabled', async () => {
    const somebody = await world.person(world.bureau, 'official');
    expect((await world.get(somebody, '/api/session')).status).toBe(200);
    const disabled = await world.command(world.admin, somebody.id, 'disable');
    expect(disabled.body).toMatchObject({ version: 2, disabled: true, actions: ['edit', 'enable', 'set-roles'] });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(401);
    expect(await world.command(world.admin, somebody.id, 'disable', 2)).toMatchObject({
      status: 422,
      body: { code: 'wrong_status' },
    });
    expect((await world.command(world.sysadmin, somebody.id, 'enable', 2)).body).toMatchObject({
      version: 3,
      disabled: false,
    });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(200);
  });

  it('ends its sessions when reset, and signs in with the new one-time password only', async () => {
    const somebody = await world.person(world.bureau, 'official');
    const { body } = await world.command(world.admin, somebody.id, 'reset-password');
    expect(body).toMatchObject({ version: 2, mustChangePassword: true, oneTimePassword: expect.any(String) });
    expect((await world.get(somebody, '/api/session')).status).toBe(401);
    expect((await world.signIn(somebody.account, testPassword)).answer.status).toBe(401);
    expect((await world.signIn(somebody.account, body.oneTimePassword)).answer.status).toBe(200);
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, somebody.id));
    expect(entry).toMatchObject({ action: 'user.reset-password', actorId: world.admin.id });
    expect(JSON.stringify(entry)).not.toContain(body.oneTimePassword);
  });

  it('house: is not disabled, reset, promoted or moved by its owner', async () => {
    const own = { status: 422, body: { code: 'own_account' } };
    expect(await world.command(world.sysadmin, world.sysadmin.id, 'disable')).toMatchObject(own);
    expect(await world.command(world.sysadmin, world.sysadmin.id, 'reset-password')).toMatchObject(own);
    expect(await world.setRoles(world.admin, world.admin.id, ['admin', 'reviewer'])).toMatchObject(own);
    expect(await world.setRoles(world.secadmin, world.secadmin.id, ['secadmin', 'sysadmin'])).toMatchObject(own);
    expect(await world.change(world.admin, world.admin.id, { version: 1, departmentId: world.unit.id })).toMatchObject(
      own,
    );
  });

  it('house, after GB/T 39477: with a post of the platform is out of an administrator’s hands', async () => {
    const officeAdmin = await world.person(world.office, 'admin');
    for (const name of ['disable', 'reset-password'])
      expect((await world.command(officeAdmin, world.secadmin.id, name)).status).toBe(403);
    expect((await world.change(officeAdmin, world.secadmin.id, { version: 1, name: '某某' })).status).toBe(403);
    expect((await world.setRoles(officeAdmin, world.secadmin.id, ['official'])).status).toBe(403);
    expect((await world.get(officeAdmin, `/api/users/${world.secadmin.id}`)).body.actions).toEqual([]);
  });

  it('house: takes the department’s roles along as far as the mover may give them', async () => {
    const somebody = await world.person(world.unit, 'official', 'reviewer');
    const within = await world.change(world.admin, somebody.id, { version: 1, departmentId: world.bureau.id });
    expect(within.body).toMatchObject({ department: { id: world.bureau.id }, roles: ['official', 'reviewer'] });
    expect((await world.change(world.admin, somebody.id, { version: 2, departmentId: world.other.id })).status).toBe(
      403,
    );
    const beyond = await world.change(world.sysadmin, somebody.id, { version: 2, departmentId: world.other.id });
    expect(beyond.body).toMatchObject({ department: { id: world.other.id }, roles: ['official'] });
    expect((await world.get(world.admin, `/api/users/${somebody.id}`)).status).toBe(404);
    const who = await world.get(somebody, '/api/session');
    expect(who.body).toMatchObject({
      department: { id: world.other.id },
      roles: [{ role: 'official', departmentId: world.other.id }],
    });
  });
});

describe('roles', () => {
  it('are exactly those that were set, each once, and open what they open at the next click', async () => {
    const somebody = await world.person(world.bureau, 'official');
    const { body } = await world.setRoles(world.admin, somebody.id, ['reviewer', 'registrar', 'reviewer']);
    expect(body).toMatchObject({ version: 2, roles: ['registrar', 'reviewer'] });
    const { body: session } = await world.get(somebody, '/api/session');
    expect(session.can).toContain('review_resources');
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, somebody.id));
    expect(entry).toMatchObject({
      action: 'user.set-roles',
      detail: { before: { roles: ['official'] }, after: { roles: ['registrar', 'reviewer'] } },
    });
    expect((await world.setRoles(world.admin, somebody.id, [], 2)).body.roles).toEqual([]);
  });

  it('house, after GB/T 39477: follow the rules of their posts', async () => {
    const [here, there] = [await world.person(world.bureau), await world.person(world.office)];
    expect(await world.setRoles(world.secadmin, here.id, ['operator'])).toMatchObject({
      status: 422,
      body: { code: 'role_needs_department', details: [{ field: 'roles' }] },
    });
    expect((await world.setRoles(world.secadmin, here.id, ['sysadmin', 'auditor'])).body.code).toBe(
      'posts_not_combinable',
    );
    expect((await world.setRoles(world.secadmin, there.id, ['operator'])).body.roles).toEqual(['operator']);
    expect((await world.setRoles(world.admin, here.id, ['auditor'])).status).toBe(403);
    expect((await world.setRoles(world.sysadmin, here.id, ['official'])).status).toBe(403);
    const kind = await world.send(world.sysadmin, 'PATCH', `/api/departments/${world.office.id}`, {
      version: 1,
      kind: 'bureau',
    });
    expect(kind.body.code).toBe('role_needs_department');
  });

  it('set twice from one version are set once', async () => {
    const { id } = await world.person(world.bureau, 'official');
    const answers = await Promise.all([
      world.setRoles(world.admin, id, ['registrar']),
      world.setRoles(world.secadmin, id, ['reviewer']),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are words of the vocabulary', async () => {
    const { id } = await world.person(world.bureau);
    for (const wrong of ['official', ['king'], [1], null, { 0: 'official' }, Array(51).fill('official')])
      expect((await world.setRoles(world.admin, id, wrong)).status).toBe(400);
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
