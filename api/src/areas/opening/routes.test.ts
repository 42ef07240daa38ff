import { createHash } from 'node:crypto';
import { revisions } from '@onesource/db/schema/catalog';
import { datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { openClosings, openDownloads, openEntries } from '@onesource/db/schema/opening/entries';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import {
  type Department,
  ownDatabase,
  type Person,
  type Published,
  testWorld,
  type World,
} from '../../running/testing/testing.ts';
import { leaveDirectory } from '../catalog/publication/publication.ts';
import { item } from '../catalog/testing.ts';
import { keyOf } from '../datasets/keys.ts';
import { sendData } from '../datasets/testing.ts';
import { keepOpenCatalogue, keepOpenEntries } from './keep.ts';
import { faceRule } from './rules/face.ts';

/** SH-29 to SH-31: what is open is seen without signing in, and nothing else is. */

let world: World;
let own: Awaited<ReturnType<typeof ownDatabase>>;
let bureau: Department;
let registrar: Person;
let schools: Published;
let shops: Published;

/** As rows were told apart when that was no secret. */
const plainKey = (row: readonly string[]) => createHash('sha256').update(JSON.stringify(row)).digest('base64url');
const open = (name: string, over = {}) => item(name, { openness: 'open', required: false, ...over });

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url });
  bureau = await world.department('bureau', { name: '某区教育局' });
  registrar = await world.person(bureau, 'registrar');
  schools = await world.publish(bureau, {
    name: '学校·名录',
    summary: '全区中小学校。',
    industry: 'P83',
    openness: 'open',
    openConditions: '须实名',
    items: [
      open('学校代码', { identifier: true }),
      open('学校名称'),
      item('在校生数', { openness: 'conditionally_open', required: false }),
      item('校长手机', { sensitivity: 'high', openness: 'open', required: false }),
      item('内部评级', { required: false }),
      item('线索', { shareType: 'not_shared', required: false }),
    ],
  });
  shops = await world.publish(bureau, {
    name: '校外培训机构',
    openness: 'conditionally_open',
    items: [open('机构名称')],
  });
  await world.publish(bureau, { name: '部分部门可见', openness: 'open', scope: [bureau.id], items: [open('甲')] });
  await world.publish(bureau, { name: '不开放的', openness: 'not_open', items: [open('甲')] });
  await world.publish(bureau, { name: '未说的', openness: null, items: [open('甲')] });
  await world.publish(bureau, { name: '项都不开放', openness: 'open', items: [item('甲')] });
  const lines = [
    '学校代码,学校名称,在校生数,校长手机,内部评级,线索',
    'S1,=1+1学校,900,13900000000,优,甲',
    'S2,"育才,小学",300,13900000001,差,乙',
  ];
  const sent = await sendData(world, registrar, schools.id, lines.join('\n'));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await keepOpenCatalogue(world.deps);
});
beforeEach(() => {
  expect(world.errors).toEqual([]);
  // How much one address may ask for is tried by itself
  world.setNow(new Date(world.deps.clock().getTime() + 60_000));
});
afterAll(async () => {
  await world.close();
  await own.drop();
});

const names = async (query = '') =>
  (await world.get(null, `/api/open${query}`)).body.items.map(({ name }: { name: string }) => name);

describe('the open catalogue', () => {
  test('SH-29: is read without signing in, and has what is open and nothing else', async () => {
    const { status, body } = await world.get(null, '/api/open');
    expect(status).toBe(200);
    expect(body.items.map(({ name, openness, rows }: Record<string, unknown>) => [name, openness, rows])).toEqual(
      expect.arrayContaining([
        ['学校·名录', 'open', 2],
        ['校外培训机构', 'conditionally_open', null],
      ]),
    );
    expect([body.total, body.withData]).toEqual([2, 1]);
    expect(body.facets.department).toEqual([
      { value: bureau.id, label: { zh: bureau.name, en: bureau.name }, count: 2 },
    ]);
  });
  test('is searched by what is shown, however it is written', async () => {
    for (const q of ['学校名录', '學校', '中小学', '学校 代码', '教育局', '在校生'])
      expect(await names(`?q=${encodeURIComponent(q)}`), q).toContain('学校·名录');
  });
  test('SH-30: nobody finds out by searching what is not shown', async () => {
    for (const q of ['内部评级', '校长手机', '线索', '手机'])
      expect(await names(`?q=${encodeURIComponent(q)}`), q).toEqual([]);
    expect(await names('?q=%E3%80%82')).toEqual([]);
  });
  test('is narrowed by what it says', async () => {
    expect(await names('?openness=conditionally_open')).toEqual(['校外培训机构']);
    expect(await names('?section=P')).toEqual(['学校·名录']);
    expect(await names('?data=1')).toEqual(['学校·名录']);
    expect(await names(`?department=${crypto.randomUUID()}`)).toEqual([]);
    expect(await names('?page=2')).toEqual([]);
  });
});

describe('an open entry', () => {
  test('shows its open items, and how each is had', async () => {
    const { body } = await world.get(null, `/api/open/${schools.id}`);
    expect(body.items.map(({ name, openness, inFile }: Record<string, unknown>) => [name, openness, inFile])).toEqual([
      ['学校代码', 'open', true],
      ['学校名称', 'open', true],
      ['在校生数', 'conditionally_open', false],
    ]);
    expect(body.data).toMatchObject({ rows: 2 });
    expect(body.labels.open.zh).toBe('向社会开放');
    expect(JSON.stringify(body)).not.toMatch(/手机|评级|线索|58000000/);
  });
  test('SH-30: previews and files hold what is open without conditions', async () => {
    const { body } = await world.get(null, `/api/open/${schools.id}/preview`);
    expect(body.headings).toEqual(['学校代码', '学校名称']);
    expect(body.rows).toHaveLength(2);
    const file = await world.app.request(`/open/files/${schools.id}/data.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    // What a spreadsheet would reckon is kept from it
    expect(lines.sort()).toEqual(["S1,'=1+1学校", 'S2,"育才,小学"', '学校代码,学校名称']);
    const book = await world.app.request(`/open/files/${schools.id}/data.xlsx`);
    expect(new Uint8Array(await book.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    const counts = await world.db.select().from(openDownloads).where(eq(openDownloads.resourceId, schools.id));
    expect(counts.map(({ format, count, rows }) => [format, count, rows]).sort()).toEqual([
      ['csv', 1, 2],
      ['preview', 1, 2],
      ['xlsx', 1, 2],
    ]);
  });
  test('is read with more items than a function of the database takes', async () => {
    const items = Array.from({ length: 101 }, (_, at) => open(`第${at + 1}项`));
    const wide = await world.publish(bureau, { name: '项目很多的信息', openness: 'open', items });
    const lines = [items.map(({ name }) => name), items.map((_, at) => `值${at}`)].map((cells) => cells.join(','));
    expect((await sendData(world, registrar, wide.id, lines.join('\n'))).status).toBe(201);
    await keepOpenCatalogue(world.deps);
    const { status, body } = await world.get(null, `/api/open/${wide.id}/preview`);
    expect([status, body.rows[0].length, body.rows[0][100]]).toEqual([200, 101, '值100']);
    expect(await (await world.app.request(`/open/files/${wide.id}/data.csv`)).text()).toContain('值100');
    await world.db.delete(openEntries).where(eq(openEntries.resourceId, wide.id));
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, wide.id));
  });
  test('SH-30: the place of a row tells nothing of what is not open in it', async () => {
    const flagged = await world.publish(bureau, {
      ...{ name: '有内情的名录', openness: 'open' as const },
      items: [open('名称'), item('低保', { required: false })],
    });
    const rows = Array.from({ length: 40 }, (_, at) => [`户${at}`, at % 3 === 0 ? '是' : '否']);
    const lines = ['名称,低保', ...rows.map((row) => row.join(','))].join('\n');
    expect((await sendData(world, registrar, flagged.id, lines)).status).toBe(201);
    await keepOpenCatalogue(world.deps);
    const file = await (await world.app.request(`/open/files/${flagged.id}/data.csv`)).text();
    const shown = file
      .trim()
      .split('\r\n')
      .slice(1)
      .map((name) => [name]);
    expect(shown).toHaveLength(rows.length);
    const { body } = await world.get(null, `/api/open/${flagged.id}/preview`);
    expect(body.rows).toEqual(shown.slice(0, body.rows.length));
    // Whoever knows what is open tries what is not, and puts the rows in order as they would be: by what is told outside
    const placed = (secret: string) =>
      rows
        .map(([name = '', flag = '']) => ({ name, key: keyOf(JSON.stringify([name, flag]), secret) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ name }) => [name]);
    const [dataset] = await world.db.select().from(datasets).where(eq(datasets.resourceId, flagged.id));
    for (const known of ['', flagged.id, bureau.id]) expect(placed(known)).not.toEqual(shown);
    const plain = rows.toSorted((a, b) => (plainKey(a) < plainKey(b) ? -1 : 1)).map(([name]) => [name]);
    expect(plain).not.toEqual(shown);
    // Nothing but the secret says it, and that is told to nobody
    expect(JSON.stringify(body) + file).not.toContain(dataset?.secret);
    await world.db.transaction((tx) => leaveDirectory(tx, flagged.id));
    await keepOpenCatalogue(world.deps);
  });
  test('what is not open, has no rows or is no kind of file is not found', async () => {
    const hidden = await world.publish(bureau, { openness: 'not_open', name: '另一个不开放的' });
    for (const path of [
      `/api/open/${hidden.id}`,
      `/api/open/${hidden.id}/preview`,
      `/api/open/${shops.id}/preview`,
      `/open/files/${shops.id}/data.csv`,
      `/open/files/${schools.id}/data.exe`,
      '/api/open/x',
    ])
      expect((await world.get(null, path)).status, path).toBe(404);
  });
});

describe('what is opened and closed', () => {
  test('is seen when the minute has passed, and closing is seen at once', async () => {
    const { id } = await world.publish(bureau, { name: '新开放的', openness: 'open', items: [open('甲')] });
    expect((await world.get(null, `/api/open/${id}`)).status).toBe(404);
    expect(await keepOpenCatalogue(world.deps)).toBe(1);
    expect((await world.get(null, `/api/open/${id}`)).status).toBe(200);
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    expect((await world.get(null, `/api/open/${id}`)).status).toBe(404);
    expect(await names('?q=新开放的')).toEqual([]);
    expect(await keepOpenCatalogue(world.deps)).toBe(1);
    expect(await keepOpenCatalogue(world.deps)).toBe(0);
    const [row] = await world.db.select().from(openEntries).where(eq(openEntries.resourceId, id));
    expect(row).toMatchObject({ face: null, words: '', last: { name: '新开放的' }, closedAt: world.deps.clock() });
  });
  test('the resource’s own page says what is out, and closing says what was out already', async () => {
    const { id } = await world.publish(bureau, { name: '曾开放的', openness: 'open', items: [open('甲')] });
    const reader = await world.person(await world.department(), 'official');
    const opened = async () => (await world.get(reader, `/api/resources/${id}`)).body.opened;
    expect(await opened()).toBeNull();
    expect((await sendData(world, registrar, id, '甲\n一')).status).toBe(201);
    const since = world.deps.clock();
    await keepOpenCatalogue(world.deps);
    const taken = {
      ...{ files: 0, rows: 0, calls: 0, rowsByInterface: 0, previews: 0 },
      ...{ grantedFiles: 0, grantedRows: 0 },
    };
    expect(await opened()).toEqual({
      ...{ since: since.toISOString(), until: null, answersRunning: 0, closings: [] },
      taken,
    });
    for (let at = 0; at < 2; at += 1) await (await world.app.request(`/open/files/${id}/data.csv`)).text();
    world.setNow(new Date(since.getTime() + 86_400_000));
    // As publishing a revision does that opens nothing any more
    await world.db.update(directoryEntries).set({ openness: 'not_open' }).where(eq(directoryEntries.resourceId, id));
    await keepOpenCatalogue(world.deps);
    const until = world.deps.clock();
    expect(await opened()).toEqual({
      ...{ since: since.toISOString(), until: until.toISOString(), answersRunning: 0 },
      taken: { ...taken, files: 2, rows: 2 },
      closings: [
        {
          ...{ at: until.toISOString(), since: since.toISOString(), whole: true, items: ['甲'] },
          taken: { ...taken, files: 2, rows: 2 },
        },
      ],
    });
    expect((await world.get(null, `/api/open/${id}`)).status).toBe(404);
  });
  test('SH-29: a revision that opens the same never takes it out, and one that opens less is kept with what was out', async () => {
    const { id } = await world.publish(bureau, {
      ...{ name: '常修订的', openness: 'open' as const },
      items: [open('甲'), open('乙')],
    });
    await keepOpenCatalogue(world.deps);
    const [entry] = await world.db.select().from(revisions).where(eq(revisions.resourceId, id));
    if (!entry) throw new Error('no revision');
    const republish = async (items: typeof entry.content.items) => {
      const revisionId = crypto.randomUUID();
      await world.db.transaction(async (tx) => {
        await tx.update(revisions).set({ status: 'superseded' }).where(eq(revisions.resourceId, id));
        const content = { ...entry.content, summary: `说明${revisionId}`, items };
        const number = 1 + (await tx.$count(revisions, eq(revisions.resourceId, id)));
        await tx.insert(revisions).values({ ...entry, id: revisionId, number, content, status: 'published' });
        await tx.update(directoryEntries).set({ revisionId }).where(eq(directoryEntries.resourceId, id));
        await keepOpenEntries(tx, world.deps, [id]);
      });
      return (await world.get(null, `/api/open/${id}`)).body;
    };
    expect((await republish(entry.content.items)).items).toHaveLength(2);
    expect((await republish(entry.content.items.slice(0, 1))).items).toHaveLength(1);
    const reader = await world.person(await world.department(), 'official');
    const { opened } = (await world.get(reader, `/api/resources/${id}`)).body;
    expect(opened).toMatchObject({ until: null, closings: [{ whole: false, items: ['乙'] }] });
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    await keepOpenCatalogue(world.deps);
  });
  test('SH-29: what was closed at one instant in two steps is all of it kept', async () => {
    const { id } = await world.publish(bureau, {
      ...{ name: '两步关闭的', openness: 'open' as const },
      items: [open('甲'), open('乙')],
    });
    await keepOpenCatalogue(world.deps);
    const earlier = { id: crypto.randomUUID(), name: '丙', openness: 'open' as const };
    const at = world.deps.clock();
    await world.db.insert(openClosings).values({ resourceId: id, at, since: at, whole: false, items: [earlier] });
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    await keepOpenCatalogue(world.deps);
    const closings = await world.db.select().from(openClosings).where(eq(openClosings.resourceId, id));
    expect(closings).toMatchObject([{ whole: true, items: [{ name: '丙' }, { name: '甲' }, { name: '乙' }] }]);
  });
  test('what an earlier rule had open is not answered, and is looked at again by the rule of now', async () => {
    const { id } = await world.publish(bureau, {
      ...{ name: '旧规则开放的', openness: 'open' as const },
      items: [open('甲'), open('身份证号')],
    });
    await keepOpenCatalogue(world.deps);
    const here = eq(openEntries.resourceId, id);
    const [kept] = await world.db.select().from(openEntries).where(here);
    if (!kept?.face) throw new Error('nothing open');
    // As a release wrote it down that had a person's number open too
    const number = {
      id: crypto.randomUUID(),
      name: '身份证号',
      dataType: null,
      length: null,
      openness: 'open' as const,
    };
    const face = { ...kept.face, items: [...kept.face.items, number] };
    await world.db
      .update(openEntries)
      .set({ rule: faceRule - 1, face })
      .where(here);
    expect((await world.get(null, `/api/open/${id}`)).status).toBe(404);
    expect(await keepOpenCatalogue(world.deps)).toBe(1);
    const { body } = await world.get(null, `/api/open/${id}`);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['甲']);
    const closings = await world.db.select().from(openClosings).where(eq(openClosings.resourceId, id));
    expect(closings).toMatchObject([{ whole: false, items: [{ name: '身份证号' }] }]);
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    await keepOpenCatalogue(world.deps);
  });
  test('what is published while the catalogue is kept stands as it was published', async () => {
    const { id } = await world.publish(bureau, {
      name: '同时修订的',
      openness: 'open',
      items: [open('甲'), open('乙')],
    });
    await keepOpenCatalogue(world.deps);
    const [entry] = await world.db.select().from(revisions).where(eq(revisions.resourceId, id));
    if (!entry) throw new Error('no revision');
    await world.db
      .update(openEntries)
      .set({ rule: faceRule - 1 })
      .where(eq(openEntries.resourceId, id));
    const revisionId = crypto.randomUUID();
    let keeping = Promise.resolve(0);
    await world.db.transaction(async (tx) => {
      await tx.update(revisions).set({ status: 'superseded' }).where(eq(revisions.resourceId, id));
      const content = { ...entry.content, items: entry.content.items.slice(0, 1) };
      await tx.insert(revisions).values({ ...entry, id: revisionId, number: 2, content, status: 'published' });
      await tx.update(directoryEntries).set({ revisionId }).where(eq(directoryEntries.resourceId, id));
      await keepOpenEntries(tx, world.deps, [id]);
      keeping = keepOpenCatalogue(world.deps);
      const waiting = () =>
        world.db.execute<{ waits: boolean }>(sql`select exists (select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%open_entries%') as waits`);
      await vi.waitFor(async () => expect((await waiting())[0]?.waits).toBe(true), { timeout: 10_000 });
    });
    await keeping;
    const [row] = await world.db.select().from(openEntries).where(eq(openEntries.resourceId, id));
    expect([row?.revisionId, row?.face?.items.length]).toEqual([revisionId, 1]);
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    await keepOpenCatalogue(world.deps);
  });
  test('keeping the catalogue twice at once does it once', async () => {
    await world.publish(bureau, { name: '两处同时', openness: 'open', items: [open('甲')] });
    const both = await Promise.all([keepOpenCatalogue(world.deps), keepOpenCatalogue(world.deps)]);
    expect(both.sort()).toEqual([0, 1]);
  });
  test('DG-5: under rules that say it otherwise nothing is answered by those of before', async () => {
    const under = await testWorld({ databaseUrl: own.url, policy: dongguan });
    expect((await under.get(null, '/api/open')).body.total).toBe(0);
    expect(await keepOpenCatalogue(under.deps)).toBeGreaterThan(0);
    const { body } = await under.get(null, `/api/open/${schools.id}`);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['学校代码', '学校名称']);
    expect(body.labels.open.zh).toBe('对外公开');
    await keepOpenCatalogue(world.deps);
    await under.close();
  });
});

test('whoever asks too much is told to wait, the others are not', async () => {
  const busy = await testWorld({ databaseUrl: own.url, trustProxy: true });
  const from = (address: string) => busy.app.request('/api/open', { headers: { 'x-forwarded-for': address } });
  const statuses = [];
  for (let at = 0; at < 140; at += 1) statuses.push((await from('203.0.113.1')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  const refused = await from('203.0.113.1');
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ code: 'too_many_requests' });
  expect((await from('203.0.113.2')).status).toBe(200);
  busy.setNow(new Date(busy.deps.clock().getTime() + 1000));
  expect((await from('203.0.113.1')).status).toBe(200);
  await busy.close();
});

test('a harvester that looks whether every file is there is not held up by it as by taking them', async () => {
  const visited = await testWorld({ databaseUrl: own.url, trustProxy: true });
  const ask = (method: string, from: string) =>
    visited.app.request(`/open/files/${schools.id}/data.csv`, { method, headers: { 'x-forwarded-for': from } });
  const statuses = async (method: string, from: string, times: number) => {
    const each: number[] = [];
    for (let at = 0; at < times; at += 1) {
      const answer = await ask(method, from);
      each.push(answer.status);
      await answer.body?.cancel();
    }
    return each.filter((status) => status === 200).length;
  };
  expect(await statuses('HEAD', '203.0.113.11', 61)).toBe(60);
  expect(await statuses('GET', '203.0.113.12', 7)).toBe(6);
  await visited.close();
});

describe('what was taken', () => {
  const list = (count: number) => ['甲', ...Array.from({ length: count }, (_, at) => `值${at}`)].join('\n');
  /** An open resource of so many rows, and how often and how much of it was taken. */
  async function takenFrom(name: string, rows: number) {
    const { id } = await world.publish(bureau, { name, openness: 'open', items: [open('甲')] });
    expect((await sendData(world, registrar, id, list(rows))).status).toBe(201);
    await keepOpenCatalogue(world.deps);
    const file = (method = 'GET') => world.app.request(`/open/files/${id}/data.csv`, { method });
    const rowsBy = (said: object, method = 'POST') =>
      method === 'POST'
        ? world.post(null, '/open/api/3/action/datastore_search', { resource_id: `${id}-csv`, ...said })
        : world.app.request(`/open/api/3/action/datastore_search?resource_id=${id}-csv`, { method });
    const told = async () => (await world.get(registrar, `/api/openings/${id}`)).body;
    const days = async () => (await world.get(registrar, `/api/openings/${id}/days`)).body;
    return { id, file, rowsBy, told, days };
  }

  test('counts rows by the interface beside those of files: 3 of one and 5 of the other are 8', async () => {
    const { id, file, rowsBy, told, days } = await takenFrom('取走行数的', 5);
    expect((await rowsBy({ limit: 3 })).status).toBe(200);
    await (await file()).text();
    const { taken } = (await told()).opened;
    expect(taken).toMatchObject({ files: 1, rows: 5, calls: 1, rowsByInterface: 3, previews: 0 });
    expect(taken.rows + taken.rowsByInterface).toBe(8);
    // How many there are, and whether it is there, is nothing that was taken
    await rowsBy({ limit: 0 });
    await rowsBy({}, 'HEAD');
    await file('HEAD');
    await world.app.request(`/api/open/${id}/preview`, { method: 'HEAD' });
    expect((await told()).opened.taken).toEqual(taken);
    await world.get(null, `/api/open/${id}/preview`);
    world.setNow(new Date(world.deps.clock().getTime() + 86_400_000));
    await (await file()).text();
    const { total, items } = await days();
    expect(total).toBe(2);
    expect(
      items.map(({ files, rows, calls, previews, uncounted }: Record<string, unknown>) => [
        files,
        rows,
        calls,
        previews,
        uncounted,
      ]),
    ).toEqual([
      [1, 5, 0, 0, false],
      [1, 5, 1, 1, false],
    ]);
    // The days are what the figure counts
    const sum = (of: string) => items.reduce((all: number, day: Record<string, number>) => all + (day[of] ?? 0), 0);
    const all = (await told()).opened.taken;
    for (const of of Object.keys(all)) expect(sum(of), of).toBe(all[of]);
  });
  test('of a file that was broken off counts what was given', async () => {
    const { file, told } = await takenFrom('中断的下载', 4500);
    const answer = await file();
    const reader = answer.body?.getReader();
    for (let read = 0; read < 2100; read += 1) await reader?.read();
    await reader?.cancel();
    const { files, rows } = (await told()).opened.taken;
    expect(files).toBe(1);
    expect(rows).toBeGreaterThan(2000);
    expect(rows).toBeLessThan(2200);
  });
  test('of days before rows were counted says that they were not', async () => {
    const { id, file, told, days } = await takenFrom('从前的下载', 1);
    const on = '2026-01-05';
    await world.db.insert(openDownloads).values({ resourceId: id, on, format: 'csv', count: 7 });
    await (await file()).text();
    expect((await told()).opened.taken).toMatchObject({ files: 8, rows: 1 });
    expect((await days()).items.at(-1)).toMatchObject({ on, files: 7, rows: 0, uncounted: true });
  });
});

describe('before something is closed', () => {
  test('SH-29: those who work on it are told which items the revision would close, and what its end would', async () => {
    const { id } = await world.publish(bureau, { name: '要收窄的', openness: 'open', items: [open('甲'), open('乙')] });
    await keepOpenCatalogue(world.deps);
    const [published] = await world.db.select().from(revisions).where(eq(revisions.resourceId, id));
    if (!published) throw new Error('no revision');
    const told = async (who: Person) => (await world.get(who, `/api/openings/${id}`)).body;
    expect(await told(registrar)).toMatchObject({
      ...{ name: '要收窄的', published: true, byRevision: null },
      byEnding: { whole: true, items: ['甲', '乙'] },
    });
    const items = published.content.items.map((each) =>
      each.name === '乙' ? { ...each, openness: 'not_open' as const } : each,
    );
    const draft = { status: 'draft' as const, number: 2, submittedAt: null, publishedAt: null };
    const content = { ...published.content, items };
    await world.db.insert(revisions).values({ ...published, ...draft, id: crypto.randomUUID(), content });
    expect((await told(registrar)).byRevision).toEqual({ whole: false, items: ['乙'] });
    // Of a draft nobody else learns
    const reader = await world.person(await world.department(), 'official');
    expect(await told(reader)).toMatchObject({ byRevision: null, byEnding: null, opened: { until: null } });
    await world.db.transaction((tx) => leaveDirectory(tx, id));
    await keepOpenCatalogue(world.deps);
  });
  test('an entry that has ended still tells its provider and those who look over all, and nobody else', async () => {
    const { id } = await world.publish(bureau, { name: '已停止的', openness: 'open', items: [open('甲')] });
    await keepOpenCatalogue(world.deps);
    await world.db.transaction(async (tx) => {
      await tx.update(revisions).set({ status: 'retired' }).where(eq(revisions.resourceId, id));
      await leaveDirectory(tx, id);
      await keepOpenEntries(tx, world.deps, [id]);
    });
    const [auditor, operator, outsider] = [
      await world.person(await world.department(), 'auditor'),
      await world.person(await world.department(), 'operator'),
      await world.person(await world.department(), 'registrar'),
    ];
    for (const who of [registrar, auditor, operator]) {
      const { status, body } = await world.get(who, `/api/openings/${id}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ name: '已停止的', published: false, byEnding: null });
      expect(body.opened.closings).toMatchObject([{ whole: true, items: ['甲'] }]);
    }
    for (const path of [`/api/openings/${id}`, `/api/openings/${id}/days`])
      expect((await world.get(outsider, path)).status).toBe(404);
  });
  test('what was never out and never published is known to nobody but those who work on it', async () => {
    const { id } = await world.publish(bureau, { name: '草稿里的', openness: 'open', items: [open('甲')] });
    await world.db.transaction(async (tx) => {
      await leaveDirectory(tx, id);
      await tx.update(revisions).set({ status: 'draft', publishedAt: null }).where(eq(revisions.resourceId, id));
    });
    const operator = await world.person(await world.department(), 'operator');
    expect((await world.get(operator, `/api/openings/${id}`)).status).toBe(404);
    expect((await world.get(registrar, `/api/openings/${id}`)).body).toMatchObject({ opened: null, byRevision: null });
  });
});
