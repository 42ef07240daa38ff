import { auditLog } from '@onesource/db/schema/audit';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, inArray } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Department, type Person, testWorld, type World } from '../testing.ts';

let world: World;
let district: Department;
let bureau: Department;
let other: Department;
let sysadmin: Person;
let admin: Person;
let official: Person;

beforeAll(async () => {
  world = await testWorld();
  district = await world.department('government');
  bureau = await world.department('bureau', { parent: district });
  other = await world.department('bureau', { parent: district });
  sysadmin = await world.person(district, 'sysadmin');
  admin = await world.person(bureau, 'admin');
  official = await world.person(bureau, 'official');
});
afterAll(() => world.close());

/** Names of this suite are its own: the database is shared. */
const named = (name: string) => `${name}${v7().slice(-12)}`;
const unit = (parentId: string | null, more: object = {}) => ({
  name: named('婚姻登记中心'),
  shortName: '登记中心',
  kind: 'internal_unit',
  parentId,
  ...more,
});
const add = async (who: Person, parentId: string | null, more: object = {}) => {
  const answer = await world.post(who, '/api/departments', unit(parentId, more));
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
const change = (who: Person, id: string, body: object) => world.send(who, 'PATCH', `/api/departments/${id}`, body);
const pathOf = async (id: string) =>
  (await world.db.select({ path: departments.path }).from(departments).where(eq(departments.id, id)))[0]?.path;
const listed = async (who: Person, id: string) =>
  (await world.get(who, '/api/departments')).body.items.find((row: { id: string }) => row.id === id);

describe('the tree of departments', () => {
  it('is for everybody signed in, every department after the one above it', async () => {
    const { status, body } = await world.get(official, '/api/departments');
    expect(status).toBe(200);
    expect(body.total).toBe(body.items.length);
    const seen = new Set([null]);
    for (const row of body.items) {
      expect(seen).toContain(row.parentId);
      seen.add(row.id);
    }
    expect(await world.get(null, '/api/departments')).toMatchObject({ status: 401 });
  });

  it('counts people for those who manage them only', async () => {
    expect(await listed(admin, bureau.id)).toMatchObject({ peopleCount: 2, actions: ['add-unit', 'add-person'] });
    expect(await listed(admin, other.id)).toMatchObject({ peopleCount: null, actions: [] });
    expect(await listed(official, bureau.id)).toMatchObject({ peopleCount: null, actions: [] });
    expect(await listed(sysadmin, bureau.id)).toMatchObject({ peopleCount: 2 });
  });
});

describe('adding a department', () => {
  it('gives it a place, the next free number, and an entry in the audit log', async () => {
    const first = await add(admin, bureau.id, { nameEn: 'Marriage Registry', creditCode: '11310115MB2F30777X' });
    const second = await add(admin, first.id, { kind: 'public_institution' });
    expect(first).toMatchObject({
      version: 1,
      key: null,
      shortName: '登记中心',
      nameEn: 'Marriage Registry',
      creditCode: '11310115MB2F30777X',
      kind: 'internal_unit',
      parentId: bureau.id,
      disabled: false,
      peopleCount: 0,
      actions: ['edit', 'disable', 'add-unit', 'add-person'],
    });
    expect(second.number).toBeGreaterThan(first.number);
    expect(second.number).toBeLessThanOrEqual(999);
    expect(await pathOf(second.id)).toEqual([...bureau.path, first.id, second.id]);
    const [entry] = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectType, 'department'), eq(auditLog.subjectId, first.id)));
    expect(entry).toMatchObject({ action: 'department.add', actorId: admin.id, detail: { name: first.name } });
  });

  it('is refused to those who do not manage that place', async () => {
    const elsewhere = { status: 403, body: { code: 'forbidden', details: [{ field: 'parentId' }] } };
    expect(await world.post(admin, '/api/departments', unit(other.id))).toMatchObject(elsewhere);
    expect(await world.post(admin, '/api/departments', unit(null))).toMatchObject(elsewhere);
    expect(await world.post(official, '/api/departments', unit(bureau.id))).toMatchObject(elsewhere);
    expect(await world.post(sysadmin, '/api/departments', unit(v7()))).toMatchObject({ status: 404 });
    expect(await add(sysadmin, null)).toMatchObject({ parentId: null });
  });

  it('refuses a name that a sibling has, and takes it elsewhere', async () => {
    const { name } = await add(admin, bureau.id);
    const again = await world.post(admin, '/api/departments', unit(bureau.id, { name: ` ${name} ` }));
    expect(again).toMatchObject({ status: 422, body: { code: 'name_taken', details: [{ field: 'name' }] } });
    expect(await add(sysadmin, other.id, { name })).toMatchObject({ name });
  });

  it('raced under one name succeeds once; raced under many, each gets its own number', async () => {
    const body = unit(bureau.id);
    const same = await Promise.all(Array.from({ length: 5 }, () => world.post(admin, '/api/departments', body)));
    expect(same.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
    const many = await Promise.all(Array.from({ length: 5 }, () => add(admin, bureau.id)));
    expect(new Set(many.map(({ number }) => number)).size).toBe(5);
  });

  it('sent twice with one Idempotency-Key happens once', async () => {
    const [body, key] = [unit(bureau.id), { 'idempotency-key': v7() }];
    const answers = await Promise.all([1, 2].map(() => world.post(admin, '/api/departments', body, key)));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  it('names every field that cannot be understood', async () => {
    const wrong = { name: ' ', shortName: 7, kind: 'ministry', parentId: 'x', nameEn: null, creditCode: 'SIOVZ' };
    const { status, body } = await world.post(sysadmin, '/api/departments', wrong);
    expect(status).toBe(400);
    expect(body.details.map(({ field }: { field: string }) => field).sort()).toEqual(Object.keys(wrong).sort());
    for (const nonsense of ['', '{', '[]', 'null', '"x"'])
      expect((await world.post(sysadmin, '/api/departments', nonsense)).status).toBe(400);
    const long = await world.post(sysadmin, '/api/departments', unit(null, { name: '局'.repeat(101) }));
    expect(long).toMatchObject({ status: 400, body: { details: [{ field: 'name', code: 'too_big' }] } });
    const nul = await world.post(sysadmin, '/api/departments', unit(null, { name: 'a\u0000b' }));
    expect(nul).toMatchObject({ status: 400, body: { details: [{ field: 'name', code: 'not_storable' }] } });
  });

  it('keeps SQL, script and odd letters as the text they are', async () => {
    for (const text of ["'; drop table departments; --", '<script>alert(1)</script>', '𠮷野家%_\\', "O'Brien $1"]) {
      const name = named(text);
      expect(await add(admin, bureau.id, { name })).toMatchObject({ name });
    }
  });
});

describe('changing a department', () => {
  it('changes what is said and leaves the rest', async () => {
    const { id, shortName, number } = await add(admin, bureau.id, { nameEn: 'Registry' });
    const name = named('殡葬管理所');
    const changed = await change(admin, id, { version: 1, name, nameEn: '', sort: -3 });
    expect(changed.body).toMatchObject({ version: 2, name, nameEn: '', sort: -3, shortName, number });
    const [entry] = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'department.edit')));
    expect(entry).toMatchObject({ actorId: admin.id, detail: { name } });
  });

  it('is found in the directory by its new name, and no longer by the old one', async () => {
    const place = await world.department('bureau', { parent: bureau });
    const { id } = await world.publish(place);
    const name = named('殡葬管理局');
    expect((await change(admin, place.id, { version: 1, name })).status).toBe(200);
    const found = await world.get(official, `/api/resources?q=${encodeURIComponent(name)}`);
    expect(found.body.items).toMatchObject([{ id, department: { id: place.id, name } }]);
    const before = await world.get(official, `/api/resources?q=${encodeURIComponent(place.name)}`);
    expect(before.body.total).toBe(0);
  });

  it('carries all below along when it moves', async () => {
    const top = await add(admin, bureau.id);
    const middle = await add(admin, top.id);
    const leaf = await add(admin, middle.id);
    const moved = await change(sysadmin, middle.id, { version: 1, parentId: other.id });
    expect(moved).toMatchObject({ status: 200, body: { parentId: other.id } });
    expect(await pathOf(leaf.id)).toEqual([...other.path, middle.id, leaf.id]);
    expect(await pathOf(top.id)).toEqual([...bureau.path, top.id]);
    const rooted = await change(sysadmin, middle.id, { version: 2, parentId: null });
    expect(rooted.body.parentId).toBeNull();
    expect(await pathOf(leaf.id)).toEqual([middle.id, leaf.id]);
    expect((await change(admin, leaf.id, { version: 1, name: '不再是我的' })).status).toBe(403);
  });

  it('refuses a cycle, also when two moves race to make one', async () => {
    const [a, b] = [await add(admin, bureau.id), await add(admin, bureau.id)];
    const below = await add(admin, a.id);
    const cycle = await change(admin, a.id, { version: 1, parentId: below.id });
    expect(cycle).toMatchObject({ status: 422, body: { code: 'department_cycle', details: [{ field: 'parentId' }] } });
    expect((await change(admin, a.id, { version: 1, parentId: a.id })).body.code).toBe('department_cycle');
    const race = await Promise.all([
      change(admin, a.id, { version: 1, parentId: b.id }),
      change(admin, b.id, { version: 1, parentId: a.id }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('does not move out of the reach of who moves it, nor into a sibling of the same name', async () => {
    const { id, name } = await add(admin, bureau.id);
    expect((await change(admin, id, { version: 1, parentId: other.id })).status).toBe(403);
    await add(sysadmin, other.id, { name });
    expect((await change(sysadmin, id, { version: 1, parentId: other.id })).body.code).toBe('name_taken');
    expect((await change(sysadmin, id, { version: 1, parentId: v7() })).status).toBe(404);
  });

  it('is not disabled while people or units below are enabled', async () => {
    const top = await add(admin, bureau.id);
    const below = await add(admin, top.id);
    const inUse = { status: 422, body: { code: 'department_in_use' } };
    expect(await change(admin, top.id, { version: 1, disabled: true })).toMatchObject(inUse);
    const where = { id: below.id, name: below.name, path: [] };
    const somebody = await world.person(where, 'official');
    expect(await change(admin, below.id, { version: 1, disabled: true })).toMatchObject(inUse);
    expect((await world.post(admin, `/api/users/${somebody.id}/disable`, { version: 1 })).status).toBe(200);
    expect((await change(admin, below.id, { version: 1, disabled: true })).body).toMatchObject({
      disabled: true,
      actions: ['edit', 'enable'],
    });
    expect((await change(admin, top.id, { version: 1, disabled: true })).status).toBe(200);
    const closed = { status: 422, body: { code: 'department_disabled' } };
    expect(await change(admin, below.id, { version: 2, disabled: false })).toMatchObject(closed);
    expect(await world.post(admin, '/api/departments', unit(top.id))).toMatchObject(closed);
    expect(await world.post(admin, `/api/users/${somebody.id}/enable`, { version: 2 })).toMatchObject(closed);
  });

  it('is not left disabled with somebody in it when both race', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await add(admin, bureau.id);
      const account = `race.${v7().slice(-12)}`;
      const [disabling, adding] = await Promise.all([
        change(admin, id, { version: 1, disabled: true }),
        world.post(admin, '/api/users', { account, name: '某人', departmentId: id, roles: [] }),
      ]);
      expect([disabling.status, adding.status].sort()).toEqual(disabling.status === 200 ? [200, 422] : [201, 422]);
    }
  });

  it('refuses what was decided on an older version', async () => {
    const { id } = await add(admin, bureau.id);
    const names = [named('甲'), named('乙')];
    const answers = await Promise.all(names.map((name) => change(admin, id, { version: 1, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await change(admin, id, { version: 99, name: '丙' })).toMatchObject({ status: 409 });
    for (const version of [0, -1, 1.5, '1', null, 3e9])
      expect((await change(admin, id, { version, name: '丙' })).status).toBe(400);
  });

  it('knows no department by another id', async () => {
    for (const id of [v7(), 'x', '%00', "'", `${bureau.id}x`])
      expect((await change(sysadmin, id, { version: 1 })).status).toBe(404);
  });

  it('the own department is changed by those above', async () => {
    expect((await change(admin, bureau.id, { version: 1, name: '甲局' })).status).toBe(403);
    expect((await change(official, bureau.id, { version: 1, name: '甲局' })).status).toBe(403);
  });
});

it('no department here was lost, and nothing was answered with a failure', async () => {
  const kept = await world.db
    .select({ id: departments.id })
    .from(departments)
    .where(inArray(departments.id, [district.id, bureau.id, other.id]));
  expect(kept).toHaveLength(3);
  expect(world.errors).toEqual([]);
});
