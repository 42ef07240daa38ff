import { auditLog } from '@onesource/db/schema/audit';
import { uses } from '@onesource/db/schema/data';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { asOwner, at, type Person, testWorld } from '../../running/testing/testing.ts';
import { openTable } from '../../spreadsheet/table.ts';
import { withFile } from '../../spreadsheet/with-file.ts';
import { csv, li, marriages, sendData, wang } from '../datasets/testing.ts';
import { mostDownloaded } from './commands.ts';
import { grantOf, registryOffice } from './testing.ts';

const world = await testWorld();
afterAll(() => world.close());

let office: Awaited<ReturnType<typeof registryOffice>>;
let auditor: Person;
beforeAll(async () => {
  office = await registryOffice(world);
  auditor = await world.person(await world.department(), 'auditor');
});
const { get, post } = world;
const three = ['结婚证字号', '登记日期', '登记机关'];
const step = async (who: Person, id: string, action: string, body: object = {}) => {
  const [row] = await world.db.select().from(accessRequests).where(eq(accessRequests.id, id));
  const answer = await post(who, `/api/requests/${id}/${action}`, { version: row?.version, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
/** What the provider has to do about a request. */
const tasksOf = async (id: string) =>
  (await get(office.reviewer, '/api/inbox?pageSize=100')).body.items
    .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
    .map(({ kind }: { kind: string }) => kind);
const usesOf = (id: string) => world.db.select().from(uses).where(eq(uses.requestId, id)).orderBy(uses.at, uses.id);

describe('a grant on a resource whose data are there', () => {
  test('rule 15a: is provided by the platform the moment it takes effect; accepting stays with the consumer', async () => {
    const id = await office.grant(three);
    const { body } = await get(office.official, `/api/requests/${id}`);
    expect(body).toMatchObject({
      delivery: { status: 'provided', how: '平台查询' },
      grant: { id, inPlatform: true },
    });
    expect(body.actions).toContain('accept');
    expect((await step(office.official, id, 'accept')).delivery.status).toBe('accepted');
  });
  test('by another way than the platform’s own is owed by the provider as before', async () => {
    const id = await office.grant(three, { delivery: 'exchange' });
    expect((await get(office.official, `/api/requests/${id}`)).body.delivery.status).toBe('awaited');
  });
  test('opens nothing where nothing was loaded, and is owed by the provider', async () => {
    const resource = await world.publish(office.provider, { ...marriages, name: `空${crypto.randomUUID()}` });
    const id = await grantOf(world, { ...office, resource }, three);
    expect((await get(office.official, `/api/requests/${id}`)).body.delivery.status).toBe('awaited');
    expect(await office.query(id, { keys: ['J2026-1'] })).toMatchObject({ status: 422, body: { code: 'no_data' } });
  });
});

describe('a query (查询)', () => {
  test('by identifier answers the rows, of granted items only, by their ids', async () => {
    const id = await office.grant(three);
    const { status, body } = await office.query(id, { keys: { [office.item('结婚证字号')]: ' j2026-1 ' } });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      rows: [
        {
          [office.item('结婚证字号')]: 'J2026-1',
          [office.item('登记日期')]: '2026-01-05',
          [office.item('登记机关')]: '某街道',
        },
      ],
      ...{ masked: [], contested: [], more: false, verified: null },
      record: { matter: '沪人社〔2026〕1号', purpose: 'verification' },
    });
    expect(Object.keys(body.rows[0])).toHaveLength(3);
    const any = await office.query(id, { keys: ['J2026-1', 'J2026-2', 'J2026-3'], items: [office.item('登记日期')] });
    expect(any.body.rows).toHaveLength(2);
    for (const row of any.body.rows) expect(Object.keys(row)).toEqual([office.item('登记日期')]);
    expect((await office.query(id, { keys: ['J2026-3'] })).body.rows).toEqual([]);
  });

  test('masks what is sensitive, and finds it by its whole value (SQ-26)', async () => {
    const id = await office.grant(['男方姓名', '男方身份证件号码']);
    expect((await office.query(id, { keys: ['11010519491231002X'] })).body.code).toBe('agreement_not_signed');
    await step(office.official, id, 'sign-agreement');
    await step(office.reviewer, id, 'sign-agreement');
    const { body } = await office.query(id, { keys: ['11010519491231002x'] });
    const [name, number] = [office.item('男方姓名'), office.item('男方身份证件号码')];
    expect(body.rows).toEqual([{ [name]: '王**', [number]: '110***********002X' }]);
    expect(body.masked.toSorted()).toEqual([name, number].toSorted());
  });

  test('SQ-26: shows whole what the decision lets be whole, and masks what it covers, in answers and files', async () => {
    const [name, number, office1] = ['男方姓名', '男方身份证件号码', '登记机关'].map(office.item) as [
      string,
      string,
      string,
    ];
    const shown = [
      { itemId: number, as: 'whole' },
      { itemId: office1, as: 'masked' },
    ];
    const id = await office.grant(['男方姓名', '男方身份证件号码', '登记机关'], { delivery: 'download' }, { shown });
    await step(office.official, id, 'sign-agreement');
    await step(office.reviewer, id, 'sign-agreement');
    const { body } = await office.query(id, { keys: ['11010519491231002X'] });
    expect(body.rows).toEqual([{ [name]: '王**', [number]: '11010519491231002X', [office1]: '****' }]);
    expect(body.masked.toSorted()).toEqual([name, office1].toSorted());
    // A guess that is answered would give away what is under the mask
    await post(office.registrar, `/api/datasets/${office.resource.id}/conditions`, { open: true });
    expect((await office.query(id, { where: { [office1]: '某街道' } })).body.code).toBe('condition_on_sensitive');
    await post(office.registrar, `/api/datasets/${office.resource.id}/conditions`, { open: false });
    const { grant } = (await get(office.official, `/api/requests/${id}`)).body;
    expect(grant.masked).toEqual(['男方姓名', '登记机关']);
    expect(grant.shown.map((one: { name: string; as: string }) => [one.name, one.as])).toEqual([
      ['男方身份证件号码', 'whole'],
      ['登记机关', 'masked'],
    ]);
  });

  test('by conditions only where the provider has opened it, and then the first rows too', async () => {
    const id = await office.grant(three);
    expect((await office.query(id, { where: {} })).body.code).toBe('conditions_not_granted');
    await post(office.registrar, `/api/datasets/${office.resource.id}/conditions`, { open: true });
    expect((await office.query(id, { where: {} })).body.rows).toHaveLength(2);
    const { body } = await office.query(id, { where: { [office.item('登记日期')]: '2026年2月3日' } });
    expect(body.rows).toMatchObject([{ [office.item('结婚证字号')]: 'J2026-2' }]);
    expect(await office.query(id, { where: { [office.item('登记日期')]: '2026' } })).toMatchObject({
      status: 422,
      body: { code: 'not_a_day', details: [{ field: `where.${office.item('登记日期')}` }] },
    });
    await post(office.registrar, `/api/datasets/${office.resource.id}/conditions`, { open: false });
    expect((await office.query(id, { where: {} })).body.code).toBe('conditions_not_granted');
  });

  test('核验 answers yes or no, and nothing else', async () => {
    const id = await office.grant(three);
    const [number, day] = [office.item('结婚证字号'), office.item('登记日期')];
    const said = (value: string) => ({ keys: { [number]: 'J2026-1', [day]: value }, verify: true });
    expect((await office.query(id, said('2026/1/5'))).body).toMatchObject({ verified: true, rows: [], masked: [] });
    expect((await office.query(id, said('2026/1/6'))).body).toMatchObject({ verified: false, rows: [] });
    expect((await usesOf(id)).map(({ kind, result, rows }) => [kind, result, rows])).toEqual([
      ['verify', 'matched', 0],
      ['verify', 'not_matched', 0],
    ]);
  });

  test('flags what is doubted, as long as it is being checked', async () => {
    const id = await office.grant(three);
    const day = office.item('登记日期');
    const doubt = { resourceId: office.resource.id, itemIds: [day], found: '2026-01-05', expected: '2026-01-06' };
    const reported = await post(office.official, '/api/discrepancies', doubt);
    expect(reported.status).toBe(201);
    expect((await office.query(id, { keys: ['J2026-1'] })).body.contested).toEqual([day]);
    const { version } = reported.body;
    await post(office.reviewer, `/api/discrepancies/${reported.body.id}/answer`, {
      ...{ version, outcome: 'corrected', note: '已更正' },
    });
    expect((await office.query(id, { keys: ['J2026-1'] })).body.contested).toEqual([]);
  });

  test('sees each load whole, and what was taken back no more', async () => {
    const here = await registryOffice(world);
    const id = await here.grant(three);
    const count = async () => (await here.query(id, { keys: ['J2026-1', 'J2026-2'] })).body.rows.length;
    const loaded = await sendData(world, here.registrar, here.resource.id, csv(wang));
    expect(await count()).toBe(1);
    await post(here.registrar, `/api/datasets/${here.resource.id}/loads/${loaded.body.id}/revert`);
    expect(await count()).toBe(2);
    let stop = false;
    const loading = (async () => {
      for (let round = 0; round < 6; round += 1)
        await sendData(world, here.registrar, here.resource.id, round % 2 ? csv(wang, li) : csv(wang));
      stop = true;
    })();
    while (!stop) expect([1, 2]).toContain(await count());
    await loading;
  });
});

describe('a call that is refused', () => {
  test('says why by a code, and both sides find it among the records', async () => {
    const id = await office.grant(three);
    const refused = async (body: object) => {
      const answer = await office.query(id, body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(422);
      return answer.body.code;
    };
    const keys = ['J2026-1'];
    expect(await refused({ keys, items: [office.item('男方姓名')] })).toBe('item_not_granted');
    expect(await refused({ keys, items: [crypto.randomUUID()] })).toBe('item_not_granted');
    expect(await refused({ keys: { [office.item('男方身份证件号码')]: 'x' } })).toBe('item_not_granted');
    expect(await refused({ keys: { [office.item('登记日期')]: 'x' } })).toBe('not_an_identifier');
    expect(await refused({ keys, purpose: 'reference' })).toBe('other_purpose');
    await step(office.reviewer, id, 'suspend', { note: '核查用途' });
    expect(await refused({ keys })).toBe('grant_suspended');
    await step(office.reviewer, id, 'resume', { note: '无误' });
    expect((await office.query(id, { keys })).status).toBe(200);
    await step(office.reviewer, id, 'revoke', { note: '停用', withheld: { code: 'other', note: '事项已办结' } });
    expect(await refused({ keys })).toBe('grant_revoked');
    const codes = (await usesOf(id)).map(({ result }) => result);
    expect(codes).toEqual([
      'item_not_granted',
      'item_not_granted',
      'item_not_granted',
      'not_an_identifier',
      'other_purpose',
      'grant_suspended',
      'answered',
      'grant_revoked',
    ]);
    for (const who of [office.official, office.reviewer, auditor]) {
      const { body } = await get(who, `/api/grants/${id}/records`);
      expect(body.items.map(({ result }: { result: string }) => result)).toEqual(codes.toReversed());
    }
  });

  test('before its first day and after its last', async () => {
    const id = await office.grant(three, { from: '2026-12-01', until: '2026-12-31' });
    const keys = ['J2026-1'];
    expect((await office.query(id, { keys })).body.code).toBe('grant_not_begun');
    try {
      world.setNow(at('2026-12-31'));
      expect((await office.query(id, { keys })).status).toBe(200);
      world.setNow(at('2027-01-01'));
      expect((await office.query(id, { keys })).body.code).toBe('grant_over');
    } finally {
      world.setNow(at('2026-11-02'));
    }
  });

  test('is none of those who have no part in the grant', async () => {
    const id = await office.grant(three);
    const stranger = await world.person(await world.department(), 'official', 'registrar', 'reviewer', 'admin');
    const keys = ['J2026-1'];
    expect((await office.query(id, { keys }, stranger)).status).toBe(404);
    expect((await office.query(id, { keys }, auditor)).status).toBe(404);
    expect((await office.query(id, { keys }, office.reviewer)).status).toBe(403);
    expect((await get(stranger, `/api/grants/${id}/records`)).status).toBe(404);
    expect((await get(stranger, `/api/grants/${id}/download`)).status).toBe(404);
    expect((await office.query(crypto.randomUUID(), { keys })).status).toBe(404);
    const colleague = await world.person(office.consumer, 'reviewer');
    expect((await office.query(id, { keys }, colleague)).status).toBe(200);
  });

  test('because it is no query is told so', async () => {
    const id = await office.grant(three);
    for (const body of [
      {},
      { keys: [] },
      { keys: ['x'], where: {} },
      { keys: { notAnId: 'x' } },
      { keys: ['x'], items: [] },
      { keys: ['x'.repeat(201)] },
      { keys: ['x'], matter: ' ' },
      { keys: ['x'], verify: 'yes' },
    ])
      expect((await office.query(id, body)).status, JSON.stringify(body)).toBe(400);
  });
});

describe('every use leaves a record (使用记录)', () => {
  test('of who, for which department, by which grant, for what, which items, how many rows, when and whence', async () => {
    const id = await office.grant(three);
    await office.query(id, { keys: ['J2026-1'], items: [office.item('登记机关')] });
    const { body } = await get(office.reviewer, `/api/grants/${id}/records`);
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          at: world.deps.clock().toISOString(),
          by: office.official.name,
          department: { id: office.consumer.id },
          kind: 'query',
          purpose: 'verification',
          matter: '沪人社〔2026〕1号',
          items: [{ id: office.item('登记机关'), name: '登记机关' }],
          rows: 1,
          result: 'answered',
          address: '',
        },
      ],
    });
    const log = await world.db
      .select({ action: auditLog.action, result: auditLog.result })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'grant.query')));
    expect(log).toEqual([{ action: 'grant.query', result: 'done' }]);
  });

  test('that nobody changes or removes afterwards, the owner of the database neither', async () => {
    const id = await office.grant(three);
    await office.query(id, { keys: ['J2026-1'] });
    const forged = sql`update data.uses set rows = 0 where request_id = ${id}`;
    await expect(world.db.execute(forged)).rejects.toMatchObject({ cause: { code: '42501' } });
    await asOwner(world.url, (owner) =>
      expect(owner.execute(sql`delete from data.uses where request_id = ${id}`)).rejects.toMatchObject({
        cause: { code: '42501' },
      }),
    );
  });
});

describe('a grant that is narrowed', () => {
  test('opens its rows and its uses of a day, says so, and asks the provider for more', async () => {
    const [day, number] = [office.item('登记日期'), office.item('结婚证字号')];
    const id = await office.grant(
      three,
      {},
      { rows: [{ itemId: day, from: '2026-02-01', until: '2026-02-28' }], quota: 3 },
    );
    expect((await get(office.official, `/api/requests/${id}`)).body.grant).toMatchObject({
      rows: [{ name: '登记日期', kind: 'period', from: '2026-02-01', until: '2026-02-28' }],
      quota: { perDay: 3, by: 'provider' },
    });
    const both = await office.query(id, { keys: ['J2026-1', 'J2026-2'] });
    expect(both.body).toMatchObject({ rows: [{ [number]: 'J2026-2' }], more: false, quota: { perDay: 3, used: 1 } });
    // A row beyond the grant is answered like one that is not there
    expect((await office.query(id, { keys: { [number]: 'J2026-1' }, verify: true })).body.verified).toBe(false);
    const beyond = await office.query(id, { keys: { [number]: 'J2026-1', [day]: '2026-01-05' }, verify: true });
    expect(beyond).toMatchObject({
      status: 422,
      body: { code: 'row_not_granted', details: [{ field: `keys.${day}` }] },
    });
    expect((await office.query(id, { keys: ['J2026-2'] })).body.quota).toEqual({ perDay: 3, used: 3 });
    for (const _ of [1, 2]) expect((await office.query(id, { keys: ['J2026-2'] })).body.code).toBe('quota_used_up');
    expect(await tasksOf(id)).toEqual(['raise_quota']);
    await step(office.reviewer, id, 'set-quota', { quota: 4 });
    expect(await tasksOf(id)).toEqual([]);
    expect((await office.query(id, { keys: ['J2026-2'] })).body.quota).toEqual({ perDay: 4, used: 4 });
    expect((await usesOf(id)).map(({ result }) => result)).toEqual([
      ...['answered', 'not_matched', 'row_not_granted', 'answered', 'quota_used_up', 'quota_used_up', 'answered'],
    ]);
  });
});

describe('at the same moment', () => {
  test('fifty clients use what a grant has left of a day, and not one more', async () => {
    const id = await office.grant(three, {}, { quota: 20 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => office.query(id, { keys: ['J2026-1'] })));
    const codes = answers.map(({ status, body }) => body.code ?? status);
    expect(codes.filter((code) => code === 200)).toHaveLength(20);
    expect(codes.filter((code) => code === 'quota_used_up')).toHaveLength(30);
    expect((await usesOf(id)).filter(({ result }) => result === 'answered')).toHaveLength(20);
    expect(await tasksOf(id)).toEqual(['raise_quota']);
  });

  test('uses and a suspension: after its answer nothing is opened any more, and each call has its record', async () => {
    const id = await office.grant(three);
    let suspended = false;
    const late: string[] = [];
    const calls = Array.from({ length: 30 }, async () => {
      const after = suspended;
      const { body } = await office.query(id, { keys: ['J2026-1'] });
      if (after) late.push(body.code);
      return body.code ?? 'answered';
    });
    const suspending = step(office.reviewer, id, 'suspend', { note: '核查' }).then(() => {
      suspended = true;
    });
    const results = await Promise.all(calls);
    await suspending;
    results.push((await office.query(id, { keys: ['J2026-1'] })).body.code);
    expect(late.filter((code) => code !== 'grant_suspended')).toEqual([]);
    expect(results.at(-1)).toBe('grant_suspended');
    expect((await usesOf(id)).map(({ result }) => result).sort()).toEqual(results.sort());
  });
});

describe('a file is carried away (下载)', () => {
  const download = (id: string, query = '') =>
    world.app.request(`/api/grants/${id}/download${query}`, { headers: { cookie: office.official.cookie } });

  test('with what the grant opens and for whom it is, as a workbook or a text of cells', async () => {
    const id = await office.grant(three, { delivery: 'download' });
    expect((await get(office.official, `/api/requests/${id}`)).body.delivery.how).toBe('平台下载');
    const text = await (await download(id, '?format=csv&matter=核对')).text();
    const lines = text.split('\r\n');
    expect(lines[0]?.endsWith('结婚证字号,登记日期,登记机关')).toBe(true);
    expect(lines.slice(1, 3).sort()).toEqual(['J2026-1,2026-01-05,某街道', 'J2026-2,2026-02-03,某街道']);
    expect(lines[3]).toContain(office.official.name);
    expect(lines[3]).toContain('“核对”');
    const response = await download(id);
    const rows = await withFile(new Uint8Array(await response.arrayBuffer()), async (file) => {
      const table = await openTable(file);
      const found: string[][] = [];
      for await (const { cells } of table.sheets[0]?.rows() ?? []) found.push([...cells.values()].map((c) => c.text));
      return found;
    });
    expect(rows).toHaveLength(4);
    const [last] = (await usesOf(id)).filter(({ kind }) => kind === 'download');
    expect(last).toMatchObject({ matter: '核对', rows: 2, result: 'answered' });
    expect((await download(id, '?format=pdf')).status).toBe(400);
  });

  test('with no more rows than a file takes, counted among those that the grant is narrowed to', async () => {
    const large = await registryOffice(world);
    await world.db.execute(sql`
      insert into data.records (resource_id, key, from_load, body)
      select resource_id, key || n, from_load, replace(body::text, '某街道', '另一街道')::jsonb
      from data.records cross join generate_series(1, ${mostDownloaded}) as n where resource_id = ${large.resource.id}`);
    const get = async (decision: object) => {
      const id = await large.grant(three, { delivery: 'download', confirmed: true }, decision);
      const path = `/api/grants/${id}/download?format=csv`;
      return world.app.request(path, { headers: { cookie: large.official.cookie } });
    };
    const all = await get({});
    expect([all.status, JSON.parse(await all.text()).code]).toEqual([422, 'too_many_rows']);
    const some = await get({ rows: [{ itemId: large.item('登记机关'), values: ['某街道'] }] });
    expect((await some.text()).split('\r\n').filter((line) => line.endsWith('某街道'))).toHaveLength(2);
  });

  test('not under a grant that is to look up (SH-25)', async () => {
    const id = await office.grant(three);
    const response = await download(id);
    expect([response.status, JSON.parse(await response.text()).code]).toEqual([422, 'delivery_not_granted']);
  });

  test('never, where the text knows no download (DG-16)', async () => {
    const id = await office.grant(three, { delivery: 'download' });
    const there = await testWorld({ policy: dongguan });
    const { status, body } = await there.get(office.official, `/api/grants/${id}/download`);
    expect([status, body.code, body.details[0].article]).toEqual([422, 'no_download', 'DG-16']);
    await there.close();
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
