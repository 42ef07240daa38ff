import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWorld, type World } from '../../running/testing/testing.ts';
import { body, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
  office = await registrationOffice(world);
});
afterAll(() => world.close());

describe('a draft', () => {
  test('needs a name only, belongs to the registrar’s department, and says what is missing', async () => {
    const { status, body: view } = await world.post(office.registrar, '/api/resources', {
      name: '新目录',
      class: 'department',
    });
    expect(status).toBe(201);
    expect(view).toMatchObject({
      version: 1,
      actions: ['edit', 'submit', 'discard', 'copy'],
      code: null,
      department: { id: office.bureau.id },
      publishedRevision: null,
      revision: { number: 1, status: 'draft', derivedShareType: null },
      timeline: [{ seq: 1, type: 'drafted', actor: { id: office.registrar.id, name: office.registrar.name } }],
    });
    expect(view.revision.content.classification).toMatch(/^07\d{3,}$/);
    expect(view.problems).toContainEqual({ field: 'summary', code: 'required' });
    const refusal = await office.step(office.registrar, view.id, 'submit', 1);
    expect(refusal).toMatchObject({ status: 422, body: { code: 'incomplete', details: view.problems } });
  });

  test('is no business of other departments, nor of colleagues without a part in it, nor of the authority', async () => {
    const { id } = await office.drafted();
    const official = await world.person(office.bureau, 'official');
    for (const who of [office.stranger, official, office.operator]) {
      expect((await office.look(who, id)).status).toBe(404);
      expect((await office.step(who, id, 'submit', 1)).status).toBe(404);
      expect((await world.get(who, `/api/resources/${id}/revisions`)).status).toBe(404);
      expect((await world.get(who, `/api/resources/${id}/revisions/1/diff`)).status).toBe(404);
    }
    expect((await office.look(office.reviewer, id)).status).toBe(200);
    expect((await office.step(office.reviewer, id, 'submit', 1)).status).toBe(403);
  });

  test('is started by registrars only', async () => {
    expect((await world.post(office.reviewer, '/api/resources', body())).status).toBe(403);
    expect((await world.post(null, '/api/resources', body())).status).toBe(401);
  });

  test('keeps the ids of its items when edited, and takes no item of another resource', async () => {
    const { id, revision } = await office.drafted();
    const [first, other] = revision.content.items;
    const items = [{ ...other, name: '改名' }, { name: '新项' }];
    const put = (version: number, change: object) =>
      office.edit(office.registrar, id, version, { ...revision.content, ...change });
    const edited = await put(1, { items });
    expect(edited).toMatchObject({ status: 200, body: { version: 2 } });
    const [kept, made] = edited.body.revision.content.items;
    expect(kept).toMatchObject({ id: other.id, name: '改名' });
    expect([first.id, other.id]).not.toContain(made.id);
    const { revision: foreign } = await office.drafted();
    expect(await put(2, { items: foreign.content.items })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: [{ field: 'items.0.id', code: 'unknown_item' }, {}] },
    });
  });

  test('of a stale version is not written', async () => {
    const { id } = await office.drafted();
    const put = () => office.edit(office.registrar, id, 1, body({ name: '甲' }));
    expect((await put()).status).toBe(200);
    expect(await put()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  test('takes words for words and numbers for numbers, or answers 400 with the field', async () => {
    const wrong: [object, string][] = [
      [{ name: 7 }, 'name'],
      [{ name: '' }, 'name'],
      [{ name: '长'.repeat(101) }, 'name'],
      [{ summary: 'a\u0000b' }, 'summary'],
      [{ summary: 'a\ud800b' }, 'summary'],
      [{ industry: 'S99' }, 'industry'],
      [{ class: 'base', classification: '99999' }, 'classification'],
      [{ shareType: 'all' }, 'shareType'],
      [{ items: 'none' }, 'items'],
      [{ items: [{ name: '甲', length: '50' }] }, 'items.0.length'],
      [{ items: [{ name: '甲', id: 'x' }] }, 'items.0.id'],
      [{ items: Array.from({ length: 501 }, (_, at) => ({ name: `项${at}` })) }, 'items'],
      [{ legalBasis: [{ kind: 'custom' }] }, 'legalBasis.0.kind'],
      [{ contact: '电话' }, 'contact'],
    ];
    for (const [change, field] of wrong) {
      const answer = await world.post(office.registrar, '/api/resources', { name: '某信息', ...change });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', details: [{ field }] } });
    }
    const { id } = await office.drafted();
    for (const version of [undefined, '1', 0, 1.5])
      expect((await world.post(office.registrar, `/api/resources/${id}/submit`, { version })).status).toBe(400);
    expect((await office.step(office.registrar, 'no-id', 'submit', 1)).status).toBe(404);
    expect((await office.step(office.registrar, crypto.randomUUID(), 'submit', 1)).status).toBe(404);
    expect(world.errors).toEqual([]);
  });

  test('keeps scripts and SQL as the words they are', async () => {
    const name = `'); drop table resources; --<script>alert(1)</script>`;
    const { id } = await office.drafted({ name });
    expect((await office.look(office.registrar, id)).body.revision.content.name).toBe(name);
  });

  test('is started once when its command is repeated with the same key', async () => {
    const headers = { 'idempotency-key': `draft-${office.registrar.id}` };
    const first = await world.post(office.registrar, '/api/resources', body({ name: '只登记一次' }), headers);
    const again = await world.post(office.registrar, '/api/resources', body({ name: '只登记一次' }), headers);
    expect(again.body).toEqual(first.body);
    const { body: list } = await world.get(office.registrar, '/api/registrations?pageSize=100');
    expect(list.items.filter((each: { name: string }) => each.name === '只登记一次')).toHaveLength(1);
  });
});

describe('the list of registrations', () => {
  test('holds the department’s, one line each, by stage and page', async () => {
    const elsewhere = await world.department();
    const alone = await world.person(elsewhere, 'registrar');
    for (const name of ['甲', '乙', '丙']) await world.post(alone, '/api/resources', body({ name }));
    const { body: all } = await world.get(alone, '/api/registrations?pageSize=2');
    expect(all).toMatchObject({ total: 3, items: [{ status: 'draft', actions: ['edit', 'submit', 'discard'] }, {}] });
    expect((await world.get(alone, '/api/registrations?status=submitted')).body.total).toBe(0);
    expect((await world.get(alone, '/api/registrations?status=nonsense')).status).toBe(400);
  });

  test('is narrowed by words of the name or code, by cycle, by who wrote and by day', async () => {
    const elsewhere = await world.department();
    const [alone, colleague] = [await world.person(elsewhere, 'registrar'), await world.person(elsewhere, 'registrar')];
    await world.post(alone, '/api/resources', body({ name: '婚姻登记信息', updateCycle: 'daily' }));
    await world.post(
      colleague,
      '/api/resources',
      body({ name: '养老机构 100%_名册', updateCycle: 'yearly', summary: '' }),
    );
    const found = async (query: Record<string, string>) =>
      (await world.get(alone, `/api/registrations?${new URLSearchParams(query)}`)).body.items.map(
        ({ name }: { name: string }) => name.slice(0, 2),
      );
    expect(await found({ q: '登记' })).toEqual(['婚姻']);
    expect(await found({ q: '名册 养老' })).toEqual(['养老']);
    expect(await found({ q: '0%_' })).toEqual(['养老']);
    expect(await found({ q: '_' })).toEqual(['养老']);
    expect(await found({ cycle: 'daily' })).toEqual(['婚姻']);
    expect(await found({ writer: colleague.id })).toEqual(['养老']);
    const today = world.deps.clock().toISOString().slice(0, 10);
    expect(await found({ from: today, until: today })).toHaveLength(2);
    expect(await found({ until: '2020-01-01' })).toEqual([]);
    for (const wrong of ['cycle=hourly', 'writer=me', 'from=2026-02-30', `q=${'长'.repeat(1000)}`])
      expect((await world.get(alone, `/api/registrations?${wrong}`)).status, wrong).toBe(400);
    const { body: people } = await world.get(alone, '/api/registrations/writers');
    expect(people.items.map(({ id }: { id: string }) => id).sort()).toEqual([alone.id, colleague.id].sort());
    const official = await world.person(elsewhere, 'official');
    expect((await world.get(official, '/api/registrations/writers')).status).toBe(403);
  });

  test('says of what is in hand how much it lacks, and whether it is signed', async () => {
    const elsewhere = await world.department();
    const alone = await world.person(elsewhere, 'registrar');
    await world.post(alone, '/api/resources', body({ name: '齐全' }));
    await world.post(alone, '/api/resources', body({ name: '缺摘要', summary: '', updateCycle: null }));
    const { items } = (await world.get(alone, '/api/registrations?sort=name')).body;
    expect(items).toMatchObject([
      { name: '齐全', lacks: 0, signs: false, updateCycle: 'daily' },
      { name: '缺摘要', lacks: 2, updateCycle: null },
    ]);
    const { body: done } = await world.get(office.registrar, '/api/registrations?status=published&pageSize=100');
    for (const { lacks } of done.items) expect(lacks).toBeNull();
  });

  test('comes in the order asked for: names as in a dictionary, by pinyin', async () => {
    const elsewhere = await world.department();
    const alone = await world.person(elsewhere, 'registrar');
    for (const name of ['养老机构信息', '婚姻登记信息', '安置房信息'])
      await world.post(alone, '/api/resources', body({ name }));
    const names = async (sort: string) =>
      (await world.get(alone, `/api/registrations?sort=${sort}`)).body.items.map(
        ({ name }: { name: string }) => name[0],
      );
    expect(await names('name')).toEqual(['安', '婚', '养']);
    expect(await names('-name')).toEqual(['养', '婚', '安']);
    expect((await world.get(alone, '/api/registrations?sort=password')).status).toBe(400);
  });

  test('is closed to who has no part in registration', async () => {
    expect((await world.get(await world.person(office.bureau, 'official'), '/api/registrations')).status).toBe(403);
  });

  test('shows a published resource once, also while it is revised', async () => {
    const { id, version } = await office.published();
    const mine = async () =>
      (await world.get(office.registrar, '/api/registrations?pageSize=100')).body.items.filter(
        (each: { id: string }) => each.id === id,
      );
    expect(await mine()).toMatchObject([{ status: 'published', actions: ['revise', 'retire'], publishedRevision: 1 }]);
    await office.step(office.registrar, id, 'revise', version);
    expect(await mine()).toMatchObject([{ status: 'draft', number: 2, publishedRevision: 1 }]);
  });
});
