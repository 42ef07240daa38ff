import { users } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { ownDatabase, testWorld } from '../../running/testing/testing.ts';
import { unseatedExaminers } from './offices.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('SH-17, SH-27: whose post of examiner does not count where they sit is known by account, as long as they are in office', async () => {
  await world.person(await world.department('data_centre'), 'examiner');
  const inAuthority = await world.person(await world.department('authority'), 'examiner', 'operator');
  const inBureau = await world.person(await world.department(), 'examiner');
  expect(await unseatedExaminers(world.db, shanghai)).toEqual([inAuthority.account, inBureau.account].sort());
  expect(await unseatedExaminers(world.db, pudong)).toEqual([inBureau.account]);
  await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, inBureau.id));
  expect(await unseatedExaminers(world.db, pudong)).toEqual([]);
});
