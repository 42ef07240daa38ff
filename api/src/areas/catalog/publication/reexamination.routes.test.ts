import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, ownDatabase, testWorld, type World } from '../../../running/testing/testing.ts';
import { tick } from '../../../tick.ts';
import { body, law, registrationOffice } from '../testing.ts';
import { reexamineDue } from './reexamination-tick.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  world = await testWorld({ databaseUrl: own.url });
  office = await registrationOffice(world);
});
beforeEach(() => world.setNow(at('2026-11-02')));
afterAll(async () => {
  await world.close();
  await drop();
});

const based = (reexamineOn: string | null, expiresOn: string | null = null) => ({
  legalBasis: [{ ...law, reexamineOn, expiresOn }],
});
const dueOf = async (id: string) => {
  const where = eq(directoryEntries.resourceId, id);
  const [entry] = await world.db.select({ dueOn: directoryEntries.basisDueOn }).from(directoryEntries).where(where);
  return entry?.dueOn;
};
/** The tasks of a resource's basis, oldest first: the day of each, whether it is done, and whose it is. */
const tasksOf = async (id: string) => {
  const rows = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.subjectId, id), eq(tasks.kind, 'reexamine_basis')))
    .orderBy(asc(tasks.createdAt));
  return rows.map(({ dueOn, doneAt, role, departmentId }) => ({ dueOn, done: doneAt !== null, role, departmentId }));
};
const revised = async (id: string, version: number, change: ReturnType<typeof based>) => {
  const { body: draft } = await office.step(office.registrar, id, 'revise', version);
  const edited = await office.edit(office.registrar, id, draft.version, { ...draft.revision.content, ...change });
  const submitted = await office.step(office.registrar, id, 'submit', edited.body.version);
  return office.step(office.reviewer, id, 'approve', submitted.body.version);
};

describe('a basis that is to be looked at again (house, rule 3)', () => {
  test('has its day in the directory from publication on, the first of all', async () => {
    expect(await dueOf((await office.published(based('2027-03-01', '2028-01-01'))).id)).toBe('2027-03-01');
    expect(await dueOf((await office.published(based(null, '2028-01-01'))).id)).toBe('2028-01-01');
    expect(await dueOf((await office.published()).id)).toBeNull();
  });

  test('cannot be submitted with a day after the one on which it ends', async () => {
    const { id, version } = await office.drafted(based('2028-01-02', '2028-01-01'));
    expect(await office.step(office.registrar, id, 'submit', version)).toMatchObject({
      status: 422,
      body: { details: [{ field: 'legalBasis.0.reexamineOn', code: 'reexamined_too_late' }] },
    });
  });

  test('cannot be submitted with a day that has passed', async () => {
    const { id, version } = await office.drafted(based('2026-11-01'));
    expect(await office.step(office.registrar, id, 'submit', version)).toMatchObject({
      status: 422,
      body: { details: [{ field: 'legalBasis.0.reexamineOn', code: 'reexamined_in_past' }] },
    });
  });

  test('has a year that a calendar knows', async () => {
    for (const day of ['0000-01-01', '1899-12-31']) {
      const answer = await world.post(office.registrar, '/api/resources', body(based(day)));
      expect([answer.status, answer.body.details]).toEqual([
        400,
        [{ field: 'legalBasis.0.reexamineOn', code: 'invalid_date', message: 'invalid_date' }],
      ]);
    }
    expect((await office.published(based('9999-12-31', '9999-12-31'))).revision.status).toBe('published');
  });

  test('is work for the registrars of its department 30 days before, once, however often time is asked', async () => {
    const { id } = await office.published(based('2027-03-01'));
    world.setNow(at('2027-01-29'));
    await reexamineDue(world.deps);
    expect(await tasksOf(id)).toEqual([]);
    world.setNow(at('2027-01-30'));
    const given = await Promise.all([tick(world.deps), tick(world.deps)]);
    expect(Math.max(...given)).toBeGreaterThan(0);
    expect(await reexamineDue(world.deps)).toBe(0);
    expect(await tasksOf(id)).toEqual([
      { dueOn: '2027-03-01', done: false, role: 'registrar', departmentId: office.bureau.id },
    ]);
    const { body: inbox } = await world.get(office.registrar, '/api/inbox?kind=reexamine_basis&pageSize=100');
    const mine = inbox.items.filter((task: { subject: { id: string } }) => task.subject.id === id);
    expect(mine).toMatchObject([
      { title: '特种设备使用登记信息', dueAt: '2027-03-01T23:59:59+08:00', actions: ['open'] },
    ]);
  });

  test('stays work while a revision is written and reviewed, and ends with one that has a later day', async () => {
    const { id, version } = await office.published(based('2026-11-20'));
    // Published within the 30 days: the registrar is told at once
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-20', done: false }]);
    expect(await reexamineDue(world.deps)).toBe(0);
    const { body: draft } = await office.step(office.registrar, id, 'revise', version);
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-20', done: false }]);
    const later = { ...draft.revision.content, ...based('2027-11-20') };
    const { body: edited } = await office.edit(office.registrar, id, draft.version, later);
    const { body: submitted } = await office.step(office.registrar, id, 'submit', edited.version);
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-20', done: false }]);
    await office.step(office.reviewer, id, 'approve', submitted.version);
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-20', done: true }]);
    expect(await dueOf(id)).toBe('2027-11-20');
    expect(await reexamineDue(world.deps)).toBe(0);
  });

  test('moves with a revision whose day is near as well', async () => {
    const { id, version } = await office.published(based('2026-11-20'));
    await revised(id, version, based('2026-11-25'));
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-25', done: false }]);
  });

  test('is nobody’s work once the resource is retired', async () => {
    const { id, version } = await office.published(based('2026-11-20'));
    await office.step(office.reviewer, id, 'retire', version, { note: '系统停用', effectiveOn: '2026-11-02' });
    expect(await tasksOf(id)).toMatchObject([{ dueOn: '2026-11-20', done: true }]);
    world.setNow(at('2026-12-02'));
    await reexamineDue(world.deps);
    expect(await tasksOf(id)).toHaveLength(1);
  });

  test('is given to many, page by page', async () => {
    const bureau = await world.department();
    const ids: string[] = [];
    for (let made = 0; made < 105; made += 1) ids.push((await world.publish(bureau, based('2027-06-01'))).id);
    world.setNow(at('2027-06-01'));
    expect(await reexamineDue(world.deps)).toBeGreaterThanOrEqual(105);
    const told = await world.db.select({ id: tasks.id }).from(tasks).where(eq(tasks.departmentId, bureau.id));
    expect(told).toHaveLength(105);
    expect(await reexamineDue(world.deps)).toBe(0);
  });
});

test('SQ-27, DG-27: a secrecy review is not dated in the future', async () => {
  const reviewed = (on: string) => ({ secrecyReview: { by: '保密办', on } });
  const { id, version } = await office.drafted(reviewed('2026-11-03'));
  expect(await office.step(office.registrar, id, 'submit', version)).toMatchObject({
    status: 422,
    body: { code: 'in_future', details: [{ field: 'secrecyReview.on', code: 'in_future' }] },
  });
  expect((await office.submitted(reviewed('2026-11-02'))).revision.status).toBe('submitted');
});
