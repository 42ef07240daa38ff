import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { requestDistrict } from '../requests/case-testing.ts';
import { remindDue } from './tick.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);
beforeEach(async () => {
  await world.db.delete(tasks);
  world.setNow(at('2026-11-02'));
});

const onDay = (day: string) => {
  world.setNow(at(day, '00:01'));
  return remindDue(world.deps);
};
const taskOf = async (id: string, kind: 'decide_request' | 'grant_affected' = 'decide_request') =>
  (
    await world.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.subjectId, id), eq(tasks.kind, kind)))
  ).at(-1);
const audited = (id: string) =>
  world.db
    .select({ actorName: auditLog.actorName, detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'task.remind')));

describe('rule 13: whoever has to answer by a day', () => {
  // Filed on 2 November 2026, to be answered by Monday the 16th
  test('is reminded three working days and one before it, each once, over the weekend too', async () => {
    const { id } = await office.file(['社保账号']);
    const given: [string, number][] = [];
    for (let day = 9; day <= 17; day += 1) {
      const date = `2026-11-${String(day).padStart(2, '0')}`;
      for (const count of [await onDay(date), await onDay(date)]) if (count > 0) given.push([date, count]);
    }
    expect(given).toEqual([
      ['2026-11-11', 1],
      ['2026-11-13', 1],
    ]);
    expect(await audited(id)).toEqual([
      {
        actorName: 'OneSource',
        detail: { kind: 'decide_request', departmentId: office.provider.id, dueOn: '2026-11-16', workingDaysLeft: 3 },
      },
      {
        actorName: 'OneSource',
        detail: { kind: 'decide_request', departmentId: office.provider.id, dueOn: '2026-11-16', workingDaysLeft: 1 },
      },
    ]);
    const [mine] = (await world.get(office.reviewer, '/api/inbox')).body.items;
    expect(mine).toMatchObject({ remindedAt: at('2026-11-13', '00:01').toISOString() });
  });

  test('finds the request as it was: neither its version nor its events tell of a reminder', async () => {
    const { id } = await office.file(['社保账号']);
    expect(await onDay('2026-11-11')).toBe(1);
    expect(await office.look(id)).toMatchObject({ version: 1, timeline: [{ type: 'filed' }] });
    expect((await world.post(office.reviewer, `/api/requests/${id}/approve`, { version: 1 })).status).toBe(200);
    expect(await onDay('2026-11-13')).toBe(0);
  });

  test('is not reminded while a supplement is awaited, and anew of the day that follows', async () => {
    const { id } = await office.file(['社保账号']);
    expect(await onDay('2026-11-11')).toBe(1);
    await office.step(office.reviewer, id, 'ask-supplement', { note: '请附文件' });
    expect(await onDay('2026-11-13')).toBe(0);
    world.setNow(at('2026-11-18'));
    const { body } = await office.step(office.official, id, 'supplement', { note: '见附' });
    expect(body.dueAt).toBe('2026-11-23T23:59:59+08:00');
    expect(await onDay('2026-11-18')).toBe(1);
    expect(await onDay('2026-11-20')).toBe(1);
    expect((await taskOf(id))?.remindedLeft).toBe(1);
  });

  test('hears only of the nearer day where the answer is resumed late', async () => {
    const { id } = await office.file(['社保账号']);
    world.setNow(at('2026-11-16'));
    await office.step(office.reviewer, id, 'ask-supplement', { note: '请附文件' });
    world.setNow(at('2026-11-18'));
    await office.step(office.official, id, 'supplement', { note: '见附' });
    expect([await onDay('2026-11-18'), await onDay('2026-11-19'), await onDay('2026-11-20')]).toEqual([1, 0, 0]);
  });

  test('is reminded once, however many clocks strike at once', async () => {
    const filed = await Promise.all(Array.from({ length: 5 }, () => office.file(['社保账号'])));
    world.setNow(at('2026-11-11'));
    await Promise.all([remindDue(world.deps), remindDue(world.deps), tick(world.deps)]);
    for (const { id } of filed) expect(await audited(id)).toHaveLength(1);
    expect(await remindDue(world.deps)).toBe(0);
  });

  test('has nothing to be reminded of by a notice', async () => {
    const { id } = await office.file(['社保账号']);
    await world.db.update(tasks).set({ kind: 'grant_affected' }).where(eq(tasks.subjectId, id));
    expect(await onDay('2026-11-13')).toBe(0);
    expect((await taskOf(id, 'grant_affected'))?.remindedAt).toBeNull();
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
