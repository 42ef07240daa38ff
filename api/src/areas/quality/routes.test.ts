import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { qualityGrid, qualityPlans, qualityRuns } from '@onesource/db/schema/quality/quality';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failingAt } from '../../cases/failures.ts';
import { asOwner, at, type Department, ownDatabase, type Person, testWorld } from '../../running/testing/testing.ts';
import { tick } from '../../tick.ts';
import { item } from '../catalog/testing.ts';
import { keepTerms } from '../datasets/keeping/tick.ts';
import { sendData } from '../datasets/testing.ts';
import { keepDay } from './grid.ts';
import { lookAt } from './run.ts';
import { bad, csv, good, register, twin } from './testing.ts';
import { keepToday, lookAtData } from './tick.ts';

// A database of one's own: the grid is of all that is provided
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});
let office: Department;
let registrar: Person;
let operator: Person;
beforeAll(async () => {
  office = await world.department();
  registrar = await world.person(office, 'registrar');
  operator = await world.person(await world.department('authority'), 'operator');
});

const runs = (id: string) => world.db.$count(qualityRuns, eq(qualityRuns.resourceId, id));
type Rule = { key: string; rule: object & { kind: string; item: string }; ticked: boolean; result: object | null };

async function provided(...lines: string[]) {
  const resource = await world.publish(office, { ...register, name: `登记${crypto.randomUUID()}` });
  expect((await sendData(world, registrar, resource.id, csv(...lines))).status).toBe(201);
  return resource;
}
const detail = async (id: string, who = registrar) => (await world.get(who, `/api/quality/${id}`)).body;
const set = (id: string, version: number, rules: object[], who = registrar) =>
  world.post(who, `/api/quality/${id}/set-rules`, { version, rules });
/** Ticks what is proposed and usual, and asks of names, telephones and numbers what their items do not suggest. */
async function ticked(resource: Awaited<ReturnType<typeof provided>>) {
  const { rules, version } = await detail(resource.id);
  const wanted = rules.flatMap(({ rule, usual }: { rule: object; usual: boolean }) => (usual ? [rule] : []));
  const names = { kind: 'required', item: resource.itemId('姓名') };
  const phones = { kind: 'unique', item: resource.itemId('联系电话') };
  const number = { kind: 'format', item: resource.itemId('经办人证件号'), format: 'id_number' };
  const answer = await set(resource.id, version, [...wanted, names, phones, number]);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
const failingOf = (body: { rules: Rule[] }) =>
  Object.fromEntries(
    body.rules.flatMap(({ rule, result }) =>
      result && 'failing' in result && result.failing !== 0 ? [[rule.kind, result.failing]] : [],
    ),
  );
const rowsOf = (id: string, rule: string, who = registrar, more = '') =>
  world.get(who, `/api/quality/${id}/rows?rule=${encodeURIComponent(rule)}${more}`);

describe('the rules of a resource', () => {
  test('are proposed, and ticked by whoever provides; the rows are looked at by them at once', async () => {
    const resource = await provided(good, bad, twin);
    const before = await detail(resource.id);
    expect(before).toMatchObject({
      version: 1,
      pending: false,
      looked: { rows: 3 },
      actions: ['set-rules', 'open-rows'],
    });
    expect(before.rules.every((rule: Rule) => !rule.ticked && rule.result === null)).toBe(true);
    expect(before.statistics.find(({ item }: { item: string }) => item === resource.itemId('姓名'))).toMatchObject({
      ...{ filled: 2, distinct: 2, least: null, most: null },
    });
    expect(before.statistics.find(({ item }: { item: string }) => item === resource.itemId('登记日期'))).toMatchObject({
      ...{ filled: 3, distinct: 1, least: '2020-01-02', most: '2020-01-02' },
    });
    const after = await ticked(resource);
    expect(after).toMatchObject({ version: 2, pending: false, looked: { run: 2, rows: 3 } });
    expect(failingOf(after)).toEqual({ required: 1, format: 1, order: 1, unique: 1 });
    expect(after.dimensions).toMatchObject({
      complete: { looked: 6, failing: 1, score: 83.3 },
      accurate: { failing: 1 },
      standard: { failing: 1 },
      consistent: { looked: 2, failing: 1, score: 50 },
      timely: { looked: 1, failing: 0, score: 100 },
    });
    const ended = after.grid.find(({ item }: { item: string }) => item === resource.itemId('注销日期'));
    expect(ended.dimensions).toMatchObject({ consistent: { looked: 2, failing: 1 }, complete: null });
  });
  test('are refused where they do not fit the items, with the field that is wrong', async () => {
    const resource = await provided(good);
    const refused = await set(resource.id, 1, [{ kind: 'range', item: resource.itemId('登记日期'), min: '0' }]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_unfit', details: [{ field: 'rules.0' }] } });
    const strange = await set(resource.id, 1, [{ kind: 'required', item: crypto.randomUUID() }]);
    expect(strange).toMatchObject({ status: 422, body: { code: 'unknown_item' } });
    expect((await set(resource.id, 1, [{ kind: 'required', item: '一' }])).status).toBe(400);
    expect(await detail(resource.id)).toMatchObject({ version: 1 });
  });
  test('are written by one at a time: who read an older version is told so, and only the provider writes', async () => {
    const resource = await provided(good);
    const rules = [{ kind: 'required', item: resource.itemId('姓名') }];
    const both = await Promise.all([set(resource.id, 1, rules), set(resource.id, 1, [])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await set(resource.id, 1, [])).body).toMatchObject({ code: 'conflict' });
    expect((await set(resource.id, 2, [], operator)).status).toBe(403);
    const kept = await world.db.select().from(qualityPlans).where(eq(qualityPlans.resourceId, resource.id));
    expect(kept).toMatchObject([{ version: 2, changedByName: registrar.name }]);
  });
  test('leave a trace in the log', async () => {
    const resource = await provided(good);
    await set(resource.id, 1, []);
    const log = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, resource.id), eq(auditLog.action, 'quality.rules')));
    expect(log).toMatchObject([{ actorId: registrar.id, detail: { rules: 0, version: 2 } }]);
  });
});

describe('looking at the rows', () => {
  test('follows a load and its end, and what stands then is what is there', async () => {
    const resource = await provided(good, bad);
    await ticked(resource);
    await sendData(world, registrar, resource.id, csv(good));
    expect(failingOf(await detail(resource.id))).toEqual({});
    const { loads } = (await world.get(registrar, `/api/datasets/${resource.id}`)).body;
    await world.post(registrar, `/api/datasets/${resource.id}/loads/${loads[0].id}/revert`, {});
    const after = await detail(resource.id);
    expect(failingOf(after)).toMatchObject({ required: 1, format: 1, order: 1 });
    expect(after.trend.map(({ rows }: { rows: number }) => rows)).toEqual([2, 2, 1, 2]);
    expect(after.trend.at(-1).dimensions.complete).toEqual(after.dimensions.complete);
  });
  test('is done once however often and by however many it is tried, also after one was cut off', async () => {
    const resource = await provided(good, bad);
    await ticked(resource);
    const before = await runs(resource.id);
    await Promise.all([lookAtData(world.deps), lookAtData(world.deps)]);
    expect(await runs(resource.id)).toBe(before);
    await world.db.update(qualityPlans).set({ version: 9 }).where(eq(qualityPlans.resourceId, resource.id));
    const cut = world.db.transaction(async (tx) => {
      await lookAt(tx, world.deps, resource.id);
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await runs(resource.id)).toBe(before);
    expect(await detail(resource.id)).toMatchObject({ pending: true });
    await Promise.all([lookAtData(world.deps), lookAtData(world.deps), lookAtData(world.deps)]);
    expect(await runs(resource.id)).toBe(before + 1);
    expect(await detail(resource.id)).toMatchObject({ pending: false });
  });
  test('is done anew on another day only where a rule asks for the day', async () => {
    const [still, daily] = [await provided(good), await provided(good)];
    await set(still.id, 1, [{ kind: 'required', item: still.itemId('姓名') }]);
    await set(daily.id, 1, [{ kind: 'recent', item: daily.itemId('登记日期'), days: 10_000 }]);
    const before = [await runs(still.id), await runs(daily.id)];
    const tomorrow = { ...world.deps, clock: () => at('2026-11-03') };
    await lookAtData(tomorrow);
    await lookAtData(tomorrow);
    expect([await runs(still.id), await runs(daily.id)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });
  test('counts what an auditor counts by hand, and the grid says the same', async () => {
    const resource = await provided(good, bad, twin);
    const { dimensions } = await ticked(resource);
    const [line] = (await world.get(registrar, '/api/quality?pageSize=100')).body.items.filter(
      ({ id }: { id: string }) => id === resource.id,
    );
    expect(line.dimensions).toEqual(dimensions);
    const grid = await world.db.select().from(qualityGrid).where(eq(qualityGrid.resourceId, resource.id));
    expect(grid.find(({ dimension }) => dimension === 'consistent')).toMatchObject({ rules: 1, looked: 2, failing: 1 });
  });
});

describe('a rule that cannot be asked', () => {
  /** A bound that is no number, as no command lets in: asking it raises an error. */
  const broken = (item: string) => ({ kind: 'range' as const, item, min: '一百', max: null });
  const withBroken = async (...lines: string[]) => {
    const resource = await provided(...lines);
    await ticked(resource);
    await world.db
      .update(qualityPlans)
      .set({
        version: 9,
        rules: [broken(resource.itemId('登记机关')), { kind: 'required', item: resource.itemId('姓名') }],
      })
      .where(eq(qualityPlans.resourceId, resource.id));
    return resource;
  };
  const openWork = (id: string) =>
    world.db.$count(tasks, and(eq(tasks.subjectId, id), eq(tasks.kind, 'mend_data'), isNull(tasks.doneAt)));
  const hence = (hours: number) => ({
    ...world.deps,
    clock: () => new Date(world.deps.clock().getTime() + hours * 60 * 60 * 1000),
  });
  test('holds up no other, is told as such, rests, and is given up in the end; whoever keeps it has the work', async () => {
    const resource = await withBroken(good, bad);
    await lookAtData(world.deps);
    expect(world.errors.splice(0).length).toBeGreaterThan(0);
    const [one, other] = (await detail(resource.id)).rules;
    expect(one).toMatchObject({ broken: true, result: null });
    expect(other).toMatchObject({ broken: false, result: { looked: 2, failing: 1 } });
    expect(await detail(resource.id)).toMatchObject({ failed: true, pending: false });
    expect((await rowsOf(resource.id, one.key)).status).toBe(404);
    expect((await rowsOf(resource.id, other.key)).body.total).toBe(1);
    const before = await runs(resource.id);
    await lookAtData(hence(0.5));
    expect(await runs(resource.id)).toBe(before);
    for (const hours of [1, 2, 3, 4]) await lookAtData(hence(hours));
    // Tried three times in all
    expect(await runs(resource.id)).toBe(before + 2);
    world.errors.splice(0);
    // Put right, it is looked at anew, and there is nothing left to be told
    const { version } = await detail(resource.id);
    const after = await set(resource.id, version, [{ kind: 'required', item: resource.itemId('姓名') }]);
    expect(after.body).toMatchObject({ failed: false, pending: false });
    expect(after.body.rules[0]).toMatchObject({ broken: false, result: { failing: 1 } });
  });
  test('is work of whoever keeps it once it is given up, though no row is at fault', async () => {
    const resource = await withBroken(good);
    for (const hours of [0, 1]) await lookAtData(hence(hours));
    expect(await openWork(resource.id)).toBe(0);
    await lookAtData(hence(2));
    expect(await openWork(resource.id)).toBe(1);
    world.errors.splice(0);
  });
  test('that only takes too long is not said to be wrong: it stays to be done, is no work of the provider, and is told to whoever runs the platform', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => good.replace('D-1', `D-1${at}`));
    const resource = await withBroken(good, bad, ...many);
    const rules = [
      { kind: 'unique' as const, item: resource.itemId('登记编号'), with: [] },
      { kind: 'required' as const, item: resource.itemId('姓名') },
    ];
    await world.db.update(qualityPlans).set({ rules }).where(eq(qualityPlans.resourceId, resource.id));
    const bounds = { all: '1ms', counting: '1min', alone: '1ms', allAlone: 60_000 };
    const look = (hours: number, within: Partial<typeof bounds> = {}) =>
      world.db.transaction((tx) => lookAt(tx, hence(hours), resource.id, { ...bounds, ...within }));
    for (const hours of [0, 1, 2, 3]) expect(await look(hours), String(hours)).toBe(true);
    expect(world.errors.splice(0).length).toBeGreaterThan(0);
    const late = await detail(resource.id);
    expect(late).toMatchObject({ pending: true, failed: false, slow: true, looked: { rows: 2002 } });
    expect(late.statistics).toHaveLength(7);
    expect(late.rules.slice(0, 2)).toMatchObject([
      { broken: false, result: null },
      { broken: false, result: null },
    ]);
    expect(await openWork(resource.id)).toBe(0);
    expect(await failingAt(world.deps, 'quality of data')).toEqual([resource.id]);
    // It has rested, and there is time
    expect(await look(4, { alone: '1min' })).toBe(true);
    expect(await detail(resource.id)).toMatchObject({ pending: false, slow: false });
    expect((await detail(resource.id)).rules[1]).toMatchObject({ result: { looked: 2002, failing: 1 } });
    world.errors.splice(0);
    await lookAtData(hence(5));
    expect(await failingAt(world.deps, 'quality of data')).toEqual([]);
  });
  test('is not asked of other rows than those before it: figures of two loads are none', async () => {
    const resource = await withBroken(good, bad);
    const before = await runs(resource.id);
    const looked = await world.db.transaction((tx) => {
      const step = tx.transaction.bind(tx);
      let steps = 0;
      tx.transaction = async (work, ...more) => {
        steps += 1;
        // All together, the items, the first rule
        if (steps === 4) await sendData(world, registrar, resource.id, csv(good, good.replace('D-1', 'D-9')));
        return step(work, ...more);
      };
      return lookAt(tx, world.deps, resource.id);
    });
    expect(looked).toBe(false);
    expect(await runs(resource.id)).toBe(before);
    await world.db
      .update(qualityPlans)
      .set({ version: 10, rules: [{ kind: 'required', item: resource.itemId('姓名') }] })
      .where(eq(qualityPlans.resourceId, resource.id));
    world.errors.splice(0);
    await lookAtData(world.deps);
    expect(await detail(resource.id)).toMatchObject({ looked: { rows: 2 }, failed: false });
  });
  test('SH-24: rows that cannot be gone through at all hold up no other resource and are told to whoever runs the platform', async () => {
    const [lost, fine] = [await provided(good), await provided(good)];
    await world.db.update(qualityPlans).set({ version: 9 }).where(eq(qualityPlans.resourceId, lost.id));
    for (const { id, itemId } of [lost, fine])
      await world.db
        .insert(qualityPlans)
        .values({ resourceId: id, version: 9, rules: [{ kind: 'required', item: itemId('姓名') }] })
        .onConflictDoUpdate({ target: qualityPlans.resourceId, set: { version: 9 } });
    await asOwner(own.url, (owner) =>
      owner.execute(
        sql.raw(`alter table quality_runs add constraint lost check (resource_id <> '${lost.id}') not valid`),
      ),
    );
    const before = await runs(fine.id);
    await lookAtData(world.deps);
    expect(world.errors.splice(0)).toHaveLength(1);
    expect(await runs(fine.id)).toBe(before + 1);
    expect(await failingAt(world.deps, 'quality of data')).toEqual([lost.id]);
    expect(await detail(lost.id)).toMatchObject({ failed: true });
    // It rests: not again each minute
    await lookAtData(world.deps);
    expect(world.errors).toEqual([]);
    expect(await failingAt(world.deps, 'quality of data')).toEqual([lost.id]);
    await asOwner(own.url, (owner) => owner.execute(sql`alter table quality_runs drop constraint lost`));
    await lookAtData(hence(1));
    expect(await failingAt(world.deps, 'quality of data')).toEqual([]);
    expect(await detail(lost.id)).toMatchObject({ failed: false, pending: false });
  });
  test('and rows that take too long to be gone through at all are never given up', async () => {
    const late = await provided(good);
    await world.db.insert(qualityPlans).values({ resourceId: late.id, version: 9, rules: [] });
    await asOwner(own.url, async (owner) => {
      await owner.execute(sql`create function takes_too_long() returns trigger language plpgsql as
        $$ begin raise exception 'canceling statement due to statement timeout' using errcode = 'query_canceled'; end $$`);
      await owner.execute(
        sql.raw(`create trigger late before insert on quality_runs for each row
          when (new.resource_id = '${late.id}') execute function takes_too_long()`),
      );
    });
    for (const hours of [0, 1, 2, 3, 4]) {
      await lookAtData(hence(hours));
      expect(world.errors.splice(0), String(hours)).toHaveLength(1);
    }
    expect(await detail(late.id)).toMatchObject({ slow: true, failed: false, pending: true });
    expect(await openWork(late.id)).toBe(0);
    await asOwner(own.url, (owner) => owner.execute(sql`drop trigger late on quality_runs`));
    await lookAtData(hence(5));
    expect(await detail(late.id)).toMatchObject({ slow: false, failed: false, pending: false });
    expect(await failingAt(world.deps, 'quality of data')).toEqual([]);
  });
});

describe('rules of the provider’s own', () => {
  test('are kept when they are not asked any more, with their bounds; removed they are gone', async () => {
    const resource = await provided(good, bad);
    const own = { kind: 'length', item: resource.itemId('联系电话'), min: 11, max: 11 };
    expect((await set(resource.id, 1, [own])).body.rules[0]).toMatchObject({ own: true, ticked: true, rule: own });
    const { body: without } = await set(resource.id, 2, []);
    expect(without.rules[0]).toMatchObject({ own: true, ticked: false, rule: own, result: null });
    expect((await set(resource.id, 3, [own])).body.rules[0]).toMatchObject({ ticked: true, result: { failing: 1 } });
    const gone = await world.post(registrar, `/api/quality/${resource.id}/set-rules`, {
      ...{ version: 4, rules: [], resting: [] },
    });
    expect(gone.body.rules.filter((rule: { own: boolean }) => rule.own)).toEqual([]);
    const twice = await world.post(registrar, `/api/quality/${resource.id}/set-rules`, {
      ...{ version: 5, rules: [own], resting: [own] },
    });
    expect(twice.body).toMatchObject({ code: 'rule_twice', details: [{ field: 'rules.1' }] });
  });
  test('go with the item that they are about, and stop nobody from changing the others', async () => {
    const resource = await provided(good, bad);
    const own = (name: string) => ({ kind: 'length', item: resource.itemId(name), min: 11, max: 11 });
    await set(resource.id, 1, [own('联系电话'), own('登记机关')]);
    await set(resource.id, 2, []);
    await world.db.execute(sql`update revisions set content = jsonb_set(content, '{items}',
      (select jsonb_agg(one) from jsonb_array_elements(content->'items') as one where one->>'name' <> '登记机关'))
      where resource_id = ${resource.id}`);
    const resting = [own('联系电话'), own('登记机关')];
    const saved = await world.post(registrar, `/api/quality/${resource.id}/set-rules`, {
      ...{ version: 3, rules: [{ kind: 'required', item: resource.itemId('姓名') }], resting },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const kept = saved.body.rules.flatMap(({ own, rule }: Rule & { own: boolean }) => (own ? [rule.item] : []));
    expect(kept).not.toContain(resource.itemId('登记机关'));
    expect(kept).toContain(resource.itemId('联系电话'));
  });
  test('with other bounds have no figure until rows were looked at by them', async () => {
    const resource = await provided(good, bad);
    const own = { kind: 'length', item: resource.itemId('联系电话'), min: 11, max: 11 };
    const { body } = await set(resource.id, 1, [own]);
    expect(body.rules[0].result).toMatchObject({ failing: 1 });
    // As where there are too many rows to look at once
    await world.db
      .update(qualityPlans)
      .set({ version: 3, rules: [{ ...own, kind: 'length', min: 1 }] })
      .where(eq(qualityPlans.resourceId, resource.id));
    expect((await detail(resource.id)).rules[0]).toMatchObject({ rule: { min: 1 }, result: null });
    await lookAtData(world.deps);
    expect((await detail(resource.id)).rules[0]).toMatchObject({ result: { failing: 0 } });
  });
});

test('PD-27, SQ-26: the least and the most are values of rows, and shown to whoever may see these', async () => {
  const resource = await provided(good, bad);
  await ticked(resource);
  const supervisor = await world.person(await world.department(), 'supervisor');
  const ends = async (who: Person, name: string) => {
    const { statistics } = await detail(resource.id, who);
    const { least, most } = statistics.find(({ item }: { item: string }) => item === resource.itemId(name));
    return [least, most];
  };
  expect(await ends(registrar, '注销日期')).toEqual(['2019-01-02', '2021-01-02']);
  for (const name of ['注销日期', '登记日期']) {
    expect(await ends(supervisor, name)).toEqual([null, null]);
    expect(await ends(operator, name)).toEqual([null, null]);
  }
  const reads = await world.db
    .select({ actorId: auditLog.actorId })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, resource.id), eq(auditLog.action, 'resource.read_hidden')));
  expect(new Set(reads.map(({ actorId }) => actorId))).toEqual(new Set([supervisor.id, operator.id]));
});

test('DG-21, SQ-25: what is shown by post alone is on record, also of what is shared with others only', async () => {
  const resource = await world.publish(office, {
    ...{ ...register, name: `限定${crypto.randomUUID()}`, scope: [office.id] },
    items: (register.items ?? []).filter(({ shareType }) => shareType !== 'not_shared'),
  });
  expect((await sendData(world, registrar, resource.id, '登记编号,姓名\nD-1,王小明')).status).toBe(201);
  const read = () =>
    world.db.$count(auditLog, and(eq(auditLog.subjectId, resource.id), eq(auditLog.action, 'resource.read_hidden')));
  await detail(resource.id);
  expect(await read()).toBe(0);
  await detail(resource.id, operator);
  expect(await read()).toBe(1);
});

test('SH-29: what is opened and closed is kept while rows are looked at, however long that takes', async () => {
  const resource = await provided(good);
  await world.db.insert(qualityPlans).values({ resourceId: resource.id, version: 9 });
  const open = await world.publish(office, {
    ...{ name: '检测时开放的', openness: 'open' as const },
    items: [item('甲', { openness: 'open' })],
  });
  let looking: Promise<number> | undefined;
  await asOwner(own.url, (owner) =>
    owner.transaction(async (tx) => {
      await tx.execute(sql`lock table quality_results, quality_runs in access exclusive mode`);
      looking = tick(world.deps, 'long');
      const waits = sql`select 1 from pg_locks where relation = 'quality_runs'::regclass and not granted`;
      await expect.poll(async () => (await tx.execute(waits)).length).toBeGreaterThan(0);
      await tick(world.deps, 'prompt');
      expect((await world.get(null, `/api/open/${open.id}`)).status).toBe(200);
    }),
  );
  await looking;
  expect(world.errors.splice(0)).toEqual([]);
});

describe('faults', () => {
  const work = (id: string) =>
    world.db
      .select({ departmentId: tasks.departmentId, role: tasks.role, dueOn: tasks.dueOn })
      .from(tasks)
      .where(and(eq(tasks.subjectId, id), eq(tasks.kind, 'mend_data'), isNull(tasks.doneAt)));

  test('become work of the provider with a last day, which a later fault does not move, until none is left', async () => {
    const resource = await provided(good, bad);
    expect(await work(resource.id)).toEqual([]);
    await ticked(resource);
    const wanted = [{ departmentId: office.id, role: 'registrar', dueOn: '2026-11-16' }];
    expect(await work(resource.id)).toEqual(wanted);
    const later = await testWorld({ databaseUrl: own.url, clock: () => at('2026-11-04') });
    try {
      await sendData(later, registrar, resource.id, csv(bad));
      expect(await work(resource.id)).toEqual(wanted);
      await sendData(later, registrar, resource.id, csv(good));
      expect(await work(resource.id)).toEqual([]);
    } finally {
      await later.close();
    }
  });
  test('stay work beside what else the data ask for, such as to be brought up to date', async () => {
    const resource = await provided(good, bad);
    await ticked(resource);
    await keepTerms({ ...world.deps, clock: () => at('2026-11-05') });
    expect(await work(resource.id)).toHaveLength(1);
    const kinds = await world.db
      .select({ kind: tasks.kind })
      .from(tasks)
      .where(and(eq(tasks.subjectId, resource.id), isNull(tasks.doneAt)));
    expect(kinds.map(({ kind }) => kind)).toContain('update_data');
  });
});

describe('the rows behind a figure', () => {
  test('are exactly those that it counts, with sensitive values under a mask for their provider too', async () => {
    const resource = await provided(good, bad, twin);
    const { rules } = await ticked(resource);
    for (const { key, result } of rules.filter((rule: Rule) => rule.ticked)) {
      const { status, body } = await rowsOf(resource.id, key);
      expect(status, String(world.errors.at(-1))).toBe(200);
      expect([body.total, body.items.length], key).toEqual([result?.failing ?? 0, result?.failing ?? 0]);
    }
    const wrong = `format ${resource.itemId('经办人证件号')}`;
    const { body } = await rowsOf(resource.id, wrong);
    expect(body.columns.map(({ name, masked }: { name: string; masked: boolean }) => [name, masked])).toEqual([
      ['登记编号', false],
      ['经办人证件号', true],
    ]);
    expect(body.items[0].values).toEqual(['D-2', '310***********0017']);
    expect(body.items[0].also.map((key: string) => key.split(' ')[0]).sort()).toEqual(['format', 'order', 'required']);
    const all = JSON.stringify(await Promise.all(rules.map(({ key }: Rule) => rowsOf(resource.id, key))));
    for (const secret of ['王小明', '李大力', '310115198001010016', '310115198001010017'])
      expect(all.includes(secret), secret).toBe(false);
  });
  test('are read by the authority under more masks: only what everybody may have is in clear', async () => {
    const resource = await provided(good, bad, twin);
    await ticked(resource);
    const { body } = await rowsOf(resource.id, `unique ${resource.itemId('联系电话')}`, operator);
    expect(body.items).toMatchObject([{ values: ['****', '199****1234'] }]);
    const other = await world.post(registrar, `/api/quality/${resource.id}/set-rules`, {
      version: 2,
      rules: [{ kind: 'unique', item: resource.itemId('登记机关') }],
    });
    expect(other.status).toBe(200);
    const offices = (await rowsOf(resource.id, `unique ${resource.itemId('登记机关')}`, operator)).body;
    expect(offices).toMatchObject({
      total: 2,
      items: [{ values: ['****', '某街道'] }, { values: ['****', '某街道'] }],
    });
  });
  test('of all rules of a cell, and of a resource, are listed one rule after the other, however many there are', async () => {
    const many = Array.from({ length: 1005 }, (_, at) => bad.replace('D-2', `D-9${at}`));
    const resource = await provided(good, ...many);
    const [number, day] = [resource.itemId('经办人证件号'), resource.itemId('注销日期')];
    const answer = await set(resource.id, 1, [
      { kind: 'required', item: resource.itemId('姓名') },
      { kind: 'length', item: number, min: 18, max: 17 + 1 },
      { kind: 'codes', item: number, values: ['310115198001010016'] },
      { kind: 'pattern', item: number, pattern: '310115##########16' },
      { kind: 'range', item: day, min: '2020-01-01' },
    ]);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const cell = answer.body.grid.find(({ item }: { item: string }) => item === number).dimensions.standard;
    expect(cell.failing).toBe(2010);
    const page = async (more: string) => (await world.get(registrar, `/api/quality/${resource.id}/rows?${more}`)).body;
    const rows = (at: number) => page(`item=${number}&dimension=standard&pageSize=10&page=${at}`);
    const first = await rows(1);
    expect(first).toMatchObject({ total: 2010, rules: [{ failing: 1005 }, { failing: 1005 }] });
    // The page on which one rule ends and the next begins, the last one, and the one behind it
    const kindsOn = async (at: number) =>
      (await rows(at)).items.map(({ rule }: { rule: string }) => rule.split(' ')[0]);
    expect(await kindsOn(101)).toEqual([...Array(5).fill('codes'), ...Array(5).fill('pattern')]);
    expect(await kindsOn(201)).toHaveLength(10);
    expect(await kindsOn(202)).toEqual([]);
    expect(await page('dimension=complete&page=101&pageSize=10')).toMatchObject({ total: 1005, items: { length: 5 } });
    expect(await page('dimension=unique')).toMatchObject({ total: 0, rules: [], items: [] });
    const empty = await page(`dimension=statistics&item=${resource.itemId('姓名')}&pageSize=1`);
    expect(empty).toMatchObject({ total: 1005, items: [{ values: [expect.any(String), null] }] });
    for (const strange of ['', 'rule=', `item=${number}`])
      expect((await world.get(registrar, `/api/quality/${resource.id}/rows?${strange}`)).status, strange).toBe(404);
  });
  test('SQ-26: values of an item are counted, the most frequent first, under the mask that the reader has', async () => {
    const resource = await provided(good, bad, twin);
    const values = (name: string, who = registrar) =>
      world.get(who, `/api/quality/${resource.id}/values?item=${resource.itemId(name)}`);
    expect((await values('联系电话')).body).toMatchObject({
      ...{ total: 2, filled: 3, masked: false },
      items: [
        { value: '19900001234', rows: 2 },
        { value: '1990000123', rows: 1 },
      ],
    });
    expect((await values('联系电话', operator)).body.items).toEqual([
      { value: '199****1234', rows: 2 },
      { value: expect.stringContaining('*'), rows: 1 },
    ]);
    expect(JSON.stringify((await values('姓名')).body)).not.toContain('王小明');
    expect((await values('登记机关', operator)).body).toMatchObject({
      masked: false,
      items: [{ value: '某街道', rows: 3 }],
    });
    expect((await values('姓名', await world.person(office, 'admin'))).status).toBe(403);
    const strange = `/api/quality/${resource.id}/values?item=${crypto.randomUUID()}`;
    expect((await world.get(registrar, strange)).status).toBe(404);
    const log = await world.db
      .select({ detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, resource.id), eq(auditLog.action, 'quality.rows')));
    expect(log).toContainEqual({ detail: { values: resource.itemId('姓名'), page: 1 } });
  });
  test('come in pages, and that they were looked at is on record', async () => {
    const resource = await provided(good, bad, twin);
    await ticked(resource);
    const rule = `required ${resource.itemId('姓名')}`;
    expect((await rowsOf(resource.id, rule, registrar, '&page=2&pageSize=1')).body).toMatchObject({
      total: 1,
      items: [],
    });
    const log = await world.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, resource.id), eq(auditLog.action, 'quality.rows')));
    expect(log).toMatchObject([{ actorId: registrar.id, detail: { rule, page: 2 } }]);
    expect((await rowsOf(resource.id, 'required nothing')).status).toBe(404);
  });
});

describe('who reads what', () => {
  test('the provider’s own people and those who watch read figures; rows only those who put them right or ask for it', async () => {
    const resource = await provided(good, bad);
    await ticked(resource);
    const rule = `required ${resource.itemId('姓名')}`;
    const stranger = await world.department();
    const government = await world.department('government');
    const cases: [Person, number, number][] = [
      [await world.person(office, 'reviewer'), 200, 200],
      [await world.person(office, 'admin'), 200, 403],
      [await world.person(office, 'official'), 403, 403],
      [await world.person(stranger, 'registrar', 'reviewer', 'admin'), 403, 403],
      [await world.person(await world.department('supervisor'), 'supervisor'), 200, 403],
      [await world.person(await world.department('data_centre'), 'examiner'), 200, 200],
      [await world.person(government, 'superior'), 403, 403],
      [await world.person(stranger, 'auditor'), 200, 403],
    ];
    for (const [who, figures, rows] of cases) {
      expect((await world.get(who, `/api/quality/${resource.id}`)).status, who.name).toBe(figures);
      const opened = await rowsOf(resource.id, rule, who);
      expect(opened.status, who.name).toBe(rows);
      if (rows !== 200) expect(JSON.stringify(opened.body)).not.toContain('D-2');
      const list = await world.get(who, '/api/quality?pageSize=100');
      const seen = (list.body.items ?? []).some(({ id }: { id: string }) => id === resource.id);
      expect(seen, who.name).toBe(figures === 200);
    }
  });
  test('a government reads it of the departments below it, and sees them summed up', async () => {
    const government = await world.department('government');
    const below = await world.department('bureau', { parent: government });
    const keeper = await world.person(below, 'registrar');
    const { id } = await world.publish(below, { ...register, name: `登记${crypto.randomUUID()}` });
    await sendData(world, keeper, id, csv(good));
    const superior = await world.person(government, 'superior');
    const { body } = await world.get(superior, '/api/quality');
    expect(body).toMatchObject({ total: 1, items: [{ id }], all: { datasets: 1 }, departments: [{ id: below.id }] });
    expect((await detail(id, superior)).actions).toEqual([]);
  });
  test('of what is not in the platform, or not in the directory, there is nothing', async () => {
    const { id } = await world.publish(office, { ...register, name: `登记${crypto.randomUUID()}` });
    expect((await world.get(registrar, `/api/quality/${id}`)).status).toBe(404);
    expect((await world.get(registrar, `/api/quality/${crypto.randomUUID()}`)).status).toBe(404);
  });
});

describe('the grid', () => {
  test('sums up what it lists, department by department, and narrows to what has a fault', async () => {
    const resource = await provided(good, bad);
    await ticked(resource);
    const list = async (query = '') => (await world.get(operator, `/api/quality?pageSize=100${query}`)).body;
    const { items, all, departments, total } = await list();
    const sum = (of: (line: { dimensions: Record<string, { looked: number; failing: number } | null> }) => number) =>
      items.reduce((so: number, line: Parameters<typeof of>[0]) => so + of(line), 0);
    for (const dimension of ['complete', 'standard', 'unique', 'accurate', 'consistent', 'timely', 'statistics']) {
      expect(
        sum(({ dimensions }) => dimensions[dimension]?.failing ?? 0),
        dimension,
      ).toBe(all.dimensions[dimension]?.failing ?? 0);
      const poor = await list(`&poor=${dimension}`);
      const faulty = items.filter(
        (line: { dimensions: Record<string, { failing: number } | null> }) =>
          (line.dimensions[dimension]?.failing ?? 0) > 0,
      );
      expect(poor.total, dimension).toBe(faulty.length);
    }
    expect(all.datasets).toBe(total);
    expect(departments.reduce((so: number, one: { datasets: number }) => so + one.datasets, 0)).toBe(total);
    expect((await list(`&department=${office.id}&q=${encodeURIComponent(items[0].name)}`)).total).toBe(1);
    expect((await list('&standing=late')).total).toBe(all.standings.late);
  });
  test('SH-24: says of what is late since when, and whether those who have to know were told', async () => {
    const resource = await provided(good);
    const later = { ...world.deps, clock: () => at('2026-11-05') };
    const tomorrow = await testWorld({ databaseUrl: own.url, clock: later.clock });
    try {
      const { body } = await tomorrow.get(operator, '/api/quality?pageSize=100&standing=late');
      const line = body.items.find(({ id }: { id: string }) => id === resource.id);
      expect(line).toMatchObject({ standing: 'late', told: false, dimensions: { timely: { failing: 1, score: 0 } } });
      expect(line.dueAt < later.clock().toISOString()).toBe(true);
      expect(line.toldTo).toEqual([]);
      expect(line.dimensions.statistics).toEqual({ looked: 7, failing: 0, score: 100 });
      await keepTerms(later);
      const after = (await tomorrow.get(operator, '/api/quality?pageSize=100&standing=late')).body;
      const told = after.items.find(({ id }: { id: string }) => id === resource.id);
      expect(told.told).toBe(true);
      expect(told.toldTo).toContainEqual({
        ...{ kind: 'update_data', department: office.name, role: 'registrar', persons: [registrar.name] },
        ...{ at: later.clock().toISOString(), readAt: null, readBy: null },
      });
    } finally {
      await tomorrow.close();
    }
  });
  test('has a trend of days, which says of today what the grid says, however often it is written down', async () => {
    await provided(good, bad);
    await keepToday(world.deps);
    expect(await keepDay(world.db, world.deps.clock())).toBe(0);
    const { days } = (await world.get(operator, '/api/quality/trend')).body;
    const { all } = (await world.get(operator, '/api/quality')).body;
    expect(days.at(-1)).toEqual({ day: '2026-11-02', dimensions: all.dimensions });
    const mine = (await world.get(registrar, `/api/quality/trend?department=${office.id}`)).body;
    expect(mine.days).toHaveLength(days.length);
    const nobody = await world.person(await world.department(), 'official');
    expect((await world.get(nobody, '/api/quality/trend')).status).toBe(403);
  });
});
