import { auditLog } from '@onesource/db/schema/audit';
import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { accessRequests } from '@onesource/db/schema/request';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { at } from '../../running/testing/testing.ts';
import { requestDistrict } from './case-testing.ts';
import { countTerms, tick } from './tick.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);
beforeEach(async () => {
  // What earlier tests left must not be due in the next
  await world.db.update(accessRequests).set({ status: 'withdrawn', dueOn: null });
  await world.db.delete(tasks);
  world.setNow(at('2026-11-02'));
});

const onDay = (day: string) => {
  world.setNow(at(day, '00:01'));
  return tick(world.deps);
};
const audited = (id: string) =>
  world.db
    .select({ action: auditLog.action, actorId: auditLog.actorId, actorName: auditLog.actorName })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.actorName, 'OneSource')));

describe('a request that nobody answered', () => {
  test('PD-33: is told to the supervisor the day after its last day, not before', async () => {
    const { id } = await office.file(['社保账号']);
    expect(await onDay('2026-11-16')).toBe(0);
    expect(await office.tasks(office.supervisor, id)).toEqual([]);
    expect(await onDay('2026-11-17')).toBe(1);
    const seen = await office.look(id);
    expect(seen).toMatchObject({
      status: 'submitted',
      overdue: true,
      dueAt: '2026-11-16T23:59:59+08:00',
      remainingWorkingDays: -1,
      escalatedAt: at('2026-11-17', '00:01').toISOString(),
    });
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'escalated',
      actor: { id: null, name: 'OneSource', department: null },
    });
    expect(await office.tasks(office.supervisor, id)).toEqual(['answer_overdue']);
    expect(await office.tasks(office.reviewer, id)).toEqual(['decide_request']);
    expect(await audited(id)).toEqual([{ action: 'request.escalated', actorId: null, actorName: 'OneSource' }]);
  });

  test('rule 13: is marked as late when the year that its term reached into is loaded after the answer', async () => {
    world.setNow(at('2026-12-18'));
    const { id } = await office.file(['社保账号']);
    world.setNow(at('2027-01-05'));
    expect((await office.step(office.reviewer, id, 'approve')).body.awaitsCalendarOf).toBeNull();
    const calendar = world.deps.calendar.with({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
    expect(await countTerms(world.deps)).toBe(0);
    expect([await countTerms({ ...world.deps, calendar }), await countTerms({ ...world.deps, calendar })]).toEqual([
      1, 0,
    ]);
    const { timeline, escalatedAt } = await office.look(id);
    expect(timeline.at(-1)).toMatchObject({ type: 'answer_counted', data: { dueOn: '2027-01-04', outcome: 'late' } });
    expect(escalatedAt).toBe(at('2027-01-05').toISOString());
    for (const who of [office.official, office.reviewer, office.supervisor])
      expect(await office.tasks(who, id)).toContain('answered_late');
  });

  test('is told once, however often the clock strikes', async () => {
    const { id } = await office.file(['社保账号']);
    expect([await onDay('2026-11-17'), await onDay('2026-11-17'), await onDay('2026-11-20')]).toEqual([1, 0, 0]);
    expect((await office.look(id)).timeline).toHaveLength(2);
  });

  test('is still the provider’s to decide; then the supervisor’s task is over, and they are told that it came late', async () => {
    const { id } = await office.file(['社保账号']);
    await onDay('2026-11-17');
    expect((await office.step(office.reviewer, id, 'approve')).body.status).toBe('granted');
    expect(await office.tasks(office.supervisor, id)).toEqual(['answered_late']);
  });

  test('is left alone while a supplement is awaited', async () => {
    const { id } = await office.file(['社保账号']);
    await office.step(office.reviewer, id, 'ask-supplement', { note: '请附文件' });
    expect(await onDay('2026-12-30')).toBe(0);
  });

  test('DG, SH: is told to nobody where the regulation names nobody', async () => {
    const { id } = await office.file(['社保账号']);
    world.setNow(at('2026-11-17'));
    const silent = { ...pudong, silence: { source: 'not_stated' as const } };
    expect(await tick({ ...world.deps, policy: silent })).toBe(0);
    expect((await office.look(id)).escalatedAt).toBeNull();
  });
});

describe('rule 15: a grant', () => {
  test('ends after its last day, in effect or not', async () => {
    const until = { until: '2026-11-10' };
    const [first, second] = [await office.file(['机构名称'], until), await office.file(['联系电话'], until)];
    expect(await office.tasks(office.official, second.id)).toEqual(['sign_agreement']);
    expect(await onDay('2026-11-10')).toBe(0);
    expect(await onDay('2026-11-11')).toBe(2);
    for (const { id } of [first, second]) {
      // What was in effect leaves data to dispose of
      const inEffect = id === first.id;
      expect(await office.look(id)).toMatchObject({ status: 'expired', actions: inEffect ? ['dispose'] : [] });
      expect((await office.tasks(office.official, id)).toSorted()).toEqual([
        ...(inEffect ? ['dispose_data'] : []),
        'request_decided',
      ]);
      expect(await office.tasks(office.reviewer, id)).toEqual([]);
    }
    expect(await onDay('2026-11-12')).toBe(0);
  });
});

describe('a pass', () => {
  test('goes through more than one batch', async () => {
    const { id } = await office.file(['社保账号']);
    const [row] = await world.db.select().from(accessRequests).where(eq(accessRequests.id, id));
    if (!row) throw new Error('no request');
    const copies = Array.from({ length: 230 }, () => ({
      ...row,
      id: world.deps.newId(),
    }));
    const opened = { kind: 'request' as const, departmentId: row.consumerId, openedAt: row.filedAt };
    await world.db.insert(cases).values(copies.map(({ id }) => ({ ...opened, id })));
    await world.db.insert(accessRequests).values(copies);
    expect(await onDay('2026-11-17')).toBe(231);
    expect(await onDay('2026-11-17')).toBe(0);
  });

  test('run by two at once does everything once', async () => {
    const filed = await Promise.all(Array.from({ length: 6 }, () => office.file(['社保账号'])));
    world.setNow(at('2026-11-17'));
    const [one, two, three] = await Promise.all([tick(world.deps), tick(world.deps), tick(world.deps)]);
    expect(one + two + three).toBe(6);
    for (const { id } of filed) {
      expect((await office.look(id)).timeline).toHaveLength(2);
      expect(await office.tasks(office.supervisor, id)).toEqual(['answer_overdue']);
    }
  });

  test('leaves to the reviewer what is decided at that very moment', async () => {
    const { id } = await office.file(['社保账号']);
    world.setNow(at('2026-11-17'));
    const approve = world.post(office.reviewer, `/api/requests/${id}/approve`, { version: 1 });
    const [changed, answer] = await Promise.all([tick(world.deps), approve]);
    expect([200, 409]).toContain(answer.status);
    expect(changed).toBe(answer.status === 200 ? 0 : 1);
    // Granted, late; or passed on
    expect((await office.look(id)).timeline).toHaveLength(answer.status === 200 ? 3 : 2);
  });

  test('tells of the request that fails and goes on with the others', async () => {
    await office.file(['社保账号']);
    await office.file(['参保险种']);
    world.setNow(at('2026-11-17'));
    const told: string[] = [];
    let calls = 0;
    const broken = () => {
      calls += 1;
      if (calls === 2) throw new Error('the clock is broken');
      return at('2026-11-17');
    };
    const changed = await tick({ ...world.deps, clock: broken, onError: (error) => told.push(String(error)) });
    expect(changed).toBe(1);
    expect(told).toEqual(['Error: the clock is broken']);
    expect(await onDay('2026-11-17')).toBe(1);
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
