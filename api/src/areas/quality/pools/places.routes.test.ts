import { comparisons } from '@onesource/db/schema/quality/comparison';
import { pools } from '@onesource/db/schema/quality/pools';
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
  const items = [item(by, { ...free, identifier: true }), ...names.map((name) => item(name, free))];
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
