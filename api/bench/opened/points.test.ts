import { Parser, Store } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { item } from '../../src/areas/catalog/testing.ts';
import { sendData } from '../../src/areas/datasets/testing.ts';
import { keepOpenCatalogue } from '../../src/areas/opening/keep.ts';
import { ownDatabase, testWorld, type World } from '../../src/running/testing/testing.ts';
import { type Indicated, indicatorsOf } from './points.ts';

/** SH-29: how good a European portal finds what we say of what is open. */

let world: World;
let own: Awaited<ReturnType<typeof ownDatabase>>;
const url = 'https://data.city.example';
const licence = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0';

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, opening: { url, licence } });
  const bureau = await world.department('bureau', { name: '某区绿化局' });
  const registrar = await world.person(bureau, 'registrar');
  for (const name of ['公园名录', '花店备案']) {
    const { id } = await world.publish(bureau, {
      ...{ name, industry: 'N78', updateCycle: 'yearly', openness: 'open' },
      items: [item('名称', { openness: 'open', required: false })],
    });
    expect((await sendData(world, registrar, id, '名称\n甲\n乙')).status).toBe(201);
  }
  await keepOpenCatalogue(world.deps);
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const counted = async (without: (text: string) => string = (text) => text): Promise<Map<string, Indicated>> => {
  const text = await (await world.app.request('/open/catalog.ttl')).text();
  const answers = async (address: string) =>
    (await world.app.request(address.replace(url, ''), { method: 'HEAD' })).status === 200;
  const found = await indicatorsOf(new Store(new Parser().parse(without(text))), { answers, conforms: false });
  return new Map(found.map((one) => [one.name, one]));
};

describe('the indicators of the European portal', () => {
  test('are all there but for a period, a size, and a kind of file that nobody owns for both files', async () => {
    const found = await counted();
    const lacking = [...found.values()].filter(({ points, most }) => points < most).map(({ name }) => name);
    expect(lacking).toEqual(['temporal', 'not proprietary', 'fits DCAT-AP', 'size']);
    const points = [...found.values()].reduce((sum, one) => sum + one.points, 0);
    // The official shapes, which are asked by `pnpm bench`, are worth thirty
    expect(points + 30).toBeGreaterThanOrEqual(351);
  });
  test('are missed where they are not said', async () => {
    const found = await counted((text) => text.replaceAll('dct:publisher', 'dct:creator'));
    expect(found.get('publisher')).toMatchObject({ good: 0, of: 2, points: 0 });
  });
});
