import { comparisons } from '@onesource/db/schema/quality/comparison';
import { pools } from '@onesource/db/schema/quality/pools';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Department,
  ownDatabase,
  type Person,
  type Published,
  testWorld,
} from '../../../running/testing/testing.ts';
import { item } from '../../catalog/testing.ts';
import { sendData } from '../../datasets/testing.ts';
import { noteSources } from '../comparing/run.ts';
import { compareSources } from '../comparing/tick.ts';
import { joinPools } from './tick.ts';

// A database of one's own: the tick compares whatever is there
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterEach(async () => {
  expect(world.errors.splice(0)).toEqual([]);
  await world.db.update(pools).set({ closedAt: world.deps.clock() });
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

let planning: Department;
let civil: Department;
let surveyor: Person;
let registrar: Person;
let examiner: Person;
beforeAll(async () => {
  [planning, civil] = [await world.department(), await world.department()];
  surveyor = await world.person(planning, 'registrar');
  registrar = await world.person(civil, 'registrar');
  examiner = await world.person(await world.department('authority'), 'operator');
});

const free = { shareType: 'unconditional', required: false } as const;
async function placed(where: Department, who: Person, by: string, names: readonly string[], lines: readonly string[]) {
  const items = [
    item(by, { ...free, identifier: true }),
    ...names.map((name) => item(name, { ...free, ...(/姓名/.test(name) && { sensitivity: 'high' as const }) })),
  ];
  const resource = await world.publish(where, { name: `${by}${crypto.randomUUID()}`, items });
  const sent = await sendData(world, who, resource.id, [[by, ...names].join(','), ...lines].join('\n'));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return resource;
}
const from = (...of: [Published, string][]) =>
  of.map(([{ id, itemId }, name]) => ({ resourceId: id, itemId: itemId(name) }));

describe('SH-23: a pool is put together by what tells places apart', () => {
  test('by region, which two departments write in codes of the same list', async () => {
    const borders = await placed(
      planning,
      surveyor,
      '行政区划代码',
      ['区划名称'],
      ['310115001,甲街道', '310115002,乙镇'],
    );
    const villages = await placed(
      civil,
      registrar,
      '所属区划代码',
      ['区划名称'],
      ['310115002,乙 镇', '310115003,丙镇'],
    );
    await noteSources(world.deps);
    const { body } = await world.get(examiner, '/api/pools/candidates?identifier=region');
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual([borders.id, villages.id].sort());
    const made = await world.post(examiner, '/api/pools', {
      ...{ kind: 'theme', name: '区划主题库', identifier: 'region' },
      sources: [
        { resourceId: borders.id, by: borders.itemId('行政区划代码') },
        { resourceId: villages.id, by: villages.itemId('所属区划代码') },
      ],
      fields: [{ name: '名称', from: from([borders, '区划名称'], [villages, '区划名称']) }],
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(made.body).toMatchObject({ figures: { total: 3, several: 1, differing: 0 } });
    // Codes are looked up whatever their width
    const found = await world.post(examiner, `/api/pools/${made.body.id}/look-up`, {
      identifier: '３１０１１５００２',
      matter: '核对',
    });
    expect(found.body.fields[0].said).toMatchObject([{ value: '乙镇' }, { value: '乙 镇', differs: false }]);
  });
  test('and is compared with another only by what tells one thing from all others', async () => {
    const unit = '310115001002GB00003F00010001';
    const [land, houses] = [
      await placed(planning, surveyor, '不动产单元号', ['坐落'], [`${unit},示例路1号`]),
      await placed(civil, registrar, '不动产单元代码', ['坐落'], [`${unit},示例路2号`]),
    ];
    await compareSources(world.deps);
    const compared = await world.db.select().from(comparisons);
    expect(compared).toMatchObject([{ kind: 'estate_unit', matched: 1, differing: 1 }]);
    expect([compared[0]?.oneId, compared[0]?.otherId].sort()).toEqual([land.id, houses.id].sort());
  });
});

describe('SH-23: what has no identifier in common stands side by side', () => {
  const made = async () => {
    const names = await placed(
      planning,
      surveyor,
      '地名代码',
      ['标准名称', '批准日期'],
      ['A1,示例路,2020', 'A2,新村路,'],
    );
    const villages = await placed(
      civil,
      registrar,
      '居村委会名称',
      ['办公地址', '批准日期', '主任姓名'],
      ['甲居委会,示例路1号,2021,王小明'],
    );
    const plan = {
      ...{ kind: 'base', library: '03', name: `空间地理${crypto.randomUUID()}`, identifier: null },
      sources: [names, villages].map(({ id }) => ({ resourceId: id, by: null })),
      fields: [
        { name: '名称', from: from([names, '标准名称'], [villages, '居村委会名称']) },
        { name: '位置', from: from([villages, '办公地址']) },
        { name: '联系人', from: from([villages, '主任姓名']) },
      ],
    };
    const answer = await world.post(examiner, '/api/pools', plan);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const { id } = answer.body;
    return {
      ...{ id, names, villages, plan, answer },
      detail: async (who = examiner) => (await world.get(who, `/api/pools/${id}`)).body,
      rows: (about: string, who = examiner) => world.get(who, `/api/pools/${id}/rows?about=${about}`),
    };
  };

  test('whatever is there is offered, with fields of the same name as one', async () => {
    const { names, villages } = await made();
    const { body } = await world.get(examiner, '/api/pools/candidates?library=03');
    const offered = body.items.map(({ id }: { id: string }) => id);
    expect(offered).toEqual(expect.arrayContaining([names.id, villages.id]));
    expect(body.items[0]).toMatchObject({ identifiers: [] });
    const sources = [names, villages].map(({ id }) => ({ resourceId: id, by: null }));
    const proposed = await world.post(examiner, '/api/pools/propose', { identifier: null, library: '03', sources });
    // A register's own act stays in its row, so that it may be a field of all
    expect(proposed.body.fields[0]).toMatchObject({ name: '批准日期', usual: true, from: [{}, {}] });
  });
  test('each row of its source, counted as one of its own', async () => {
    const { detail, rows, villages } = await made();
    expect(await detail()).toMatchObject({
      identifier: null,
      figures: { total: 3, several: 0, differing: 0 },
      sources: [
        { standing: 'joined', by: null, identifiers: 2 },
        { standing: 'joined', by: null, identifiers: 1 },
      ],
      fields: [
        { name: '名称', filled: 3, from: [{ given: 2 }, { given: 1 }] },
        { name: '位置', filled: 1 },
        { name: '联系人', filled: 1 },
      ],
      actions: ['revise', 'close', 'open-rows'],
    });
    const own = await rows(`identifiers ${villages.id}`);
    expect(own.body).toMatchObject({ count: 1, total: 1 });
    expect(own.body.items).toEqual([
      {
        ...{ identifier: null, source: 1, repeated: [] },
        values: [
          { value: '甲居委会', from: 1, against: [] },
          { value: '示例路1号', from: 1, against: [] },
          { value: '王**', from: 1, against: [] },
        ],
      },
    ]);
    const said = (await rows('any')).body.items.map(
      ({ source, values }: { source: number; values: { value: string }[] }) => `${source} ${values[0]?.value}`,
    );
    expect(said.sort()).toEqual(['0 新村路', '0 示例路', '1 甲居委会']);
  });
  test('PD-31: of one that is not shared with its keeper any more nothing is shown at once', async () => {
    const { detail, rows, villages } = await made();
    await world.db.execute(sql`update revisions set content = jsonb_set(content, '{scope}', jsonb_build_array(${civil.id}::text))
      where resource_id = ${villages.id}`);
    // As another revision of the entry comes with columns of its own
    await world.db.execute(
      sql`insert into data.shapes select resource_id, 2, slots from data.shapes where resource_id = ${villages.id}`,
    );
    await world.db.execute(sql`update data.datasets set shape = 2 where resource_id = ${villages.id}`);
    expect((await rows('any')).status).toBe(404);
    await joinPools(world.deps);
    expect(await detail()).toMatchObject({ figures: { total: 2 }, sources: [{}, { standing: 'out_of_scope' }] });
    expect((await rows(`identifiers ${villages.id}`)).status).toBe(404);
    expect((await rows('any')).body.items).toHaveLength(2);
  });
  test('SQ-26: rows are for those who look after faults; there is nothing to look one up by', async () => {
    const { id, rows, detail } = await made();
    expect((await rows('any', registrar)).status).toBe(403);
    expect(await detail(registrar)).toMatchObject({ figures: null, actions: [] });
    const asked = await world.post(examiner, `/api/pools/${id}/look-up`, { identifier: 'A1', matter: '核对' });
    expect(asked).toMatchObject({ status: 422, body: { code: 'stands_beside' } });
  });
  test('bad input is told: an identifier of some, or figures that there are not', async () => {
    const { rows, plan, names, villages } = await made();
    for (const about of [
      'differing',
      '0',
      'filled 0',
      `alone ${villages.id}`,
      'identifiers ',
      `identifiers ${crypto.randomUUID()}`,
    ])
      expect((await rows(about)).status, about).toBe(404);
    const half = [
      { resourceId: names.id, by: names.itemId('地名代码') },
      { resourceId: villages.id, by: null },
    ];
    const over = { kind: 'theme', library: null, name: '另一个' };
    const answers = [
      await world.post(examiner, '/api/pools', { ...plan, ...over, sources: half }),
      await world.post(examiner, '/api/pools', { ...plan, ...over, identifier: 'region' }),
    ];
    expect(answers).toMatchObject(Array(2).fill({ status: 422, body: { code: 'source_unfit' } }));
    expect((await world.get(examiner, '/api/pools/candidates?identifier=none')).status).toBe(400);
  });
});
