import { tickFailures } from '@onesource/db/schema/cases';
import { afterAll, describe, expect, test } from 'vitest';
import { areas } from '../../areas.ts';
import { ticking } from '../../cases/ticking.ts';
import type { Ticked } from '../../foundation/area.ts';
import { openMetrics } from '../../running/server/metrics.ts';
import { at, type Person } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { requestDistrict } from '../requests/case-testing.ts';
import { tellOfFailures } from './tick.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);
const sysadmin = await world.person(await world.department(), 'sysadmin');

const told: string[] = [];
const deps = (): Ticked => ({ ...world.deps, areas, onError: (_, what) => told.push(what) });
const listed = async (who: Person = sysadmin) => (await world.get(who, '/api/breakdowns')).body;
const notices = async () => (await world.get(sysadmin, '/api/inbox?kind=tick_broken')).body.total;

/** Time comes by for all of them; at the broken ones the rule throws. */
const pass = async (all: readonly string[], broken: readonly string[], stopsEarly = false) => {
  const seen: string[] = [];
  const run = ticking(
    'terms of requests',
    'request',
    async (_, last) => {
      if (last !== null) return stopsEarly ? null : [];
      return all.toSorted().map((id) => ({ id }));
    },
    async (_tx, _deps, { id }) => {
      seen.push(id);
      if (broken.includes(id)) throw new TypeError('nothing is known of 张三');
      return true;
    },
  );
  return { changed: await run(deps()), seen: seen.length };
};

describe('a case whose rule is broken', async () => {
  const [one, other] = [await office.file(['社保账号']), await office.file(['参保险种'])];
  const all = [one.id, other.id];

  test('holds up no other, and is listed once, with how often it failed and since when', async () => {
    world.setNow(at('2026-11-03'));
    expect(await pass(all, [one.id])).toEqual({ changed: 1, seen: 2 });
    world.setNow(at('2026-11-04'));
    expect(await pass(all, [one.id])).toEqual({ changed: 1, seen: 2 });
    expect(told).toEqual(Array(2).fill(`tick terms of requests ${one.id}`));
    expect(await listed()).toMatchObject({
      total: 1,
      items: [
        {
          tick: 'terms of requests',
          subject: { type: 'request', id: one.id, number: one.number },
          count: 2,
          firstAt: at('2026-11-03').toISOString(),
          lastAt: at('2026-11-04').toISOString(),
          reason: expect.stringMatching(/^TypeError \(areas\/upkeep\/breakdowns\.routes\.test\.ts:\d+\)$/),
          opens: false,
        },
      ],
    });
  });

  test('is told to whoever administers the system once, not each minute', async () => {
    expect(await tellOfFailures(deps())).toBe(1);
    const [notice] = (await world.get(sysadmin, '/api/inbox?kind=tick_broken')).body.items;
    expect((await world.post(sysadmin, `/api/inbox/${notice.id}/acknowledge`)).status).toBe(200);
    await pass(all, [one.id]);
    expect(await tellOfFailures(deps())).toBe(0);
    expect(await notices()).toBe(0);
    await pass(all, all);
    expect(await tellOfFailures(deps())).toBe(1);
    expect(await notices()).toBe(1);
  });

  test('stands in the figures that are watched', async () => {
    const text = await openMetrics(world.db, { process: false }).text();
    expect(text).toContain('onesource_tick_failures{tick="terms of requests"} 2');
  });

  test('is opened by those who read cases, and shown to nobody else', async () => {
    expect((await listed(office.operator)).items[0].opens).toBe(true);
    for (const who of [office.stranger, office.reviewer, office.supervisor])
      expect((await world.get(who, '/api/breakdowns')).status).toBe(403);
    expect((await world.get(null, '/api/breakdowns')).status).toBe(401);
  });

  test('is gone from the list when it passes or has nothing due any more; its notice is over with the last', async () => {
    await pass(all, [other.id]);
    expect((await listed()).items.map(({ recordId }: { recordId: string }) => recordId)).toEqual([other.id]);
    expect(await tellOfFailures(deps())).toBe(0);
    await pass([one.id], []);
    expect((await listed()).total).toBe(0);
    expect(await tellOfFailures(deps())).toBe(1);
    expect(await notices()).toBe(0);
  });

  test('stays listed where a pass stops before it comes to it', async () => {
    await pass(all, [other.id]);
    await pass([one.id], [], true);
    expect((await listed()).total).toBe(1);
    await pass([other.id], [], true);
    expect((await listed()).total).toBe(0);
  });

  test('passed by two at once it stands once', async () => {
    await Promise.all([pass(all, all), pass(all, all)]);
    const rows = await world.db.select().from(tickFailures);
    expect(rows.map(({ recordId, count }) => [recordId, count]).toSorted()).toEqual(
      all.map((id) => [id, 2]).toSorted(),
    );
    await pass(all, []);
  });
});

test('an area that cannot even look for its records is listed, until it can', async () => {
  const calendar = {
    ...world.deps.calendar,
    addWorkingDays() {
      throw new Error('no calendar');
    },
  };
  await tick({ ...world.deps, calendar, onError: (_, what) => told.push(what) });
  const { items } = await listed();
  expect(items).toMatchObject([{ tick: 'inbox', recordId: null, subject: null, count: 1 }]);
  await tick(world.deps);
  expect((await listed()).total).toBe(0);
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
