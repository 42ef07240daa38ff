import { datasets, senders } from '@onesource/db/schema/data';
import { tasks } from '@onesource/db/schema/inbox';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Department, ownDatabase, type Person, testWorld } from '../../../running/testing/testing.ts';
import { keepTerms } from '../../datasets/keeping/tick.ts';
import { csv, marriages, sendData, wang } from '../../datasets/testing.ts';

// A database of one's own: the cards count all that is provided
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

const provided = async (whose = office, who = registrar) => {
  const { id } = await world.publish(whose, { ...marriages, name: `婚姻登记${crypto.randomUUID()}` });
  expect((await sendData(world, who, id, csv(wang))).status).toBe(201);
  return id;
};
const now = () => world.deps.clock().getTime();
const due = (id: string, hours: number) =>
  world.db
    .update(datasets)
    .set({ dueAt: new Date(now() + hours * 3_600_000), confirmedAt: new Date(now() + (hours - 24) * 3_600_000) })
    .where(eq(datasets.resourceId, id));
const see = async (who: Person, query = '') => (await world.get(who, `/api/freshness?pageSize=100${query}`)).body;
type Line = { id: string; colour: string; reasons: string[]; toldTo: { kind: string; readBy: string | null }[] };
const lineOf = async (id: string, who = operator): Promise<Line | undefined> =>
  (await see(who)).items.find((line: Line) => line.id === id);

describe('SH-24: how data are kept up, of all and of a department', () => {
  test('what is late is red, since when and who was told said, also once it was read', async () => {
    const id = await provided();
    expect(await lineOf(id)).toMatchObject({ colour: 'green', reasons: ['within_term'], toldTo: [] });
    await due(id, -1);
    await keepTerms(world.deps);
    const [notice] = await world.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.subjectId, id), eq(tasks.kind, 'data_late')));
    expect((await world.post(operator, `/api/inbox/${notice?.id}/acknowledge`, {})).status).toBe(200);
    const line = await lineOf(id);
    expect(line).toMatchObject({ colour: 'red', reasons: ['past_hours'], dueAt: expect.any(String) });
    expect(new Map(line?.toldTo.map(({ kind, readBy }) => [kind, readBy]))).toEqual(
      new Map([
        ['update_data', null],
        ['data_late', operator.name],
      ]),
    );
  });
  test('every figure is that of the rows it opens, by colour, by reason and by department', async () => {
    const silent = await provided();
    await world.post(registrar, `/api/datasets/${silent}/senders`, { name: '前置机', everyMinutes: 1 });
    await world.db
      .update(senders)
      .set({ lastBeatAt: new Date(now() - 600_000), silentAt: new Date(now() - 300_000) })
      .where(eq(senders.resourceId, silent));
    await due(await provided(), 1);
    const view = await see(operator);
    expect(view.cards.red.reasons).toContainEqual({ reason: 'silent', count: 1 });
    for (const [colour, card] of Object.entries<{ count: number; reasons: { reason: string; count: number }[] }>(
      view.cards,
    )) {
      expect((await see(operator, `&colour=${colour}`)).total, colour).toBe(card.count);
      const inDepartments = view.departments.reduce(
        (sum: number, one: Record<string, number>) => sum + (one[colour] ?? 0),
        0,
      );
      expect(inDepartments, colour).toBe(card.count);
      for (const { reason, count } of card.reasons)
        expect((await see(operator, `&colour=${colour}&reason=${reason}`)).total, reason).toBe(count);
    }
    const [first] = view.departments;
    const ofFirst = await see(operator, `&department=${first.id}`);
    expect([ofFirst.department.name, ofFirst.cards.red.count]).toEqual([first.name, first.red]);
  });
  test('PD-34: an agreed exception is on the white list, and what it covers is red no more', async () => {
    const id = await provided();
    await due(id, -30);
    await keepTerms(world.deps);
    await world.db
      .update(datasets)
      .set({ confirmedAt: new Date(now() - 54 * 3_600_000) })
      .where(eq(datasets.resourceId, id));
    const asked = await world.post(registrar, `/api/datasets/${id}/ask-cycle`, {
      cycle: 'monthly',
      reason: '每月结算一次',
    });
    const agreement = asked.body.cycles[0].id;
    const answer = { agreement, outcome: 'agreed', until: '2026-12-31', note: '同意' };
    expect((await world.post(operator, `/api/datasets/${id}/answer-cycle`, answer)).status).toBe(200);
    expect(await lineOf(id)).toMatchObject({ colour: 'green', reasons: ['within_agreed'] });
    const { agreed } = await see(registrar, `&department=${office.id}`);
    expect(agreed.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ usual: 'daily', cycle: 'monthly', reason: '每月结算一次', until: '2026-12-31' },
      ...{ askedBy: registrar.name, answeredBy: operator.name, note: '同意' },
    });
  });
  test('DG-20: an outage that puts off a term is on it, too, and its data are yellow', async () => {
    const id = await provided();
    await due(id, -1);
    await world.db
      .update(datasets)
      .set({ confirmedAt: new Date(now() - 24 * 3_600_000) })
      .where(eq(datasets.resourceId, id));
    const days = { startsOn: '2026-11-02', endsOn: '2026-11-20', reason: '机房搬迁', remedy: '以函件核实' };
    expect((await world.post(registrar, '/api/outages', { resourceId: id, ...days })).status).toBe(201);
    const later = { ...world.deps, clock: () => new Date(now() + 3_600_000) };
    await keepTerms(later);
    const after = await testWorld({ databaseUrl: own.url, clock: later.clock });
    const view = (await after.get(operator, '/api/freshness?pageSize=100')).body;
    expect(view.items.find((line: Line) => line.id === id)).toMatchObject({ colour: 'yellow', reasons: ['put_off'] });
    expect(view.outages.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ reason: '机房搬迁', remedy: '以函件核实', state: 'running', excuses: true, announcedBy: registrar.name },
    });
    await after.close();
  });
  test('is read by those who provide, of their own department, and by those who watch', async () => {
    const other = await world.department();
    const elsewhere = await world.person(other, 'registrar');
    await provided(other, elsewhere);
    const mine = await see(elsewhere);
    expect(mine.departments.map(({ id }: { id: string }) => id)).toEqual([other.id]);
    expect((await world.get(elsewhere, `/api/freshness?department=${office.id}`)).status).toBe(403);
    expect((await world.get(operator, `/api/freshness?department=${crypto.randomUUID()}`)).status).toBe(404);
    const official = await world.person(office, 'official');
    expect((await world.get(official, '/api/freshness')).status).toBe(403);
    const auditor = await world.person(other, 'auditor');
    expect((await see(auditor)).departments.length).toBeGreaterThan(1);
  });
});
