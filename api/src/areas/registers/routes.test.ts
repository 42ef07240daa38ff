import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { at, ownDatabase, type Person, testWorld } from '../../running/testing/testing.ts';
import { body, item, registrationOffice } from '../catalog/testing.ts';

const [kfOwn, dgOwn] = [await ownDatabase(), await ownDatabase()];
const kf = await testWorld({ policy: kaifeng, databaseUrl: kfOwn.url });
const dg = await testWorld({ policy: dongguan, databaseUrl: dgOwn.url });
const pd = await testWorld();
afterAll(async () => {
  await Promise.all([kf.close(), dg.close(), pd.close()]);
  await Promise.all([kfOwn.drop(), dgOwn.drop()]);
});

const contents = (name: string) => ({ name, useRequirements: '限履职使用', items: [item('机构名称')] });
const rowsOf = async (world: typeof kf, who: Person, path: string) => {
  const answer = await world.app.request(path, { headers: { cookie: who.cookie } });
  expect(answer.headers.get('content-disposition')).toContain('register.xlsx');
  return (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets[0]?.rows ?? [];
};

describe('KF-10: what is filed with the authority', () => {
  let office: Awaited<ReturnType<typeof registrationOffice>>;
  let first: { id: string; version: number };
  beforeAll(async () => {
    office = await registrationOffice(kf);
    kf.setNow(at('2026-10-12', '10:00'));
    first = await office.published(contents('企业名录'));
    kf.setNow(at('2026-10-13', '00:30'));
    const revised = await office.step(office.registrar, first.id, 'revise', first.version);
    const changed = body({ ...contents('企业名录'), summary: '新的摘要' });
    const edited = await office.edit(office.registrar, first.id, revised.body.version, changed);
    const submitted = await office.step(office.registrar, first.id, 'submit', edited.body.version);
    expect(await office.step(office.reviewer, first.id, 'approve', submitted.body.version)).toMatchObject({
      body: { publishedRevision: 2 },
    });
  });

  test('is listed for the authority: who, what, which revision, on which day of China, the newest first', async () => {
    const { body: answer, status } = await kf.get(office.operator, '/api/registers/entries');
    expect(status).toBe(200);
    const entry = { resourceId: first.id, name: '企业名录', department: { name: office.bureau.name } };
    expect(answer).toMatchObject({
      total: 2,
      items: [
        { ...entry, number: 2, filedOn: '2026-10-13' },
        { ...entry, number: 1, filedOn: '2026-10-12' },
      ],
    });
    expect((await kf.get(office.operator, '/api/registers')).body.items).toMatchObject([
      { kind: 'entries', citation: { article: 'KF-10' } },
    ]);
  });
  test('is found by department and by day, both days included', async () => {
    const numbers = async (query: string) =>
      (await kf.get(office.operator, `/api/registers/entries?${query}`)).body.items.map(
        ({ number }: { number: number }) => number,
      );
    expect(await numbers('until=2026-10-12')).toEqual([1]);
    expect(await numbers('from=2026-10-13&until=2026-10-13')).toEqual([2]);
    expect(await numbers('until=9999-12-31')).toEqual([2, 1]);
    expect(await numbers(`department=${office.bureau.id}`)).toEqual([2, 1]);
    expect(await numbers(`department=${office.stranger.departmentId}`)).toEqual([]);
  });
  test('is had as a workbook, row by row, and that is written down', async () => {
    const rows = await rowsOf(kf, office.operator, '/api/registers/entries/export.xlsx?from=2026-10-13&language=en');
    expect(rows[0]).toEqual(['Filed on', 'Department', 'Resource', 'Code', 'Revision', 'Retired on']);
    expect(rows.slice(1)).toEqual([['2026-10-13', office.bureau.name, '企业名录', expect.any(String), '2', null]]);
    const auditor = await kf.person(await kf.department('internal_unit'), 'auditor');
    const { body: answer } = await kf.get(auditor, '/api/audit?action=register.export');
    expect(answer.items[0]).toMatchObject({ subject: { type: 'register', id: 'entries' } });
  });
  test('and so is that an entry is gone, with the day', async () => {
    const gone = await office.published(contents('将撤下的名录'));
    const effectiveOn = '2026-10-13';
    const retired = await office.step(office.reviewer, gone.id, 'retire', gone.version, { note: '停用', effectiveOn });
    expect(retired.body.timeline.map(({ type }: { type: string }) => type).slice(-2)).toEqual([
      'retired',
      'filed_with_authority',
    ]);
    const { body: answer } = await kf.get(office.operator, `/api/registers/entries?department=${office.bureau.id}`);
    const rows = answer.items.filter(({ resourceId }: { resourceId: string }) => resourceId === gone.id);
    expect(rows).toMatchObject([{ retiredOn: effectiveOn, filedOn: '2026-10-13' }]);
  });
  test('is told to its operators, once for each department until they have read it', async () => {
    const told = async () =>
      (await kf.get(office.operator, '/api/inbox?kind=entries_filed')).body.items.map(
        ({ title, subject, id }: { title: string; subject: object; id: string }) => ({ title, subject, id }),
      );
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ title: office.bureau.name, subject: { type: 'register', id: office.bureau.id } });
    await kf.post(office.operator, `/api/inbox/${notice.id}/acknowledge`);
    expect(await told()).toEqual([]);
    await office.published(contents('个体工商户名录'));
    expect(await told()).toHaveLength(1);
  });
  test('is not for those who file, nor are there registers that the text does not have', async () => {
    for (const who of [office.registrar, office.reviewer, office.stranger])
      for (const path of ['', '/entries', '/entries/export.xlsx'])
        expect(await kf.get(who, `/api/registers${path}`)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    for (const path of ['/uses', '/uses/export.xlsx'])
      expect(await kf.get(office.operator, `/api/registers${path}`)).toMatchObject({ status: 404 });
  });
});

describe('DG-7: what is registered with the authority', () => {
  let [operator, official, reviewer]: Person[] = [];
  let [number, hidden] = ['', ''];
  let ask: (more: object) => ReturnType<typeof dg.post>;
  beforeAll(async () => {
    const [provider, consumer] = [await dg.department(), await dg.department()];
    official = await dg.person(consumer, 'official');
    operator = await dg.person(await dg.department('authority'), 'operator');
    const resource = await dg.publish(provider, {
      name: '门牌信息',
      items: [item('门牌号'), item('线索', { shareType: 'not_shared' })],
    });
    reviewer = await dg.person(provider, 'reviewer');
    hidden = resource.itemId('线索');
    ask = (more: object) =>
      dg.post(official ?? null, '/api/requests', {
        resourceId: resource.id,
        purpose: 'reference',
        basis: '某办法第三条',
        matter: '核对门牌',
        delivery: 'query',
        from: '2026-10-12',
        until: '2027-10-11',
        ...more,
      });
    dg.setNow(at('2026-10-12', '10:00'));
    const { body } = await ask({ itemIds: [resource.itemId('门牌号')] });
    number = body.number;
    await ask({ itemIds: [], wanted: '线索' });
  });

  test('are the uses of what is open; what is closed is asked for and not registered', async () => {
    const { body } = await dg.get(operator ?? null, '/api/registers/uses');
    expect(body).toMatchObject({
      total: 1,
      items: [{ number, name: '门牌信息', matter: '核对门牌', delivery: 'query', status: 'granted' }],
    });
    expect((await dg.get(operator ?? null, '/api/registers/uses?from=2026-10-13')).body.total).toBe(0);
  });
  test('DG-7: are told to its operators, one notice for a department until it is read', async () => {
    if (!operator) throw new Error('nobody');
    const { items } = (await dg.get(operator, '/api/inbox?kind=uses_registered')).body;
    expect(items).toMatchObject([
      { subject: { type: 'register', id: official?.departmentId }, actions: ['open', 'acknowledge'] },
    ]);
    expect((await dg.post(operator, `/api/inbox/${items[0].id}/acknowledge`)).status).toBe(200);
  });
  test('is had as a workbook', async () => {
    if (!operator) throw new Error('nobody');
    const rows = await rowsOf(dg, operator, '/api/registers/uses/export.xlsx');
    expect(rows[0]?.slice(0, 2)).toEqual(['登记日期', '申请编号']);
    expect(rows.slice(1)).toEqual([
      ['2026-10-12', number, expect.any(String), '门牌信息', expect.any(String), '核对门牌'],
    ]);
  });
  test('tells the console that there is such a register, and where there is none', async () => {
    expect((await dg.get(operator ?? null, '/api/session')).body.profile.registers).toEqual(['uses']);
    const pudong = await pd.person(await pd.department('authority'), 'operator');
    expect((await pd.get(pudong, '/api/session')).body.profile.registers).toEqual([]);
    expect((await pd.get(pudong, '/api/registers')).body.items).toEqual([]);
    expect((await pd.get(pudong, '/api/registers/entries')).status).toBe(404);
  });
  test('DG-7: and what is closed too, once it was obtained', async () => {
    const closed = await ask({ itemIds: [], wanted: '线索' });
    const before = (await dg.get(operator ?? null, '/api/registers/uses')).body.total;
    const { body } = await dg.post(reviewer ?? null, `/api/requests/${closed.body.id}/approve-partly`, {
      version: closed.body.version,
      itemIds: [hidden],
    });
    expect(body.status).toBe('granted');
    const { total, items } = (await dg.get(operator ?? null, '/api/registers/uses')).body;
    expect(total).toBe(before + 1);
    expect(items[0]).toMatchObject({ number: closed.body.number, status: 'granted' });
    // What was refused, or has no answer yet, is no use
    await ask({ itemIds: [], wanted: '线索二' });
    expect((await dg.get(operator ?? null, '/api/registers/uses')).body.total).toBe(total);
  });
});
