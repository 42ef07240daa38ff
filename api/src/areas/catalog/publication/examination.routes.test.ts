import { tasks } from '@onesource/db/schema/inbox';
import { userRoles } from '@onesource/db/schema/organisation';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { stated } from '../../../law/setting.ts';
import { at, ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { giveNotice, syncTasks } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';
import { item, registrationOffice } from '../testing.ts';
import { examinations, examinationsReseated } from './examination.ts';

/** N-17 beside the second body of SH-17; 5 working days instead of 2 from the middle of November on. */
const policy = {
  ...shanghai,
  publicationTerm: national.publicationTerm,
  editions: [
    {
      since: '2026-11-16',
      changes: { publicationTerm: stated('N-17', 5, '5个工作日内审核发布。', 'Within 5 working days.') },
    },
  ],
};
// Who examines is a matter of the whole platform
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, policy });
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
  const wanted = await examinations(db, pudong, 'examine_revision');
  expect(wanted).toEqual(
    expect.arrayContaining([
      { kind: 'examine_revision', departmentId: authority, role: 'operator', dueOn: null },
      { kind: 'examine_revision', departmentId: authority, role: 'examiner', dueOn: null },
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

describe('N-17: an update waits for its examination', () => {
  const items = ['实施机关', '业务办理时间'].map((name) => item(name));
  const asked = async (id: string) => {
    const where = and(eq(tasks.subjectId, id), eq(tasks.kind, 'examine_revision'), isNull(tasks.doneAt));
    return (await world.db.select().from(tasks).where(where)).map(({ dueOn }) => dueOn);
  };
  const examined = async (office: Awaited<ReturnType<typeof registrationOffice>>) => {
    const first = await office.published({ items });
    expect(await asked(first.id)).toEqual(expect.arrayContaining([null]));
    const pass = { outcome: 'pass', note: '' };
    return (await office.step(office.examiner, first.id, 'examine', first.version, pass)).body;
  };
  const updated = async (office: Awaited<ReturnType<typeof registrationOffice>>) => {
    const { id, version } = await examined(office);
    const revised = (await office.step(office.registrar, id, 'revise', version)).body;
    const change = { ...revised.revision.content, summary: '依据修订后的条例更新。' };
    const edited = (await office.edit(office.registrar, id, revised.version, change)).body;
    const submitted = (await office.step(office.registrar, id, 'submit', edited.version)).body;
    const passed = await office.step(office.reviewer, id, 'approve', submitted.version, { note: '' });
    expect(passed.body.revision.status).toBe('examining');
    return id as string;
  };
  const lastDays = async (id: string) => [...new Set(await asked(id))];

  test('2 working days, in the inbox of whoever examines, with a reminder, and late where it is', async () => {
    world.setNow(at('2026-11-02'));
    const office = await registrationOffice(world);
    const id = await updated(office);
    expect(await lastDays(id)).toEqual(['2026-11-04']);
    const seen = async () =>
      (await world.get(office.examiner, '/api/inbox?kind=examine_revision&pageSize=100')).body.items.filter(
        ({ subject }: { subject: { id: string } }) => subject.id === id,
      );
    expect(await seen()).toMatchObject([{ remainingWorkingDays: 2, overdue: false }]);
    // The offices that were founded meanwhile take their seats; nothing is left over
    await examinationsReseated(world.deps);
    expect(await examinationsReseated(world.deps)).toBe(0);
    world.setNow(at('2026-11-05'));
    expect(await seen()).toMatchObject([{ remainingWorkingDays: -1, overdue: true }]);
  });

  test('as many as the edition of the day it was submitted says', async () => {
    world.setNow(at('2026-11-16'));
    expect(await lastDays(await updated(await registrationOffice(world)))).toEqual(['2026-11-23']);
  });

  test('without a day while no calendar reaches it, and with one as soon as it does', async () => {
    world.setNow(at('2026-12-30'));
    const id = await updated(await registrationOffice(world));
    expect(await lastDays(id)).toEqual([null]);
    await examinationsReseated(world.deps);
    expect(await examinationsReseated(world.deps)).toBe(0);
    const calendar = world.deps.calendar.with({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
    expect(await examinationsReseated({ ...world.deps, calendar })).toBe(1);
    // 31 December, then 4 to 7 January
    expect(await lastDays(id)).toEqual(['2027-01-07']);
    expect(await examinationsReseated({ ...world.deps, calendar })).toBe(0);
  });
});
