import { resources, revisions } from '@onesource/db/schema/catalog';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testWorld, type World } from '../../running/testing/testing.ts';
import { body, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
let firstId = '';
let laterId = '';

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** Two of one name, as a directory of before names were kept apart may hold them. */
beforeEach(async () => {
  office = await registrationOffice(world);
  const make = async (name: string) => (await world.post(office.registrar, '/api/resources', body({ name }))).body.id;
  firstId = await make('养老机构信息');
  laterId = await make('另一个名称');
  await world.db.update(resources).set({ doubleOf: firstId }).where(eq(resources.id, laterId));
  const content = sql`jsonb_set(${revisions.content}, '{name}', '"养老机构 信息"')`;
  await world.db.update(revisions).set({ content }).where(eq(revisions.resourceId, laterId));
});

const listed = async (who = office.registrar) => (await world.get(who, '/api/registrations/doubles')).body.items;

describe('two registrations of one name', () => {
  test('are shown to those who can settle them, and to nobody else', async () => {
    const pair = [
      { id: laterId, name: '养老机构 信息', status: 'draft', first: { id: firstId, name: '养老机构信息' } },
    ];
    expect(await listed()).toMatchObject(pair);
    expect(await listed(office.reviewer)).toMatchObject(pair);
    expect(await listed(office.stranger)).toEqual([]);
    expect(await listed(office.operator)).toEqual([]);
  });

  test('are none any more once one has another name', async () => {
    await office.edit(office.registrar, laterId, 1, body({ name: '养老机构床位信息' }));
    expect(await listed()).toEqual([]);
  });

  test.each(['later', 'first'] as const)('are none any more once the %s one is thrown away', async (which) => {
    await office.step(office.registrar, which === 'first' ? firstId : laterId, 'discard', 1);
    expect(await listed()).toEqual([]);
  });
});
