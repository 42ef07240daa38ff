import { directoryEntries } from '@onesource/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  type Department,
  type Person,
  type Published,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';

let world: World;
let minzheng: Department;
let renshe: Department;
let reader: Person;
const published: Record<string, Published> = {};

beforeAll(async () => {
  world = await testWorld();
  [minzheng, renshe] = [await world.department(), await world.department()];
  reader = await world.person(await world.department(), 'official');
  const add = async (where: Department, name: string, over: Parameters<World['publish']>[1] = {}) => {
    published[name] = await world.publish(where, { name, summary: '按月汇总。', ...over });
  };
  await add(minzheng, '婚姻登记信息', { items: [item('登记机关'), item('证件号码')], industry: 'S92' });
  await add(minzheng, '离婚协议备案', { class: 'department', classification: '07001', industry: 'S94' });
  await add(minzheng, '婚姻', { items: [item('字号')], industry: 'S92', updateCycle: 'monthly' });
  await add(minzheng, 'GIS地名数据', { industry: 'N79', openness: 'open', summary: '含 100% 的 a_b 与 c\\d 字段。' });
  await add(renshe, '重庆籍职工名册', {
    industry: 'S92',
    conditions: '按需',
    items: [item('工号'), item('社保账号', { shareType: 'conditional' })],
  });
});
afterAll(() => world.close());

/** Searches within the two departments of this suite. */
const search = (parameters: string, who = reader): Promise<Answer> =>
  world.get(who, `/api/resources?department=${minzheng.id}&department=${renshe.id}&${parameters}`);
const names = async (q: string) => {
  const { status, body } = await search(`q=${encodeURIComponent(q)}&pageSize=100`);
  expect(status).toBe(200);
  expect(body.total).toBe(body.items.length);
  return body.items.map(({ name }: { name: string }) => name);
};

/** Takes an entry out again, not to be in the way of the other tests. */
const withdraw = (name: string) =>
  world.db
    .delete(directoryEntries)
    .where(and(eq(directoryEntries.departmentId, minzheng.id), eq(directoryEntries.name, name)));

describe('PD-32, SQ-14: words find', () => {
  test.each([
    ['婚姻登记', ['婚姻登记信息']],
    ['婚姻', ['婚姻', '婚姻登记信息']],
    ['协议', ['离婚协议备案']],
    ['证件号码', ['婚姻登记信息']],
    ['婚', ['婚姻', '婚姻登记信息', '离婚协议备案']],
    ['籍', ['重庆籍职工名册']],
    ['登记 证件', ['婚姻登记信息']],
    ['婚姻名册', []],
    ['hunyindengji', ['婚姻登记信息']],
    ['hunyind', ['婚姻登记信息']],
    ['hydj', ['婚姻登记信息']],
    ['chongqing', ['重庆籍职工名册']],
    ['zhongqing', []],
    ['zhigong', ['重庆籍职工名册']],
    ['婚姻dengji', ['婚姻登记信息']],
    ['dengji婚姻', ['婚姻登记信息']],
    ['hunyin 登记', ['婚姻登记信息']],
    ['gis', ['GIS地名数据']],
    ['ＧＩＳ', ['GIS地名数据']],
    ['GIS地名', ['GIS地名数据']],
    ['婚姻证件号码', ['婚姻登记信息']],
    ['职工的名册', ['重庆籍职工名册']],
    ['离婚备案', ['离婚协议备案']],
    ['GIS数据的地名', ['GIS地名数据']],
    ['gisp地名数据', []],
    ['gisdiming', []],
  ])('%s', async (q, expected) => expect((await names(q)).sort()).toEqual([...expected].sort()));

  test('the department too', async () => {
    const { body } = await world.get(reader, `/api/resources?q=${encodeURIComponent(renshe.name)}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([published.重庆籍职工名册?.id]);
  });

  test('the whole pinyin of a long name', async () => {
    const long = await world.publish(minzheng, { name: '特种设备作业人员资格证书核验' });
    const { body } = await search('q=tezhongshebeizuoyerenyuanzigezhengshuheyan');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([long.id]);
    await withdraw(long.content.name);
  });

  test('the code from its beginning, and only from there', async () => {
    const { body: detail } = await world.get(reader, `/api/resources/${published.离婚协议备案?.id}`);
    expect(detail.code).toMatch(/^307001\/\d+$/);
    for (const q of [detail.code, '307', '307001/']) expect(await names(q)).toContain('离婚协议备案');
    for (const q of ['07001', '001/', `${detail.code}9999`]) expect(await names(q)).not.toContain('离婚协议备案');
  });
});

describe('what is no word', () => {
  test.each(['%', '_', '\\', '%%%', '。，、', "'", '""', '--', '🐼', '()', '/'])('finds nothing: %s', async (q) =>
    expect(await names(q)).toEqual([]),
  );

  test('does not count beside words, and is no wildcard', async () => {
    expect((await names('婚姻%')).sort()).toEqual((await names('婚姻')).sort());
    expect(await names('婚_姻')).toEqual(await names('婚 姻'));
    expect(await names('hun%ji')).toEqual(await names('hun ji'));
    expect(await names('hun%xinxi%zzz')).toEqual([]);
    expect(await names("婚姻'; drop table directory_entries; --")).toEqual([]);
    expect(await names('a_b')).toEqual(await names('a b'));
  });

  test('is everything when it is empty or blank', async () => {
    for (const q of ['', '   ']) expect(await names(q)).toHaveLength(5);
  });

  test('is not asked about when it is too long or cannot be stored', async () => {
    expect(await names('婚姻'.repeat(50))).toEqual([]);
    for (const q of ['婚'.repeat(101), 'x'.repeat(5000), 'a\0b'])
      expect(await search(`q=${encodeURIComponent(q)}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid_input', details: [{ field: 'q' }] },
      });
  });
});

describe('order', () => {
  test('is by how well the name fits, then the newest first', async () => {
    expect(await names('婚姻')).toEqual(['婚姻', '婚姻登记信息']);
    await world.publish(minzheng, { name: '新近目录', summary: '含婚姻登记与公证。' });
    // What names it stands before what only mentions it, however new
    for (const q of ['婚姻登记', '登记 婚姻', '婚姻dengji']) expect((await names(q))[0]).toBe('婚姻登记信息');
    await withdraw('新近目录');
  });

  test('is the same over all pages: nothing twice, nothing left out, the total the same', async () => {
    const bureau = await world.department();
    await Promise.all(Array.from({ length: 23 }, (_, at) => world.publish(bureau, { name: `同日目录${at % 3}` })));
    for (const sort of ['relevance', 'published', 'name'])
      for (const q of ['', '目录', 'mulu']) {
        const seen: string[] = [];
        for (let page = 1; page <= 6; page += 1) {
          const query = `department=${bureau.id}&q=${encodeURIComponent(q)}&sort=${sort}&page=${page}&pageSize=5`;
          const { body } = await world.get(reader, `/api/resources?${query}`);
          expect(body.total).toBe(23);
          seen.push(...body.items.map(({ id }: { id: string }) => id));
        }
        expect(seen).toHaveLength(23);
        expect(new Set(seen).size).toBe(23);
      }
  });

  test('goes past the end to an empty page', async () => {
    expect((await search('page=100000&pageSize=100')).body).toMatchObject({ total: 5, items: [] });
  });

  test.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=1e9', 'pageSize=0', 'pageSize=101', 'sort=best'])(
    'refuses %s',
    async (parameter) => expect((await search(parameter)).status).toBe(400),
  );
});

describe('PD-32, SQ-14: facets', () => {
  type Count = { value: string; label: string; count: number };
  const counts = (facet: Count[]) => Object.fromEntries(facet.map(({ value, count }) => [value, count]));

  test('count what the words find and are labelled', async () => {
    const { body } = await search('q=');
    expect(counts(body.facets.department)).toMatchObject({ [minzheng.id]: 4, [renshe.id]: 1 });
    expect(counts(body.facets.industry)).toEqual({ S: 4, N: 1 });
    expect(counts(body.facets.shareType)).toEqual({ unconditional: 4, conditional: 1 });
    expect(counts(body.facets.class)).toEqual({ theme: 4, department: 1 });
    const labels = body.facets.shareType.map(({ label }: Count) => label);
    expect(labels).toEqual(['主动共享', '协议共享']);
    expect(body.facets.department.map(({ label }: Count) => label)).toContain(minzheng.name);
  });

  test('are alternatives within one and narrow each other', async () => {
    expect((await search('class=theme&class=department')).body.total).toBe(5);
    expect((await search('class=theme&shareType=conditional')).body.total).toBe(1);
    expect((await search('class=department&shareType=conditional')).body.total).toBe(0);
    expect((await search('industry=S&industry=N79')).body.total).toBe(5);
    expect((await search('industry=S94')).body.total).toBe(1);
    expect((await search('industry=S94&industry=N')).body.total).toBe(2);
  });

  test('ignore their own selection and heed the others’', async () => {
    const { body } = await search('shareType=conditional&class=theme');
    expect(counts(body.facets.shareType)).toEqual({ unconditional: 3, conditional: 1 });
    expect(counts(body.facets.class)).toEqual({ theme: 1 });
    const alone = await world.get(reader, `/api/resources?department=${renshe.id}`);
    expect(counts(alone.body.facets.department)[renshe.id]).toBe(1);
    expect(Object.keys(counts(alone.body.facets.department)).length).toBeGreaterThan(1);
  });

  test.each([
    ['shareType', ['unconditional', 'conditional', 'not_shared']],
    ['class', ['base', 'theme', 'department']],
    ['industry', ['S', 'N', 'S92', 'S94', 'N79']],
    ['openness', ['open', 'conditionally_open', 'not_open']],
    ['updateCycle', ['daily', 'monthly', 'yearly']],
  ])('promise what choosing %s then gives', async (name, values) => {
    const before = await search('q=');
    const facet = before.body.facets[name];
    for (const value of values) {
      const { body } = await search(`${name}=${value}&pageSize=100`);
      expect(body.items).toHaveLength(body.total);
      if (facet && value.length !== 3) expect(body.total).toBe(counts(facet)[value] ?? 0);
    }
  });

  test('narrow by classification from the class down', async () => {
    for (const [classification, total] of [
      ['2', 4],
      ['205', 4],
      ['205001', 4],
      ['3', 1],
      ['307001', 1],
      ['1', 0],
      ['206', 0],
    ])
      expect((await search(`classification=${classification}`)).body.total).toBe(total);
  });

  test.each(['industry=Z', 'shareType=free', 'class=9', 'classification=4', 'classification=%25', 'department=x'])(
    'refuse %s',
    async (parameter) => expect((await search(parameter)).status).toBe(400),
  );
});

describe('a result', () => {
  test('is what a list shows, with what to do next', async () => {
    const { body } = await search('q=证件号码');
    expect(body.items[0]).toEqual({
      id: published.婚姻登记信息?.id,
      version: 1,
      code: expect.stringMatching(/^205001\/\d+$/),
      name: '婚姻登记信息',
      summary: '按月汇总。',
      department: { id: minzheng.id, name: minzheng.name },
      industry: 'S92',
      shareType: 'unconditional',
      class: 'theme',
      classification: '05001',
      openness: 'not_open',
      updateCycle: 'daily',
      demo: false,
      publishedAt: world.deps.clock().toISOString(),
      itemCount: 2,
      highlights: { name: [], summary: [], department: [] },
      actions: ['obtain'],
    });
  });

  test('marks the words where they stand and where they sound', async () => {
    const [han] = (await search(`q=${encodeURIComponent('登记')}`)).body.items;
    expect(han.highlights.name).toEqual([[2, 4]]);
    const [pinyin] = (await search('q=hydj')).body.items;
    expect(pinyin.highlights.name).toEqual([[0, 4]]);
  });

  test('that is only near is counted, and marked where its words stand', async () => {
    const { body } = await search(`q=${encodeURIComponent('离婚备案')}`);
    expect(body).toMatchObject({ total: 1, near: 1 });
    expect(body.items[0].highlights.name).toEqual([
      [0, 2],
      [4, 6],
    ]);
    expect((await search(`q=${encodeURIComponent('离婚协议')}`)).body).toMatchObject({ total: 1, near: 0 });
  });

  test('offers each share type its own way, and nothing to the own department or to who asks for nothing', async () => {
    const actionsFor = async (who: Person, q: string) =>
      (await search(`q=${encodeURIComponent(q)}`, who)).body.items.map(({ actions }: { actions: string[] }) => actions);
    expect(await actionsFor(reader, '重庆')).toEqual([['apply']]);
    const colleague = await world.person(renshe, 'official', 'reviewer');
    expect(await actionsFor(colleague, '重庆')).toEqual([[]]);
    expect(await actionsFor(colleague, '协议')).toEqual([['obtain']]);
    const auditor = await world.person(await world.department(), 'auditor');
    expect(await actionsFor(auditor, '重庆')).toEqual([[]]);
  });
});

describe('suggestions', () => {
  const suggest = (q: string) => world.get(reader, `/api/resources/suggest?q=${encodeURIComponent(q)}`);

  test('complete the name, the best first, also by sound', async () => {
    const own = minzheng.name.slice(2);
    const bureau = await world.department('bureau', { name: `局${own}` });
    await world.publish(bureau, { name: `核对${own}` });
    const { body } = await suggest(own);
    expect(body.resources[0]).toMatchObject({ name: `核对${own}`, department: bureau.name });
    expect(body.departments.map(({ id }: { id: string }) => id)).toContain(bureau.id);
    const byCode = await suggest(body.resources[0].code);
    expect(byCode.body.resources[0].code).toBe(body.resources[0].code);
  });

  test('are few, and none for what is no word', async () => {
    const { body } = await suggest('hun');
    expect(body.resources.length).toBeLessThanOrEqual(8);
    for (const q of ['', ' ', '%', '。']) expect((await suggest(q)).body).toEqual({ resources: [], departments: [] });
  });

  test('need something to complete', async () => {
    expect((await world.get(reader, '/api/resources/suggest')).status).toBe(400);
    expect((await suggest('婚'.repeat(101))).status).toBe(400);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
