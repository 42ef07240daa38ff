import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisions } from '@onesource/db/schema/catalog';
import { catalogImports } from '@onesource/db/schema/catalog-import';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { body, content, item } from '../../areas/catalog/testing.ts';
import { inlineRows, workbookParts, zip } from '../../spreadsheet/testing.ts';
import { type Department, type Person, testWorld, type World } from '../testing/testing.ts';
import { readRows } from './reading/read.ts';

let world: World;
let here: Department;
let registrar: Person;

beforeAll(async () => {
  world = await testWorld();
});
beforeEach(async () => {
  here = await world.department();
  registrar = await world.person(here, 'official', 'registrar');
});
afterAll(() => world.close());

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function send(data: Uint8Array | string, { query = '', who = registrar, type = workbook } = {}) {
  const response = await world.app.request(`/api/resources/import${query}`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': type },
    body: typeof data === 'string' ? data : Uint8Array.from(data),
  });
  return { status: response.status, body: await response.json() };
}

async function download(path: string, who = registrar) {
  const response = await world.app.request(path, { headers: { cookie: who.cookie } });
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

/** What the lines of a workbook say. */
async function linesOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'book-'));
  try {
    await writeFile(join(folder, 'book'), bytes);
    const lines: Record<string, unknown>[] = [];
    for await (const { value } of readRows(join(folder, 'book'))) lines.push(value);
    return lines;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const book = (...rows: string[][]) => zip(workbookParts([{ name: '目录', rows: inlineRows(rows) }]));
const heading = ['信息资源名称', '提供方', '更新周期', '数据量'];

describe('a catalog’s file', () => {
  test('comes into the own department, and it is said what became of each line', async () => {
    const data = book(
      heading,
      ['甲信息', '', '每月', '3'],
      ['乙信息', '没有的局', '', ''],
      ['丙信息', here.name, '每学期', ''],
    );
    const { status, body } = await send(data);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'done', created: 2, changed: 0, unchanged: 0, refused: 1 });
    expect(body.ignored).toEqual([{ code: 'unknown_column', sheet: '目录', column: '数据量' }]);
    expect(body.lines).toMatchObject([
      {
        line: 3,
        outcome: 'refused',
        errors: [{ column: '提供方', cell: 'B3', code: 'unknown_department', value: '没有的局' }],
      },
      {
        line: 4,
        outcome: 'taken',
        errors: [{ column: '更新周期', cell: 'C4', code: 'unknown_value', value: '每学期' }],
      },
    ]);
    expect(await world.get(registrar, `/api/resources/import/${body.id}`)).toMatchObject({ status: 200, body });
    expect((await send(data)).body).toMatchObject({ created: 0, unchanged: 2, refused: 1 });
  });

  test('as a dry run writes no entry, and may ask what could be published', async () => {
    const data = book(heading, ['甲信息', '', '每月', '']);
    const { body } = await send(data, { query: '?dryRun=1&publish=1' });
    expect(body).toMatchObject({ status: 'done', created: 0, refused: 1 });
    expect((await world.get(registrar, '/api/registrations')).body.total).toBe(0);
  });

  test('whose refused lines are mended in their workbook comes in again', async () => {
    const { body } = await send(book(heading, ['甲信息', '错的局', '每月', '']));
    const path = `/api/resources/import/${body.id}/report.xlsx`;
    const report = await download(`${path}?language=en`);
    expect([report.status, report.headers.get('content-type')]).toEqual([200, workbook]);
    // As it is it is refused again; with the department as it is called it comes in
    expect((await send(report.bytes)).body).toMatchObject({ created: 0, refused: 1 });
    await world.department('bureau', { name: '错的局' });
    expect((await send(report.bytes)).body.lines).toMatchObject([{ errors: [{ code: 'other_department' }] }]);
    const stranger = await world.person(await world.department(), 'registrar');
    expect((await download(path, stranger)).status).toBe(404);
    expect((await world.get(stranger, `/api/resources/import/${body.id}`)).status).toBe(404);
  });

  test('that is long is answered before it is in', async () => {
    const lines = Array.from({ length: 1500 }, (_, at) =>
      JSON.stringify({
        name: `第${at}类信息`,
        summary: '辖区内对象的名称、地址、负责人及联系方式，按月更新的登记内容。'.repeat(2),
      }),
    );
    const { status, body } = await send(lines.join('\n'), { type: 'application/x-ndjson' });
    expect([status, body.status]).toEqual([202, 'running']);
    expect((await send('{"name":"别的"}', { type: 'application/jsonl' })).body.code).toBe('import_running');
    await expect
      .poll(async () => (await world.get(registrar, `/api/resources/import/${body.id}`)).body, { timeout: 60_000 })
      .toMatchObject({ status: 'done', created: 1500, refused: 0 });
  });

  test('left behind by a process that ended is said to be over', async () => {
    const id = world.deps.newId();
    const createdAt = new Date(world.deps.clock().getTime() - 7_200_000);
    const row = { id, departmentId: here.id, actorId: registrar.id, dryRun: false, publish: false, createdAt };
    await world.db.insert(catalogImports).values({ ...row, status: 'running' });
    expect((await world.get(registrar, `/api/resources/import/${id}`)).body.status).toBe('interrupted');
    expect((await send(book(heading, ['甲信息', '', '', '']))).status).toBe(200);
  });
});

describe('PD-27 (house): what somebody brought in is not theirs to approve', () => {
  const jsonl = { type: 'application/jsonl' };
  const step = (who: Person, id: string, name: string, version: number) =>
    world.post(who, `/api/resources/${id}/${name}`, { version, note: '' });

  test.each(['new', 'a draft of another', 'a change of what is published'] as const)('%s', async (what) => {
    const both = await world.person(here, 'registrar', 'reviewer');
    if (what === 'a draft of another') await world.post(registrar, '/api/resources', body());
    if (what === 'a change of what is published') await world.publish(here, content());
    const said = JSON.stringify({ ...body(), summary: '另一种说法。' });
    expect((await send(said, { ...jsonl, who: both })).body).toMatchObject({ refused: 0, unchanged: 0 });
    const { items } = (await world.get(both, '/api/registrations')).body;
    const [{ id }] = items;
    const { version } = (await world.get(both, `/api/resources/${id}/registration`)).body;
    const submitted = await step(registrar, id, 'submit', version);
    expect(submitted.status).toBe(200);
    const { body: refusal } = await step(both, id, 'approve', submitted.body.version);
    expect(refusal.code).toBe('own_registration');
    const reviewer = await world.person(here, 'reviewer');
    expect((await step(reviewer, id, 'approve', submitted.body.version)).status).toBe(200);
  });
});

describe('before it comes in', () => {
  test('it is said what would be created, what changed and how', async () => {
    await send(book(heading, ['甲信息', '', '每月', '']));
    const { body } = await send(book(heading, ['甲信息', '', '每年', ''], ['乙信息', '', '每月', '']), {
      query: '?dryRun=1',
    });
    expect(body).toMatchObject({ created: 1, changed: 1, written: false });
    expect(body.changes).toMatchObject([
      { outcome: 'updated', name: '甲信息', fields: [{ field: 'updateCycle', before: 'monthly', after: 'yearly' }] },
      { outcome: 'created', name: '乙信息' },
    ]);
  });

  test('all or nothing: one refused line keeps the others out, and none is the whole of it', async () => {
    const good = ['甲信息', '', '每月', ''];
    const { body } = await send(book(heading, good, ['', '', '每月', '']), { query: '?whole=1' });
    expect(body).toMatchObject({ status: 'done', created: 1, refused: 1, written: false });
    expect((await world.get(registrar, '/api/registrations')).body.total).toBe(0);
    expect((await send(book(heading, good), { query: '?whole=1' })).body).toMatchObject({ created: 1, written: true });
    expect((await world.get(registrar, '/api/registrations')).body.total).toBe(1);
  });
});

describe('words that nobody knows', () => {
  const say = (meanings: { field: string; said: string; means: string | null }[], who = registrar) =>
    world.send(who, 'PUT', '/api/resources/import/meanings', { meanings });
  const strange = book(['资源叫法', '更新周期', '摘要说明', '谁管'], ['甲信息', '每学期一次', '摘要', '张三']);

  test('are explained once for the department, and then read as they were meant', async () => {
    const refused = await send(strange);
    expect(refused).toMatchObject({ status: 422, body: { details: [{ code: 'no_headings' }, {}, {}, {}, {}] } });
    await say([{ field: 'column', said: '资源叫法', means: 'name' }]);
    const { body } = await send(strange, { query: '?dryRun=1' });
    expect(body.columns).toMatchObject([
      { title: '资源叫法', field: 'name' },
      { title: '更新周期', field: 'updateCycle' },
      { title: '摘要说明', field: null, proposal: expect.any(String) },
      { title: '谁管', field: null, proposal: null },
    ]);
    expect(body.words).toEqual([{ field: 'updateCycle', said: '每学期一次', count: 1, proposal: null }]);
    await say([
      { field: 'column', said: '摘要说明', means: 'summary' },
      { field: 'column', said: '谁管', means: '' },
      { field: 'updateCycle', said: '每学期一次', means: '每半年' },
    ]);
    const colleague = await world.person(here, 'registrar');
    expect((await send(strange, { who: colleague })).body).toMatchObject({
      created: 1,
      lines: [],
      words: [],
      ignored: [{ code: 'column_left_out', column: '谁管' }],
    });
    const [row] = await world.db
      .select()
      .from(revisions)
      .where(eq(revisions.status, 'draft'))
      .orderBy(desc(revisions.id));
    expect(row?.content).toMatchObject({ name: '甲信息', updateCycle: 'half_yearly', summary: '摘要' });
  });

  test('are forgotten again, and mean nothing to another department', async () => {
    await say([{ field: 'updateCycle', said: '每学期', means: '每半年' }]);
    const other = await world.person(await world.department(), 'registrar');
    expect((await world.get(other, '/api/resources/import/meanings')).body.meanings).toEqual([]);
    expect((await say([{ field: 'updateCycle', said: '每学期', means: null }])).body.meanings).toEqual([]);
  });

  test('mean only what there is, and what a registrar says', async () => {
    expect(await say([{ field: 'updateCycle', said: '每学期', means: '每学期' }])).toMatchObject({
      status: 400,
      body: { details: [{ field: 'meanings.0.means', code: 'invalid_value' }] },
    });
    expect((await say([{ field: 'column', said: '甲', means: 'nothing' }])).status).toBe(400);
    expect((await say([{ field: 'name', said: '甲', means: '乙' }])).status).toBe(400);
    expect((await say([], await world.person(here, 'official'))).status).toBe(403);
  });

  test('of a department are its own, once that is said', async () => {
    const data = book(heading, ['甲信息', '综合处室', '每月', '']);
    expect((await send(data)).body).toMatchObject({ refused: 1, words: [{ field: 'department', said: '综合处室' }] });
    await say([{ field: 'department', said: '综合处室', means: here.name }]);
    expect((await send(data)).body).toMatchObject({ created: 1, refused: 0 });
  });
});

describe('is refused', () => {
  test('whoever is no registrar, and publishing past the reviewer', async () => {
    const data = book(heading, ['甲信息', '', '每月', '']);
    const official = await world.person(here, 'official', 'reviewer');
    expect((await send(data, { who: official })).status).toBe(403);
    expect((await send(data, { query: '?publish=1' })).status).toBe(403);
    expect((await send(data, { query: '?publish=maybe' })).status).toBe(400);
  });

  test.each([
    ['a workbook of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'legacy_xls'],
    ['a page called a workbook', Buffer.from('<html><table>'), 'web_page'],
    ['a table without headings', Buffer.from('a,b\n1,2'), 'no_headings'],
  ])('%s, by its kind', async (_, data, code) => {
    expect(await send(data)).toMatchObject({
      status: 422,
      body: { code: 'unreadable_file', details: expect.arrayContaining([{ field: 'file', code }]) },
    });
  });

  test('what is no file at all', async () => {
    expect((await send('')).status).toBe(400);
    expect((await send('{}', { type: 'application/json' })).status).toBe(415);
    expect((await send('a=1', { type: 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await send(new Uint8Array(20_000_001))).status).toBe(413);
  });
});

describe('what is taken out', () => {
  test('and brought in again changes nothing', async () => {
    const law = {
      kind: 'law',
      level: 'central',
      title: '中华人民共和国档案法',
      number: '1',
      article: '第一条',
      reason: '一',
      expiresOn: null,
      reexamineOn: null,
    } as const;
    const items = [
      item('名称', { sensitivity: 'medium', required: false }),
      item('住址', { shareType: 'not_shared', length: null, dataType: 'M' }),
    ];
    await world.publish(here, {
      name: '=公式（甲）信息',
      legalBasis: [law],
      items,
      relatedCodes: ['1/2'],
      format: { category: 'database', type: '' },
    });
    await world.publish(here, {
      name: '_x000D_乙信息',
      timeliness: '+1 -2',
    });
    await world.post(registrar, '/api/resources', { name: '丙草稿', openness: 'open', shareType: 'conditional' });
    const before = await world.db.select().from(revisions);
    for (const query of [`department=${here.id}`, 'own=1']) {
      const { status, bytes } = await download(`/api/resources/export.xlsx?${query}`);
      expect(status).toBe(200);
      const { body } = await send(bytes);
      expect(body).toMatchObject({
        created: 0,
        changed: 0,
        refused: 0,
        unchanged: query === 'own=1' ? 3 : 2,
        lines: [],
      });
    }
    expect(await world.db.select().from(revisions)).toEqual(before);
  });

  test('PD-27: shows others what the directory shows them', async () => {
    const hidden = content({ items: [item('公开项'), item('隐藏项', { shareType: 'not_shared' })] });
    await world.publish(here, { ...hidden, name: '部分信息' });
    await world.publish(here, {
      name: '不予共享信息',
      summary: '秘密摘要',
      items: [item('秘密项', { shareType: 'not_shared' })],
    });
    const official = await world.person(await world.department(), 'official', 'registrar');
    const { bytes } = await download(`/api/resources/export.xlsx?department=${here.id}`, official);
    const { body } = await send(bytes, { query: '?dryRun=1' });
    // Read by the provider's own registrar: what was left out would be a change
    expect(body).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    expect((await download('/api/resources/export.xlsx?own=1', await world.person(here, 'official'))).status).toBe(403);
  });

  test('PD-31: names where the data are kept to the own department, and to no other', async () => {
    const scope = [(await world.department()).id];
    await world.publish(here, { name: '甲信息', linkedDataSet: '库一.甲表' });
    await world.publish(here, {
      ...{ name: '乙信息', linkedDataSet: '库一.乙表', summary: '乙摘要', scope },
      items: [item('乙项', { shareType: 'conditional' })],
    });
    const taken = async (who: Person) =>
      linesOf((await download(`/api/resources/export.xlsx?department=${here.id}`, who)).bytes);
    const kept = (lines: Record<string, unknown>[]) => lines.map(({ linkedDataSet }) => linkedDataSet).toSorted();
    expect(kept(await taken(registrar))).toEqual(['库一.乙表', '库一.甲表']);
    const lines = await taken(await world.person(await world.department(), 'official'));
    expect(kept(lines)).toEqual([undefined, undefined]);
    // SQ-6: outside the circle that it is shared with
    expect(lines.find(({ name }) => name === '乙信息')).not.toHaveProperty('summary');
    // What one is not told is not said to be otherwise: neither for everybody, nor no licence
    for (const field of ['scope', 'licence', 'needsProviderConsent'])
      expect(
        lines.find(({ name }) => name === '乙信息'),
        field,
      ).not.toHaveProperty(field);
    expect(lines.find(({ name }) => name === '甲信息')).toHaveProperty('summary');
  });

  test('as a template has the columns, and no entry of its own', async () => {
    const { status, bytes } = await download('/api/resources/template.xlsx');
    expect(status).toBe(200);
    expect((await send(bytes)).body).toMatchObject({
      created: 0,
      refused: 0,
      ignored: [
        { code: 'sheet_without_headings', sheet: '填写说明' },
        { code: 'hidden_sheet', sheet: '字典' },
      ],
    });
  });
});

test('of earlier files only the last are kept', async () => {
  for (let at = 0; at < 7; at += 1) await send(book(heading, [`信息${at}`, '', '', '']));
  const rows = await world.db.select().from(catalogImports).where(eq(catalogImports.departmentId, here.id));
  expect(rows).toHaveLength(7);
  expect(rows.filter(({ file }) => file !== null).length).toBeLessThan(7);
});
