import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostExported } from '../../../cases/most-exported.ts';
import { at, type Person } from '../../../running/testing/testing.ts';
import { requestDistrict } from '../case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

let number: string;
let id: string;

beforeAll(async () => {
  world.setNow(at('2026-11-02', '10:00'));
  const filed = await office.file(['社保账号'], { matter: '灵活就业人员补贴发放', confirmed: true });
  [id, number] = [filed.id, filed.number];
  await office.file(['参保险种'], { matter: '高校毕业生Job登记', confirmed: true });
});

const found = async (who: Person, query: string): Promise<string[]> => {
  const { body } = await world.get(who, `/api/requests?role=all&pageSize=100&${query}`);
  return body.items.map((line: { id: string }) => line.id);
};
const q = (words: string) => `q=${encodeURIComponent(words)}`;

describe('a list of requests is searched', () => {
  test('by the number, the resource, what it is for, and departments on either side', async () => {
    const { body } = await world.get(office.reviewer, `/api/requests/${id}`);
    const { resource, consumer, provider } = body;
    for (const words of [number, number.slice(-4), resource.name, '灵活就业', '业', consumer.name, provider.name])
      expect(await found(office.operator, q(words)), words).toContain(id);
  });

  test('each of several words has to be found, wherever it is', async () => {
    expect(await found(office.operator, q(`补贴 ${number}`))).toEqual([id]);
    expect(await found(office.operator, q(`毕业生 ${number}`))).toEqual([]);
  });

  test('by words that stand side by side, not by their characters alone', async () => {
    expect(await found(office.operator, q('灵活就业人员补贴发放'))).toEqual([id]);
    // Each pair of it is somewhere in the text
    expect(await found(office.operator, q('灵活就业人员补贴发放灵活'))).toEqual([]);
    expect(await found(office.operator, q('JOB登记'))).toHaveLength(1);
  });

  test('by signs that a pattern would read as its own', async () => {
    for (const words of ['%', '_', '\\', '100%_\\']) expect(await found(office.operator, q(words)), words).toEqual([]);
  });

  test('a department is found by what it is called now', async () => {
    const { body } = await world.get(office.reviewer, `/api/requests/${id}`);
    const [first] = [...body.consumer.name];
    expect(await found(office.operator, q(first))).toContain(id);
  });

  test('nobody finds by it what they may not read', async () => {
    const stranger = await world.person(await world.department(), 'official');
    expect(await found(stranger, q(number))).toEqual([]);
  });
});

describe('a list of requests is narrowed', () => {
  test('to share types, a department with what is below it, days, and how near the last day is', async () => {
    const { body } = await world.get(office.reviewer, `/api/requests/${id}`);
    expect(await found(office.operator, `shareType=${body.shareType}`)).toContain(id);
    expect(await found(office.operator, 'shareType=not_shared')).not.toContain(id);
    for (const side of [body.consumer.id, body.provider.id])
      expect(await found(office.operator, `department=${side}`)).toContain(id);
    const other = await world.department();
    expect(await found(office.operator, `department=${other.id}`)).toEqual([]);
    expect(await found(office.operator, 'from=2026-11-02&until=2026-11-02')).toContain(id);
    expect(await found(office.operator, 'from=2026-11-03')).not.toContain(id);
    expect(await found(office.operator, 'due=late')).not.toContain(id);
    world.setNow(at('2026-11-15', '10:00'));
    expect(await found(office.operator, 'due=soon')).toContain(id);
    world.setNow(at('2026-11-30', '10:00'));
    expect(await found(office.operator, 'due=late')).toContain(id);
    world.setNow(at('2026-11-02', '10:00'));
  });
});

const rowsOf = async (who: Person, path: string) => {
  const response = await world.app.request(path, { headers: { cookie: who.cookie } });
  expect(response.status).toBe(200);
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
};

describe('a list of requests is had as a workbook', () => {
  test('with what is filtered, in its order, and nothing else', async () => {
    const [heading, ...rows] = await rowsOf(office.operator, `/api/requests/export.xlsx?role=all&${q(number)}`);
    expect(heading?.[0]).toBe('申请编号');
    expect(rows.map(([first]) => first)).toEqual([number]);
    expect(rows[0]).toContain('待答复');
    const all = await rowsOf(office.operator, '/api/requests/export.xlsx?role=all&sort=filedAt&language=en');
    const listed = (await world.get(office.operator, '/api/requests?role=all&sort=filedAt&pageSize=100')).body.items;
    expect(all.slice(1).map(([first]) => first)).toEqual(listed.map((line: { number: string }) => line.number));
    expect(all[0]?.[0]).toBe('Number');
  });

  test('nobody has by it what their lists do not hold', async () => {
    const stranger = await world.person(await world.department(), 'official');
    expect(await rowsOf(stranger, '/api/requests/export.xlsx?role=all')).toHaveLength(1);
  });

  test('which is written down with what it was narrowed to', async () => {
    await rowsOf(office.operator, `/api/requests/export.xlsx?role=all&${q('补贴')}`);
    const auditor = await world.person(await world.department(), 'auditor');
    const { body } = await world.get(auditor, '/api/audit?action=request.export');
    expect(body.items[0]).toMatchObject({ actor: { id: office.operator.id }, detail: { q: '补贴', role: 'all' } });
  });

  test('up to a number of rows that it names', () => {
    expect(mostExported).toBe(50_000);
  });
});
