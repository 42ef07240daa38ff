import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { tick } from '../../../tick.ts';
import { body, content, item, registrationOffice } from '../testing.ts';
import { retireDue } from './retirement-tick.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
let consumer: Person;

beforeAll(async () => {
  world = await testWorld();
  office = await registrationOffice(world);
  consumer = await world.person(await world.department(), 'official');
});
beforeEach(() => world.setNow(at('2026-11-02')));
afterAll(() => world.close());

const path = (id: string, rest: string) => `/api/resources/${id}/${rest}`;
const noticesTo = async (who: Person) =>
  (await world.get(who, '/api/inbox?kind=grant_affected&pageSize=100')).body.items;
const noticeOf = async (who: Person, requestId: string) =>
  (await noticesTo(who)).find((each: { subject: { id: string } }) => each.subject.id === requestId);

/** A published resource of the office with a grant on the items named, held by the consumer. */
async function granted(...names: string[]) {
  const resource = await world.publish(office.bureau, {
    items: [item('使用单位'), item('设备代码'), item('检验日期')],
  });
  const { status, body: request } = await world.post(consumer, '/api/requests', {
    resourceId: resource.id,
    itemIds: names.map(resource.itemId),
    purpose: 'verification',
    basis: '安全生产监督检查职责',
    matter: '企业检查',
    delivery: 'api',
    from: '2026-11-02',
    until: '2027-11-01',
  });
  expect([status, request.status]).toEqual([201, 'granted']);
  return { ...resource, request };
}
const retire = (id: string, effectiveOn: string, more = {}) =>
  office.step(office.reviewer, id, 'retire', 1, { note: '系统停用', effectiveOn, ...more });

describe('retiring a resource (house, rule 9)', () => {
  test('shows the grants it touches to those who work on it', async () => {
    const { id, request, itemId } = await granted('设备代码');
    const { body: affected } = await world.get(office.reviewer, path(id, 'affected-grants'));
    expect(affected).toEqual({
      total: 1,
      items: [
        {
          request: { id: request.id, number: request.number },
          consumer: { id: consumer.departmentId, name: expect.any(String) },
          items: [{ id: itemId('设备代码'), name: '设备代码' }],
          from: '2026-11-02',
          until: '2027-11-01',
        },
      ],
    });
    expect((await world.get(consumer, path(id, 'affected-grants'))).status).toBe(403);
    expect((await world.get(null, path(id, 'affected-grants'))).status).toBe(401);
  });

  test('tells the holders first, by day; on the day it leaves the directory and keeps its history', async () => {
    const { id, request } = await granted('设备代码');
    const { body: announced } = await retire(id, '2026-12-01');
    expect(announced).toMatchObject({ version: 2, retiresOn: '2026-12-01', revision: { status: 'published' } });
    expect(announced.timeline.at(-1)).toMatchObject({
      type: 'retirement_announced',
      data: { note: '系统停用', effectiveOn: '2026-12-01' },
    });
    expect(await noticeOf(consumer, request.id)).toMatchObject({
      dueAt: '2026-12-01T23:59:59+08:00',
      title: content().name,
      actions: ['open', 'acknowledge'],
    });
    world.setNow(at('2026-11-30', '23:59'));
    await retireDue(world.deps);
    expect((await world.get(consumer, `/api/resources/${id}`)).status).toBe(200);

    world.setNow(at('2026-12-01', '00:01'));
    expect(await retireDue(world.deps)).toBe(1);
    expect(await retireDue(world.deps)).toBe(0);
    expect((await world.get(consumer, `/api/resources/${id}`)).status).toBe(404);
    expect((await world.get(consumer, path(id, 'revisions'))).status).toBe(404);
    const { body: kept } = await office.look(office.reviewer, id);
    expect(kept).toMatchObject({ version: 3, actions: [], revision: { status: 'retired' }, publishedRevision: null });
    expect(kept.timeline.at(-1)).toMatchObject({ type: 'retired', actor: { id: null, name: 'OneSource' } });
    const done = and(eq(auditLog.subjectId, id), eq(auditLog.result, 'done'));
    const trail = await world.db.select().from(auditLog).where(done).orderBy(auditLog.id);
    expect(trail.map(({ action }) => action)).toEqual(['resource.retire', 'resource.retired']);
    expect(world.errors).toEqual([]);
  });

  test('takes effect at once when the day is today, and ends the work on a revision', async () => {
    const { id } = await granted('设备代码');
    await office.step(office.registrar, id, 'revise', 1);
    const { body: gone } = await office.step(office.reviewer, id, 'retire', 2, {
      note: '停用',
      effectiveOn: '2026-11-02',
    });
    expect(gone).toMatchObject({ version: 4, revision: { number: 1, status: 'retired' }, actions: [] });
    expect((await world.get(consumer, `/api/resources/${id}`)).status).toBe(404);
    const { body: list } = await world.get(office.registrar, '/api/registrations?status=retired&pageSize=100');
    expect(list.items.filter((each: { id: string }) => each.id === id)).toMatchObject([{ number: 1, actions: [] }]);
    expect((await office.edit(office.registrar, id, 4, body())).body.code).toBe('wrong_status');
    expect((await office.look(office.stranger, id)).status).toBe(404);
  });

  test('ends the grants that run on it, with the reasons announced: they are disposed of (rule 15)', async () => {
    const { id, request } = await granted('设备代码');
    const running = async () => (await world.get(consumer, `/api/requests/${request.id}`)).body;
    await retire(id, '2026-12-01');
    world.setNow(at('2026-11-30', '12:00'));
    await tick(world.deps);
    expect((await running()).status).toBe('granted');
    world.setNow(at('2026-12-01', '08:00'));
    // The entry goes first, and its grants with the next
    for (let pass = 0; pass < 3; pass += 1) await tick(world.deps);
    const ended = await running();
    expect(ended).toMatchObject({
      status: 'revoked',
      withheld: [{ takenBack: true, note: '系统停用', items: ['设备代码'] }],
      actions: expect.arrayContaining(['dispose']),
    });
    expect(ended.timeline.filter(({ type }: { type: string }) => type === 'revoked')).toHaveLength(1);
    expect(world.errors).toEqual([]);
  });

  test('tells the holder of a suspended grant as well', async () => {
    const { id, request } = await granted('设备代码');
    await world.db.update(accessRequests).set({ status: 'suspended' }).where(eq(accessRequests.id, request.id));
    const { body: affected } = await world.get(office.reviewer, path(id, 'affected-grants'));
    expect(affected).toMatchObject({ total: 1, items: [{ request: { id: request.id } }] });
    await retire(id, '2026-12-01');
    expect(await noticeOf(consumer, request.id)).toMatchObject({ dueAt: '2026-12-01T23:59:59+08:00' });
  });

  test('is moved by announcing it again, with one notice on the new day', async () => {
    const { id, request } = await granted('设备代码');
    await retire(id, '2026-12-01');
    const { body: moved } = await office.step(office.reviewer, id, 'retire', 2, {
      note: '顺延',
      effectiveOn: '2027-01-04',
    });
    expect(moved.retiresOn).toBe('2027-01-04');
    const open = await world.db
      .select({ dueOn: tasks.dueOn })
      .from(tasks)
      .where(and(eq(tasks.subjectId, request.id), eq(tasks.kind, 'grant_affected')));
    expect(open).toEqual([{ dueOn: '2027-01-04' }]);
    expect((await office.step(office.registrar, id, 'revise', 3)).body.code).toBe('retirement_announced');
  });

  test('asks for a day that is one, from today on, and a word why', async () => {
    const { id } = await granted('设备代码');
    for (const effectiveOn of ['2026-13-01', 'tomorrow', undefined])
      expect((await retire(id, '', { effectiveOn })).body.code).toBe('invalid_input');
    expect((await retire(id, '2026-11-01')).body.code).toBe('effective_past');
    expect((await retire(id, '2026-12-01', { note: ' ' })).body.code).toBe('reason_required');
    expect((await retire(id, '2026-12-01', { version: 7 })).body.code).toBe('conflict');
    expect(
      (await office.step(office.operator, id, 'retire', 1, { note: '停', effectiveOn: '2026-12-01' })).status,
    ).toBe(403);
  });

  test('a registrar asks the reviewer for it, who agrees or says why not (house)', async () => {
    const { id, request } = await granted('设备代码');
    const { body: asked } = await office.step(office.registrar, id, 'retire', 1, {
      note: '系统停用',
      effectiveOn: '2026-12-01',
    });
    expect(asked).toMatchObject({
      retiresOn: null,
      retirementAsked: { stage: 'review' },
      revision: { status: 'published' },
    });
    const waiting = async (who: Person, kind: string) =>
      (await world.get(who, `/api/inbox?state=open&kind=${kind}&pageSize=100`)).body.items.filter(
        ({ subject }: { subject: { id: string } }) => subject.id === id,
      ).length;
    expect(await waiting(office.reviewer, 'review_retirement')).toBe(1);
    const examine = (version: number, outcome: string, note = '') =>
      office.step(office.reviewer, id, 'examine-retirement', version, { outcome, note });
    const { body: declined } = await examine(asked.version, 'return', '仍有部门使用');
    expect(declined).toMatchObject({ retirementAsked: null, retiresOn: null });
    expect(await waiting(office.registrar, 'retirement_declined')).toBe(1);
    expect(await waiting(office.reviewer, 'review_retirement')).toBe(0);
    const again = { note: '系统停用', effectiveOn: '2026-12-01' };
    const { body: anew } = await office.step(office.registrar, id, 'retire', declined.version, again);
    expect((await examine(anew.version, 'pass')).body).toMatchObject({
      retiresOn: '2026-12-01',
      retirementAsked: null,
    });
    expect(await noticeOf(consumer, request.id)).toMatchObject({ dueAt: '2026-12-01T23:59:59+08:00' });
  });
});

describe('tightening a resource (house, rule 9)', () => {
  test('shows reviewers the grants that publishing would touch, and tells the holders on publication', async () => {
    const touched = await granted('设备代码');
    const { id, itemId, content: before } = touched;
    await office.step(office.registrar, id, 'revise', 1);
    const [first, code, date] = before.items;
    const stricter = {
      ...before,
      conditions: '限监管部门',
      items: [first, { ...code, shareType: 'conditional' }, date],
    };
    expect((await office.edit(office.registrar, id, 2, stricter)).body.affected).toMatchObject([
      { request: { number: touched.request.number } },
    ]);
    const { body: submitted } = await office.step(office.registrar, id, 'submit', 3);
    expect(submitted.affected).toMatchObject([{ items: [{ id: itemId('设备代码') }] }]);
    expect(await noticeOf(consumer, touched.request.id)).toBeUndefined();
    const { body: published } = await office.step(office.reviewer, id, 'approve', 4);
    expect(published).toMatchObject({ revision: { status: 'published' }, affected: [] });
    expect(await noticeOf(consumer, touched.request.id)).toMatchObject({ dueAt: null });
  });

  test('of items that nobody holds touches nobody', async () => {
    const { id, request, content: before } = await granted('使用单位');
    await office.step(office.registrar, id, 'revise', 1);
    const { body: edited } = await office.edit(office.registrar, id, 2, { ...before, items: before.items.slice(0, 2) });
    expect(edited.affected).toEqual([]);
    await office.step(office.registrar, id, 'submit', 3);
    await office.step(office.reviewer, id, 'approve', 4);
    expect(await noticeOf(consumer, request.id)).toBeUndefined();
  });
});

describe('a notice', () => {
  test('leaves the inbox when it is acknowledged, by its department, once', async () => {
    const { id, request } = await granted('使用单位');
    await retire(id, '2026-12-01');
    const notice = await noticeOf(consumer, request.id);
    expect((await world.post(office.stranger, `/api/inbox/${notice.id}/acknowledge`)).status).toBe(404);
    const { status, body } = await world.post(consumer, `/api/inbox/${notice.id}/acknowledge`);
    expect([status, body.kind]).toEqual([200, 'grant_affected']);
    expect(await noticeOf(consumer, request.id)).toBeUndefined();
    expect((await world.post(consumer, `/api/inbox/${notice.id}/acknowledge`)).status).toBe(409);
    expect((await world.post(consumer, '/api/inbox/no-id/acknowledge')).status).toBe(404);
  });

  test('is not work: other tasks are done by doing them', async () => {
    const { id } = await office.submitted();
    const { body: inbox } = await world.get(office.reviewer, '/api/inbox?kind=review_revision&pageSize=100');
    const task = inbox.items.find((each: { subject: { id: string } }) => each.subject.id === id);
    expect(task.actions).toEqual(['open']);
    expect((await world.post(office.reviewer, `/api/inbox/${task.id}/acknowledge`)).body.code).toBe('not_a_notice');
  });
});
