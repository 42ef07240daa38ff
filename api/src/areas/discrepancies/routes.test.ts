import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../law/cities/national/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { stated } from '../../law/setting.ts';
import { type Answer, at, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { item } from '../catalog/testing.ts';

/** N-26 with a term of 5 working days instead of 10, from the middle of November on. */
const changing = {
  ...national,
  editions: [
    {
      since: '2026-11-16',
      changes: { correctionTerm: stated('N-26', 5, '5个工作日内核实、更正并反馈。', 'Within 5 working days.') },
    },
  ],
};
// The authority hears of some doubts: each world has one authority, in a database of its own
const own = await Promise.all([1, 2, 3, 4, 5, 6].map(() => ownDatabase()));
const database = (at: number) => own[at]?.url ?? '';
const [pd, dg, kf, sh, sq, nation] = await Promise.all([
  testWorld({ policy: pudong, databaseUrl: database(0) }).then(cast),
  testWorld({ policy: dongguan, databaseUrl: database(1) }).then(cast),
  testWorld({ policy: kaifeng, databaseUrl: database(2) }).then(cast),
  testWorld({ policy: shanghai, databaseUrl: database(3) }).then(cast),
  testWorld({ policy: suqian, databaseUrl: database(4) }).then(cast),
  testWorld({ policy: changing, databaseUrl: database(5) }).then(cast),
]);
afterAll(async () => {
  for (const { world } of [pd, dg, kf, sh, sq, nation]) {
    expect(world.errors).toEqual([]);
    await world.close();
  }
  for (const { drop } of own) await drop();
});

/** A provider, a department that uses its data, the authority, and their people. */
async function cast(world: World) {
  const [giving, asking] = [await world.department(), await world.department()];
  const [office, above] = [await world.department('authority'), await world.department('supervisor')];
  const resource = await world.publish(giving, {
    conditions: '按需',
    items: [item('姓名', { shareType: 'conditional' }), item('内部评语', { shareType: 'not_shared' })],
  });
  const official = await world.person(asking, 'official');
  const reviewer = await world.person(giving, 'reviewer');
  const said = {
    resourceId: resource.id,
    itemIds: [resource.itemId('姓名')],
    found: '张珊',
    expected: '张姗',
    evidence: '户口簿原件',
  };
  return {
    world,
    giving,
    asking,
    resource,
    said,
    official,
    reviewer,
    colleague: await world.person(asking, 'official'),
    operator: await world.person(office, 'operator'),
    supervisor: await world.person(above, 'supervisor'),
    stranger: await world.person(await world.department(), 'official', 'registrar', 'reviewer', 'admin'),
    report: (over: object = {}, headers: Record<string, string> = {}) =>
      world.post(official, '/api/discrepancies', { ...said, ...over }, headers),
  };
}
type Cast = typeof pd;

const kinds = async ({ world }: Cast, who: Person, id: string): Promise<string[]> =>
  (await world.get(who, '/api/inbox?pageSize=100')).body.items
    .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
    .map(({ kind }: { kind: string }) => kind)
    .sort();
const command = ({ world }: Cast, who: Person, on: Answer, action: string, body: object = {}) =>
  world.post(who, `/api/discrepancies/${on.body.id}/${action}`, { version: on.body.version, ...body });
const note = '已据户籍档案更正姓名用字';

describe('a doubt', () => {
  test('PD-4: goes to the collector, who corrects; whoever reported it sees that', async () => {
    const reported = await pd.report();
    expect(reported.status).toBe(201);
    expect(reported.body).toMatchObject({
      number: 'HS-2026-000001',
      status: 'reported',
      version: 1,
      resource: { id: pd.resource.id, name: pd.resource.content.name },
      collector: { id: pd.giving.id },
      reporting: { id: pd.asking.id },
      reporter: { id: pd.official.id },
      items: [{ name: '姓名' }],
      found: '张珊',
      expected: '张姗',
      evidence: '户口簿原件',
      stances: ['reporter'],
      actions: ['withdraw'],
      outcomes: [],
      rules: { first: 'collector', check: { article: 'PD-4' }, casesGoOn: { article: null } },
      timeline: [{ seq: 1, type: 'reported', actor: { name: pd.official.name, department: pd.asking.name } }],
    });
    const { id } = reported.body;
    expect(await kinds(pd, pd.reviewer, id)).toEqual(['check_contents']);
    expect(await kinds(pd, pd.operator, id)).toEqual([]);
    expect((await pd.world.get(pd.reviewer, `/api/discrepancies/${id}`)).body).toMatchObject({
      actions: ['answer', 'transfer'],
      outcomes: ['corrected', 'upheld'],
    });

    const answered = await command(pd, pd.reviewer, reported, 'answer', { outcome: 'corrected', note });
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject({ status: 'corrected', version: 2, actions: [], closedBy: 'collector' });
    const seen = (await pd.world.get(pd.official, `/api/discrepancies/${id}`)).body;
    expect(seen.closedAt).toBe(pd.world.deps.clock().toISOString());
    expect(seen.timeline[1]).toMatchObject({ type: 'answered', data: { outcome: 'corrected', note } });
    expect(await kinds(pd, pd.reviewer, id)).toEqual([]);
    expect(await kinds(pd, pd.official, id)).toEqual(['contents_checked']);
    expect(await kinds(pd, pd.colleague, id)).toEqual([]);
    const [notice] = await pd.world.db.select().from(tasks).where(eq(tasks.assigneeId, pd.official.id));
    expect((await pd.world.post(pd.official, `/api/inbox/${notice?.id}/acknowledge`)).status).toBe(200);
    expect(await kinds(pd, pd.official, id)).toEqual([]);
  });

  test('KF-18: the authority is told, and stays told until it has read so', async () => {
    const reported = await kf.report();
    expect(reported.body).toMatchObject({ status: 'reported', rules: { casesGoOn: { article: 'KF-18' } } });
    expect(await kinds(kf, kf.reviewer, reported.body.id)).toEqual(['check_contents']);
    expect(await kinds(kf, kf.operator, reported.body.id)).toEqual(['contents_doubted']);
    await command(kf, kf.reviewer, reported, 'answer', { outcome: 'upheld', note });
    expect(await kinds(kf, kf.operator, reported.body.id)).toEqual(['contents_doubted']);
  });

  test('DG-14, DG-18: the authority is told, the provider checks, and the outcome goes back', async () => {
    const reported = await dg.report();
    expect(reported.body).toMatchObject({ status: 'coordinating', actions: ['messages', 'withdraw'] });
    const { id } = reported.body;
    expect(await kinds(dg, dg.operator, id)).toEqual(['settle_contents']);
    expect(await kinds(dg, dg.reviewer, id)).toEqual(['check_contents']);
    const found = await dg.world.post(dg.reviewer, `/api/discrepancies/${id}/messages`, { note: '系录入错误' });
    expect(found.body).toMatchObject({ version: 1, awaits: null });
    expect(await kinds(dg, dg.reviewer, id)).toEqual([]);
    expect((await command(dg, dg.reviewer, found, 'settle', { outcome: 'upheld', note })).status).toBe(403);
    const settled = await command(dg, dg.operator, found, 'settle', { outcome: 'corrected', note });
    expect(settled.body).toMatchObject({ status: 'corrected', closedBy: 'authority' });
    expect(await kinds(dg, dg.official, id)).toEqual(['contents_checked']);
    expect(await kinds(dg, dg.reviewer, id)).toEqual(['contents_checked']);
    expect(await kinds(dg, dg.operator, id)).toEqual([]);
  });

  test('SH-16, SH-22: the responsible department checks, where one is named; the provider sees it', async () => {
    const answering = await sh.world.department();
    const reviewer = await sh.world.person(answering, 'reviewer');
    const resource = await sh.world.publish(sh.giving, {
      responsibleDepartmentId: answering.id,
      items: [item('姓名')],
    });
    const reported = await sh.report({ resourceId: resource.id, itemIds: [resource.itemId('姓名')] });
    expect(reported.body).toMatchObject({ status: 'reported', collector: { id: answering.id } });
    expect(await kinds(sh, reviewer, reported.body.id)).toEqual(['check_contents']);
    expect(await kinds(sh, sh.reviewer, reported.body.id)).toEqual([]);
    expect((await sh.world.get(sh.reviewer, `/api/discrepancies/${reported.body.id}`)).body).toMatchObject({
      stances: [],
      actions: [],
    });
    expect((await command(sh, sh.reviewer, reported, 'answer', { outcome: 'upheld', note })).status).toBe(403);
    expect((await command(sh, reviewer, reported, 'answer', { outcome: 'upheld', note })).status).toBe(200);
    expect(shanghai.contentsDiffer.value.first).toBe('collector');
  });

  test('KF-18, SQ-22, DG-14: the provider checks, whatever department is named as responsible', async () => {
    for (const city of [kf, sq, dg]) {
      const responsibleDepartmentId = (await city.world.department()).id;
      const resource = await city.world.publish(city.giving, { responsibleDepartmentId, items: [item('姓名')] });
      const reported = await city.report({ resourceId: resource.id, itemIds: [resource.itemId('姓名')] });
      expect(reported.body.collector.id).toBe(city.giving.id);
    }
  });

  test('SH-22: the provider checks where the responsible department is disabled, or doubts itself', async () => {
    const gone = await sh.world.department();
    await sh.world.db.update(departments).set({ disabledAt: sh.world.deps.clock() }).where(eq(departments.id, gone.id));
    for (const responsibleDepartmentId of [gone.id, sh.asking.id]) {
      const resource = await sh.world.publish(sh.giving, { responsibleDepartmentId, items: [item('姓名')] });
      expect((await sh.world.get(sh.official, `/api/resources/${resource.id}`)).body.actions).toContain('doubt');
      const reported = await sh.report({ resourceId: resource.id, itemIds: [resource.itemId('姓名')] });
      expect(reported.body).toMatchObject({ collector: { id: sh.giving.id } });
      expect(await kinds(sh, sh.reviewer, reported.body.id)).toEqual(['check_contents']);
    }
  });

  test('SQ-22: a provider that accepts the doubt corrects at once', async () => {
    const reported = await sq.report();
    expect(reported.body).toMatchObject({ status: 'negotiating', awaits: 'collector' });
    const agreed = await command(sq, sq.reviewer, reported, 'agree', { outcome: 'corrected', note });
    expect(agreed.body).toMatchObject({ status: 'corrected', closedBy: 'collector' });
    expect(await kinds(sq, sq.official, reported.body.id)).toEqual(['contents_checked']);
  });

  test('SQ-15: both departments talk; what they do not agree on is settled by the authority', async () => {
    const reported = await sq.report();
    const { id } = reported.body;
    const proposed = await command(sq, sq.reviewer, reported, 'agree', { outcome: 'upheld', note: '档案如此' });
    expect(proposed.body).toMatchObject({ status: 'negotiating', awaits: 'reporter', version: 2 });
    expect(await kinds(sq, sq.reviewer, id)).toEqual([]);
    expect(await kinds(sq, sq.official, id)).toEqual(['agree_contents']);
    const said = await sq.world.post(sq.official, `/api/discrepancies/${id}/messages`, { note: '户口簿为姗' });
    expect(said.body.awaits).toBe('collector');
    expect(await kinds(sq, sq.reviewer, id)).toEqual(['agree_contents']);
    const failed = await command(sq, sq.reviewer, said, 'fail', { note: '双方记载均有原件' });
    expect(failed.body).toMatchObject({ status: 'coordinating' });
    expect(await kinds(sq, sq.operator, id)).toEqual(['settle_contents']);
    const settled = await command(sq, sq.operator, failed, 'settle', { outcome: 'upheld', note });
    expect(settled.body.timeline.map(({ type }: { type: string }) => type)).toEqual([
      'reported',
      'proposed',
      'message_sent',
      'negotiation_failed',
      'settled',
    ]);
    expect(suqian.contentsDiffer.value).toMatchObject({ failing: 'authority' });
  });

  test('N-26: is passed on to the department whose data they are, within the same term; all of them follow it', async () => {
    const { world, giving, reviewer, official } = nation;
    const [right, empty] = [await world.department(), await world.department()];
    const registry = await world.person(right, 'reviewer');
    const reported = await nation.report();
    const { id, dueAt } = reported.body;
    const pass = (to: string) =>
      command(nation, reviewer, reported, 'transfer', { departmentId: to, note: '由户籍登记产生' });
    expect(await pass(empty.id)).toMatchObject({ status: 422, body: { code: 'nobody_checks_there' } });
    expect((await world.get(registry, `/api/discrepancies/${id}`)).status).toBe(404);
    const passed = await pass(right.id);
    expect(passed.body).toMatchObject({ collector: { id: right.id }, dueAt, actions: [] });
    expect(passed.body.timeline.at(-1)).toMatchObject({ type: 'transferred', data: { to: right.name } });
    expect(await pass(right.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect([await kinds(nation, reviewer, id), await kinds(nation, registry, id)]).toEqual([[], ['check_contents']]);
    expect(await kinds(nation, official, id)).toEqual(['contents_transferred']);
    expect((await command(nation, registry, passed, 'transfer', { departmentId: giving.id, note })).body.code).toBe(
      'passed_on_before',
    );
    const answered = await command(nation, registry, passed, 'answer', { outcome: 'corrected', note });
    expect(answered.body).toMatchObject({ status: 'corrected' });
    expect((await world.get(reviewer, `/api/discrepancies/${id}`)).body).toMatchObject({ status: 'corrected' });
  });
  test('may be taken back by whoever reported it', async () => {
    const reported = await pd.report();
    expect((await command(pd, pd.stranger, reported, 'withdraw')).status).toBe(404);
    expect((await command(pd, pd.reviewer, reported, 'withdraw')).status).toBe(403);
    expect((await command(pd, pd.official, reported, 'withdraw')).body.status).toBe('withdrawn');
    expect(await kinds(pd, pd.reviewer, reported.body.id)).toEqual([]);
    expect(await kinds(pd, pd.official, reported.body.id)).toEqual([]);
  });
});

describe('a report', () => {
  test('is of items one sees, of another department', async () => {
    const refused = async (over: object, status: number, code: string) =>
      expect(await pd.report(over)).toMatchObject({ status, body: { code } });
    await refused({ itemIds: [pd.resource.itemId('内部评语')] }, 422, 'unknown_item');
    await refused({ itemIds: [] }, 422, 'items_required');
    await refused({ expected: '张珊' }, 422, 'no_difference');
    await refused({ resourceId: crypto.randomUUID() }, 404, 'not_found');
    await refused({ found: ' ' }, 400, 'invalid_input');
    const closed = await pd.world.publish(pd.giving, { items: [item('密', { shareType: 'not_shared' })] });
    await refused({ resourceId: closed.id, itemIds: [closed.itemId('密')] }, 422, 'contents_closed');
    const scoped = await pd.world.publish(pd.giving, { scope: [pd.giving.id], items: [item('甲')] });
    await refused({ resourceId: scoped.id, itemIds: [scoped.itemId('甲')] }, 422, 'contents_closed');
    const toDoubt = (id: string) => `/api/discrepancies/resources/${id}`;
    expect(await pd.world.get(pd.official, toDoubt(closed.id))).toMatchObject({ body: { code: 'contents_closed' } });
    for (const who of [pd.reviewer, pd.operator, pd.supervisor]) {
      expect((await pd.world.post(who, '/api/discrepancies', pd.said)).status).toBe(403);
      expect((await pd.world.get(who, toDoubt(pd.resource.id))).status).toBe(403);
    }
  });

  test('is offered where it may be made', async () => {
    const actions = async (who: Person, id: string) => (await pd.world.get(who, `/api/resources/${id}`)).body.actions;
    expect(await actions(pd.official, pd.resource.id)).toContain('doubt');
    expect(await actions(pd.reviewer, pd.resource.id)).not.toContain('doubt');
    expect(await actions(pd.operator, pd.resource.id)).not.toContain('doubt');
    const closed = await pd.world.publish(pd.giving, { items: [item('密', { shareType: 'not_shared' })] });
    expect(await actions(pd.official, closed.id)).not.toContain('doubt');
  });

  test('sent twice under one key is one; a refused one leaves no gap in the numbers', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [await pd.report({}, headers), await pd.report({}, headers)];
    expect(again.body).toEqual(first.body);
    await pd.report({ itemIds: [] });
    const next = await pd.report();
    expect(Number(next.body.number.slice(-6))).toBe(Number(first.body.number.slice(-6)) + 1);
  });
});

describe('DG-18: whoever obtained what is closed may doubt it', () => {
  const obtained = async () => {
    const { world, giving, reviewer } = dg;
    const asking = await world.department();
    const official = await world.person(asking, 'official');
    const resource = await world.publish(giving, {
      items: [item('所属街道', { shareType: 'unconditional' }), item('内部评语', { shareType: 'not_shared' })],
    });
    const [free, held] = [resource.itemId('所属街道'), resource.itemId('内部评语')];
    const doubt = () =>
      world.post(official, '/api/discrepancies', { ...dg.said, resourceId: resource.id, itemIds: [held] });
    const { body } = await world.post(official, '/api/requests', {
      resourceId: resource.id,
      itemIds: [],
      wanted: '内部评语',
      purpose: 'verification',
      basis: '职责',
      matter: '核对',
      delivery: 'query',
      from: '2026-11-02',
      until: '2027-11-01',
    });
    const step = async (action: string, said: object) => {
      const { version } = (await world.get(reviewer, `/api/requests/${body.id}`)).body;
      return world.post(reviewer, `/api/requests/${body.id}/${action}`, { version, ...said });
    };
    const approve = () => step('approve-partly', { itemIds: [free, held] });
    const revoke = () => step('revoke', { note: '用途已尽', withheld: { code: 'other', note: '用途已尽' } });
    const offered = async () => ({
      actions: (await world.get(official, `/api/resources/${resource.id}`)).body.actions,
      items: (await world.get(official, `/api/discrepancies/resources/${resource.id}`)).body.items.map(
        ({ name }: { name: string }) => name,
      ),
    });
    return {
      doubt,
      approve,
      revoke,
      offered,
      left: async () => (await world.get(official, `/api/requests/${body.id}`)).body,
    };
  };

  test('once it is granted, and nobody before', async () => {
    const { doubt, approve, offered } = await obtained();
    expect(await doubt()).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
    expect((await offered()).items).toEqual(['所属街道']);
    expect((await approve()).status).toBe(200);
    expect(await offered()).toEqual({
      actions: expect.arrayContaining(['doubt']),
      items: ['所属街道', '内部评语'],
    });
    expect((await doubt()).status).toBe(201);
  });

  test('still when it was taken back: what was had may be wrong wherever it was used', async () => {
    const { doubt, approve, revoke, left } = await obtained();
    await approve();
    expect((await revoke()).status).toBe(200);
    expect((await left()).grant.items.map(({ name }: { name: string }) => name)).toEqual(['所属街道']);
    expect((await doubt()).status).toBe(201);
  });
});

describe('others', () => {
  test('know nothing of a doubt they have no part in; the supervisor reads it', async () => {
    const reported = await pd.report();
    const path = `/api/discrepancies/${reported.body.id}`;
    expect((await pd.world.get(pd.stranger, path)).status).toBe(404);
    expect((await pd.world.post(pd.stranger, `${path}/messages`, { note })).status).toBe(404);
    for (const who of [pd.supervisor, pd.operator, pd.colleague, pd.reviewer])
      expect((await pd.world.get(who, path)).status).toBe(200);
    expect((await pd.world.get(pd.supervisor, path)).body.actions).toEqual(['urge']);
  });

  test('who come with a version that is not the one there are told so', async () => {
    const reported = await pd.report();
    const stale = { ...reported, body: { ...reported.body, version: 7 } };
    expect((await command(pd, pd.reviewer, stale, 'answer', { outcome: 'upheld', note })).status).toBe(409);
    const both = await Promise.all(
      ['corrected', 'upheld'].map((outcome) => command(pd, pd.reviewer, reported, 'answer', { outcome, note })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test('house: the operator who reported a doubt does not settle it, a colleague does', async () => {
  const [own] = await dg.world.db
    .select({ id: departments.id, path: departments.path, name: departments.name })
    .from(departments)
    .where(eq(departments.kind, 'authority'));
  if (!own) throw new Error('no authority');
  const both = await dg.world.person(own, 'operator', 'official');
  const reported = await dg.world.post(both, '/api/discrepancies', dg.said);
  expect(reported.body.actions).toEqual(['messages', 'withdraw']);
  const said = { outcome: 'corrected', note };
  expect(await command(dg, both, reported, 'settle', said)).toMatchObject({ status: 422, body: { code: 'own_doubt' } });
  expect((await command(dg, dg.operator, reported, 'settle', said)).status).toBe(200);
});

test('SQ-15: where whoever reported it is gone, their colleagues find the doubt in their inbox and act', async () => {
  const gone = await sq.world.person(sq.asking, 'official');
  const reported = await sq.world.post(gone, '/api/discrepancies', sq.said);
  await sq.world.db.update(users).set({ disabledAt: sq.world.deps.clock() }).where(eq(users.id, gone.id));
  const proposed = await command(sq, sq.reviewer, reported, 'agree', { outcome: 'upheld', note });
  expect(await kinds(sq, sq.colleague, reported.body.id)).toEqual(['agree_contents']);
  const agreed = await command(sq, sq.colleague, proposed, 'agree', { outcome: 'upheld', note });
  expect(agreed).toMatchObject({ status: 200, body: { status: 'upheld' } });
});

describe('a message', () => {
  test('overtakes nobody who is answering meanwhile', async () => {
    const reported = await dg.report();
    const path = `/api/discrepancies/${reported.body.id}/messages`;
    const said = await Promise.all(
      [dg.reviewer, dg.official, dg.operator].map((who) => dg.world.post(who, path, { note })),
    );
    expect(said.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
    const settled = await command(dg, dg.operator, reported, 'settle', { outcome: 'upheld', note });
    expect(settled).toMatchObject({ status: 200, body: { version: 2 } });
    expect(settled.body.timeline.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the lists', () => {
  test('hold one’s own, what one has to check, what is before the authority, and all one may read', async () => {
    const { world, official, colleague, reviewer, operator, supervisor, stranger } = dg;
    const { id } = (await dg.report()).body;
    const holds = async (who: Person, role: string, status = '') => {
      const { body } = await world.get(who, `/api/discrepancies?role=${role}&pageSize=100${status}`);
      expect(body.items.length).toBe(body.total);
      return body.items.some((line: { id: string }) => line.id === id);
    };
    expect(await holds(official, 'mine')).toBe(true);
    expect(await holds(colleague, 'mine')).toBe(false);
    expect(await holds(colleague, 'all')).toBe(true);
    expect(await holds(reviewer, 'collector')).toBe(true);
    expect(await holds(official, 'collector')).toBe(false);
    for (const who of [operator, supervisor]) expect(await holds(who, 'authority')).toBe(true);
    for (const who of [official, reviewer]) expect(await holds(who, 'authority')).toBe(false);
    for (const who of [official, reviewer, operator, supervisor]) expect(await holds(who, 'all')).toBe(true);
    for (const role of ['mine', 'collector', 'authority', 'all']) expect(await holds(stranger, role)).toBe(false);
    expect(await holds(operator, 'all', '&status=coordinating')).toBe(true);
    expect(await holds(operator, 'all', '&status=corrected&status=upheld')).toBe(false);
    expect((await world.get(operator, '/api/discrepancies?status=x')).status).toBe(400);
  });
});

describe('N-26: a doubt has a last day', () => {
  const line = async (who: Person, id: string) =>
    (await nation.world.get(who, '/api/discrepancies?role=all&pageSize=100')).body.items.find(
      (one: { id: string }) => one.id === id,
    );
  const task = async (id: string) => {
    const [found] = await nation.world.db.select().from(tasks).where(eq(tasks.subjectId, id));
    return found;
  };

  test('of 10 working days, seen in the inbox, the list, the page and by whoever waits, with a reminder before it', async () => {
    const { world, reviewer, official } = nation;
    world.setNow(at('2026-11-02'));
    const reported = await nation.report();
    expect(reported.body).toMatchObject({
      dueAt: '2026-11-16T23:59:59+08:00',
      remainingWorkingDays: 10,
      overdue: false,
      closedLate: false,
      rules: { term: { article: 'N-26' } },
    });
    const { id } = reported.body;
    expect(await line(reviewer, id)).toMatchObject({ dueAt: '2026-11-16T23:59:59+08:00' });
    expect((await world.get(official, '/api/workbench')).body.awaited.items).toMatchObject([
      { subject: { id }, dueAt: '2026-11-16T23:59:59+08:00', overdue: false },
    ]);
    world.setNow(at('2026-11-13'));
    await tick(world.deps);
    expect(await task(id)).toMatchObject({ kind: 'check_contents', dueOn: '2026-11-16', remindedLeft: 1 });
    world.setNow(at('2026-11-17'));
    expect(await line(official, id)).toMatchObject({ overdue: true, remainingWorkingDays: -1 });
    expect((await world.get(official, '/api/workbench')).body.late.awaited).toBe(1);
    const answered = await command(nation, reviewer, reported, 'answer', { outcome: 'corrected', note });
    expect(answered.body).toMatchObject({ status: 'corrected', overdue: false, dueAt: null, closedLate: true });
    world.setNow(at('2026-11-02'));
  });

  test('of the edition of the day it was reported', async () => {
    const { world } = nation;
    world.setNow(at('2026-11-13'));
    const before = await nation.report();
    world.setNow(at('2026-11-16'));
    const after = await nation.report();
    expect(before.body).toMatchObject({ dueAt: '2026-11-27T23:59:59+08:00' });
    expect(after.body).toMatchObject({
      dueAt: '2026-11-23T23:59:59+08:00',
      rules: { term: { edition: { since: '2026-11-16' } } },
    });
    world.setNow(at('2026-11-02'));
  });

  test('that no calendar reaches yet is open, and gets its day once the year is loaded', async () => {
    const { world } = nation;
    world.setNow(at('2026-12-28'));
    const reported = await nation.report();
    const { id } = reported.body;
    expect(reported.body).toMatchObject({ dueAt: null, awaitsCalendarOf: 2027 });
    await tick(world.deps);
    expect(await task(id)).toMatchObject({ dueOn: null });
    // Answered and read before anybody knows that it was late
    const meanwhile = await nation.report();
    world.setNow(at('2027-01-06'));
    await command(nation, nation.reviewer, meanwhile, 'answer', { outcome: 'corrected', note });
    const [news] = (await world.get(nation.official, '/api/inbox?kind=contents_checked')).body.items.filter(
      ({ subject }: { subject: { id: string } }) => subject.id === meanwhile.body.id,
    );
    await world.post(nation.official, `/api/inbox/${news.id}/acknowledge`);
    const year = { year: 2027, holidays: ['2027-01-01'], workdays: [] };
    const loading = await world.post(nation.operator, '/api/calendar', year);
    expect(loading.status, JSON.stringify(loading.body)).toBe(200);
    await tick(world.deps);
    // The five days of the later edition: 29, 30, 31 December, 4 and 5 January
    expect(await task(id)).toMatchObject({ dueOn: '2027-01-05' });
    expect((await world.get(nation.official, `/api/discrepancies/${meanwhile.body.id}`)).body).toMatchObject({
      closedLate: true,
      closedAt: at('2027-01-06').toISOString(),
    });
    expect(await kinds(nation, nation.official, meanwhile.body.id)).toEqual(['answered_late']);
    expect(await kinds(nation, nation.reviewer, meanwhile.body.id)).toEqual(['answered_late']);
    const seen = (await world.get(nation.reviewer, `/api/discrepancies/${id}`)).body;
    expect(seen).toMatchObject({ dueAt: '2027-01-05T23:59:59+08:00', awaitsCalendarOf: null });
    world.setNow(at('2026-11-02'));
  });
});

describe('what those who watch over and whoever reported say of it (house)', () => {
  test('催办: it is told to whoever owes the answer, stands in the history with its day, and ends with the answer', async () => {
    const reported = await pd.report();
    const { id } = reported.body;
    const said = { until: '2026-11-06', note: '请尽快核实' };
    expect(await command(pd, pd.reviewer, reported, 'urge', said)).toMatchObject({ status: 403 });
    const past = await command(pd, pd.supervisor, reported, 'urge', { ...said, until: '2026-11-01' });
    expect(past).toMatchObject({ status: 422, body: { code: 'period_past', details: [{ field: 'until' }] } });
    const urged = await command(pd, pd.supervisor, reported, 'urge', said);
    expect(urged.body).toMatchObject({
      status: 'reported',
      version: 2,
      owing: 'collector',
      urged: { by: 'supervisor', until: said.until },
      timeline: [{ type: 'reported' }, { type: 'urged', data: { by: 'supervisor', ...said } }],
    });
    expect(await kinds(pd, pd.reviewer, id)).toEqual(['check_contents', 'contents_urged']);
    const again = await command(pd, pd.operator, urged, 'urge', { ...said, until: '2026-11-09' });
    expect(again.body.urged).toEqual({ by: 'authority', until: '2026-11-09' });
    const answered = await command(pd, pd.reviewer, again, 'answer', { outcome: 'upheld', note });
    expect(answered.body).toMatchObject({ status: 'upheld', urged: null, owing: null });
    expect(await kinds(pd, pd.reviewer, id)).toEqual([]);
  });

  test('评价: by whoever reported, once; who answered is told, and the authority where it is not settled', async () => {
    const reported = await pd.report();
    const { id } = reported.body;
    const answered = await command(pd, pd.reviewer, reported, 'answer', { outcome: 'upheld', note });
    const seen = await pd.world.get(pd.official, `/api/discrepancies/${id}`);
    expect(seen.body).toMatchObject({ actions: ['rate'], rating: null });
    const key = { 'idempotency-key': crypto.randomUUID() };
    const rate = () =>
      pd.world.post(
        pd.official,
        `/api/discrepancies/${id}/rate`,
        { version: answered.body.version, rating: 'unsettled', note: '仍是旧的' },
        key,
      );
    const [rated, twice] = await Promise.all([rate(), rate()]);
    expect(rated).toMatchObject({ status: 200, body: { status: 'upheld', rating: 'unsettled', actions: [] } });
    expect(twice.body).toEqual(rated.body);
    // What it was closed on stays
    expect(rated.body.closedAt).toBe(answered.body.closedAt);
    expect(await kinds(pd, pd.reviewer, id)).toEqual(['contents_rated']);
    expect(await kinds(pd, pd.operator, id)).toEqual(['contents_rated']);
    expect(await kinds(pd, pd.official, id)).toEqual(['contents_checked']);
    const other = { rating: 'settled', note: '' };
    expect(await command(pd, pd.official, rated, 'rate', other)).toMatchObject({ status: 403 });
    const { items } = (await pd.world.get(pd.reviewer, '/api/discrepancies?role=collector')).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ rating: 'unsettled' });
  });
});
