import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import { at, ownDatabase, type Person, testWorld } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { item } from '../catalog/testing.ts';

// What the calendar is concerns the whole platform
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

const year2027 = { year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-09'] };
let operator: Person;
let sysadmin: Person;
let asker: Person;
let reviewer: Person;
let supervisor: Person;
let resource: Awaited<ReturnType<typeof world.publish>>;

beforeAll(async () => {
  const [authority, supervision] = [await world.department('authority'), await world.department('supervisor')];
  const [office, provider, platform] = [
    await world.department(),
    await world.department(),
    await world.department('internal_unit'),
  ];
  operator = await world.person(authority, 'operator');
  supervisor = await world.person(supervision, 'supervisor');
  sysadmin = await world.person(platform, 'sysadmin');
  asker = await world.person(office, 'official');
  reviewer = await world.person(provider, 'reviewer');
  resource = await world.publish(provider, { conditions: '按需', items: [item('甲', { shareType: 'conditional' })] });
});

const onDay = (day: string) => {
  world.setNow(at(day, '09:00'));
  return tick(world.deps);
};
const kinds = async (who: Person) =>
  (await world.get(who, '/api/inbox')).body.items.map(({ kind, title }: Record<string, string>) => `${kind} ${title}`);
const file = async () => {
  const { body, status } = await world.post(asker, '/api/requests', {
    resourceId: resource.id,
    itemIds: [resource.itemId('甲')],
    purpose: 'reference',
    basis: '某办法第三条',
    matter: '核对',
    delivery: 'query',
    from: '2026-12-18',
    until: '2027-12-01',
    confirmed: true,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
};
const look = async (id: string) => (await world.get(reviewer, `/api/requests/${id}`)).body;

describe('rule 13: a year without calendar is never guessed and stops nothing', () => {
  test('nobody is asked for it more than 60 days before it begins', async () => {
    await onDay('2026-11-01');
    expect(await kinds(operator)).toEqual([]);
    expect((await world.get(operator, '/api/calendar')).body.missing).toEqual([]);
  });

  test('from then on the authority’s operators and the system admin are, once', async () => {
    await onDay('2026-11-02');
    await onDay('2026-11-02');
    expect(await kinds(operator)).toEqual(['load_calendar 2027']);
    expect(await kinds(sysadmin)).toEqual(['load_calendar 2027']);
    expect(await kinds(reviewer)).toEqual([]);
    expect((await world.get(sysadmin, '/api/calendar')).body).toMatchObject({
      years: [
        { year: 2026, known: true },
        { year: 2027, known: false },
      ],
      missing: [2027],
    });
  });

  test('what is filed on 18 December is taken, shown as open with its reason, and decidable all the while', async () => {
    await onDay('2026-12-18');
    const [kept, decided, paused] = [await file(), await file(), await file()];
    expect(await look(kept)).toMatchObject({
      status: 'submitted',
      dueAt: null,
      awaitsCalendarOf: 2027,
      overdue: false,
    });
    const { body } = await world.post(reviewer, `/api/requests/${decided}/approve`, { version: 2 - 1 });
    expect(body.status, JSON.stringify(body)).toBe('granted');
    world.setNow(at('2026-12-22', '09:00'));
    const { version } = await look(paused);
    await world.post(reviewer, `/api/requests/${paused}/ask-supplement`, { version, note: '请附文件' });

    // New Year: the product runs, also where it starts that day
    await onDay('2026-12-31');
    await onDay('2027-01-01');
    expect(world.errors).toEqual([]);
    expect(await look(kept)).toMatchObject({ dueAt: null, awaitsCalendarOf: 2027, escalatedAt: null });
    expect((await world.get(operator, '/api/inbox')).body.items).toMatchObject([
      { kind: 'load_calendar', overdue: true, remainingWorkingDays: null },
    ]);
    const onNewYear = await file();
    expect(await look(onNewYear)).toMatchObject({ status: 'submitted', awaitsCalendarOf: 2027 });

    // Loaded: every open term gets its day, and what follows upon it
    const loaded = await world.post(operator, '/api/calendar', year2027);
    expect(loaded.status, JSON.stringify(loaded.body)).toBe(200);
    expect(loaded.body).toMatchObject({ missing: [], loaded: [{ ...year2027, loadedBy: operator.name }] });
    expect([await kinds(operator), await kinds(sysadmin)]).toEqual([[], []]);
    await tick(world.deps);
    expect(await look(kept)).toMatchObject({ dueAt: '2027-01-04T23:59:59+08:00', awaitsCalendarOf: null });
    expect((await look(kept)).timeline.at(-1)).toMatchObject({ type: 'term_counted', data: { dueOn: '2027-01-04' } });
    expect(await look(paused)).toMatchObject({ status: 'supplement_wanted', dueAt: null, pausedWorkingDays: 8 });
    // 4 to 9 January are six working days, with the make-up Saturday; then four more
    expect(await look(onNewYear)).toMatchObject({ dueAt: '2027-01-14T23:59:59+08:00' });

    await onDay('2027-01-05');
    expect(await look(kept)).toMatchObject({ overdue: true, escalatedAt: at('2027-01-05', '09:00').toISOString() });
    expect(await kinds(supervisor)).toHaveLength(1);
  });

  test('two instances count alike: what one has loaded, the other knows at once', async () => {
    world.setNow(at('2027-01-05'));
    const other = createApp(world.deps);
    const answer = await other.request('/api/calendar', { headers: { cookie: sysadmin.cookie } });
    expect(await answer.json()).toMatchObject({ years: [{ year: 2027, known: true }, { year: 2028 }] });
  });

  test('loaded again it is replaced, by the system admin too', async () => {
    const workdays = ['2027-01-30'];
    const { body } = await world.post(sysadmin, '/api/calendar', { ...year2027, workdays });
    expect(body.loaded).toMatchObject([{ year: 2027, workdays, loadedBy: sysadmin.name }]);
  });

  test.each([
    ['a past year', { ...year2027, year: 2026 }, 'year_past'],
    ['a year that is not announced', { ...year2027, year: 2029 }, 'year_not_announced'],
    ['a day of another year', { ...year2027, holidays: ['2028-01-01'] }, 'other_year'],
    ['a day that is off and worked', { ...year2027, workdays: ['2027-01-01'] }, 'holiday_and_workday'],
    ['a year without a holiday', { ...year2027, holidays: [] }, 'required'],
  ])('%s is refused', async (_, body, code) => {
    const answer = await world.post(operator, '/api/calendar', body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test('a word for a day is bad input', async () => {
    const answer = await world.post(operator, '/api/calendar', { ...year2027, holidays: ['spring'] });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', details: [{ field: 'holidays.0' }] } });
  });

  test('nobody else may load or read it', async () => {
    expect((await world.post(reviewer, '/api/calendar', year2027)).status).toBe(403);
    expect((await world.get(reviewer, '/api/calendar')).status).toBe(403);
  });
});
