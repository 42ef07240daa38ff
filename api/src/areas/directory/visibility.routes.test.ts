import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Department, type Person, type Published, testWorld, type World } from '../../running/testing/testing.ts';
import { body as draftBody, item, law } from '../catalog/testing.ts';

/** PD-27: what is not shared is known by name, provider and basis; its items are nobody else's business. */

let world: World;
let above: Department;
let bureau: Department;
let institute: Department;
/** Has a visible item, a conditional one and a hidden one. */
let mixed: Published;
/** Not shared as a whole. */
let closed: Published;
let outsiders: [string, Person][];
let insiders: [string, Person][];

beforeAll(async () => {
  world = await testWorld();
  above = await world.department('government');
  bureau = await world.department('bureau', { parent: above });
  institute = await world.department('public_institution', { parent: bureau });
  mixed = await world.publish(bureau, {
    name: '甲类目录',
    conditions: '按需申请',
    linkedDataSet: '内网库.甲表',
    recordForm: 'both',
    secrecyReview: { by: '审查员某', on: '2026-10-01' },
    legalBasis: [law],
    items: [
      item('公开栏'),
      item('约定栏', { shareType: 'conditional' }),
      item('秘密栏Zeta', { shareType: 'not_shared' }),
    ],
  });
  closed = await world.publish(bureau, {
    name: '乙类目录',
    summary: '内部底稿清册。',
    openness: 'conditionally_open',
    updateCycle: 'quarterly',
    conditions: '不对外',
    legalBasis: [law],
    items: [item('线索栏', { shareType: 'not_shared' }), item('来源栏', { shareType: 'not_shared' })],
  });
  outsiders = [
    ['an official of another department', await world.person(await world.department(), 'official')],
    ['a reviewer of another department', await world.person(await world.department(), 'reviewer', 'registrar')],
    ['an official below the provider', await world.person(institute, 'official', 'reviewer')],
    ['an auditor elsewhere', await world.person(await world.department(), 'auditor')],
  ];
  insiders = [
    ['an official of the provider', await world.person(bureau, 'official')],
    ['the department above it', await world.person(above, 'official')],
    ['the authority’s operator', await world.person(await world.department('authority'), 'operator')],
    ['the supervisor', await world.person(await world.department('supervisor'), 'supervisor')],
  ];
});
afterAll(() => world.close());

const search = async (who: Person, parameters: string) =>
  (await world.get(who, `/api/resources?department=${bureau.id}&${parameters}`)).body;
const found = async (who: Person, q: string) =>
  (await search(who, `q=${encodeURIComponent(q)}`)).items.map(({ name }: { name: string }) => name);
const suggested = async (who: Person, q: string) =>
  (await world.get(who, `/api/resources/suggest?q=${encodeURIComponent(q)}`)).body.resources
    .filter(({ department }: { department: string }) => department === bureau.name)
    .map(({ name }: { name: string }) => name);
const detail = async (who: Person, id: string) => (await world.get(who, `/api/resources/${id}`)).body;

describe('PD-27, rule 20: others', () => {
  test('find what they may see, and the names of what they may not', async () => {
    for (const [, who] of outsiders) {
      expect(await found(who, '公开栏')).toEqual(['甲类目录']);
      expect(await found(who, '约定栏')).toEqual(['甲类目录']);
      expect(await found(who, '乙类')).toEqual(['乙类目录']);
      expect(await found(who, 'yilei')).toEqual(['乙类目录']);
    }
  });

  test('do not find hidden items or contents, by any word of them', async () => {
    for (const [, who] of outsiders)
      for (const q of [
        '秘密栏',
        '秘密栏Zeta',
        'zeta',
        '密栏z',
        '秘',
        '线索栏',
        '来源栏',
        '来源',
        '底稿',
        '内部底稿清册',
        '甲类 秘密',
      ]) {
        expect(await found(who, q)).toEqual([]);
        expect(await suggested(who, q)).toEqual([]);
        const body = await search(who, `q=${encodeURIComponent(q)}`);
        expect(body.total).toBe(0);
        const counts = Object.values<{ count: number }[]>(body.facets).flat();
        expect(counts.filter(({ count }) => count > 0)).toEqual([]);
      }
  });

  test('do not learn from a filter what the result keeps from them', async () => {
    for (const [, who] of outsiders) {
      for (const filter of ['openness=conditionally_open', 'updateCycle=quarterly', 'openness=open'])
        expect((await search(who, filter)).total).toBe(0);
      expect((await search(who, 'openness=not_open&updateCycle=daily')).items).toHaveLength(1);
      expect((await search(who, 'shareType=not_shared')).total).toBe(1);
    }
  });

  test('see in the list neither the number of hidden items nor hidden contents', async () => {
    for (const [, who] of outsiders) {
      const { items } = await search(who, '');
      const of = (name: string) => items.find((each: { name: string }) => each.name === name);
      expect(of('甲类目录')).toMatchObject({ itemCount: 2, shareType: 'conditional' });
      expect(of('乙类目录')).toMatchObject({
        itemCount: null,
        summary: '',
        openness: null,
        updateCycle: null,
        shareType: 'not_shared',
      });
      expect(of('乙类目录').highlights).toEqual({ name: [], summary: [], department: [] });
    }
  });

  test('see of a resource its visible items only', async () => {
    for (const [, who] of outsiders) {
      const view = await detail(who, mixed.id);
      expect(view.contents.items.map(({ name }: { name: string }) => name)).toEqual(['公开栏', '约定栏']);
      expect(view.everythingListed).toBe(false);
      expect(JSON.stringify(view)).not.toMatch(/秘密栏|Zeta/);
    }
  });

  test('see of what is not shared its name, provider, place and basis, and how to ask', async () => {
    for (const [, who] of outsiders) {
      const view = await detail(who, closed.id);
      expect(view).toMatchObject({
        name: '乙类目录',
        department: { id: bureau.id },
        shareType: 'not_shared',
        legalBasis: [{ title: law.title }],
        contents: null,
      });
      expect(JSON.stringify(view)).not.toMatch(/线索|来源|底稿|quarterly|不对外|特种设备科/);
    }
    const [[, official]] = outsiders as [[string, Person]];
    expect((await detail(official, closed.id)).actions).toEqual(['negotiate']);
    expect((await detail(official, mixed.id)).actions).toEqual(['apply', 'doubt']);
  });

  test('PD-31, SQ-16, SQ-27: see in which form it is recorded, not where it is kept nor who reviewed it', async () => {
    for (const [, who] of outsiders) {
      const { contents } = await detail(who, mixed.id);
      expect(contents).toMatchObject({ recordForm: 'both', linkedDataSet: '', secrecyReview: null });
    }
    for (const [, who] of insiders) {
      const { contents } = await detail(who, mixed.id);
      expect(contents).toMatchObject({
        recordForm: 'both',
        linkedDataSet: '内网库.甲表',
        secrecyReview: { by: '审查员某', on: '2026-10-01' },
      });
    }
  });

  test('see no more in the history of a resource', async () => {
    for (const [, who] of outsiders)
      for (const { id } of [mixed, closed])
        for (const path of ['revisions', 'revisions/1/diff']) {
          const answer = await world.get(who, `/api/resources/${id}/${path}`);
          expect(answer.status).toBe(200);
          expect(JSON.stringify(answer.body)).not.toMatch(/秘密栏|Zeta|线索|来源|底稿|quarterly|不对外/);
          for (const item of path === 'revisions' ? answer.body.items : [])
            expect(item.itemCount).toBe(id === mixed.id ? 2 : null);
        }
  });
});

describe('PD-27, PD-33: the provider, those above it, the authority and the supervisor', () => {
  test('find and see all of it', async () => {
    for (const [, who] of insiders) {
      expect(await found(who, '秘密栏')).toEqual(['甲类目录']);
      expect(await found(who, 'zeta')).toEqual(['甲类目录']);
      expect(await found(who, '线索栏')).toEqual(['乙类目录']);
      expect(await found(who, '底稿')).toEqual(['乙类目录']);
      expect(await suggested(who, '来源栏')).toEqual(['乙类目录']);
      expect((await search(who, 'openness=conditionally_open')).total).toBe(1);
      const { items } = await search(who, '');
      const counts = items.map((each: { name: string; itemCount: number }) => [each.name, each.itemCount]);
      expect(Object.fromEntries(counts)).toEqual({ 甲类目录: 3, 乙类目录: 2 });
      expect((await detail(who, mixed.id)).contents.items).toHaveLength(3);
      expect((await detail(who, mixed.id)).everythingListed).toBe(true);
      expect((await detail(who, closed.id)).contents.items).toHaveLength(2);
    }
  });

  test('have nothing to ask for in their own department', async () => {
    const colleague = await world.person(bureau, 'official', 'registrar', 'reviewer');
    for (const { id } of [mixed, closed]) expect((await detail(colleague, id)).actions).toEqual([]);
    expect((await search(colleague, '')).items.flatMap(({ actions }: { actions: string[] }) => actions)).toEqual([]);
  });
});

describe('a resource that cannot be known', () => {
  test('is a draft, whoever asks the directory for it', async () => {
    const registrar = await world.person(bureau, 'registrar');
    const { body } = await world.post(registrar, '/api/resources', draftBody({ name: '丙类草稿' }));
    for (const [, who] of [...outsiders, ...insiders, ['registrar', registrar] as const]) {
      expect((await world.get(who, `/api/resources/${body.id}`)).status).toBe(404);
      expect(await found(who, '丙类草稿')).toEqual([]);
      expect(await suggested(who, '丙类草稿')).toEqual([]);
      expect((await search(who, '')).total).toBe(2);
    }
  });

  test('is one that does not exist, or has no id', async () => {
    const [[, who]] = outsiders as [[string, Person]];
    for (const id of [crypto.randomUUID(), 'x', '1', '00000000-0000-0000-0000-000000000000', mixed.id.slice(1)])
      expect(await world.get(who, `/api/resources/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await world.get(who, `/api/resources/${mixed.id.toUpperCase()}`)).status).toBe(200);
  });
});

test('PD-33: what to do with an item follows the regulation: who decides, by when, under which article', async () => {
  const [[, who]] = outsiders as [[string, Person]];
  const { routes } = await detail(who, mixed.id);
  expect(routes).toMatchObject({
    unconditional: { kind: 'filed', term: null, citation: { article: 'PD-33' } },
    conditional: {
      kind: 'decided',
      deciders: [{ zh: bureau.name }],
      term: { workingDays: 10, dueOn: '2026-11-16', citation: { article: 'PD-33' } },
    },
    not_shared: { kind: 'negotiated', term: null, citation: { article: 'PD-33' } },
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
