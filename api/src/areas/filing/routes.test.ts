import { auditLog } from '@onesource/db/schema/audit';
import { filings } from '@onesource/db/schema/filing';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, isNotNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { at, type Department, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { remindNeverFiled } from './reminding.ts';
import { dateChanges } from './tick.ts';

let world: World;
let district: Department;
let operator: Person;
let bureau: Department;
let admin: Person;
let colleague: Person;

beforeAll(async () => {
  world = await testWorld();
  district = await world.department('government');
  operator = await world.person(await world.department('authority', { parent: district }), 'operator');
});
beforeEach(async () => {
  world.setNow(at('2026-11-02'));
  bureau = await world.department('bureau', { parent: district });
  admin = await world.person(bureau, 'admin');
  colleague = await world.person(bureau, 'official');
});
afterAll(() => world.close());

const path = (of: Department = bureau) => `/api/departments/${of.id}/filing`;
const persons = (more: object[] = []) => [
  { post: 'leader', name: '王局长', title: '副局长', phone: '021-58000001' },
  { post: 'sharing', userId: colleague.id, phone: '021-58000002转 801' },
  ...more,
];
const all = () =>
  persons([
    { post: 'technical', userId: colleague.id },
    { post: 'data_admin', name: '赵工' },
  ]);
const put = (body: object, who = admin, of = bureau, headers: Record<string, string> = {}) =>
  world.send(who, 'PUT', path(of), { version: 0, persons: all(), ...body }, headers);
/** Tasks about a department, as they stand in somebody's inbox. */
const tasksOf = async (who: Person, kind: string, about = bureau) =>
  (await world.get(who, `/api/inbox?kind=${kind}&pageSize=100`)).body.items.filter(
    (task: { subject: { id: string } }) => task.subject.id === about.id,
  );
const disable = async (who: Person, by = admin) => {
  const { body } = await world.get(by, `/api/users/${who.id}`);
  return world.post(by, `/api/users/${who.id}/disable`, { version: body.version });
};

describe('a department’s filing', () => {
  test('PD-5, PD-36: is empty at first, and says which posts are to be filed and under which article', async () => {
    expect(await world.get(admin, path())).toMatchObject({
      status: 200,
      body: {
        id: bureau.id,
        version: 0,
        department: { name: bureau.name },
        filedAt: null,
        dueAt: null,
        remainingWorkingDays: null,
        overdue: false,
        missing: ['leader', 'sharing', 'technical', 'data_admin'],
        standing: ['missing'],
        persons: ['leader', 'sharing', 'technical', 'data_admin'].map((post) => ({
          post,
          required: true,
          person: null,
        })),
        rules: { posts: { article: 'PD-5, PD-36' }, term: 5, change: { article: 'PD-29' } },
        history: [],
        actions: ['file'],
      },
    });
  });
  test('PD-5: the administrator files it; the authority is told, and it is written down who did', async () => {
    const answer = await put({});
    expect(answer).toMatchObject({
      status: 200,
      body: {
        version: 1,
        filedAt: at('2026-11-02').toISOString(),
        missing: [],
        standing: ['filed'],
        history: [{ seq: 1, type: 'filed', actor: { name: admin.name }, data: { inTime: null } }],
      },
    });
    expect(answer.body.persons.map(({ person }: { person: object }) => person)).toMatchObject([
      { userId: null, name: '王局长', title: '副局长', phone: '021-58000001', present: true },
      { userId: colleague.id, name: colleague.name, phone: '021-58000002转 801', present: true },
      { userId: colleague.id, name: colleague.name, title: '', phone: '' },
      { userId: null, name: '赵工' },
    ]);
    expect(await tasksOf(operator, 'filing_changed')).toMatchObject([
      { title: bureau.name, subject: { type: 'department', id: bureau.id }, actions: ['open', 'acknowledge'] },
    ]);
    const filed = and(eq(auditLog.subjectId, bureau.id), eq(auditLog.action, 'filing.file'));
    const [entry] = await world.db.select().from(auditLog).where(filed);
    expect(entry).toMatchObject({ action: 'filing.file', subjectType: 'department', actorId: admin.id });
  });
  test('PD-5: may be incomplete, and says what is missing', async () => {
    expect(await put({ persons: persons() })).toMatchObject({
      status: 200,
      body: { missing: ['technical', 'data_admin'], standing: ['missing'] },
    });
  });
  test('PD-29: is filed by an administrator above too, and by nobody else', async () => {
    const below = await world.department('public_institution', { parent: bureau });
    expect(await put({ persons: [{ post: 'sharing', name: '孙主任' }] }, admin, below)).toMatchObject({ status: 200 });
    const own = await world.person(below, 'admin');
    for (const who of [own, colleague, operator, await world.person(bureau, 'sysadmin')])
      expect(await put({}, who)).toMatchObject({ status: 403 });
    expect(await world.send(null, 'PUT', path(), { version: 0, persons: all() })).toMatchObject({ status: 401 });
  });
  test('house: is read by the department, the authority and the supervisor, by no other department', async () => {
    await put({});
    const supervisor = await world.person(await world.department('supervisor'), 'supervisor');
    for (const who of [colleague, operator, supervisor]) {
      expect(await world.get(who, path())).toMatchObject({ status: 200, body: { version: 1, actions: [] } });
      expect(await world.get(who, `${path()}/term?changedOn=2026-11-02`)).toMatchObject({ status: 200 });
    }
    const stranger = await world.person(await world.department('bureau', { parent: district }), 'admin');
    for (const who of [stranger, await world.person(district, 'secadmin')]) {
      expect(await world.get(who, path())).toMatchObject({ status: 403 });
      expect(await world.get(who, `${path()}/term?changedOn=2026-11-02`)).toMatchObject({ status: 403 });
    }
    expect(await world.get(admin, `/api/departments/${v7()}/filing`)).toMatchObject({ status: 404 });
  });
  test('refuses each field by its place', async () => {
    const stranger = await world.person(await world.department(), 'official');
    const wrong: [object, string, string][] = [
      [{ persons: [] }, 'persons', 'nobody_named'],
      [{ persons: [{ post: 'leader', name: ' ' }] }, 'persons', 'nobody_named'],
      [{ persons: persons([{ post: 'leader', name: '另一位' }]) }, 'persons.2.post', 'duplicate_post'],
      [{ persons: persons([{ post: 'technical', userId: stranger.id }]) }, 'persons.2.userId', 'not_of_department'],
      [{ persons: [{ post: 'boss', name: '王' }] }, 'persons.0.post', 'invalid_value'],
      [{ persons: [{ post: 'leader', name: '王', phone: '请联系王' }] }, 'persons.0.phone', 'invalid_format'],
      [{ persons: [{ post: 'leader', name: '王', phone: '()' }] }, 'persons.0.phone', 'invalid_format'],
    ];
    for (const [body, field, code] of wrong)
      expect((await put(body)).body.details, field).toMatchObject([{ field, code }]);
    expect((await world.get(admin, path())).body.version).toBe(0);
  });
  test('of an inner unit does not exist: it is filed with its department (house)', async () => {
    const office = await world.department('internal_unit', { parent: bureau });
    expect(await put({}, admin, office)).toMatchObject({ status: 422, body: { code: 'not_a_unit' } });
    expect((await world.get(admin, path(office))).body.actions).toEqual([]);
  });
  test('filed by two at once is filed once, and the other hears of it', async () => {
    const other = await world.person(bureau, 'admin');
    const answers = await Promise.all([put({}), put({ persons: persons() }, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const retitled = { version: 1, persons: all().map((person) => ({ ...person, title: '处长' })) };
    const again = await Promise.all([put(retitled), put(retitled, other)]);
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await world.get(admin, path())).body).toMatchObject({ version: 2, history: [{ seq: 2 }, { seq: 1 }] });
  });
  test('that says what is filed already is refused, and the authority is not told anew (house)', async () => {
    await put({});
    expect(await put({ version: 1 })).toMatchObject({ status: 422, body: { code: 'unchanged' } });
    expect((await put({ version: 1, changedOn: '2026-11-02' })).status).toBe(200);
  });
  test('sent twice with one key is filed once', async () => {
    const key = { 'idempotency-key': v7() };
    const [first, again] = [await put({}, admin, bureau, key), await put({}, admin, bureau, key)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
  });
});

describe('a change', () => {
  test('PD-29: says until when it is to be told of, before it is sent', async () => {
    world.setNow(at('2026-11-18'));
    expect((await world.get(admin, `${path()}/term?changedOn=2026-11-13`)).body).toMatchObject({
      changedOn: '2026-11-13',
      dueAt: '2026-11-20T23:59:59+08:00',
      remainingWorkingDays: 2,
      inTime: true,
    });
    expect((await world.get(admin, `${path()}/term?changedOn=2026-11-10`)).body).toMatchObject({
      remainingWorkingDays: -1,
      inTime: false,
    });
    expect(await world.get(admin, `${path()}/term?changedOn=x`)).toMatchObject({ status: 400 });
  });
  test('PD-29: told of late is taken and shown as late; the authority’s notice is anew', async () => {
    await put({});
    const [first] = await tasksOf(operator, 'filing_changed');
    await world.post(operator, `/api/inbox/${first.id}/acknowledge`);
    world.setNow(at('2026-11-20'));
    const change = { version: 1, persons: persons([{ post: 'technical', name: '钱工' }]) };
    expect(await put(change)).toMatchObject({
      status: 422,
      body: { code: 'change_day_required', details: [{ field: 'changedOn', article: 'PD-29' }] },
    });
    expect(await put({ ...change, changedOn: '2026-11-21' })).toMatchObject({ status: 422 });
    expect((await put({ ...change, changedOn: '2026-11-11' })).body.history[0]).toMatchObject({
      type: 'filed',
      data: { changedOn: '2026-11-11', dueAt: '2026-11-18T23:59:59+08:00', inTime: false },
    });
    expect(await tasksOf(operator, 'filing_changed')).toHaveLength(1);
  });
});

test('PD-29: told of again, the authority’s unread notice is new again, and nobody else’s to have read', async () => {
  await put({});
  const [first] = await tasksOf(operator, 'filing_changed');
  world.setNow(at('2026-11-03'));
  expect((await put({ version: 1, changedOn: '2026-11-03' })).status).toBe(200);
  expect(await tasksOf(operator, 'filing_changed')).toMatchObject([
    { id: first.id, createdAt: at('2026-11-03').toISOString() },
  ]);
  const done = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.subjectId, bureau.id), isNotNull(tasks.doneAt)));
  expect(done).toEqual([]);
});

test('PD-29: a change seen before the next year’s calendar gets its last day with it, and so does the task', async () => {
  await put({});
  world.setNow(at('2026-12-30'));
  await disable(colleague);
  expect((await world.get(admin, path())).body).toMatchObject({ changedOn: '2026-12-30', dueAt: null });
  expect(await dateChanges(world.deps)).toBe(0);
  const calendar = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
  const announced = { ...world.deps, calendar };
  expect(await dateChanges(announced)).toBe(1);
  expect(await dateChanges(announced)).toBe(0);
  expect(await tasksOf(admin, 'file_responsible')).toMatchObject([{ dueAt: '2027-01-07T23:59:59+08:00' }]);
  const [row] = await world.db.select().from(filings).where(eq(filings.departmentId, bureau.id));
  expect(row).toMatchObject({ dueOn: '2027-01-07', version: 2 });
  const successor = { version: 2, persons: [{ post: 'sharing', name: '孙主任' }] };
  expect(await put(successor)).toMatchObject({ status: 200, body: { changedOn: null, dueAt: null } });
});

describe('a filed person’s account', () => {
  test('PD-29: disabled starts the clock and gives the administrator a task; filing ends both', async () => {
    await put({});
    world.setNow(at('2026-11-13'));
    expect(await disable(colleague)).toMatchObject({ status: 200 });
    const { body } = await world.get(admin, path());
    expect(body).toMatchObject({
      version: 2,
      changedOn: '2026-11-13',
      dueAt: '2026-11-20T23:59:59+08:00',
      remainingWorkingDays: 5,
      standing: ['due'],
      history: [
        {
          type: 'change_seen',
          data: { name: colleague.name, how: 'disabled', posts: ['sharing', 'technical'], changedOn: '2026-11-13' },
        },
        { type: 'filed' },
      ],
    });
    expect(body.persons[1].person).toMatchObject({ name: colleague.name, present: false });
    expect(await tasksOf(admin, 'file_responsible')).toMatchObject([
      { title: bureau.name, remainingWorkingDays: 5, actions: ['open'] },
    ]);
    // What the authority has not read yet is still there
    expect(await tasksOf(operator, 'filing_changed')).toHaveLength(1);

    expect(await put({ version: 2 })).toMatchObject({
      status: 422,
      body: { details: [{ field: 'persons.1.userId', code: 'not_of_department' }, { field: 'persons.2.userId' }] },
    });
    const successor = await world.person(bureau, 'official');
    const replaced = all().map((each) => ('userId' in each ? { ...each, userId: successor.id } : each));
    world.setNow(at('2026-11-20'));
    expect(await put({ version: 2, persons: replaced })).toMatchObject({
      status: 200,
      body: { standing: ['filed'], changedOn: null, dueAt: null, history: [{ data: { inTime: true } }, {}, {}] },
    });
    expect(await tasksOf(admin, 'file_responsible')).toEqual([]);
    const [done] = (await world.get(admin, '/api/inbox?state=done')).body.items;
    expect(done).toMatchObject({ kind: 'file_responsible', doneBy: admin.name });
  });
  test('PD-29: moved to another department does so, moved to a unit below does not', async () => {
    await put({});
    const below = await world.department('public_institution', { parent: bureau });
    const away = await world.department('bureau', { parent: district });
    const sysadmin = await world.person(district, 'sysadmin');
    const move = (to: Department, version: number) =>
      world.send(sysadmin, 'PATCH', `/api/users/${colleague.id}`, { departmentId: to.id, version });
    expect((await move(below, 1)).status).toBe(200);
    expect((await world.get(admin, path())).body).toMatchObject({ version: 1, standing: ['filed'] });
    expect((await move(away, 2)).status).toBe(200);
    expect((await world.get(admin, path())).body).toMatchObject({
      standing: ['due'],
      history: [{ actor: { id: sysadmin.id }, data: { how: 'moved' } }, {}],
    });
    const seen = and(eq(auditLog.subjectId, bureau.id), eq(auditLog.action, 'filing.change_seen'));
    expect(await world.db.select().from(auditLog).where(seen)).toHaveLength(1);
  });
  test('PD-29: carried away with the unit it belongs to does so too, in every department that it leaves', async () => {
    const [office, away] = [
      await world.department('public_institution', { parent: bureau }),
      await world.department('bureau', { parent: district }),
    ];
    const desk = await world.department('internal_unit', { parent: office });
    const [clerk, gone] = [await world.person(desk, 'official'), await world.person(desk, 'official')];
    await put({
      persons: [...persons(), { post: 'technical', userId: clerk.id }, { post: 'data_admin', userId: gone.id }],
    });
    await put({ persons: [{ post: 'sharing', userId: clerk.id }] }, admin, office);
    await disable(gone);
    const sysadmin = await world.person(district, 'sysadmin');
    const move = (parentId: string, version: number) =>
      world.send(sysadmin, 'PATCH', `/api/departments/${office.id}`, { parentId, version });
    world.setNow(at('2026-11-04'));
    const within = await world.department('town', { parent: bureau });
    expect((await move(within.id, 1)).status).toBe(200);
    expect((await world.get(admin, path())).body.history).toHaveLength(2);
    expect((await move(away.id, 2)).status).toBe(200);
    const { body } = await world.get(admin, path());
    // Who was disabled before had left then, and that clock goes on; whoever stayed behind is still there
    expect(body).toMatchObject({
      changedOn: '2026-11-02',
      history: [
        { actor: { id: sysadmin.id }, data: { name: clerk.name, how: 'moved', posts: ['technical'] } },
        { data: { name: gone.name, how: 'disabled' } },
        { type: 'filed' },
      ],
    });
    expect(body.persons.map(({ person }: { person: { present: boolean } }) => person.present)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await world.get(operator, path(office))).body).toMatchObject({ version: 1, standing: ['missing'] });
    const seen = and(eq(auditLog.subjectId, bureau.id), eq(auditLog.action, 'filing.change_seen'));
    expect(await world.db.select().from(auditLog).where(seen)).toHaveLength(2);
  });
  test('PD-29: of a unit that goes elsewhere starts the clock that day and gives the administrator a task', async () => {
    const office = await world.department('public_institution', { parent: bureau });
    const clerk = await world.person(office, 'official');
    await put({ persons: [{ post: 'sharing', userId: clerk.id }] });
    const sysadmin = await world.person(district, 'sysadmin');
    world.setNow(at('2026-11-13'));
    await world.send(sysadmin, 'PATCH', `/api/departments/${office.id}`, { parentId: district.id, version: 1 });
    expect((await world.get(admin, path())).body).toMatchObject({
      changedOn: '2026-11-13',
      dueAt: '2026-11-20T23:59:59+08:00',
    });
    expect(await tasksOf(admin, 'file_responsible')).toMatchObject([{ remainingWorkingDays: 5 }]);
  });
  test('changed otherwise changes nothing here', async () => {
    await put({});
    await world.send(admin, 'PATCH', `/api/users/${colleague.id}`, { title: '科长', version: 1 });
    expect((await world.get(admin, path())).body.version).toBe(1);
  });
  test('PD-29: where the unit has no administrator, the task goes to the one above', async () => {
    const below = await world.department('public_institution', { parent: bureau });
    const clerk = await world.person(below, 'official');
    await put({ persons: [{ post: 'sharing', userId: clerk.id }] }, admin, below);
    await disable(clerk);
    expect(await tasksOf(admin, 'file_responsible', below)).toMatchObject([{ title: below.name }]);
  });
  test('disabled while it is being filed leaves no filing that names somebody who left unseen', async () => {
    const [filing, disabling] = await Promise.all([put({}), disable(colleague)]);
    expect(disabling.status).toBe(200);
    const { body } = await world.get(admin, path());
    if (filing.status === 200) expect(body.standing).toEqual(['due']);
    else expect([filing.status, body.version]).toEqual([422, 0]);
  });
  test('SH: where no term is stated, the change waits without a last day', async () => {
    const there = await testWorld({ policy: shanghai });
    const office = await there.department();
    const [keeper, clerk] = [await there.person(office, 'admin'), await there.person(office, 'official')];
    const body = { version: 0, persons: [{ post: 'sharing', userId: clerk.id }] };
    const where = `/api/departments/${office.id}/filing`;
    expect(await there.send(keeper, 'PUT', where, body)).toMatchObject({
      status: 200,
      body: { missing: [], rules: { posts: { article: null }, term: null, change: null } },
    });
    await there.post(keeper, `/api/users/${clerk.id}/disable`, { version: 1 });
    expect((await there.get(keeper, where)).body).toMatchObject({ standing: ['due'], dueAt: null, overdue: false });
    expect((await there.get(keeper, '/api/inbox?kind=file_responsible')).body.items).toMatchObject([{ dueAt: null }]);
    await there.close();
  });
});

describe('the list of filings', () => {
  const list = async (who: Person, query = '') => (await world.get(who, `/api/filings?pageSize=100${query}`)).body;
  const names = async (who: Person, query = '') =>
    (await list(who, query)).items.map(({ department }: { department: { name: string } }) => department.name);

  test('PD-29: shows an administrator the own subtree, inner units left out', async () => {
    const below = await world.department('public_institution', { parent: bureau });
    await world.department('internal_unit', { parent: bureau });
    expect((await names(admin)).sort()).toEqual([bureau.name, below.name].sort());
    expect(await world.get(colleague, '/api/filings')).toMatchObject({ status: 403 });
    expect(await world.get(null, '/api/filings')).toMatchObject({ status: 401 });
  });
  test('PD-5, PD-29: shows the authority who filed nothing, too little, or not in time', async () => {
    await put({});
    const find = `&q=${encodeURIComponent(bureau.name)}`;
    expect(await names(operator, `${find}&state=filed`)).toEqual([bureau.name]);
    await disable(colleague);
    expect(await names(operator, `${find}&state=due`)).toEqual([bureau.name]);
    world.setNow(at('2026-11-10'));
    expect(await list(operator, `${find}&state=overdue`)).toMatchObject({
      total: 1,
      states: [
        { state: 'missing', count: 0 },
        { state: 'due', count: 0 },
        { state: 'overdue', count: 1 },
        { state: 'filed', count: 0 },
      ],
      items: [{ id: bureau.id, overdue: true, remainingWorkingDays: -1, named: [{ post: 'leader' }, {}, {}, {}] }],
    });
    expect(await names(operator, `${find}&state=filed`)).toEqual([]);
    expect(await world.get(operator, '/api/filings?state=lost')).toMatchObject({ status: 400 });
  });
  test('comes in pages', async () => {
    const first = (await world.get(operator, '/api/filings?pageSize=1')).body;
    const second = (await world.get(operator, '/api/filings?pageSize=1&page=2')).body;
    expect(first.total).toBeGreaterThan(1);
    expect([first.items.length, second.items.length]).toEqual([1, 1]);
    expect(first.items[0].id).not.toBe(second.items[0].id);
  });
});

describe('催办备案 (house)', () => {
  const said = { until: '2026-11-20', note: '请尽快备案' };
  const remind = (who: Person | null, of: Department[], over: object = {}) =>
    world.post(who, '/api/filings/remind', { departmentIds: of.map(({ id }) => id), ...said, ...over });

  test('the authority asks several that have not filed in one go; each has it as work, and the list says so', async () => {
    const other = await world.department('bureau', { parent: district });
    const chief = await world.person(other, 'admin');
    expect(await remind(operator, [bureau, other])).toMatchObject({ status: 200, body: { reminded: 2 } });
    expect(await tasksOf(admin, 'file_responsible')).toMatchObject([{ dueAt: '2026-11-20T23:59:59+08:00' }]);
    expect(await tasksOf(chief, 'file_responsible', other)).toHaveLength(1);
    const find = `/api/filings?q=${encodeURIComponent(bureau.name)}`;
    expect((await world.get(operator, find)).body.items).toMatchObject([
      { standing: ['missing'], filedAt: null, remindable: true, reminded: { by: 'authority', until: '2026-11-20' } },
    ]);
    expect((await world.get(admin, find)).body.items).toMatchObject([{ remindable: false }]);
    const { body } = await world.get(admin, path());
    expect(body.history).toMatchObject([{ type: 'reminded', data: { by: 'authority', ...said } }]);
  });

  test('what was being filled in when the reminder came is filed all the same, and ends the work', async () => {
    const { version } = (await world.get(admin, path())).body;
    await remind(operator, [bureau]);
    expect((await put({ version })).status).toBe(200);
    expect(await tasksOf(admin, 'file_responsible')).toEqual([]);
  });

  test('asked again it stands once, with the later day', async () => {
    await remind(operator, [bureau]);
    await remind(operator, [bureau], { until: '2026-11-27' });
    expect(await tasksOf(admin, 'file_responsible')).toMatchObject([{ dueAt: '2026-11-27T23:59:59+08:00' }]);
    expect((await world.get(admin, path())).body.history).toHaveLength(2);
  });

  test('all or none: one that has filed, is disabled, or files with another one is named by its place', async () => {
    await put({});
    const unit = await world.department('internal_unit', { parent: bureau });
    const other = await world.department('bureau', { parent: district });
    expect(await remind(operator, [other, bureau, unit])).toMatchObject({
      status: 422,
      body: {
        code: 'filed_already',
        details: [
          { field: 'departmentIds.1', code: 'filed_already' },
          { field: 'departmentIds.2', code: 'not_a_unit' },
        ],
      },
    });
    expect((await world.get(operator, path(other))).body.history).toEqual([]);
  });

  test('is for whoever watches over it, by a day to come and with words', async () => {
    for (const who of [admin, colleague]) expect((await remind(who, [bureau])).status).toBe(403);
    expect((await remind(null, [bureau])).status).toBe(401);
    expect((await remind(operator, [bureau], { note: '' })).body.code).toBe('reason_required');
    expect((await remind(operator, [bureau], { until: '2026-11-01' })).body.code).toBe('period_past');
    expect((await remind(operator, [])).status).toBe(400);
  });

  test('after twenty working days without any the platform asks by itself, once', async () => {
    await world.db
      .update(departments)
      .set({ createdAt: at('2026-11-02') })
      .where(eq(departments.id, bureau.id));
    world.setNow(at('2026-11-30'));
    const ticked = () => remindNeverFiled({ ...world.deps, areas: [] });
    await ticked();
    expect(await tasksOf(admin, 'file_responsible')).toEqual([]);
    world.setNow(at('2026-12-01'));
    await ticked();
    expect(await tasksOf(admin, 'file_responsible')).toMatchObject([{ dueAt: '2026-12-29T23:59:59+08:00' }]);
    expect((await world.get(admin, path())).body.history).toMatchObject([
      { type: 'reminded', actor: { id: null }, data: { by: 'platform' } },
    ]);
    expect(await ticked()).toBe(0);
  });
});

test('no answer was a failure of the server', () => {
  expect(world.errors).toEqual([]);
});
