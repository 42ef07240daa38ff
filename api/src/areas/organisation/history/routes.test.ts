import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownDatabase, type Person } from '../../../running/testing/testing.ts';
import { type PeopleWorld, peopleWorld } from '../people-testing.ts';

// Sign-ins that fail are counted for all from one address: whoever fails so often does it in a place of their own
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: PeopleWorld;
let auditor: Person;
beforeAll(async () => {
  own = await ownDatabase();
  world = await peopleWorld({ databaseUrl: own.url });
  auditor = await world.person(world.office, 'auditor');
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const history = (who: Person, id: string, query = '') => world.get(who, `/api/users/${id}/history${query}`);
const newcomer = async () => (await world.post(world.admin, '/api/users', world.newcomer())).body;

describe('what happened to an account', () => {
  it('is told from the first day on, the latest first: by whom, in which post, from what to what', async () => {
    const { id, account } = await newcomer();
    await world.setRoles(world.admin, id, ['official', 'registrar'], 1);
    await world.setRoles(world.secadmin, id, ['reviewer'], 2);
    await world.change(world.sysadmin, id, { version: 3, departmentId: world.other.id, phone: '13800000000' });
    await world.command(world.sysadmin, id, 'disable', 4);
    await world.command(world.sysadmin, id, 'enable', 5);
    const { status, body } = await history(world.sysadmin, id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { id, account, name: '李卫国' }, total: 6 });
    const [enabled, disabled, edited, taken, given, added] = body.items;
    expect([enabled.type, disabled.type]).toEqual(['user.enable', 'user.disable']);
    const moved = { from: world.bureau.name, to: world.other.name };
    expect(edited).toMatchObject({ type: 'user.edit', moved, changed: ['phone'], given: [], taken: ['reviewer'] });
    expect(taken).toMatchObject({
      ...{ type: 'user.set-roles', given: ['reviewer'], taken: ['official', 'registrar'] },
      actor: { id: world.secadmin.id, post: { roles: ['secadmin'], department: world.office.name }, oneself: false },
      at: world.deps.clock().toISOString(),
    });
    expect(given).toMatchObject({ given: ['registrar'], taken: [], actor: { id: world.admin.id } });
    expect(added).toMatchObject({
      type: 'user.add',
      given: ['official'],
      moved: { from: null, to: world.bureau.name },
    });
    // Whoever administers accounts needs nobody's address
    expect(body.items.map(({ ip }: { ip: string | null }) => ip)).toEqual(Array(6).fill(null));
    expect(JSON.stringify(body)).not.toContain('13800000000');
  });

  it('has both words of a reset that two gave', async () => {
    const somebody = await world.person(world.office, 'operator');
    await world.command(world.sysadmin, somebody.id, 'reset-password', 1);
    await world.command(world.secadmin, somebody.id, 'confirm-reset', 2);
    expect((await history(world.secadmin, somebody.id)).body.items).toMatchObject([
      {
        type: 'user.confirm-reset-password',
        actor: { id: world.secadmin.id },
        askedBy: world.sysadmin.name,
      },
      { type: 'user.ask-reset-password', actor: { id: world.sysadmin.id }, askedBy: null },
    ]);
  });

  it('has the sign-ins that failed, from where, and that the account was held after them', async () => {
    const somebody = await world.person(world.bureau, 'official');
    for (let time = 0; time < 11; time += 1) await world.signIn(somebody.account.toUpperCase(), 'not the password');
    const { body } = await history(world.admin, somebody.id);
    expect(body.total).toBe(11);
    const held = body.items.filter(({ type }: { type: string }) => type === 'sign_in_held');
    expect(held).toMatchObject([{ actor: { oneself: true }, result: 'refused', via: null }]);
    expect(body.items[0]).toMatchObject({ type: 'sign_in_refused', result: 'refused', ip: held[0].ip });
  });

  it('comes page by page', async () => {
    const { id } = await newcomer();
    for (const version of [1, 3, 5]) {
      await world.command(world.admin, id, 'disable', version);
      await world.command(world.admin, id, 'enable', version + 1);
    }
    const first = (await history(world.admin, id, '?pageSize=4')).body;
    const second = (await history(world.admin, id, '?pageSize=4&page=2')).body;
    expect([first.total, first.items.length, second.items.length]).toEqual([7, 4, 3]);
    expect(second.items.at(-1).type).toBe('user.add');
    expect(await history(world.admin, id, '?page=0')).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });
});

describe('it is read', () => {
  it('by whoever sees the account, and by auditors, who see no account otherwise', async () => {
    const somebody = await world.person(world.unit, 'official');
    for (const reader of [world.admin, world.sysadmin, world.secadmin, auditor])
      expect((await history(reader, somebody.id)).status).toBe(200);
    expect((await world.get(auditor, `/api/users/${somebody.id}`)).status).toBe(403);
  });

  it('by nobody else: not by a neighbour’s administrator, nor by the person', async () => {
    const [somebody, neighbour] = [
      await world.person(world.unit, 'official'),
      await world.person(world.other, 'admin'),
    ];
    expect(await history(neighbour, somebody.id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await history(somebody, somebody.id)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await history(auditor, '00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('and that it was is written down, for the auditors alone', async () => {
    const somebody = await world.person(world.bureau, 'official');
    await history(world.admin, somebody.id);
    const lines = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, somebody.id), eq(auditLog.action, 'user.read')));
    expect(lines).toMatchObject([{ actorId: world.admin.id, detail: { history: true } }]);
    expect((await history(world.admin, somebody.id)).body).toMatchObject({ total: 0, items: [] });
  });
});

it('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
