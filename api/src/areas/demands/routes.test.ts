import { demandSignatures } from '@onesource/db/schema/demands/demands';
import { and, eq, isNull } from 'drizzle-orm';
import { readXlsx } from 'hucre';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { type Answer, at, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { item } from '../catalog/testing.ts';

// The authority has every demand to route: each world has one authority, in a database of its own
const own = await Promise.all([1, 2].map(() => ownDatabase()));
const [pd, sh] = await Promise.all([
  testWorld({ policy: pudong, databaseUrl: own[0]?.url ?? '' }).then(cast),
  testWorld({ policy: shanghai, databaseUrl: own[1]?.url ?? '' }).then(cast),
]);
afterAll(async () => {
  for (const { world } of [pd, sh]) {
    expect(world.errors).toEqual([]);
    await world.close();
  }
  for (const { drop } of own) await drop();
});

const said = {
  title: '残疾人就业登记情况',
  items: ['姓名', '就业单位名称'],
  purpose: 'verification',
  basis: '按比例就业核定职责',
  matter: '核对按比例就业人数',
};
const { title: _, items: __, ...use } = said;

/** Departments that need something, the one in charge, the authority, and their people. */
async function cast(world: World) {
  const [needing, joining, holding] = [await world.department(), await world.department(), await world.department()];
  const [office, above] = [await world.department('authority'), await world.department('supervisor')];
  const official = await world.person(needing, 'official');
  return {
    world,
    needing,
    joining,
    holding,
    official,
    another: await world.person(joining, 'official'),
    reviewer: await world.person(holding, 'reviewer'),
    operator: await world.person(office, 'operator'),
    supervisor: await world.person(above, 'supervisor'),
    admin: await world.person(needing, 'admin'),
    file: (over: object = {}, headers: Record<string, string> = {}) =>
      world.post(official, '/api/demands', { ...said, ...over }, headers),
  };
}
type Cast = typeof pd;

const kinds = async ({ world }: Cast, who: Person, id: string): Promise<string[]> =>
  (await world.get(who, '/api/inbox?pageSize=100')).body.items
    .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
    .map(({ kind }: { kind: string }) => kind)
    .sort();
const read = ({ world }: Cast, who: Person, { body }: Answer) => world.get(who, `/api/demands/${body.id}`);
/** Sends a command at the version that the demand is at by now. */
async function command(on: Cast, who: Person, demand: Answer, action: string, body: object = {}) {
  const { version } = (await read(on, on.operator, demand)).body;
  return on.world.post(who, `/api/demands/${demand.body.id}/${action}`, { version, ...body });
}
const numbers = async ({ world }: Cast, who: Person, query: string) =>
  (await world.get(who, `/api/demands?${query}`)).body.items.map(({ number }: { number: string }) => number);

describe('a demand', () => {
  test('goes to the authority, to the department in charge, and back to everybody who needs it', async () => {
    const filed = await pd.file({ wantedFromId: pd.holding.id, neededBy: '2026-12-31' });
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({
      status: 'filed',
      title: said.title,
      items: said.items,
      departments: [{ id: pd.needing.id }],
      wantedFrom: { id: pd.holding.id },
      neededBy: '2026-12-31',
      holder: null,
      actions: ['messages', 'withdraw'],
      uses: [{ department: { name: pd.needing.name }, person: { name: pd.official.name }, matter: said.matter }],
      rules: { demands: null, list: null, term: { article: null } },
      timeline: [{ seq: 1, type: 'filed', actor: { name: pd.official.name } }],
    });
    expect(filed.body.number).toMatch(/^XQ-2026-\d{6}$/);
    expect(filed.body.dueAt).toBe('2026-11-05T23:59:59+08:00');
    const { id } = filed.body;
    expect(await kinds(pd, pd.operator, id)).toEqual(['route_demand']);
    const { items } = (await pd.world.get(pd.operator, '/api/inbox?pageSize=100')).body;
    expect(items.find(({ subject }: { subject: { id: string } }) => subject.id === id)).toMatchObject({
      demand: { number: filed.body.number, filing: pd.needing.name },
    });

    expect((await command(pd, pd.another, filed, 'join', use)).status).toBe(200);
    const routed = await command(pd, pd.operator, filed, 'route', { departmentId: pd.holding.id });
    expect(routed.body).toMatchObject({
      status: 'routed',
      holder: { id: pd.holding.id },
      departments: [{ id: pd.needing.id }, { id: pd.joining.id }],
      dueAt: '2026-11-16T23:59:59+08:00',
    });
    expect(await kinds(pd, pd.reviewer, id)).toEqual(['answer_demand']);
    expect(await kinds(pd, pd.official, id)).toEqual(['demand_news']);
    expect(await kinds(pd, pd.another, id)).toEqual(['demand_news']);
    expect((await read(pd, pd.official, filed)).body.timeline.at(-1)).toMatchObject({
      type: 'routed',
      data: { to: pd.holding.name },
    });

    const entry = await pd.world.publish(pd.holding, { name: '残疾人就业登记信息' });
    const met = await command(pd, pd.reviewer, filed, 'register', { resourceId: entry.id, note: '已登记发布' });
    expect(met.body).toMatchObject({
      status: 'met',
      resource: { id: entry.id, name: '残疾人就业登记信息' },
      outcome: { by: 'holder', note: '已登记发布' },
      dueAt: null,
      closedLate: false,
    });
    expect((await read(pd, pd.official, filed)).body.timeline.at(-1)).toMatchObject({
      type: 'met',
      data: { entry: { id: entry.id, name: '残疾人就业登记信息' }, note: '已登记发布' },
    });
    for (const who of [pd.official, pd.another]) expect(await kinds(pd, who, id)).toContain('demand_answered');
    expect(await kinds(pd, pd.reviewer, id)).toEqual([]);
  });

  test('is filed once, however often it is sent', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const [first, second] = [await pd.file({}, key), await pd.file({}, key)];
    expect(second.body.number).toBe(first.body.number);
  });

  test('is for those who may ask for data, of departments that there are', async () => {
    for (const who of [pd.admin, pd.supervisor, pd.operator])
      expect((await pd.world.post(who, '/api/demands', said)).status).toBe(403);
    const unknown = await pd.file({ wantedFromId: crypto.randomUUID() });
    expect([unknown.status, unknown.body.details]).toMatchObject([
      422,
      [{ field: 'wantedFromId', code: 'unknown_department' }],
    ]);
    expect((await pd.file({ items: [] })).body.code).toBe('invalid_input');
    expect((await pd.file({ items: ['姓名', '姓名'] })).body.items).toEqual(['姓名']);
  });
});

describe('joining', () => {
  test('a department signs once, also where two of its people do at the same moment', async () => {
    const filed = await pd.file();
    const colleague = await pd.world.person(pd.joining, 'reviewer');
    const join = (who: Person) => pd.world.post(who, `/api/demands/${filed.body.id}/join`, use);
    const answers = await Promise.all([join(pd.another), join(colleague), join(pd.another)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const signed = and(eq(demandSignatures.demandId, filed.body.id), isNull(demandSignatures.leftAt));
    expect(await pd.world.db.$count(demandSignatures, signed)).toBe(2);
    await expect(
      pd.world.db.insert(demandSignatures).values({
        ...use,
        purpose: 'verification',
        demandId: filed.body.id,
        departmentId: pd.joining.id,
        personId: colleague.id,
        signedAt: at('2026-11-03'),
      }),
    ).rejects.toThrow();
  });
  test('departments that join at the same moment all have signed', async () => {
    const filed = await pd.file();
    const others = await Promise.all(
      [1, 2, 3].map(async () => pd.world.person(await pd.world.department(), 'official')),
    );
    const answers = await Promise.all(
      others.map((who) => pd.world.post(who, `/api/demands/${filed.body.id}/join`, use)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read(pd, pd.operator, filed)).body.departments).toHaveLength(4);
  });
  test('who leaves hears no more of it; the demand goes on for the others', async () => {
    const filed = await pd.file();
    await command(pd, pd.another, filed, 'join', use);
    const left = await command(pd, pd.official, filed, 'withdraw');
    expect(left.body).toMatchObject({
      status: 'filed',
      departments: [{ id: pd.joining.id }],
      uses: null,
      timeline: null,
    });
    expect((await command(pd, pd.official, filed, 'join', use)).body.departments).toHaveLength(2);
    await command(pd, pd.official, filed, 'withdraw');
    const withdrawn = await command(pd, pd.another, filed, 'withdraw');
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', actions: [] });
    expect(await kinds(pd, pd.operator, filed.body.id)).not.toContain('route_demand');
  });
});

describe('who sees what', () => {
  test('everybody who may ask sees what is demanded and what came of it; what for and how, those with a part', async () => {
    const filed = await pd.file();
    expect((await read(pd, pd.another, filed)).body).toMatchObject({
      title: said.title,
      actions: ['join'],
      stances: ['asker'],
      uses: null,
      timeline: null,
    });
    expect(JSON.stringify((await read(pd, pd.another, filed)).body)).not.toContain(said.matter);
    expect((await read(pd, pd.supervisor, filed)).body).toMatchObject({ actions: [], uses: [{ matter: said.matter }] });
    expect((await read(pd, pd.admin, filed)).status).toBe(404);
    expect((await pd.world.get(pd.admin, '/api/demands?role=all')).status).toBe(403);
    expect((await pd.world.get(pd.admin, '/api/demands/like?title=残疾人')).status).toBe(403);
  });
  test('nobody finds a demand by what another department needs it for', async () => {
    await pd.file({ matter: '某某秘密事项' });
    expect(await numbers(pd, pd.another, 'role=all&q=秘密事项')).toEqual([]);
  });
});

describe('the answer', () => {
  test('is of an entry that is in the directory, and of the department in charge', async () => {
    const filed = await pd.file();
    const other = await pd.world.publish(pd.joining);
    const held = await command(pd, pd.operator, filed, 'register', { resourceId: crypto.randomUUID() });
    expect(held.body.details).toMatchObject([{ field: 'resourceId', code: 'not_in_directory' }]);
    await command(pd, pd.operator, filed, 'route', { departmentId: pd.holding.id });
    const theirs = await command(pd, pd.reviewer, filed, 'register', { resourceId: other.id });
    expect(theirs.body.details).toMatchObject([{ field: 'resourceId', code: 'other_departments_entry' }]);
  });
  test('is of an entry that those who need it can ask for', async () => {
    const filed = await pd.file();
    await command(pd, pd.another, filed, 'join', use);
    const narrow = await pd.world.publish(pd.holding, { scope: [pd.needing.id] });
    const wide = await pd.world.publish(pd.holding, { scope: [pd.needing.id, pd.joining.id] });
    const hidden = await pd.world.publish(pd.holding, { items: [item('密', { shareType: 'not_shared' })] });
    const answer = (entry: { id: string }) =>
      command(pd, pd.operator, filed, 'register', { resourceId: entry.id, note: '目录中已有' });
    expect((await answer(hidden)).body.details).toMatchObject([{ field: 'resourceId', code: 'entry_not_shared' }]);
    expect((await answer(narrow)).body.details).toMatchObject([{ field: 'resourceId', code: 'entry_leaves_out' }]);
    expect((await answer(wide)).body.status).toBe('met');
  });
  test('SH-26: a demand is declined with law, regulation or rule', async () => {
    const filed = await sh.file();
    expect(filed.body.rules).toMatchObject({
      demands: { article: 'SH-26' },
      list: { name: { zh: '数据需求清单' } },
      refusal: { needs: 'basis', citation: { article: 'SH-26' } },
      notHeld: { needs: 'basis', citation: { article: 'SH-26' } },
    });
    await command(sh, sh.operator, filed, 'route', { departmentId: sh.holding.id });
    expect((await read(sh, sh.reviewer, filed)).body.rules).toMatchObject({
      refusal: { needs: 'basis', citation: { article: 'SH-26' } },
      notHeld: { needs: 'reasons', citation: { article: null } },
    });
    const bare = { code: 'law_forbids', note: '依法不得提供' };
    expect((await command(sh, sh.reviewer, filed, 'decline', bare)).body).toMatchObject({
      code: 'legal_basis_required',
      details: [{ article: 'SH-26' }],
    });
    const legalBasis = { kind: 'law', title: '某法', article: '第五条' };
    expect((await command(sh, sh.reviewer, filed, 'decline', { ...bare, legalBasis })).body).toMatchObject({
      status: 'declined',
      outcome: { code: 'law_forbids', legalBasis: '《某法》 第五条' },
    });
    expect(await kinds(sh, sh.official, filed.body.id)).toContain('demand_answered');
  });
  test('that does not serve is put forward again once; late stays late', async () => {
    const filed = await pd.file();
    pd.world.setNow(at('2026-11-09'));
    const declined = await command(pd, pd.operator, filed, 'decline', { code: 'other', note: '目录中已有近似资源' });
    expect(declined.body).toMatchObject({ status: 'declined', closedLate: true });
    const again = await command(pd, pd.official, filed, 'reopen', { note: '缺少就业单位' });
    expect(again.body).toMatchObject({ status: 'filed', reopened: true, outcome: null, closedAt: null, wasLate: true });
    // What was answered before stands among what happened
    expect(again.body.timeline).toContainEqual(
      expect.objectContaining({
        type: 'declined',
        data: expect.objectContaining({ code: 'other', note: '目录中已有近似资源', legalBasis: null, entry: null }),
      }),
    );
    expect(await kinds(pd, pd.operator, filed.body.id)).toContain('route_demand');
    await command(pd, pd.operator, filed, 'decline', { code: 'other', note: '确无此项' });
    expect((await command(pd, pd.official, filed, 'reopen', { note: '再看' })).status).toBe(403);
    pd.world.setNow(at('2026-11-02'));
  });
  test('is not asked of a department in which nobody answers; whoever it is passed on to has it among the work', async () => {
    const filed = await pd.file();
    const empty = await pd.world.department();
    expect((await command(pd, pd.operator, filed, 'route', { departmentId: empty.id })).body.details).toMatchObject([
      { field: 'departmentId', code: 'nobody_answers_there' },
    ]);
    await command(pd, pd.operator, filed, 'route', { departmentId: pd.holding.id });
    const there = await pd.world.person(empty, 'reviewer');
    const passed = await command(pd, pd.reviewer, filed, 'transfer', { departmentId: empty.id, note: '非本部门职责' });
    expect(passed.body).toMatchObject({ holder: { id: empty.id }, actions: ['join'] });
    expect(await kinds(pd, there, filed.body.id)).toEqual(['answer_demand']);
    expect(await kinds(pd, pd.reviewer, filed.body.id)).toEqual([]);
    expect(await kinds(pd, pd.operator, filed.body.id)).toContain('demand_news');
  });
});

describe('lists', () => {
  test('are one’s own, those to be answered, those before the authority, or all; by words, status and department', async () => {
    const title = `冷链仓储备案${crypto.randomUUID()}`;
    const one = await pd.file({ title, neededBy: '2026-12-01' });
    const other = await pd.file({ title, neededBy: '2026-11-20' });
    await command(pd, pd.another, other, 'join', use);
    await command(pd, pd.operator, other, 'route', { departmentId: pd.holding.id });
    const q = `q=${encodeURIComponent(title)}`;
    const [first, second] = [one.body.number, other.body.number];
    expect(await numbers(pd, pd.official, q)).toEqual([second, first]);
    expect(await numbers(pd, pd.official, `${q}&sort=neededBy`)).toEqual([second, first]);
    expect(await numbers(pd, pd.official, `${q}&sort=-neededBy`)).toEqual([first, second]);
    expect(await numbers(pd, pd.another, q)).toEqual([second]);
    expect(await numbers(pd, pd.another, `${q}&role=all`)).toEqual([second, first]);
    expect(await numbers(pd, pd.reviewer, `${q}&role=provider`)).toEqual([second]);
    expect(await numbers(pd, pd.operator, `${q}&role=authority`)).toEqual([first]);
    expect(await numbers(pd, pd.official, `${q}&role=authority`)).toEqual([]);
    expect(await numbers(pd, pd.official, `${q}&role=all&status=routed`)).toEqual([second]);
    expect(await numbers(pd, pd.operator, `${q}&role=all&department=${pd.joining.id}`)).toEqual([second]);
    expect(await numbers(pd, pd.operator, `${q}&role=all&department=${pd.holding.id}`)).toEqual([second]);
    expect(await numbers(pd, pd.operator, `${q}&role=all&department=${pd.needing.id}`)).toEqual([second, first]);
    expect(await numbers(pd, pd.operator, `${q}&role=all&due=late`)).toEqual([]);
  });
  test('SH-26: are had as a workbook', async () => {
    const filed = await sh.file({ title: '河道清淤进度', wantedFromId: sh.holding.id });
    const answer = await sh.world.app.request('/api/demands/export.xlsx?role=all&q=河道清淤', {
      headers: { cookie: sh.official.cookie },
    });
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [heading, row, ...more] = sheets[0]?.rows ?? [];
    expect(heading).toContain('所需信息项');
    expect(row).toEqual(
      expect.arrayContaining([
        filed.body.number,
        '河道清淤进度',
        '姓名、就业单位名称',
        sh.needing.name,
        sh.holding.name,
        '待转办',
      ]),
    );
    expect(more).toEqual([]);
  });
});

test('before it is filed, what the directory holds like it and what others demand like it is shown', async () => {
  const entry = await pd.world.publish(pd.holding, { name: '渔船检验证书信息' });
  await tick(pd.world.deps);
  const filed = await pd.file({ title: '渔船检验情况' });
  await pd.file({ title: '校车驾驶人资格' });
  const like = (await pd.world.get(pd.another, '/api/demands/like?title=渔船检验数据&items=证书编号')).body;
  expect(like.held).toEqual([
    { id: entry.id, name: '渔船检验证书信息', department: expect.objectContaining({ id: pd.holding.id }) },
  ]);
  expect(like.demanded.map(({ id }: { id: string }) => id)).toEqual([filed.body.id]);
  expect((await pd.world.get(pd.another, '/api/demands/like')).body).toEqual({ held: [], demanded: [] });
});

test('house: whoever leaves passes on what they signed, with both names in its history, and the successor hears of it', async () => {
  const { world } = pd;
  const leaver = await world.person(pd.needing, 'official');
  const successor = await world.person(pd.needing, 'official');
  const filed = await world.post(leaver, '/api/demands', { ...said, title: '离任人员所提需求' });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  const work = (await world.get(pd.admin, `/api/users/${leaver.id}/open-work`)).body;
  expect(work).toMatchObject({ requests: 0, demands: 1 });
  expect(work.successors.map(({ id }: { id: string }) => id)).toContain(successor.id);
  const done = await world.post(pd.admin, `/api/users/${leaver.id}/disable`, { version: 1, successorId: successor.id });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  const seen = (await read(pd, successor, filed)).body;
  expect(seen.uses).toMatchObject([
    { department: { id: pd.needing.id }, person: { name: successor.name }, signedBy: leaver.name },
  ]);
  expect(seen.timeline.at(-1)).toMatchObject({
    type: 'handed_over',
    actor: { name: pd.admin.name },
    data: { note: `${leaver.name} → ${successor.name}` },
  });
  expect((await world.get(successor, '/api/workbench')).body.awaited.items).toContainEqual(
    expect.objectContaining({ subject: expect.objectContaining({ id: filed.body.id }) }),
  );
  const declined = { code: 'not_held', note: '本市无此数据' };
  expect((await command(pd, pd.operator, filed, 'decline', declined)).status).toBe(200);
  expect(await kinds(pd, successor, filed.body.id)).toEqual(['demand_answered']);
  // What is answered is handed on no more
  expect((await world.get(pd.admin, `/api/users/${successor.id}/open-work`)).body).toMatchObject({ demands: 0 });
});
