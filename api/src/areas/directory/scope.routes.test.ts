import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Department, type Person, type Published, testWorld, type World } from '../../running/testing/testing.ts';
import { item, law } from '../catalog/testing.ts';

/** PD-31 部门查看权限, SQ-6 共享范围: a resource may be shared with some departments only. */

let world: World;
let bureau: Department;
let entrusted: Department;
let scoped: Published;
let inside: Person[];
let outside: Person[];

beforeAll(async () => {
  world = await testWorld();
  [bureau, entrusted] = [await world.department(), await world.department()];
  scoped = await world.publish(bureau, {
    name: '丁类目录',
    summary: '定向底稿清册。',
    openness: 'conditionally_open',
    updateCycle: 'quarterly',
    conditions: '限联审部门',
    scope: [entrusted.id],
    items: [item('定向栏'), item('约定栏', { shareType: 'conditional' })],
  });
  inside = [
    await world.person(entrusted, 'official'),
    await world.person(await world.department('internal_unit', { parent: entrusted }), 'official'),
  ];
  outside = [await world.person(await world.department(), 'official', 'registrar', 'reviewer')];
});
afterAll(() => world.close());

const search = async (who: Person, parameters: string) =>
  (await world.get(who, `/api/resources?department=${bureau.id}&${parameters}`)).body;
const found = async (who: Person, q: string) => (await search(who, `q=${encodeURIComponent(q)}`)).total;
const asking = (itemIds: string[], wanted = '') => ({
  resourceId: scoped.id,
  itemIds,
  wanted,
  purpose: 'verification',
  basis: '联审职责',
  matter: '联审',
  delivery: 'query',
  from: '2026-11-02',
  until: '2027-11-01',
});

describe('PD-31, SQ-6, rule 21: outside the share scope', () => {
  test('a resource is seen by name, provider and conditions', async () => {
    for (const who of outside) {
      const { body } = await world.get(who, `/api/resources/${scoped.id}`);
      expect(body).toMatchObject({
        name: '丁类目录',
        department: { id: bureau.id },
        closed: 'outside_scope',
        conditions: '限联审部门',
        contents: null,
        actions: ['apply'],
      });
      expect(JSON.stringify(body)).not.toMatch(/定向|约定栏|quarterly|conditionally_open/);
    }
  });
  test('it is found by its name, and by nothing that is in it', async () => {
    for (const who of outside) {
      expect(await found(who, '丁类')).toBe(1);
      for (const q of ['定向栏', '约定栏', '底稿', '丁类 定向']) expect(await found(who, q), q).toBe(0);
      const { items } = await search(who, '');
      expect(items).toMatchObject([{ summary: '', openness: null, updateCycle: null, itemCount: null }]);
    }
  });
  test('a filter does not tell what the result keeps back', async () => {
    for (const who of outside)
      for (const filter of ['openness=conditionally_open', 'updateCycle=quarterly', 'openness=open'])
        expect((await search(who, filter)).total, filter).toBe(0);
  });
  test('asking is in words, for items are not known there, and keeps the term of the entry', async () => {
    for (const who of outside) {
      const known = await world.post(who, '/api/requests', asking([scoped.itemId('定向栏')]));
      expect(known).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
      const { status, body } = await world.post(who, '/api/requests', asking([], '联审名单'));
      expect(status).toBe(201);
      expect(body).toMatchObject({ status: 'submitted', shareType: 'conditional', items: [] });
      expect(body.dueAt).not.toBeNull();
    }
  });
});

describe('PD-31, SQ-6, rule 21: within it, also below a department that it names,', () => {
  test('everything is seen, found and filtered by', async () => {
    for (const who of inside) {
      const { body } = await world.get(who, `/api/resources/${scoped.id}`);
      expect(body).toMatchObject({
        closed: null,
        contents: { summary: '定向底稿清册。' },
        actions: ['apply', 'doubt'],
      });
      for (const q of ['丁类', '定向栏', '底稿']) expect(await found(who, q), q).toBe(1);
      for (const filter of ['openness=conditionally_open', 'updateCycle=quarterly'])
        expect((await search(who, filter)).total, filter).toBe(1);
    }
  });
  test('items are asked for by their own share type', async () => {
    for (const who of inside)
      expect((await world.post(who, '/api/requests', asking([scoped.itemId('定向栏')]))).body.status).toBe('granted');
  });
});

describe('PD-27, PD-31, SQ-6: who uses a resource', () => {
  const users = async (of: Published, who: Person): Promise<string[]> =>
    (await world.get(who, `/api/resources/${of.id}/users`)).body.departments.map(({ id }: { id: string }) => id);

  test('that lies outside the share scope is told to those within, the provider and the authority, to nobody else', async () => {
    const [user] = inside;
    expect((await world.post(user ?? null, '/api/requests', asking([scoped.itemId('定向栏')]))).status).toBe(201);
    for (const who of [...inside, await world.person(bureau, 'reviewer')])
      expect(await users(scoped, who)).toContain(entrusted.id);
    const authority = await world.department('authority');
    expect(await users(scoped, await world.person(authority, 'operator'))).toContain(entrusted.id);
    for (const who of outside) expect(await users(scoped, who)).toEqual([]);
  });

  test('PD-37: that is not shared tells the one department that holds a grant of its own', async () => {
    const secret = await world.publish(bureau, {
      shareType: 'not_shared',
      legalBasis: [law],
      items: [item('内情', { shareType: 'not_shared' })],
    });
    const reviewer = await world.person(bureau, 'reviewer');
    const holders = await Promise.all(
      [await world.department(), await world.department()].map((where) => world.person(where, 'official')),
    );
    for (const who of holders) {
      const { body } = await world.post(who, '/api/requests', { ...asking([], '内情'), resourceId: secret.id });
      const agreed = { version: body.version, outcome: 'agreed', itemIds: [secret.itemId('内情')] };
      expect((await world.post(reviewer, `/api/requests/${body.id}/conclude`, agreed)).body.status).toBe('granted');
    }
    expect((await users(secret, reviewer)).toSorted()).toEqual(holders.map((who) => who.departmentId).toSorted());
    for (const who of holders) expect(await users(secret, who)).toEqual([who.departmentId]);
    for (const who of outside) expect(await users(secret, who)).toEqual([]);
  });
});

test('rule 21: the provider, the authority and the supervisor find all of it, whatever the scope names', async () => {
  for (const who of [
    await world.person(bureau, 'registrar'),
    await world.person(await world.department('authority'), 'operator'),
    await world.person(await world.department('supervisor'), 'supervisor'),
  ]) {
    for (const q of ['丁类', '定向栏', '底稿']) expect(await found(who, q), q).toBe(1);
    expect((await search(who, 'updateCycle=quarterly')).items).toMatchObject([{ itemCount: 2 }]);
    expect((await world.get(who, `/api/resources/${scoped.id}`)).body).toMatchObject({ closed: null });
  }
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
