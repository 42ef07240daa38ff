import { userRoles } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { item, registrationOffice } from '../testing.ts';
import { examinationsReseated } from './examination.ts';

// Who examines is a matter of the whole platform
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, policy: shanghai });
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('SH-17: while nobody examines the authority sees what waits; whoever is seated then has it', async () => {
  const office = await registrationOffice(world);
  const seats = eq(userRoles.role, 'examiner');
  const seated = await world.db.delete(userRoles).where(seats).returning();
  const items = ['实施机关', '业务办理时间'].map((name) => item(name));
  const { id } = await office.published({ items });
  const asked = async (who: Person) =>
    (await world.get(who, `/api/inbox?state=open&kind=examine_revision&subject=${id}`)).body.total;
  expect([await asked(office.operator), await asked(office.examiner)]).toEqual([1, 0]);
  expect(await examinationsReseated(world.deps)).toBe(0);

  await world.db.insert(userRoles).values(seated);
  expect(await examinationsReseated(world.deps)).toBe(1);
  expect([await asked(office.operator), await asked(office.examiner)]).toEqual([0, 1]);
  expect(await examinationsReseated(world.deps)).toBe(0);
});
