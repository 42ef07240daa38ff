import { auditLog } from '@onesource/db/schema/audit';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { type Department, type Person, type Published, testWorld, type World } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { actorByAccount, actorById } from '../session/queries.ts';

let world: World;
let bureau: Department;
let other: Department;
let examiner: Person;
let official: Person;
let resource: Published;

beforeAll(async () => {
  world = await testWorld({ policy: shanghai });
  bureau = await world.department();
  other = await world.department();
  examiner = await world.person(await world.department('data_centre'), 'examiner');
  official = await world.person(other, 'official');
  resource = await world.publish(bureau, {
    name: `出生医学证明${v7()}`,
    items: [
      item('新生儿姓名', { shareType: 'conditional' }),
      item('出生日期', { shareType: 'conditional' }),
      item('母亲身份证件号码', { shareType: 'conditional' }),
      item('备注', { shareType: 'not_shared' }),
    ],
  });
});
afterAll(() => world.close());

const body = (more: object = {}) => ({
  name: `新生儿一件事${v7()}`,
  purpose: '出生登记时核验出生医学证明，办事人无需再提交纸质材料。',
  resources: [{ resourceId: resource.id, itemIds: [resource.itemId('新生儿姓名'), resource.itemId('出生日期')] }],
  ...more,
});
const add = async (more: object = {}) => {
  const answer = await world.post(examiner, '/api/scenarios', body(more));
  expect(answer.status).toBe(201);
  return answer.body;
};
const ask = (who: Person, scenarioId: string | null, ...items: string[]) => askIn(world, who, scenarioId, ...items);
const askIn = ({ post }: World, who: Person, scenarioId: string | null, ...items: string[]) =>
  post(who, '/api/requests', {
    resourceId: resource.id,
    itemIds: items.map(resource.itemId),
    purpose: 'administrative_basis',
    basis: '《中华人民共和国户口登记条例》',
    matter: '出生登记',
    delivery: 'query',
    scenarioId,
    from: '2026-11-02',
    until: '2027-11-01',
  });
const listed = async (who: Person) =>
  (await world.get(who, `/api/scenarios?resource=${resource.id}&pageSize=100`)).body.items;

describe('adding a scenario', () => {
  test('SH-17, SH-28: the post of examiner counts in the Big Data Centre alone, wherever else it is held', async () => {
    for (const kind of ['public_institution', 'authority', 'bureau'] as const) {
      const elsewhere = await world.person(await world.department(kind), 'examiner');
      expect((await world.get(elsewhere, '/api/session')).body.roles).toEqual([]);
      // Nor in what the program does in their name
      expect(await actorById(world.deps, elsewhere.id)).toMatchObject({ id: elsewhere.id, roles: [] });
      expect(await actorByAccount(world.deps, elsewhere.account)).toMatchObject({ id: elsewhere.id, roles: [] });
      expect((await world.post(elsewhere, '/api/scenarios', body())).status).toBe(403);
    }
    expect((await world.get(examiner, '/api/session')).body.roles).toMatchObject([{ role: 'examiner' }]);
  });

  test('SH-28: the authority adds it, with resources and items by name, and it is written down who did', async () => {
    const made = await add();
    expect(made).toMatchObject({
      version: 1,
      departmentIds: null,
      closed: false,
      resources: [
        {
          id: resource.id,
          name: resource.content.name,
          items: [
            { id: resource.itemId('新生儿姓名'), name: '新生儿姓名' },
            { id: resource.itemId('出生日期'), name: '出生日期' },
          ],
        },
      ],
      actions: ['close'],
    });
    const [entry] = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, made.id));
    expect(entry).toMatchObject({
      action: 'scenario.add',
      subjectType: 'scenario',
      actorId: examiner.id,
      detail: { name: made.name },
    });
  });
  test('SH-28: nobody else does', async () => {
    for (const role of ['official', 'registrar', 'reviewer', 'admin', 'supervisor'] as const) {
      const person = await world.person(bureau, role);
      expect(await world.post(person, '/api/scenarios', body())).toMatchObject({ status: 403 });
      expect((await world.get(person, '/api/scenarios')).body.actions).toEqual([]);
    }
    expect(await world.post(null, '/api/scenarios', body())).toMatchObject({ status: 401 });
    expect((await world.get(examiner, '/api/scenarios')).body).toMatchObject({
      actions: ['add'],
      citation: { article: 'SH-28' },
    });
  });
  test('sent twice with one key it is added once', async () => {
    const once = body();
    const key = { 'idempotency-key': v7() };
    const first = await world.post(examiner, '/api/scenarios', once, key);
    const again = await world.post(examiner, '/api/scenarios', once, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
  });
  test('a name stands for one scenario', async () => {
    const { name } = await add();
    expect(await world.post(examiner, '/api/scenarios', body({ name }))).toMatchObject({
      status: 422,
      body: { code: 'scenario_name_taken', details: [{ field: 'name' }] },
    });
  });
  test('items and departments that are not there are refused, each by its place', async () => {
    const named = (resourceId: string, ...itemIds: string[]) => ({ resources: [{ resourceId, itemIds }] });
    const unknownItem = {
      status: 400,
      body: { code: 'invalid_input', details: [{ field: 'resources.0.itemIds', code: 'unknown_item' }] },
    };
    expect(await world.post(examiner, '/api/scenarios', body(named(resource.id, v7())))).toMatchObject(unknownItem);
    expect(await world.post(examiner, '/api/scenarios', body(named(v7(), v7())))).toMatchObject(unknownItem);
    expect(await world.post(examiner, '/api/scenarios', body({ departmentIds: [bureau.id, v7()] }))).toMatchObject({
      status: 400,
      body: { details: [{ field: 'departmentIds.1', code: 'unknown_department' }] },
    });
  });
  test('what makes no sense is refused by field', async () => {
    const [once] = body().resources;
    const wrong: [object, string][] = [
      [{ name: '  ' }, 'name'],
      [{ name: '名'.repeat(101) }, 'name'],
      [{ purpose: '' }, 'purpose'],
      [{ purpose: '\0' }, 'purpose'],
      [{ resources: [] }, 'resources'],
      [{ resources: [once, once] }, 'resources'],
      [{ resources: [{ resourceId: resource.id, itemIds: [] }] }, 'resources.0.itemIds'],
      [{ resources: [{ resourceId: 'x', itemIds: [v7()] }] }, 'resources.0.resourceId'],
      [{ departmentIds: [] }, 'departmentIds'],
      [{ departmentIds: '全部' }, 'departmentIds'],
    ];
    for (const [more, field] of wrong) {
      const answer = await world.post(examiner, '/api/scenarios', body(more));
      expect(answer, field).toMatchObject({ status: 400, body: { code: 'invalid_input', details: [{ field }] } });
    }
    expect(await world.post(examiner, '/api/scenarios', '{')).toMatchObject({ status: 400 });
  });
});

describe('a request under a scenario', () => {
  test('SH-28: is granted directly when it fits', async () => {
    const { id, name } = await add();
    expect(await ask(official, id, '新生儿姓名')).toMatchObject({
      status: 201,
      body: { status: 'granted', scenarioId: id, scenario: { id, name } },
    });
    expect((await ask(official, null, '新生儿姓名')).body.scenario).toBeNull();
  });
  test('SH-28: is decided as any other when it asks for more, or names none', async () => {
    const { id } = await add();
    for (const answer of [
      await ask(official, id, '新生儿姓名', '母亲身份证件号码'),
      await ask(official, null, '新生儿姓名'),
    ])
      expect(answer).toMatchObject({ status: 201, body: { status: 'submitted' } });
  });
  test('SH-28: is granted directly to the departments it is meant for only', async () => {
    const { id } = await add({ departmentIds: [other.id] });
    const stranger = await world.person(await world.department(), 'official');
    const below = await world.person(await world.department('internal_unit', { parent: other }), 'official');
    expect((await ask(below, id, '出生日期')).body.status).toBe('granted');
    expect((await ask(stranger, id, '出生日期')).body.status).toBe('submitted');
    expect((await listed(below)).map((row: { id: string }) => row.id)).toContain(id);
    expect((await listed(stranger)).map((row: { id: string }) => row.id)).not.toContain(id);
  });
});

describe('SH-28: an entry outside whose share scope a department is', () => {
  test('is asked for by the scenario that names the department, and by nobody else so', async () => {
    const scoped = await world.publish(bureau, {
      name: `出生登记${v7()}`,
      scope: [bureau.id],
      items: [item('姓名', { shareType: 'conditional' }), item('住址', { shareType: 'conditional' })],
    });
    const resources = [{ resourceId: scoped.id, itemIds: [scoped.itemId('姓名')] }];
    const { id } = await add({ resources, departmentIds: [other.id] });
    const { id: forAll } = await add({ resources });
    const file = (who: Person, scenarioId: string, ...items: string[]) =>
      world.post(who, '/api/requests', {
        resourceId: scoped.id,
        itemIds: items.map(scoped.itemId),
        purpose: 'administrative_basis',
        basis: '《中华人民共和国户口登记条例》',
        matter: '出生登记',
        delivery: 'query',
        scenarioId,
        from: '2026-11-02',
        until: '2027-11-01',
      });
    const stranger = await world.person(await world.department(), 'official');
    for (const [who, scenarioId, name] of [
      [stranger, id, '姓名'],
      [official, forAll, '姓名'],
      [official, id, '住址'],
    ] as const)
      expect((await file(who, scenarioId, name)).body.details, name).toMatchObject([{ code: 'unknown_item' }]);
    expect(await file(official, id, '姓名')).toMatchObject({ status: 201, body: { status: 'granted' } });
    // What the form offers: the plan has it granted, and an item that the scenario leaves out is not there
    const offered = await world.get(official, `/api/scenarios?resource=${scoped.id}`);
    expect(offered.body.items.find((row: { id: string }) => row.id === id).resources[0].items).toEqual([
      { id: scoped.itemId('姓名'), name: '姓名', shareType: 'conditional', sensitivity: 'low' },
    ]);
    const { body: planned } = await world.post(official, '/api/requests/plan', {
      resourceId: scoped.id,
      itemIds: [scoped.itemId('姓名')],
      wanted: '',
      scenarioId: id,
    });
    expect(planned).toMatchObject({ kind: 'scenario', citation: { article: 'SH-28' }, beyond: null });
    const seen = await world.get(official, `/api/scenarios?resource=${scoped.id}`);
    const shown = seen.body.items.map((row: { id: string; resources: { items: unknown[] }[] }) => [
      row.id,
      row.resources[0]?.items.length,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        [id, 1],
        [forAll, 0],
      ]),
    );
  });
});

describe('a scenario that holds what is not shared', () => {
  test('PD-27: names it to those only who may know of it', async () => {
    const itemIds = [resource.itemId('出生日期'), resource.itemId('备注')];
    const { id } = await add({ resources: [{ resourceId: resource.id, itemIds }] });
    const namesFor = async (who: Person) => {
      const row = (await listed(who)).find((each: { id: string }) => each.id === id);
      return row.resources[0].items.map(({ name }: { name: string }) => name);
    };
    expect(await namesFor(examiner)).toEqual(['出生日期', '备注']);
    expect(await namesFor(await world.person(bureau, 'official'))).toEqual(['出生日期', '备注']);
    expect(await namesFor(official)).toEqual(['出生日期']);
  });
});

describe('closing a scenario', () => {
  test('SH-28: the authority closes it; it leaves the list and nothing fits it any more', async () => {
    const { id } = await add();
    const closed = await world.post(examiner, `/api/scenarios/${id}/close`, { version: 1 });
    expect(closed).toMatchObject({ status: 200, body: { closed: true, version: 2, actions: [] } });
    expect((await listed(official)).map((row: { id: string }) => row.id)).not.toContain(id);
    expect((await ask(official, id, '新生儿姓名')).body.status).toBe('submitted');
  });
  test('SH-28: nobody else does', async () => {
    const { id } = await add();
    const reviewer = await world.person(bureau, 'reviewer');
    expect(await world.post(reviewer, `/api/scenarios/${id}/close`, { version: 1 })).toMatchObject({ status: 403 });
    expect(await world.post(null, `/api/scenarios/${id}/close`, { version: 1 })).toMatchObject({ status: 401 });
  });
  test('takes the version that was read, once', async () => {
    const { id } = await add();
    const close = (version: unknown) => world.post(examiner, `/api/scenarios/${id}/close`, { version });
    expect(await close(2)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await close('1')).toMatchObject({ status: 400 });
    expect((await Promise.all([close(1), close(1)])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await close(2)).toMatchObject({ status: 409 });
  });
  test('a scenario that is not there cannot be closed', async () => {
    for (const id of [v7(), 'x'])
      expect(await world.post(examiner, `/api/scenarios/${id}/close`, { version: 1 })).toMatchObject({ status: 404 });
  });
});

describe('where the text has no scenarios', () => {
  test('nobody keeps any, none are shown, and a request that names one is decided as any other', async () => {
    const { id } = await add();
    const pudongWorld = await testWorld();
    const there = await pudongWorld.person(await pudongWorld.department('authority'), 'operator');
    expect(await pudongWorld.post(there, '/api/scenarios', body())).toMatchObject({ status: 403 });
    expect(await pudongWorld.post(there, `/api/scenarios/${id}/close`, { version: 1 })).toMatchObject({ status: 403 });
    expect((await pudongWorld.get(there, '/api/scenarios')).body).toEqual({
      total: 0,
      items: [],
      actions: [],
      citation: null,
    });
    const asking = await pudongWorld.person(await pudongWorld.department(), 'official');
    expect(await askIn(pudongWorld, asking, id, '新生儿姓名')).toMatchObject({
      status: 201,
      body: { status: 'submitted' },
    });
    await pudongWorld.close();
  });
});

test('no answer was a failure of the server', () => {
  expect(world.errors).toEqual([]);
});
