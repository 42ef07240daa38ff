import { cases } from '@onesource/db/schema/cases';
import { tasks } from '@onesource/db/schema/inbox';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { asc, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { requestDistrict } from './areas/requests/case-testing.ts';
import { at } from './running/testing/testing.ts';
import { tick } from './tick.ts';

/** A week, from a day before the first of these fall due until the day after the last. */
const week = [
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2026-11-30',
  '2026-12-01',
];

/** Requests, grants, talks and a department without filing whose days fall into one week; what stands after it was ticked so. */
async function after(days: readonly string[]) {
  const { world, office, close } = await requestDistrict();
  try {
    const named: Record<string, string> = {};
    const filed = async (what: string, items: string[], over: object = {}) => {
      const { id } = await office.file(items, { matter: what, confirmed: true, ...over });
      named[id] = what;
      return id as string;
    };
    await filed('a grant that ends', ['机构名称'], { until: '2026-11-26' });
    await filed('talks that end', [], { wanted: '案件线索' });
    world.setNow(at('2026-11-12'));
    await filed('an answer that falls due', ['社保账号']);
    world.setNow(at('2026-11-18'));
    await filed('an answer to be reminded of', ['参保险种']);
    // All of it is looked at up to the day before
    world.setNow(at('2026-11-23', '23:00'));
    await tick(world.deps);
    await world.db
      .update(departments)
      .set({ createdAt: at('2026-10-26') })
      .where(eq(departments.id, office.provider.id));
    for (const day of days) {
      world.setNow(at(day, '00:05'));
      await tick(world.deps);
    }
    const again = await tick(world.deps);
    const requests = await world.db
      .select({
        id: accessRequests.id,
        status: accessRequests.status,
        dueOn: accessRequests.dueOn,
        escalatedTo: accessRequests.escalatedTo,
        late: accessRequests.talks,
      })
      .from(accessRequests)
      .innerJoin(cases, eq(cases.id, accessRequests.id))
      .orderBy(asc(cases.number));
    const open = await world.db.select().from(tasks).where(isNull(tasks.doneAt));
    return {
      again,
      requests: requests.map(({ id, ...said }) => ({ what: named[id], ...said })),
      // The day by which the platform asks a department to file is counted from when it asks
      tasks: open
        .map(({ kind, role, dueOn, subjectId }) =>
          [named[subjectId] ?? 'a department', kind, role, kind === 'file_responsible' ? 'a day' : dueOn].join(' | '),
        )
        .toSorted(),
      reminded: open
        .flatMap(({ dueOn, remindedLeft, subjectId }) =>
          named[subjectId] !== undefined && dueOn !== null && remindedLeft !== null
            ? [`${named[subjectId]}: ${remindedLeft}`]
            : [],
        )
        .toSorted(),
      errors: world.errors,
    };
  } finally {
    await close();
  }
}

test('one tick after a week without any comes to what daily ticks come to, and a further one to nothing more', async () => {
  const [daily, once] = [await after(week), await after(week.slice(-1))];
  const [{ reminded: then, ...came }, { reminded: now, ...comes }] = [daily, once];
  expect(comes).toEqual(came);
  // Of a day that is past nobody is reminded any more; of one to come as ever
  expect(then).toContain('talks that end: 1');
  expect(now).not.toContain('talks that end: 1');
  expect([then, now].every((of) => of.includes('an answer to be reminded of: 1'))).toBe(true);
  expect(once).toMatchObject({ again: 0, errors: [] });
  // And something of each kind did fall due
  expect(once.requests.map(({ what, status }) => [what, status])).toEqual([
    ['a grant that ends', 'expired'],
    ['talks that end', 'negotiating'],
    ['an answer that falls due', 'submitted'],
    ['an answer to be reminded of', 'submitted'],
  ]);
  expect(once.requests[1]?.late).toMatchObject({ late: true });
  expect(once.requests[2]).toMatchObject({ dueOn: '2026-11-26', escalatedTo: 'supervisor' });
  expect(once.tasks.some((task) => task.includes('file_responsible'))).toBe(true);
}, 120_000);
