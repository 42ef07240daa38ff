import { dataLoads, datasets, records, staged } from '@onesource/db/schema/data';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { asOwner, at, type Department, ownDatabase, type Person, testWorld } from '../../running/testing/testing.ts';
import { openTable } from '../../spreadsheet/table.ts';
import { inlineRows, workbookParts, zip } from '../../spreadsheet/testing.ts';
import { withFile } from '../../spreadsheet/with-file.ts';
import { mostTold } from './rules/providing.ts';
import { csv, headings, li, marriages, sendData, wang } from './testing.ts';
import { endLoads } from './tick.ts';

// A database of one's own: a connection is cut, and a table held
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

let office: Department;
let registrar: Person;
let reviewer: Person;
let official: Person;
beforeAll(async () => {
  office = await world.department();
  registrar = await world.person(office, 'registrar');
  reviewer = await world.person(office, 'reviewer');
  official = await world.person(await world.department(), 'official');
});
const published = (over = {}) =>
  world.publish(office, { ...marriages, name: `婚姻登记${crypto.randomUUID()}`, ...over });
const look = async (id: string, who = registrar) => (await world.get(who, `/api/datasets/${id}`)).body;
/** What is to be seen, by certificate number. */
const seen = async (resourceId: string): Promise<string[]> => {
  const [dataset] = await world.db.select().from(datasets).where(eq(datasets.resourceId, resourceId));
  const rows = await world.db.select().from(records).where(eq(records.resourceId, resourceId));
  const current = dataset?.currentLoad ?? 0;
  return rows
    .filter(({ fromLoad, toLoad }) => fromLoad <= current && (toLoad === null || toLoad > current))
    .map(({ body }) => `${body[0]} ${body[4]}`)
    .sort();
};

describe('a dataset (数据集)', () => {
  test('is nothing yet before its first load, and is told by its items', async () => {
    const { id } = await published();
    const body = await look(id);
    expect(body).toMatchObject({
      provided: false,
      rows: 0,
      cycle: 'daily',
      loads: [],
      actions: ['load', 'register-sender'],
    });
    expect(body.shape.map(({ name }: { name: string }) => name)).toEqual(headings.split(','));
  });
  test('shows others what they may know of the resource, and no loads (PD-27)', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang));
    const body = await look(id, official);
    expect(body).toMatchObject({ provided: true, rows: 1, loads: [], actions: [] });
    expect(body.shape.map(({ name }: { name: string }) => name)).not.toContain('内部备注');
    const closed = await published({ scope: [office.id] });
    expect(await look(closed.id, official)).toMatchObject({ shape: null, rows: null, cycle: null });
  });
  test('of a resource that is not there is not found', async () => {
    expect((await world.get(registrar, `/api/datasets/${crypto.randomUUID()}`)).status).toBe(404);
  });
});

describe('a load (数据报送)', () => {
  test('becomes visible with the lines in order; others are set aside with place, value and reason', async () => {
    const { id, itemId } = await published();
    const file = csv(wang, 'J2026-3,,110105194912310021,昨天,某街道,丙', li, wang);
    const { status, body } = await sendData(world, registrar, id, file);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({ status: 'visible', accepted: 2, quarantined: 2, added: 2, changed: 0, removed: 0 });
    expect(body.reasons).toEqual([
      { line: 3, item: itemId('男方姓名'), name: '男方姓名', cell: null, code: 'required', value: '' },
      { line: 3, item: itemId('登记日期'), name: '登记日期', cell: 'D3', code: 'not_a_day', value: '昨天' },
      {
        ...{ line: 3, item: itemId('男方身份证件号码'), name: '男方身份证件号码', cell: 'C3' },
        ...{ code: 'id_number_wrong', value: '110105194912310021' },
      },
      { line: 5, item: null, name: null, cell: null, code: 'double', value: '2' },
    ]);
    expect(await seen(id)).toEqual(['J2026-1 某街道', 'J2026-2 某街道']);
    expect(await look(id)).toMatchObject({
      ...{ provided: true, rows: 2, actions: ['load', 'register-sender', 'unchanged', 'conditions', 'ask-cycle'] },
      loads: [{ id: body.id, status: 'visible', by: registrar.name, actions: ['revert'] }],
    });
    expect((await world.get(reviewer, `/api/datasets/${id}/loads/${body.id}`)).body.reasons).toEqual(body.reasons);
  });

  test('in full replaces all there is, in parts what it names', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang, li));
    const more = csv(li.replace('某街道', '另一街道'), 'J2026-9,赵六,,2026-03-04,某街道,');
    const refused = await sendData(world, registrar, id, csv('J2026-9,赵六,,,某街道,'), { mode: 'upsert' });
    expect(refused.body).toMatchObject({ status: 'refused', failure: 'nothing_in_order', accepted: 0 });
    const part = await sendData(world, registrar, id, csv(more.split('\n')[1] ?? ''), { mode: 'upsert' });
    expect(part.body).toMatchObject({ status: 'visible', added: 0, changed: 1, removed: 0 });
    expect(await seen(id)).toEqual(['J2026-1 某街道', 'J2026-2 另一街道']);
    const full = await sendData(world, registrar, id, csv(li));
    expect(full.body).toMatchObject({ added: 0, changed: 1, removed: 1 });
    expect(await seen(id)).toEqual(['J2026-2 某街道']);
    const same = await sendData(world, registrar, id, csv(li));
    expect(same.body).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  test('comes as a workbook and as JSON lines too, by the names of the items or their ids', async () => {
    const { id, itemId } = await published();
    const rows = [headings.split(','), wang.split(',')];
    const book = zip(workbookParts([{ name: '数据', rows: inlineRows(rows) }]));
    expect((await sendData(world, registrar, id, Uint8Array.from(book))).body).toMatchObject({ accepted: 1 });
    const said = {
      结婚证字号: 'J1',
      [itemId('男方姓名')]: '王',
      男方身份证件号码: '11010519491231002X',
      登记日期: 20260105,
    };
    const line = JSON.stringify({ ...said, 登记机关: '某街道', 内部备注: '甲', 工号: '10086' });
    const type = 'application/jsonl';
    const answer = await sendData(world, registrar, id, [line, '[]', '{"结婚证字号":{}}'].join('\n'), { type });
    expect(answer.body).toMatchObject({ accepted: 1, quarantined: 2 });
    const codes = answer.body.reasons.map(({ line, code }: { line: number; code: string }) => `${line} ${code}`);
    expect(codes).toContain('2 not_a_line');
    expect(codes).toContain('3 not_a_value');
    expect(answer.body.notRead).toEqual([{ what: 'unknown_member', sheet: null, column: null, value: '工号' }]);
  });

  test('tells what of the file is not read: columns that name no item, cells below no heading, further sheets', async () => {
    const { id } = await published();
    const { body } = await sendData(world, registrar, id, `${headings},工号,\n${wang},10086,备注`);
    const notRead = [
      { what: 'unknown_column', sheet: null, column: 'G', value: '工号' },
      { what: 'no_heading', sheet: null, column: 'H', value: '备注' },
    ];
    expect(body).toMatchObject({ accepted: 1, notRead });
    // Whoever looks later is told as well
    expect((await world.get(reviewer, `/api/datasets/${id}/loads/${body.id}`)).body.notRead).toEqual(notRead);
    const rows = inlineRows([headings.split(','), wang.split(',')]);
    const parts = workbookParts([
      { name: '数据', rows },
      { name: '去年', rows },
      { name: '底稿', rows, state: 'hidden' },
    ]);
    expect((await sendData(world, registrar, id, Uint8Array.from(zip(parts)))).body).toMatchObject({
      accepted: 1,
      notRead: [
        { what: 'further_sheet', sheet: '去年' },
        { what: 'hidden_sheet', sheet: '底稿' },
      ],
    });
    expect((await sendData(world, registrar, id, csv(wang))).body.notRead).toEqual([]);
    // Of more than can be listed it is told how many
    const many = Array.from({ length: mostTold + 7 }, (_, at) => `栏${at}`);
    const { notRead: told } = (await sendData(world, registrar, id, `${headings},${many}\n${wang}`)).body;
    expect(told).toHaveLength(mostTold + 1);
    expect(told.at(-1)).toEqual({ what: 'more', sheet: null, column: null, value: '7' });
  });

  test('that cannot be read changes nothing, and stands as failed with the reason', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang));
    for (const [file, code] of [
      ['a,b\n1,2', 'unreadable_file'],
      ['<html></html>', 'unreadable_file'],
      ['PK\u0003\u0004 no workbook', 'unreadable_file'],
      ['结婚证字号,登记机关\nJ1,某街道', 'missing_columns'],
    ] as const) {
      const { status, body } = await sendData(world, registrar, id, file);
      expect([status, body.code], file).toEqual([422, code]);
    }
    expect(await sendData(world, registrar, id, '')).toMatchObject({ status: 400 });
    const { loads } = await look(id);
    expect(loads.map(({ status }: { status: string }) => status)).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
      'visible',
    ]);
    expect(loads[0].failure).toBe('missing_columns');
    expect(await seen(id)).toEqual(['J2026-1 某街道']);
  });

  test('of which nothing is in order replaces nothing', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang));
    expect((await sendData(world, registrar, id, headings)).body).toMatchObject({
      ...{ status: 'refused', failure: 'no_lines', accepted: 0 },
    });
    expect(await seen(id)).toEqual(['J2026-1 某街道']);
  });

  test('is for the provider’s registrars and reviewers alone', async () => {
    const { id } = await published();
    const admin = await world.person(office, 'admin', 'official');
    const operator = await world.person(await world.department('authority'), 'operator');
    for (const who of [official, admin, operator]) {
      expect((await sendData(world, who, id, csv(wang))).status).toBe(403);
      expect((await world.post(who, `/api/datasets/${id}/unchanged`)).status).toBe(403);
      expect((await world.post(who, `/api/datasets/${id}/conditions`, { open: true })).status).toBe(403);
      expect((await world.get(who, `/api/datasets/${id}/template.xlsx`)).status).toBe(403);
    }
    expect((await sendData(world, reviewer, id, csv(wang))).status).toBe(201);
    expect((await sendData(world, registrar, id, csv(wang), { mode: 'some' })).status).toBe(400);
    expect((await sendData(world, registrar, id, csv(wang), { type: 'application/pdf' })).status).toBe(415);
  });

  test('with a key is done once, however often it is sent', async () => {
    const { id } = await published();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all([1, 2].map(() => sendData(world, registrar, id, csv(wang), { headers })));
    answers.push(await sendData(world, registrar, id, csv(wang), { headers }));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.map(({ body }) => body.status)).toEqual(['visible', 'visible', 'visible']);
    expect((await look(id)).loads).toHaveLength(1);
  });
});

describe('a load is taken back', () => {
  test('in one step, to what was there before, and so on back', async () => {
    const { id } = await published();
    const first = (await sendData(world, registrar, id, csv(wang))).body;
    const second = (await sendData(world, registrar, id, csv(li))).body;
    const back = `/api/datasets/${id}/loads`;
    expect(await world.post(registrar, `${back}/${first.id}/revert`)).toMatchObject({ status: 422 });
    expect((await world.post(official, `${back}/${second.id}/revert`)).status).toBe(403);
    expect((await world.post(reviewer, `${back}/${second.id}/revert`)).body).toMatchObject({ status: 'reverted' });
    expect(await seen(id)).toEqual(['J2026-1 某街道']);
    expect(await look(id)).toMatchObject({ rows: 1, loads: [{ status: 'reverted' }, { status: 'visible' }] });
    expect(await world.post(registrar, `${back}/${second.id}/revert`)).toMatchObject({
      ...{ status: 422, body: { code: 'not_revertible' } },
    });
    // What was taken back does not come again with the next
    await sendData(world, registrar, id, csv(wang), { mode: 'upsert' });
    expect(await seen(id)).toEqual(['J2026-1 某街道']);
    const third = (await look(id)).loads[0];
    await world.post(registrar, `${back}/${third.id}/revert`);
    await world.post(registrar, `${back}/${first.id}/revert`);
    expect(await seen(id)).toEqual([]);
    expect(await look(id)).toMatchObject({ provided: false, rows: 0, freshness: { confirmedAt: null } });
  });
});

describe('nothing has changed (零变更)', () => {
  test('PD-34: is a word too, with who said it, and keeps the data fresh', async () => {
    const { id } = await published();
    expect(await world.post(registrar, `/api/datasets/${id}/unchanged`)).toMatchObject({
      ...{ status: 422, body: { code: 'nothing_loaded' } },
    });
    await sendData(world, registrar, id, csv(wang));
    try {
      world.setNow(at('2026-11-04'));
      expect(await look(id, official)).toMatchObject({ freshness: { stale: true } });
      const { body } = await world.post(registrar, `/api/datasets/${id}/unchanged`, { note: '本日无新增' });
      expect(body).toMatchObject({
        freshness: { stale: false, confirmedAt: at('2026-11-04').toISOString() },
        loads: [{ mode: 'unchanged', status: 'noted', note: '本日无新增', by: registrar.name }, { status: 'visible' }],
      });
    } finally {
      world.setNow(at('2026-11-02'));
    }
  });
});

test('the provider opens and closes the looking for rows by conditions', async () => {
  const { id } = await published();
  await sendData(world, registrar, id, csv(wang));
  for (const open of [true, false])
    expect((await world.post(registrar, `/api/datasets/${id}/conditions`, { open })).body.byConditions).toBe(open);
  expect((await world.post(registrar, `/api/datasets/${id}/conditions`, { open: 'yes' })).status).toBe(400);
});

test('the template has a column for each item, those required with a star', async () => {
  const { id } = await published();
  const response = await world.app.request(`/api/datasets/${id}/template.xlsx`, {
    headers: { cookie: registrar.cookie },
  });
  const found = await withFile(new Uint8Array(await response.arrayBuffer()), async (file) => {
    const table = await openTable(file);
    for await (const { cells } of table.sheets[0]?.rows() ?? []) return [...cells.values()].map(({ text }) => text);
  });
  expect(found).toEqual(headings.split(',').map((name) => `${name}*`));
});

test('SQ-27: nothing is loaded before the recorded secrecy review', async () => {
  const there = await testWorld({ databaseUrl: own.url, policy: suqian });
  const { id } = await published();
  expect(await sendData(there, registrar, id, csv(wang))).toMatchObject({
    status: 422,
    body: { code: 'secrecy_review_missing', details: [{ article: 'SQ-27' }] },
  });
  const reviewed = await published({ secrecyReview: { by: '保密办', on: '2026-10-01' } });
  expect((await sendData(there, registrar, reviewed.id, csv(wang))).status).toBe(201);
  await there.close();
});

describe('at the same moment', () => {
  test('of two loads one is carried out, and the other is told to wait', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang));
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        sendData(world, registrar, id, csv(wang)),
        sendData(world, reviewer, id, csv(li)),
      ]);
      for (const { status, body } of answers) expect([201, 409], JSON.stringify(body)).toContain(status);
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('load_running');
      const rows = await seen(id);
      expect(rows).toHaveLength(1);
    }
    expect(await world.db.$count(staged, eq(staged.resourceId, id))).toBe(0);
  });

  test('whose connection is cut half-way has changed nothing, and says that it failed', async () => {
    const { id } = await published();
    await sendData(world, registrar, id, csv(wang));
    let sent: ReturnType<typeof sendData> | undefined;
    await asOwner(world.url, async (owner) => {
      await owner.transaction(async (tx) => {
        // Held here, the load stops in the midst of its lines
        await tx.execute(sql`lock table data.staged in exclusive mode`);
        sent = sendData(world, registrar, id, csv(li));
        for (;;) {
          const cut = await tx.execute(sql`
            select pg_terminate_backend(pid) from pg_locks where relation = 'data.staged'::regclass and not granted`);
          if (cut.length > 0) break;
          await new Promise((done) => setTimeout(done, 10));
        }
      });
    });
    expect(await sent).toMatchObject({ status: 503 });
    expect(await seen(id)).toEqual(['J2026-1 某街道']);
    expect((await look(id)).loads[0]).toMatchObject({ status: 'failed', failure: 'not_carried_out' });
    expect((await sendData(world, registrar, id, csv(li))).status).toBe(201);
    expect(await seen(id)).toEqual(['J2026-2 某街道']);
  });

  test('whose process is gone counts as cut off before long, by the tick or the next load', async () => {
    const dead = async (id: string) => {
      const by = { byId: registrar.id, byName: registrar.name, startedAt: world.deps.clock() };
      const load = { load: 7, id: crypto.randomUUID(), mode: 'full', status: 'staging' } as const;
      await world.db.insert(datasets).values({ resourceId: id, shape: 0, nextLoad: 8 }).onConflictDoNothing();
      await world.db.insert(dataLoads).values({ resourceId: id, ...load, ...by });
    };
    const [one, other] = [await published(), await published()];
    await dead(one.id);
    await dead(other.id);
    const status = async (id: string) =>
      (
        await world.db
          .select()
          .from(dataLoads)
          .where(and(eq(dataLoads.resourceId, id), eq(dataLoads.load, 7)))
      )[0]?.status;
    expect(await sendData(world, registrar, one.id, csv(wang))).toMatchObject({ status: 409 });
    try {
      world.setNow(new Date(at('2026-11-02').getTime() + 61_000));
      expect((await sendData(world, registrar, one.id, csv(wang))).status).toBe(201);
      expect(await status(one.id)).toBe('cut');
      expect(await endLoads(world.deps)).toBeGreaterThan(0);
      expect(await status(other.id)).toBe('cut');
    } finally {
      world.setNow(at('2026-11-02'));
    }
  });
});

test('rows that were replaced are kept for thirty days, as long as the load may be taken back', async () => {
  const { id } = await published();
  await sendData(world, registrar, id, csv(wang));
  await sendData(world, registrar, id, csv(li));
  await endLoads(world.deps);
  expect(await world.db.$count(records, eq(records.resourceId, id))).toBe(2);
  try {
    world.setNow(at('2026-12-03'));
    await endLoads(world.deps);
    expect(await world.db.$count(records, eq(records.resourceId, id))).toBe(1);
    expect((await look(id)).loads[0].actions).toEqual([]);
  } finally {
    world.setNow(at('2026-11-02'));
  }
});

test('every key of the schema begins with the resource, so that it can be spread over machines', async () => {
  const keys = await world.db.execute<{ table: string; first: string }>(sql`
    select class.relname as table, attname as first from pg_index
    join pg_class as class on class.oid = indrelid
    join pg_attribute on attrelid = indrelid and attnum = indkey[0]
    where class.relnamespace = 'data'::regnamespace`);
  expect(keys.length).toBeGreaterThan(8);
  expect(keys.filter(({ first }) => first !== 'resource_id')).toEqual([]);
  const outside = await world.db.execute(sql`
    select conname from pg_constraint where contype = 'f' and connamespace = 'data'::regnamespace`);
  expect([...outside]).toEqual([]);
});

test('nothing of all this was an error of ours', () =>
  expect(world.errors.filter((error) => !/terminat|CONNECTION/i.test(String(error)))).toEqual([]));
