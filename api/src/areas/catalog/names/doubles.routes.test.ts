import { resourceNames, resources, revisions } from '@onesource/db/schema/catalog';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testWorld, type World } from '../../../running/testing/testing.ts';
import { body, registrationOffice } from '../testing.ts';

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
  await makeDouble(laterId, '养老机构 信息');
});

async function makeDouble(id: string, name: string): Promise<void> {
  await world.db.update(resources).set({ doubleOf: firstId }).where(eq(resources.id, id));
  const content = sql`jsonb_set(${revisions.content}, '{name}', to_jsonb(${name}::text))`;
  await world.db.update(revisions).set({ content }).where(eq(revisions.resourceId, id));
}

/** Whoever holds names of the department. */
const holders = async () => {
  const here = eq(resourceNames.departmentId, office.bureau.id);
  return (await world.db.select().from(resourceNames).where(here)).map(({ resourceId }) => resourceId);
};

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

  test('pass the name on to the eldest when the one that has it goes, and nobody else gets it', async () => {
    const made = await world.post(office.registrar, '/api/resources', body({ name: '又一个名称' }));
    await makeDouble(made.body.id, '养老机构·信息');
    await office.step(office.registrar, firstId, 'discard', 1);
    expect(await listed()).toMatchObject([{ id: made.body.id, first: { id: laterId } }]);
    const again = await world.post(office.registrar, '/api/resources', body({ name: '养老机构信息' }));
    expect(again).toMatchObject({ status: 409, body: { code: 'resource_name_taken' } });
    await office.step(office.registrar, laterId, 'discard', 1);
    expect(await listed()).toEqual([]);
    expect(await holders()).toContain(made.body.id);
  });

  test('leave the name with the one that has it when a revision of that takes the place of another', async () => {
    await world.db.transaction(async (tx) => {
      const own = eq(revisions.resourceId, firstId);
      await tx.update(revisions).set({ status: 'superseded' }).where(own);
      await tx.update(revisions).set({ status: 'published' }).where(own);
    });
    expect(await listed()).toMatchObject([{ id: laterId, first: { id: firstId } }]);
    expect(await holders()).toContain(firstId);
  });
});
