import { requestFigures } from '@onesource/db/schema/figures';
import { figureKinds } from '@onesource/db/vocabulary';
import { and, eq } from 'drizzle-orm';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Person } from '../../../running/testing/testing.ts';
import { tick } from '../../../tick.ts';
import { requestDistrict } from '../case-testing.ts';
import { countFacts } from './tick.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const items = ['社保账号', '参保险种'];
const figuresFor = async (who: Person, query = '') =>
  (await world.get(who, `/api/figures?from=2026-09&until=2026-11${query}`)).body;

beforeAll(async () => {
  const filedAt = async (day: string, over: object = {}) => {
    world.setNow(at(day, '10:00'));
    const { id } = await office.file(items, { confirmed: true, from: day, ...over });
    return id as string;
  };
  const [first, second] = [await filedAt('2026-09-02'), await filedAt('2026-09-03')];
  world.setNow(at('2026-09-07', '10:00'));
  await office.step(office.reviewer, first, 'approve');
  await office.step(office.reviewer, first, 'provide', { how: '接口', where: '交换平台' });
  world.setNow(at('2026-09-10', '10:00'));
  await office.step(office.reviewer, second, 'refuse', { code: 'other', note: '不符合条件' });
  const partly = await filedAt('2026-10-12');
  world.setNow(at('2026-10-13', '10:00'));
  await office.step(office.reviewer, partly, 'approve-partly', {
    itemIds: office.ids(['社保账号']),
    note: '只需账号',
    withheld: { code: 'other', note: '不需要' },
  });
  // Granted by the platform itself, and never answered
  await office.file(['机构名称'], { confirmed: true });
  await filedAt('2026-10-14');
  world.setNow(at('2026-11-25', '10:00'));
  await tick(world.deps);
});

test('each month has what came about in it, and the median of the working days to a decision', async () => {
  expect(await figuresFor(office.supervisor)).toMatchObject({
    from: '2026-09',
    until: '2026-11',
    list: 'all',
    total: { received: 5, decided: 3, medianWorkingDays: 3, overdue: 1, withheld: 2, delivered: 1 },
    months: [
      { month: '2026-09', received: 2, decided: 2, medianWorkingDays: 4, overdue: 0, withheld: 1, delivered: 1 },
      { month: '2026-10', received: 3, decided: 1, medianWorkingDays: 1, overdue: 1, withheld: 1, delivered: 0 },
      { month: '2026-11', received: 0, decided: 0, medianWorkingDays: null, overdue: 0, withheld: 0, delivered: 0 },
    ],
    departments: [{ department: { id: office.provider.id }, received: 5 }],
  });
});

test('a figure opens the list of exactly the cases that it counts, for who watches and for the department', async () => {
  const superior = await world.person(office.government, 'superior');
  for (const who of [office.operator, office.reviewer, superior]) {
    const { list, months, departments } = await figuresFor(who);
    for (const kind of figureKinds) {
      const lengthOf = async (query: string) =>
        (await world.get(who, `/api/requests?role=${list}&figure=${kind}&${query}`)).body.total;
      for (const { month, ...counts } of months)
        expect(await lengthOf(`from=${month}-01&until=${month}-${month === '2026-10' ? 31 : 30}`), month).toBe(
          counts[kind],
        );
      for (const { department, ...counts } of departments)
        expect(await lengthOf(`department=${department.id}&from=2026-09-01&until=2026-11-30`)).toBe(counts[kind]);
    }
  }
});

test('what has not been added to the sums yet is counted all the same, once, and adding changes no figure', async () => {
  await office.file(items, { confirmed: true });
  const before = await figuresFor(office.supervisor);
  expect(before.total.received).toBe(6);
  expect(await Promise.all([countFacts(world.deps), countFacts(world.deps)])).toContain(1);
  expect(await figuresFor(office.supervisor)).toEqual(before);
  expect(await countFacts(world.deps)).toBe(0);
  const november = and(eq(requestFigures.month, '2026-11'), eq(requestFigures.kind, 'received'));
  expect(await world.db.select().from(requestFigures).where(november)).toMatchObject([{ count: 1, workingDays: 0 }]);
});

test('who decides sees the own department, whoever decides nothing sees none', async () => {
  expect(await figuresFor(office.reviewer)).toMatchObject({
    list: 'provider',
    departments: [{ department: { id: office.provider.id } }],
  });
  const whole = await figuresFor(office.supervisor);
  expect(await figuresFor(office.supervisor, `&department=${office.provider.id}`)).toEqual(whole);
  const { body: none } = await world.get(office.reviewer, `/api/figures?department=${office.consumer.id}`);
  expect(none).toMatchObject({ departments: [{ department: { id: office.provider.id } }], total: { received: 0 } });
  const elsewhere = await world.person(await world.department('government'), 'superior');
  for (const who of [office.stranger, elsewhere]) {
    expect((await figuresFor(who)).departments).toEqual([]);
    expect((await world.get(who, '/api/requests?role=all&figure=received')).body.total).toBe(0);
  }
  for (const path of ['', '/export.xlsx'])
    expect((await world.get(office.official, `/api/figures${path}`)).status).toBe(403);
});

test('the workbook has a row for each department and month, under headings of either language', async () => {
  const read = async (language: string) => {
    const answer = await world.app.request(`/api/figures/export.xlsx?from=2026-09&until=2026-10&language=${language}`, {
      headers: { cookie: office.operator.cookie },
    });
    return (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets[0]?.rows ?? [];
  };
  const [headings, ...rows] = await read('zh');
  expect(headings).toContain('办结');
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['2026-09', '2', '2', '4', '0', '1', '1'],
    ['2026-10', '3', '1', '1', '1', '1', '0'],
  ]);
  expect((await read('en'))[0]).toContain('Overdue');
});

test('months that are none, and more of them than anybody reads, are refused', async () => {
  for (const query of ['from=2026-13', 'until=0026-01', 'from=1950-01&until=2026-01', 'department=x'])
    expect((await world.get(office.operator, `/api/figures?${query}`)).body.code).toBe('invalid_input');
  expect((await world.get(office.operator, '/api/figures?from=2026-11&until=2026-10')).body.months).toEqual([]);
});
