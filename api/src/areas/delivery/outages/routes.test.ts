import { auditLog } from '@onesource/db/schema/audit';
import { datasets } from '@onesource/db/schema/data';
import { outages } from '@onesource/db/schema/delivery/outages';
import { directoryEntries } from '@onesource/db/schema/directory';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { at, type Department, type Person, testWorld } from '../../../running/testing/testing.ts';
import { keepTerms } from '../../datasets/keeping/tick.ts';
import { csv, li, marriages, sendData, wang } from '../../datasets/testing.ts';
import { registryOffice } from '../testing.ts';
import { watchOutages } from './tick.ts';

const world = await testWorld();
afterEach(() => expect(world.errors.splice(0)).toEqual([]));
afterAll(() => world.close());

let authority: Department;
let operator: Person;
beforeAll(async () => {
  authority = await world.department('authority');
  operator = await world.person(authority, 'operator');
});

const days = { startsOn: '2026-11-02', endsOn: '2026-11-04' };
const words = { reason: '机房搬迁', remedy: '急需的以函件核实' };

async function office() {
  const here = await registryOffice(world);
  const { resource, registrar } = here;
  const said = { resourceId: resource.id, ...days, ...words };
  return {
    ...here,
    announce: (over: object = {}, who = registrar, headers = {}) =>
      world.post(who, '/api/outages', { ...said, ...over }, headers),
    see: async (who: Person) => (await world.get(who, `/api/outages/resources/${resource.id}`)).body,
    step: (id: string, step: string, body: object, who = registrar) =>
      world.post(who, `/api/outages/${id}/${step}`, { version: 1, ...body }),
  };
}
const told = async (subjectId: string, departmentId: string) =>
  (
    await world.db
      .select({ kind: tasks.kind })
      .from(tasks)
      .where(and(eq(tasks.subjectId, subjectId), eq(tasks.departmentId, departmentId), isNull(tasks.doneAt)))
  )
    .map(({ kind }) => kind as string)
    .filter((kind) => kind.startsWith('outage_'));

describe('DG-20: that data are interrupted', () => {
  test('is told to the authority and to whoever holds a grant, with why, until when and what to do meanwhile', async () => {
    const { resource, announce, see, grant, official, consumer, registrar } = await office();
    const id = await grant(['男方姓名']);
    const announced = await announce();
    expect(announced.status, JSON.stringify(announced.body)).toBe(201);
    expect(announced.body).toMatchObject({
      current: { state: 'running', ...days, ...words, announcedBy: registrar.name, actions: ['extend', 'end'] },
      actions: [],
    });
    expect(await told(id, consumer.id)).toEqual(['outage_announced']);
    expect(await told(resource.id, authority.id)).toEqual(['outage_announced']);
    for (const who of [official, operator]) expect((await see(who)).current).toMatchObject({ ...words, actions: [] });
    const log = await world.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.subjectId, resource.id));
    expect(log).toContainEqual({ action: 'outage.announce' });
  });
  test('SH-24: makes no data late: their term ends with the outage, and no later than that once it is ended', async () => {
    const { resource, announce, step } = await office();
    const term = async () => {
      const [row] = await world.db
        .select({ dueAt: datasets.dueAt, lateSince: datasets.lateSince })
        .from(datasets)
        .where(eq(datasets.resourceId, resource.id));
      return [row?.dueAt?.toISOString() ?? null, row?.lateSince ?? null];
    };
    const [usual] = await term();
    const { current } = (await announce()).body;
    expect(await term()).toEqual(['2026-11-04T15:59:59.000Z', null]);
    await step(current.id, 'extend', { endsOn: '2026-11-06', note: '未完成' });
    expect(await term()).toEqual(['2026-11-06T15:59:59.000Z', null]);
    expect((await step(current.id, 'end', { version: 2, note: '' })).status).toBe(200);
    // Its term was after this day: it is the usual one again
    expect(await term()).toEqual([usual, null]);
  });
  test('SH-24: makes nothing timely that had passed when it, or its longer end, was announced', async () => {
    const { resource, announce, step } = await office();
    const late = async () => {
      const [row] = await world.db.select().from(datasets).where(eq(datasets.resourceId, resource.id));
      return [row?.dueAt?.toISOString() ?? null, row?.lateSince?.toISOString() ?? null];
    };
    world.setNow(at('2026-11-05'));
    await keepTerms(world.deps);
    const [due, since] = await late();
    expect(since).toBe(due);
    const { current } = (await announce({ startsOn: '2026-11-01', endsOn: '2026-11-10' })).body;
    expect(await late()).toEqual([due, since]);
    world.setNow(at('2026-11-12'));
    const longer = await step(current.id, 'extend', { endsOn: '2026-11-20', note: '设备未到' });
    expect(longer.status).toBe(200);
    expect(await late()).toEqual([due, since]);
    world.setNow(at('2026-11-02'));
  });
  test('SH-24: a second one takes nothing of what the first excused', async () => {
    const { resource, announce, step } = await office();
    const due = async () => {
      const [row] = await world.db.select().from(datasets).where(eq(datasets.resourceId, resource.id));
      return row?.dueAt?.toISOString();
    };
    const first = (await announce({ startsOn: '2026-11-02', endsOn: '2026-11-04' })).body.current;
    world.setNow(at('2026-11-04'));
    expect((await step(first.id, 'end', { note: '已恢复' })).status).toBe(200);
    expect((await announce({ startsOn: '2026-11-08', endsOn: '2026-11-09' })).status).toBe(201);
    expect(await due()).toBe('2026-11-04T15:59:59.000Z');
    world.setNow(at('2026-11-02'));
  });
  test('SH-24: that was announced before anything was loaded excuses the first load', async () => {
    const { provider, registrar } = await office();
    const resource = await world.publish(provider, { ...marriages, name: `婚姻登记${crypto.randomUUID()}` });
    const announced = { resourceId: resource.id, ...days, endsOn: '2026-11-20', ...words };
    expect((await world.post(registrar, '/api/outages', announced)).status).toBe(201);
    expect((await sendData(world, registrar, resource.id, csv(wang, li))).status).toBe(201);
    const [row] = await world.db.select().from(datasets).where(eq(datasets.resourceId, resource.id));
    expect(row?.dueAt?.toISOString()).toBe('2026-11-20T15:59:59.000Z');
  });
  test('goes with every answer while it lasts, and no longer', async () => {
    const { announce, grant, query, step, item } = await office();
    const id = await grant(['结婚证字号', '登记日期']);
    const ask = (more = {}) => query(id, { keys: { [item('结婚证字号')]: 'J2026-1' }, ...more });
    expect((await ask()).body.outage).toBeNull();
    const { current } = (await announce({ startsOn: '2026-11-03' })).body;
    expect(current.state).toBe('planned');
    expect((await ask()).body.outage).toBeNull();
    world.setNow(at('2026-11-03'));
    const interrupted = { until: '2026-11-04', remedy: words.remedy };
    expect((await ask()).body).toMatchObject({ outage: interrupted, rows: [{}] });
    expect((await ask({ verify: true })).body).toMatchObject({ outage: interrupted });
    expect((await step(current.id, 'end', { note: '已恢复' })).status).toBe(200);
    expect((await ask()).body.outage).toBeNull();
    world.setNow(at('2026-11-02'));
  });
  test('stands in the line of the resource where the quality of data is looked over, for auditors too', async () => {
    const { resource, announce, step, registrar } = await office();
    const auditor = await world.person(authority, 'auditor');
    const line = async (who: Person) => {
      const { items } = (await world.get(who, `/api/quality?q=${encodeURIComponent(resource.content.name)}`)).body;
      return items.find(({ id }: { id: string }) => id === resource.id);
    };
    expect((await line(registrar)).outage).toBeNull();
    const { current } = (await announce()).body;
    for (const who of [registrar, operator, auditor])
      expect((await line(who)).outage).toEqual({ until: days.endsOn, remedy: words.remedy });
    expect((await step(current.id, 'end', { note: '已恢复' })).status).toBe(200);
    expect((await line(auditor)).outage).toBeNull();
    // Figures, and no rows
    const figures = await world.get(auditor, `/api/quality/${resource.id}`);
    expect([figures.status, figures.body.actions]).toEqual([200, []]);
    expect((await world.get(auditor, `/api/quality/${resource.id}/rows?rule=${crypto.randomUUID()}`)).status).toBe(403);
  });
  test('lasts longer, or is over: those who use the data hear of both', async () => {
    const { resource, announce, see, grant, consumer, step, official, registrar } = await office();
    const id = await grant(['男方姓名']);
    const { current } = (await announce()).body;
    const read = () => world.db.update(tasks).set({ doneAt: world.deps.clock() }).where(eq(tasks.subjectId, id));
    await read();
    const extended = await step(current.id, 'extend', { endsOn: '2026-11-20', note: '设备未到' });
    expect(extended.body.current).toMatchObject({
      endsOn: '2026-11-20',
      version: 2,
      extensions: [{ from: '2026-11-04', until: '2026-11-20', by: registrar.name, note: '设备未到' }],
    });
    expect(await told(id, consumer.id)).toEqual(['outage_announced']);
    await read();
    const ended = await step(current.id, 'end', { version: 2, note: '已恢复' });
    expect(ended.body).toMatchObject({
      current: null,
      past: [{ state: 'ended', endNote: '已恢复' }],
      actions: ['announce'],
    });
    expect(await told(id, consumer.id)).toEqual(['outage_ended']);
    expect(await told(resource.id, authority.id)).toContain('outage_ended');
    // What is over is for the provider and the authority
    expect(await see(official)).toEqual({ current: null, past: [], actions: [] });
    expect((await see(operator)).past).toHaveLength(1);
  });
  test('past its day is told once, to the provider and the authority, and again of a later one', async () => {
    const { resource, provider, announce, see, step, official, grant } = await office();
    await grant(['男方姓名']);
    const { current } = (await announce()).body;
    await watchOutages(world.deps);
    expect(await told(resource.id, provider.id)).toEqual([]);
    world.setNow(at('2026-11-05'));
    expect(await watchOutages(world.deps)).toBeGreaterThan(0);
    expect((await see(official)).current.state).toBe('overdue');
    expect(await told(resource.id, provider.id)).toEqual(['outage_overdue']);
    expect(await told(resource.id, authority.id)).toContain('outage_overdue');
    await world.db.update(tasks).set({ doneAt: world.deps.clock() }).where(eq(tasks.subjectId, resource.id));
    await watchOutages(world.deps);
    expect(await told(resource.id, provider.id)).toEqual([]);
    expect((await step(current.id, 'extend', { endsOn: '2026-11-06', note: '再延' })).status).toBe(200);
    world.setNow(at('2026-11-09'));
    await watchOutages(world.deps);
    expect(await told(resource.id, provider.id)).toEqual(['outage_overdue']);
    world.setNow(at('2026-11-02'));
  });
  test('ends with the entry', async () => {
    const { resource, announce } = await office();
    const { current } = (await announce()).body;
    await world.db.delete(directoryEntries).where(eq(directoryEntries.resourceId, resource.id));
    await watchOutages(world.deps);
    const [row] = await world.db.select().from(outages).where(eq(outages.id, current.id));
    expect(row).toMatchObject({ endedByName: null, endedAt: expect.any(Date) });
  });
});

describe('an outage is announced once while it lasts', () => {
  test('also where two announce it at once; the same key does it once', async () => {
    const { announce, see, registrar } = await office();
    const both = await Promise.all([announce(), announce({ reason: '停电' })]);
    const statuses = both.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(201);
    expect([409, 422]).toContain(statuses[1]);
    expect((await announce()).body.code).toBe('outage_open');
    expect((await see(registrar)).past).toEqual([]);
    const other = await office();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const twice = [await other.announce({}, other.registrar, key), await other.announce({}, other.registrar, key)];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
  });
});

describe('who announces, and what is refused', () => {
  test('strangers and consumers change nothing, and each is told why', async () => {
    const { announce, step, official } = await office();
    const stranger = await world.person(await world.department(), 'registrar');
    for (const who of [official, stranger, operator]) expect((await announce({}, who)).body.code).toBe('forbidden');
    expect((await announce({ resourceId: crypto.randomUUID() })).status).toBe(404);
    const { current } = (await announce()).body;
    for (const who of [official, stranger, operator]) {
      expect((await step(current.id, 'end', {}, who)).body.code).toBe('forbidden');
      expect((await step(current.id, 'extend', { endsOn: '2026-12-01', note: '迟' }, who)).body.code).toBe('forbidden');
    }
    expect((await step(crypto.randomUUID(), 'end', {})).status).toBe(404);
    expect((await world.get(null, `/api/outages/resources/${crypto.randomUUID()}`)).status).toBe(401);
    expect((await world.get(official, `/api/outages/resources/${crypto.randomUUID()}`)).status).toBe(404);
  });
  test('bad input is answered with its field', async () => {
    const { announce, step } = await office();
    for (const wrong of [
      { endsOn: '2026-02-30' },
      { startsOn: 5 },
      { reason: ' ' },
      { remedy: '' },
      { resourceId: 'x' },
    ])
      expect((await announce(wrong)).status, JSON.stringify(wrong)).toBe(400);
    expect((await announce({ endsOn: '2026-11-01' })).body).toMatchObject({ code: 'period_reversed' });
    expect((await announce({ startsOn: '2026-10-01', endsOn: '2026-10-02' })).body.code).toBe('effective_past');
    const { current } = (await announce()).body;
    expect((await step(current.id, 'extend', { endsOn: '2026-11-04', note: '迟' })).body.code).toBe('not_later');
    expect((await step(current.id, 'extend', { endsOn: '2026-12-01', note: '' })).status).toBe(400);
    expect((await step(current.id, 'end', { version: 7 })).body.code).toBe('conflict');
    expect((await step(current.id, 'end', {})).status).toBe(200);
    expect((await step(current.id, 'end', { version: 2 })).body.code).toBe('outage_over');
  });
  test('PD-27, PD-31: who may not read the contents reads of no outage, unless they hold a grant', async () => {
    const here = await registryOffice(world);
    const hidden = await world.publish(here.provider, { name: `内${crypto.randomUUID()}`, scope: [here.provider.id] });
    const said = { resourceId: hidden.id, ...days, ...words };
    expect((await world.post(here.registrar, '/api/outages', said)).status).toBe(201);
    const seen = (await world.get(here.official, `/api/outages/resources/${hidden.id}`)).body;
    expect(seen).toEqual({ current: null, past: [], actions: [] });
    expect((await world.get(here.reviewer, `/api/outages/resources/${hidden.id}`)).body.current).toMatchObject(words);
  });
});
