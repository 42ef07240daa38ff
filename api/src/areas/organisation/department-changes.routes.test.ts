import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DepartmentWorld, departmentWorld, named, newUnit } from './department-testing.ts';

let world: DepartmentWorld;
beforeAll(async () => {
  world = await departmentWorld();
});
afterAll(() => world.close());

describe('changing a department', () => {
  it('changes what is said and leaves the rest', async () => {
    const { id, shortName, number } = await world.add(world.admin, world.bureau.id, { nameEn: 'Registry' });
    const name = named('殡葬管理所');
    const changed = await world.change(world.admin, id, { version: 1, name, nameEn: '', sort: -3 });
    expect(changed.body).toMatchObject({ version: 2, name, nameEn: '', sort: -3, shortName, number });
    const [entry] = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'department.edit')));
    expect(entry).toMatchObject({ actorId: world.admin.id, detail: { name } });
  });

  it('is found in the directory by its new name, and no longer by the old one', async () => {
    const place = await world.department('bureau', { parent: world.bureau });
    const { id } = await world.publish(place);
    const name = named('殡葬管理局');
    expect((await world.change(world.admin, place.id, { version: 1, name })).status).toBe(200);
    const found = await world.get(world.official, `/api/resources?q=${encodeURIComponent(name)}`);
    expect(found.body.items).toMatchObject([{ id, department: { id: place.id, name } }]);
    const before = await world.get(world.official, `/api/resources?q=${encodeURIComponent(place.name)}`);
    expect(before.body.total).toBe(0);
  });

  it('carries all below along when it moves', async () => {
    const top = await world.add(world.admin, world.bureau.id);
    const middle = await world.add(world.admin, top.id);
    const leaf = await world.add(world.admin, middle.id);
    const moved = await world.change(world.sysadmin, middle.id, { version: 1, parentId: world.other.id });
    expect(moved).toMatchObject({ status: 200, body: { parentId: world.other.id } });
    expect(await world.pathOf(leaf.id)).toEqual([...world.other.path, middle.id, leaf.id]);
    expect(await world.pathOf(top.id)).toEqual([...world.bureau.path, top.id]);
    const rooted = await world.change(world.sysadmin, middle.id, { version: 2, parentId: null });
    expect(rooted.body.parentId).toBeNull();
    expect(await world.pathOf(leaf.id)).toEqual([middle.id, leaf.id]);
    expect((await world.change(world.admin, leaf.id, { version: 1, name: '不再是我的' })).status).toBe(403);
  });

  it('refuses a cycle, also when two moves race to make one', async () => {
    const [a, b] = [await world.add(world.admin, world.bureau.id), await world.add(world.admin, world.bureau.id)];
    const below = await world.add(world.admin, a.id);
    const cycle = await world.change(world.admin, a.id, { version: 1, parentId: below.id });
    expect(cycle).toMatchObject({ status: 422, body: { code: 'department_cycle', details: [{ field: 'parentId' }] } });
    expect((await world.change(world.admin, a.id, { version: 1, parentId: a.id })).body.code).toBe('department_cycle');
    const race = await Promise.all([
      world.change(world.admin, a.id, { version: 1, parentId: b.id }),
      world.change(world.admin, b.id, { version: 1, parentId: a.id }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('PD-29: does not move out of the reach of who moves it, nor into a sibling of the same name', async () => {
    const { id, name } = await world.add(world.admin, world.bureau.id);
    expect((await world.change(world.admin, id, { version: 1, parentId: world.other.id })).status).toBe(403);
    await world.add(world.sysadmin, world.other.id, { name });
    expect((await world.change(world.sysadmin, id, { version: 1, parentId: world.other.id })).body.code).toBe(
      'name_taken',
    );
    expect((await world.change(world.sysadmin, id, { version: 1, parentId: v7() })).status).toBe(404);
  });

  it('house: is not disabled while people or units below are enabled', async () => {
    const top = await world.add(world.admin, world.bureau.id);
    const below = await world.add(world.admin, top.id);
    const inUse = { status: 422, body: { code: 'department_in_use' } };
    expect(await world.change(world.admin, top.id, { version: 1, disabled: true })).toMatchObject(inUse);
    const where = { id: below.id, name: below.name, path: [] };
    const somebody = await world.person(where, 'official');
    expect(await world.change(world.admin, below.id, { version: 1, disabled: true })).toMatchObject(inUse);
    expect((await world.post(world.admin, `/api/users/${somebody.id}/disable`, { version: 1 })).status).toBe(200);
    expect((await world.change(world.admin, below.id, { version: 1, disabled: true })).body).toMatchObject({
      disabled: true,
      actions: ['edit', 'enable'],
    });
    expect((await world.change(world.admin, top.id, { version: 1, disabled: true })).status).toBe(200);
    const closed = { status: 422, body: { code: 'department_disabled' } };
    expect(await world.change(world.admin, below.id, { version: 2, disabled: false })).toMatchObject(closed);
    expect(await world.post(world.admin, '/api/departments', newUnit(top.id))).toMatchObject(closed);
    expect(await world.post(world.admin, `/api/users/${somebody.id}/enable`, { version: 2 })).toMatchObject(closed);
  });

  it('is not left disabled with somebody in it when both race', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await world.add(world.admin, world.bureau.id);
      const account = `race.${v7().slice(-12)}`;
      const [disabling, adding] = await Promise.all([
        world.change(world.admin, id, { version: 1, disabled: true }),
        world.post(world.admin, '/api/users', { account, name: '某人', departmentId: id, roles: [] }),
      ]);
      expect([disabling.status, adding.status].sort()).toEqual(disabling.status === 200 ? [200, 422] : [201, 422]);
    }
  });

  it('refuses what was decided on an older version', async () => {
    const { id } = await world.add(world.admin, world.bureau.id);
    const names = [named('甲'), named('乙')];
    const answers = await Promise.all(names.map((name) => world.change(world.admin, id, { version: 1, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await world.change(world.admin, id, { version: 99, name: '丙' })).toMatchObject({ status: 409 });
    for (const version of [0, -1, 1.5, '1', null, 3e9])
      expect((await world.change(world.admin, id, { version, name: '丙' })).status).toBe(400);
  });

  it('knows no department by another id', async () => {
    for (const id of [v7(), 'x', '%00', "'", `${world.bureau.id}x`])
      expect((await world.change(world.sysadmin, id, { version: 1 })).status).toBe(404);
  });

  it('PD-29: the own department is changed by those above', async () => {
    expect((await world.change(world.admin, world.bureau.id, { version: 1, name: '甲局' })).status).toBe(403);
    expect((await world.change(world.official, world.bureau.id, { version: 1, name: '甲局' })).status).toBe(403);
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
