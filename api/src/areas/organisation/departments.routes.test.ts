import { auditLog } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../running/testing/testing.ts';
import { type DepartmentWorld, departmentWorld, named, newUnit } from './department-testing.ts';

let world: DepartmentWorld;
beforeAll(async () => {
  world = await departmentWorld();
});
afterAll(() => world.close());

const listed = async (who: Person, id: string) =>
  (await world.get(who, '/api/departments')).body.items.find((row: { id: string }) => row.id === id);

describe('the tree of departments', () => {
  it('is for everybody signed in, every department after the one above it', async () => {
    const { status, body } = await world.get(world.official, '/api/departments');
    expect(status).toBe(200);
    expect(body.total).toBe(body.items.length);
    const seen = new Set([null]);
    for (const row of body.items) {
      expect(seen).toContain(row.parentId);
      seen.add(row.id);
    }
    expect(await world.get(null, '/api/departments')).toMatchObject({ status: 401 });
  });

  it('PD-29: counts people for those who manage them only', async () => {
    expect(await listed(world.admin, world.bureau.id)).toMatchObject({
      peopleCount: 2,
      actions: ['add-unit', 'add-person'],
    });
    expect(await listed(world.admin, world.other.id)).toMatchObject({ peopleCount: null, actions: [] });
    expect(await listed(world.official, world.bureau.id)).toMatchObject({ peopleCount: null, actions: [] });
    expect(await listed(world.sysadmin, world.bureau.id)).toMatchObject({ peopleCount: 2 });
  });
});

describe('adding a department', () => {
  it('gives it a place, the next free number, and an entry in the audit log', async () => {
    const first = await world.add(world.admin, world.bureau.id, {
      nameEn: 'Marriage Registry',
      creditCode: '11310115MB2F307775',
    });
    const second = await world.add(world.admin, first.id, { kind: 'public_institution' });
    expect(first).toMatchObject({
      version: 1,
      key: null,
      shortName: '登记中心',
      nameEn: 'Marriage Registry',
      creditCode: '11310115MB2F307775',
      kind: 'internal_unit',
      parentId: world.bureau.id,
      disabled: false,
      peopleCount: 0,
      actions: ['edit', 'disable', 'add-unit', 'add-person'],
    });
    expect(second.number).toBeGreaterThan(first.number);
    expect(second.number).toBeLessThanOrEqual(999);
    expect(await world.pathOf(second.id)).toEqual([...world.bureau.path, first.id, second.id]);
    const [entry] = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectType, 'department'), eq(auditLog.subjectId, first.id)));
    expect(entry).toMatchObject({ action: 'department.add', actorId: world.admin.id, detail: { name: first.name } });
  });

  it('PD-29: is refused to those who do not manage that place', async () => {
    const elsewhere = { status: 403, body: { code: 'forbidden', details: [{ field: 'parentId' }] } };
    expect(await world.post(world.admin, '/api/departments', newUnit(world.other.id))).toMatchObject(elsewhere);
    expect(await world.post(world.admin, '/api/departments', newUnit(null))).toMatchObject(elsewhere);
    expect(await world.post(world.official, '/api/departments', newUnit(world.bureau.id))).toMatchObject(elsewhere);
    expect(await world.post(world.sysadmin, '/api/departments', newUnit(v7()))).toMatchObject({ status: 404 });
    expect(await world.add(world.sysadmin, null)).toMatchObject({ parentId: null });
  });

  it('refuses a name that a sibling has, and takes it elsewhere', async () => {
    const { name } = await world.add(world.admin, world.bureau.id);
    const again = await world.post(world.admin, '/api/departments', newUnit(world.bureau.id, { name: ` ${name} ` }));
    expect(again).toMatchObject({ status: 422, body: { code: 'name_taken', details: [{ field: 'name' }] } });
    expect(await world.add(world.sysadmin, world.other.id, { name })).toMatchObject({ name });
  });

  it('raced under one name succeeds once; raced under many, each gets its own number', async () => {
    const body = newUnit(world.bureau.id);
    const same = await Promise.all(Array.from({ length: 5 }, () => world.post(world.admin, '/api/departments', body)));
    expect(same.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
    const many = await Promise.all(Array.from({ length: 5 }, () => world.add(world.admin, world.bureau.id)));
    expect(new Set(many.map(({ number }) => number)).size).toBe(5);
  });

  it('sent twice with one Idempotency-Key happens once', async () => {
    const [body, key] = [newUnit(world.bureau.id), { 'idempotency-key': v7() }];
    const answers = await Promise.all([1, 2].map(() => world.post(world.admin, '/api/departments', body, key)));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  it('names every field that cannot be understood', async () => {
    const wrong = { name: ' ', shortName: 7, kind: 'ministry', parentId: 'x', nameEn: null, creditCode: 'SIOVZ' };
    const { status, body } = await world.post(world.sysadmin, '/api/departments', wrong);
    expect(status).toBe(400);
    expect(body.details.map(({ field }: { field: string }) => field).sort()).toEqual(Object.keys(wrong).sort());
    for (const nonsense of ['', '{', '[]', 'null', '"x"'])
      expect((await world.post(world.sysadmin, '/api/departments', nonsense)).status).toBe(400);
    const long = await world.post(world.sysadmin, '/api/departments', newUnit(null, { name: '局'.repeat(101) }));
    expect(long).toMatchObject({ status: 400, body: { details: [{ field: 'name', code: 'too_big' }] } });
    const nul = await world.post(world.sysadmin, '/api/departments', newUnit(null, { name: 'a\u0000b' }));
    expect(nul).toMatchObject({ status: 400, body: { details: [{ field: 'name', code: 'not_storable' }] } });
  });

  it('keeps SQL, script and odd letters as the text they are', async () => {
    for (const text of ["'; drop table departments; --", '<script>alert(1)</script>', '𠮷野家%_\\', "O'Brien $1"]) {
      const name = named(text);
      expect(await world.add(world.admin, world.bureau.id, { name })).toMatchObject({ name });
    }
  });
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
