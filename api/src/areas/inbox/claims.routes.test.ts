import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users } from '@onesource/db/schema/organisation';
import type { TaskKind } from '@onesource/db/vocabulary';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { at, type Department, type Person, testWorld } from '../../running/testing/testing.ts';
import { syncTasks } from './tasks.ts';

const world = await testWorld();
afterAll(() => world.close());

let bureau: Department;
let reviewer: Person;
let colleague: Person;
let admin: Person;
let id: string;

const given = async (kind: TaskKind = 'decide_request', assigneeId: string | null = null) => {
  const subject = { type: 'request', id: crypto.randomUUID(), title: '某申请' } as const;
  await world.db.transaction((tx) =>
    syncTasks(tx, { ...world.deps, actor: { id: null } }, subject, [
      { kind, departmentId: bureau.id, role: 'reviewer', assigneeId },
    ]),
  );
  const [task] = await world.db.select().from(tasks).where(eq(tasks.subjectId, subject.id));
  return task?.id ?? '';
};

beforeEach(async () => {
  world.setNow(at('2026-11-05', '10:00'));
  bureau = await world.department();
  [reviewer, colleague] = [await world.person(bureau, 'reviewer'), await world.person(bureau, 'reviewer')];
  admin = await world.person(bureau, 'admin');
  id = await given();
});

const claim = (who: Person, of = id) => world.post(who, `/api/inbox/${of}/claim`);
const release = (who: Person, of = id) => world.post(who, `/api/inbox/${of}/release`);
const claimFor = async (who: Person) => {
  const { items } = (await world.get(who, '/api/inbox')).body;
  return items.find((task: { id: string }) => task.id === id)?.claim;
};
const free = { by: null, own: false, until: null, actions: ['claim'] };

describe('认领 (house): a task of a department', () => {
  test('is taken by one, and the others see who has it and until when', async () => {
    expect(await claimFor(reviewer)).toEqual(free);
    expect((await claim(reviewer)).status).toBe(200);
    const by = { id: reviewer.id, name: reviewer.name };
    const until = '2026-11-06T23:59:59+08:00';
    expect(await claimFor(reviewer)).toEqual({ by, own: true, until, actions: ['release'] });
    expect(await claimFor(colleague)).toEqual({ by, own: false, until, actions: [] });
  });

  test('is taken by one of many who reach for it at once', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => world.person(bureau, 'reviewer')));
    const answers = await Promise.all(many.map((who) => claim(who)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  test('is taken twice by the same person without more coming of it', async () => {
    await claim(reviewer);
    expect((await claim(reviewer)).status).toBe(200);
    const { subjectId = '' } = (await world.db.select().from(tasks).where(eq(tasks.id, id)))[0] ?? {};
    const written = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, subjectId), eq(auditLog.action, 'task.claim')));
    expect(written).toHaveLength(1);
  });

  test('is given back by whoever took it, or by the administrator, whom it is listed for; by no colleague', async () => {
    await claim(reviewer);
    expect((await release(colleague)).status).toBe(403);
    expect((await release(reviewer)).status).toBe(200);
    expect(await claimFor(colleague)).toEqual(free);

    await claim(colleague);
    const { items } = (await world.get(admin, '/api/inbox/claimed')).body;
    expect(items).toMatchObject([{ id, by: { id: colleague.id }, actions: ['release'] }]);
    expect((await release(admin)).status).toBe(200);
    expect(await claimFor(reviewer)).toEqual(free);
    expect((await world.get(admin, '/api/inbox/claimed')).body.items).toEqual([]);
  });

  test('is shown alone by whose it is, and as free once the claim says nothing any more', async () => {
    const other = await given();
    await claim(reviewer);
    const shown = async (who: Person, state: string) =>
      (await world.get(who, `/api/inbox?claim=${state}`)).body.items.map((task: { id: string }) => task.id);
    expect(await shown(reviewer, 'mine')).toEqual([id]);
    expect(await shown(reviewer, 'others')).toEqual([]);
    expect(await shown(colleague, 'others')).toEqual([id]);
    expect(await shown(colleague, 'free')).toEqual([other]);
    world.setNow(at('2026-11-07', '10:00'));
    expect((await shown(colleague, 'free')).toSorted()).toEqual([id, other].toSorted());
    expect((await world.get(colleague, '/api/inbox?claim=all')).status).toBe(400);
  });

  test('is free again when its day has passed, when the account is disabled, and when the post is gone', async () => {
    await claim(reviewer);
    world.setNow(at('2026-11-07', '10:00'));
    expect(await claimFor(colleague)).toEqual(free);
    world.setNow(at('2026-11-05', '10:00'));
    expect(await claimFor(colleague)).toMatchObject({ by: { id: reviewer.id } });

    await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, reviewer.id));
    expect(await claimFor(colleague)).toEqual(free);
    expect((await claim(colleague)).status).toBe(200);

    await world.db.delete(userRoles).where(eq(userRoles.userId, colleague.id));
    const third = await world.person(bureau, 'reviewer');
    expect(await claimFor(third)).toEqual(free);
  });

  test('is not there for those whose work it is not', async () => {
    const stranger = await world.person(await world.department(), 'reviewer', 'admin');
    for (const act of [claim, release]) expect((await act(stranger)).status).toBe(404);
    expect((await claim(admin)).status).toBe(403);
    expect((await world.get(stranger, '/api/inbox/claimed')).body.items).toEqual([]);
  });

  test('is not to be taken where it only tells something, or is for one person', async () => {
    expect((await claim(reviewer, await given('request_decided'))).status).toBe(403);
    expect((await claim(reviewer, await given('decide_request', reviewer.id))).status).toBe(403);
  });
});
