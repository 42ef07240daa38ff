import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { ownDatabase, type Person, testWorld } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { keepOpenCatalogue } from '../opening/keep.ts';

const [shOwn, kfOwn] = [await ownDatabase(), await ownDatabase()];
const sh = await testWorld({ policy: shanghai, databaseUrl: shOwn.url });
const kf = await testWorld({ policy: kaifeng, databaseUrl: kfOwn.url });
afterAll(async () => {
  await Promise.all([sh.close(), kf.close()]);
  await Promise.all([shOwn.drop(), kfOwn.drop()]);
});

const sheetOf = async (world: typeof sh, who: Person, path: string) => {
  const answer = await world.app.request(path, { headers: { cookie: who.cookie } });
  expect(answer.status).toBe(200);
  return (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets[0];
};
const basis = {
  ...{ kind: 'law' as const, level: null, title: '某法', number: null, article: '第五条', reason: '涉及个人隐私' },
  ...{ expiresOn: null, reexamineOn: null },
};

describe('SH-26, SH-31, SH-17: the lists of a city', () => {
  let bureau: Awaited<ReturnType<typeof sh.department>>;
  let people: Record<'registrar' | 'official' | 'operator' | 'auditor', Person>;
  beforeAll(async () => {
    bureau = await sh.department();
    const other = await sh.department();
    people = {
      registrar: await sh.person(bureau, 'registrar'),
      official: await sh.person(other, 'official'),
      operator: await sh.person(await sh.department('authority'), 'operator'),
      auditor: await sh.person(await sh.department('internal_unit'), 'auditor'),
    };
    const cited = { kind: 'cited' as const, resourceId: crypto.randomUUID(), itemId: crypto.randomUUID() };
    const open = { openness: 'open' as const };
    for (const over of [
      { ...open, name: '门牌信息', items: [item('门牌号', open), item('户主', { ...open, source: cited })] },
      {
        name: '举报人信息',
        items: [item('举报事由'), item('举报人姓名', { shareType: 'not_shared' })],
        legalBasis: [basis],
      },
      {
        name: '线索信息',
        items: [item('线索', { shareType: 'not_shared' })],
        legalBasis: [basis],
      },
      { name: '只给本局的信息', scope: [bureau.id], items: [item('内容')] },
    ])
      await sh.publish(bureau, over);
  });
  const listed = async (who: Person, kind: string) => {
    const { body, status } = await sh.get(who, `/api/lists/${kind}?department=${bureau.id}`);
    expect(status).toBe(200);
    return body.items as { name: string; items: string[] | null; bases: object[]; openness: string | null }[];
  };
  const named = (lines: { name: string; items: string[] | null }[]) =>
    Object.fromEntries(lines.map(({ name, items }) => [name, items]));

  test('SH-26: 需求清单 is there for whoever may see demands, and for nobody else', async () => {
    const kinds = async (who: Person) =>
      (await sh.get(who, '/api/lists')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(people.official)).toContain('demands');
    expect((await sh.get(people.official, '/api/lists/demands')).status).toBe(200);
    const admin = await sh.person(bureau, 'admin');
    expect(await kinds(admin)).not.toContain('demands');
    expect(await kinds(admin)).toContain('withheld');
    expect((await sh.get(admin, '/api/lists/demands')).status).toBe(403);
  });

  test('are told by the names of the text, with their article', async () => {
    const { body } = await sh.get(people.official, '/api/lists');
    expect(body.items.map(({ name }: { name: { zh: string } }) => name.zh)).toEqual([
      '数据责任清单',
      '数据需求清单',
      '共享负面清单',
      '数据开放清单',
      '区补充目录',
    ]);
    expect(body.items[0].citation).toMatchObject({ article: 'SH-26, SH-31, SH-17' });
  });
  test('SH-26: 责任清单 has what a department shares, item by item; what is closed to the reader shows no items', async () => {
    expect(named(await listed(people.official, 'shared'))).toEqual({
      门牌信息: ['门牌号', '户主'],
      举报人信息: ['举报事由'],
      只给本局的信息: null,
    });
    expect(named(await listed(people.registrar, 'shared'))).toMatchObject({
      举报人信息: ['举报事由'],
      只给本局的信息: ['内容'],
    });
  });
  test('SH-26: 负面清单 has what is not shared, with basis and reason; others see whole resources alone, and no items', async () => {
    const mine = await listed(people.registrar, 'withheld');
    expect(named(mine)).toEqual({ 举报人信息: ['举报人姓名'], 线索信息: ['线索'] });
    expect(mine[0]?.bases).toEqual([{ title: '某法', number: null, article: '第五条', reason: '涉及个人隐私' }]);
    expect(named(await listed(people.operator, 'withheld'))).toEqual(named(mine));
    const theirs = await listed(people.official, 'withheld');
    expect(named(theirs)).toEqual({ 线索信息: null });
    expect(theirs[0]?.bases).toHaveLength(1);
  });
  test('SH-31: 开放清单 has what the public has, without what was received from others', async () => {
    await keepOpenCatalogue(sh.deps);
    const lines = await listed(people.official, 'open');
    expect(named(lines)).toEqual({ 门牌信息: ['门牌号'] });
    expect(lines[0]?.openness).toBe('open');
  });
  test('SH-26: 需求清单 is the list of demands', async () => {
    expect((await sh.get(people.official, '/api/lists/demands')).body).toEqual({ total: 0, items: [] });
  });
  test('SH-17: 区补充目录 has what the districts registered', async () => {
    const government = await sh.department('government');
    const district = await sh.department('government', { parent: government });
    const unit = await sh.department('bureau', { parent: district });
    await sh.publish(unit, { name: '区里的个性化数据' });
    const { body } = await sh.get(people.official, '/api/lists/local');
    expect(body).toMatchObject({
      total: 1,
      items: [{ name: '区里的个性化数据', department: { id: unit.id } }],
      places: [{ place: { id: district.id, name: district.name }, count: 1 }],
    });
  });
  test('come as workbooks, and that is written down', async () => {
    const sheet = await sheetOf(sh, people.operator, `/api/lists/withheld/export.xlsx?department=${bureau.id}`);
    expect(sheet?.name).toBe('共享负面清单');
    expect(sheet?.rows[0]).toEqual([
      '提供部门',
      '信息资源名称',
      '信息资源代码',
      '不予共享的信息项',
      '依据',
      '理由',
      '发布日期',
    ]);
    expect(sheet?.rows.slice(1).map((row) => [row[1], row[3], row[4], row[5]])).toEqual([
      ['线索信息', '线索', '《某法》 第五条', '涉及个人隐私'],
      ['举报人信息', '举报人姓名', '《某法》 第五条', '涉及个人隐私'],
    ]);
    const theirs = await sheetOf(
      sh,
      people.official,
      `/api/lists/withheld/export.xlsx?department=${bureau.id}&language=en`,
    );
    expect(theirs?.rows.slice(1).map((row) => [row[1], row[3]])).toEqual([
      ['线索信息', '(not shown to your department)'],
    ]);
    const { body } = await sh.get(people.auditor, '/api/audit?action=list.export');
    expect(body.items).toHaveLength(2);
  });

  test('hold what was published on the days that are asked for, as pages and as workbooks', async () => {
    const today = sh.deps.clock().toISOString().slice(0, 10);
    const on = (days: string) => `department=${bureau.id}&${days}`;
    const count = async (days: string) =>
      (await sh.get(people.registrar, `/api/lists/withheld?${on(days)}`)).body.total;
    expect(await count(`from=${today}&until=${today}`)).toBe(2);
    expect(await count('until=2020-01-01')).toBe(0);
    const rows = async (days: string) =>
      (await sheetOf(sh, people.registrar, `/api/lists/withheld/export.xlsx?${on(days)}`))?.rows.length ?? 0;
    expect((await rows(`from=${today}`)) - (await rows('until=2020-01-01'))).toBe(2);
    expect((await sh.get(people.registrar, '/api/lists/withheld?from=2026-02-30')).status).toBe(400);
  });
  test('a list that the text has not, and whoever may not browse the directory', async () => {
    for (const path of ['directory', 'anything', 'directory/export.xlsx'])
      expect(await sh.get(people.official, `/api/lists/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    for (const path of ['', '/shared', '/shared/export.xlsx'])
      expect((await sh.get(people.auditor, `/api/lists${path}`)).status).toBe(403);
    expect((await sh.get(people.official, '/api/lists/shared?department=x')).status).toBe(400);
  });
});

test('KF-10: the directories of counties are put together, and each level is counted', async () => {
  const city = await kf.department('government');
  const [bureau, county] = [
    await kf.department('bureau', { parent: city }),
    await kf.department('government', { parent: city }),
  ];
  const office = await kf.department('bureau', { parent: county });
  const official = await kf.person(bureau, 'official');
  for (const [unit, name] of [
    [bureau, '市级信息'],
    [office, '县级信息'],
    [county, '县政府信息'],
  ] as const)
    await kf.publish(unit, { name });
  const { body } = await kf.get(official, '/api/lists/directory');
  expect(body).toMatchObject({
    total: 3,
    places: [
      { place: null, count: 1 },
      { place: { id: county.id }, count: 2 },
    ],
  });
  const below = await kf.get(official, `/api/lists/directory?department=${county.id}&pageSize=1&page=2`);
  expect(below.body).toMatchObject({ total: 2, items: [{ name: '县级信息' }] });
});
