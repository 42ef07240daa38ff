import { tasks } from '@onesource/db/schema/inbox';
import { userRoles } from '@onesource/db/schema/organisation';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { giveNotice, syncTasks } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';
import { item, registrationOffice } from '../testing.ts';
import { examinations, examinationsReseated } from './examination.ts';

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
  const each = vi.spyOn(world.deps.db, 'transaction');
  expect(await examinationsReseated(world.deps)).toBe(0);
  // Whose seats are right asks for no work of its own
  expect(each).not.toHaveBeenCalled();
  each.mockRestore();
});

test('rule 21a: an authority that seats an examiner beside its operators asks each of them', async () => {
  const { db } = world;
  const office = await registrationOffice(world);
  const [authority] = await officesOf(db, 'authority');
  if (!authority) throw new Error('no authority');
  await db.insert(userRoles).values({ userId: office.examiner.id, role: 'examiner', departmentId: authority });
  const wanted = await examinations(db, pudong);
  expect(wanted).toEqual(
    expect.arrayContaining([
      { kind: 'examine_revision', departmentId: authority, role: 'operator' },
      { kind: 'examine_revision', departmentId: authority, role: 'examiner' },
    ]),
  );
  const subject = { type: 'resource', id: crypto.randomUUID(), title: '养老机构信息' } as const;
  const by = { ...world.deps, actor: { id: null } };
  await db.transaction((tx) => syncTasks(tx, by, subject, wanted));
  // Given once more as a notice is, each stays the one there is
  for (const each of wanted) await db.transaction((tx) => giveNotice(tx, by, subject, each));
  const open = and(eq(tasks.subjectId, subject.id), isNull(tasks.doneAt));
  expect(await db.$count(tasks, open)).toBe(wanted.length);
});
