import { auditLog } from '@onesource/db/schema/audit';
import { caseEvents } from '@onesource/db/schema/cases';
import { substitutions, tasks } from '@onesource/db/schema/inbox';
import { and, desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { at, type Department, type Person, type Published, testWorld } from '../../../running/testing/testing.ts';
import { item } from '../../catalog/testing.ts';
import { syncTasks } from '../tasks.ts';

const world = await testWorld();
afterAll(() => world.close());

let bureau: Department;
let away: Person;
let substitute: Person;

beforeEach(async () => {
  world.setNow(at('2026-11-02', '10:00'));
  bureau = await world.department();
  [away, substitute] = [await world.person(bureau, 'official'), await world.person(bureau, 'official')];
});

const days = { from: '2026-11-03', until: '2026-11-06' };
const name = (who: Person, over: object = {}) =>
  world.post(who, '/api/inbox/substitution', { substituteId: substitute.id, ...days, ...over });
const end = (who: Person) => world.post(who, '/api/inbox/substitution/end');
const viewOf = async (who: Person) => (await world.get(who, '/api/inbox/substitution')).body;
const give = async (subjectType: 'request' | 'user' = 'request') => {
  const subject = { type: subjectType, id: crypto.randomUUID(), title: '补充某申请' };
  await world.db.transaction((tx) =>
    syncTasks(tx, { ...world.deps, actor: { id: null } }, subject, [
      { kind: 'supplement_request', departmentId: bureau.id, role: 'official', assigneeId: away.id },
    ]),
  );
  return subject.id;
};
const inboxOf = async (who: Person) =>
  (await world.get(who, '/api/inbox')).body.items.map(
    ({ subject, inPlaceOf }: { subject: { id: string }; inPlaceOf: string | null }) => [subject.id, inPlaceOf],
  );

describe('外出代理 (house)', () => {
  test('work that is somebody’s own comes to whoever stands in for them too, on those days only', async () => {
    const id = await give();
    expect((await name(away)).body).toMatchObject({
      own: { person: { id: substitute.id }, ...days, inForce: false },
      actions: ['end'],
    });
    expect(await inboxOf(substitute)).toEqual([]);
    for (const day of ['2026-11-03', '2026-11-06']) {
      world.setNow(at(day, '10:00'));
      expect(await inboxOf(substitute), day).toEqual([[id, away.name]]);
      expect(await inboxOf(away), day).toEqual([[id, null]]);
    }
    expect((await viewOf(substitute)).standingIn).toMatchObject([{ person: { id: away.id }, until: days.until }]);
    world.setNow(at('2026-11-07', '10:00'));
    expect(await inboxOf(substitute)).toEqual([]);
  });

  test('it is ended before its last day, once, and another may be named then', async () => {
    await give();
    await name(away, { from: '2026-11-02' });
    expect(await inboxOf(substitute)).toHaveLength(1);
    const third = await world.person(bureau, 'official');
    expect((await name(away, { substituteId: third.id })).status).toBe(409);
    expect((await end(away)).body).toMatchObject({ own: null, actions: ['name'] });
    expect((await end(away)).status).toBe(200);
    expect(await inboxOf(substitute)).toEqual([]);
    expect((await name(away, { substituteId: third.id })).status).toBe(200);
  });

  test('what is over makes room by itself', async () => {
    await name(away);
    world.setNow(at('2026-11-09', '10:00'));
    expect(await viewOf(away)).toMatchObject({ own: null, actions: ['name'] });
    expect((await name(away, { from: '2026-11-09', until: '2026-11-10' })).status).toBe(200);
  });

  test('of several who name at once in two tabs, one is heard', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => name(away)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    const open = await world.db.select().from(substitutions).where(eq(substitutions.personId, away.id));
    expect(open).toHaveLength(1);
  });

  test('only colleagues in office with the same role are offered, and taken', async () => {
    const admin = await world.person(bureau, 'admin');
    const outsider = await world.person(await world.department(), 'official');
    expect((await viewOf(away)).colleagues).toEqual([{ id: substitute.id, name: substitute.name }]);
    for (const { id } of [away, admin, outsider])
      expect((await name(away, { substituteId: id })).body).toMatchObject({
        code: 'substitute_unfit',
        details: [{ field: 'substituteId' }],
      });
    expect((await viewOf(admin)).colleagues).toEqual([]);
  });

  test('notices stay with whom they are for, and so does what concerns accounts', async () => {
    await name(away, { from: '2026-11-02' });
    await give('user');
    await world.db.transaction((tx) =>
      syncTasks(
        tx,
        { ...world.deps, actor: { id: null } },
        { type: 'request', id: crypto.randomUUID(), title: '结果' },
        [{ kind: 'request_decided', departmentId: bureau.id, role: 'official', assigneeId: away.id }],
      ),
    );
    expect(await inboxOf(substitute)).toEqual([]);
  });

  test('is written down', async () => {
    await name(away);
    await end(away);
    const written = await world.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, away.id), eq(auditLog.actorId, away.id)))
      .orderBy(auditLog.id);
    expect(written.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user.name-substitute', 'user.end-substitution']),
    );
  });
});

describe('what a substitute does', () => {
  let resource: Published;
  let reviewer: Person;

  beforeEach(async () => {
    const provider = await world.department();
    resource = await world.publish(provider, { items: [item('姓名', { shareType: 'conditional' })] });
    reviewer = await world.person(provider, 'reviewer');
  });

  const filed = async () =>
    (
      await world.post(away, '/api/requests', {
        resourceId: resource.id,
        itemIds: [resource.itemId('姓名')],
        purpose: 'administrative_basis',
        basis: '本部门职责',
        matter: '资格核验',
        delivery: 'query',
        from: '2026-11-02',
        until: '2027-11-01',
      })
    ).body;
  const lastOf = async (id: string) =>
    (
      await world.db
        .select({
          type: caseEvents.type,
          by: caseEvents.actorName,
          byId: caseEvents.actorId,
          inPlaceOf: sql<string | null>`${caseEvents.data}->>'inPlaceOf'`,
        })
        .from(caseEvents)
        .where(eq(caseEvents.caseId, id))
        .orderBy(desc(caseEvents.seq))
        .limit(1)
    )[0];

  test('stands in the trail with both names; with their own alone once that is over', async () => {
    const first = await filed();
    await name(away, { from: '2026-11-02' });
    await world.post(substitute, `/api/requests/${first.id}/withdraw`, { version: first.version });
    const both = { by: substitute.name, byId: substitute.id, inPlaceOf: away.name };
    expect(await lastOf(first.id)).toEqual({ type: 'withdrawn', ...both });
    const { timeline } = (await world.get(substitute, `/api/requests/${first.id}`)).body;
    expect(timeline.at(-1).actor.name).toBe(`${substitute.name}（代${away.name}）`);
    const [line] = await world.db
      .select({ by: auditLog.actorName, byId: auditLog.actorId, inPlaceOf: sql`${auditLog.detail}->>'inPlaceOf'` })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, first.id), eq(auditLog.action, 'request.withdraw')));
    expect(line).toEqual(both);

    const second = await filed();
    await end(away);
    await world.post(substitute, `/api/requests/${second.id}/withdraw`, { version: second.version });
    const alone = { by: substitute.name, byId: substitute.id, inPlaceOf: null };
    expect(await lastOf(second.id)).toEqual({ type: 'withdrawn', ...alone });
  });

  test('opens nothing that their own posts do not: whoever reviews decides as ever, and only they', async () => {
    const { id, version } = await filed();
    await name(away, { from: '2026-11-02' });
    expect((await world.post(substitute, `/api/requests/${id}/approve`, { version })).status).toBe(403);
    expect((await world.post(reviewer, `/api/requests/${id}/approve`, { version })).status).toBe(200);
    expect((await lastOf(id))?.by).toBe(reviewer.name);
    expect(await world.db.$count(tasks, eq(tasks.subjectId, id))).toBeGreaterThan(0);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
