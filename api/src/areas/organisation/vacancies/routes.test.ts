import { substitutions, tasks } from '@onesource/db/schema/inbox';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Department, ownDatabase, type Person } from '../../../running/testing/testing.ts';
import { at } from '../../../running/testing/time.ts';
import { type PeopleWorld, peopleWorld } from '../people-testing.ts';
import { noteVacancies } from './tick.ts';

// The tick sees every department there is
let database: Awaited<ReturnType<typeof ownDatabase>>;
let world: PeopleWorld;
let operator: Person;
beforeAll(async () => {
  database = await ownDatabase();
  world = await peopleWorld({ databaseUrl: database.url });
  world.setNow(at('2026-11-02'));
  operator = await world.person(world.office, 'operator');
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** A bureau with an administrator of its own and so many reviewers. */
async function bureau(reviewers: number) {
  const where = await world.department('bureau');
  const admin = await world.person(where, 'admin');
  const people: Person[] = [];
  for (let count = 0; count < reviewers; count += 1) people.push(await world.person(where, 'reviewer'));
  return { where, admin, people, one: people[0] as Person, other: people[1] as Person };
}
const work = async (
  where: Department,
  role: 'official' | 'reviewer' | 'registrar',
  assigneeId: string | null = null,
) => {
  const id = v7();
  await world.db.insert(tasks).values({
    ...{
      id,
      kind: 'decide_request',
      subjectType: 'request',
      subjectId: v7(),
      departmentId: where.id,
      role,
      assigneeId,
    },
    ...{ title: '婚姻登记信息', createdAt: world.deps.clock() },
  });
  return id;
};
const told = async (who: Person, where: Department) =>
  (await world.get(who, '/api/inbox?kind=nobody_left')).body.items.filter(
    ({ subject }: { subject: { id: string } }) => subject.id === where.id,
  ).length;
const vacant = async (who: Person, where: Department) =>
  (await world.get(who, `/api/departments/list/vacancies?department=${where.id}`)).body.items.map(
    ({ role, tasks: waiting }: { role: string; tasks: number }) => [role, waiting],
  );
const leaving = async (who: Person, people: readonly Person[], role?: string) => {
  const asked = people.map(({ id }) => `person=${id}`).join('&');
  const { body } = await world.get(who, `/api/users/list/leaving?${asked}${role ? `&role=${role}` : ''}`);
  return body.items.map((item: { role: string; tasks: number }) => [item.role, item.tasks]);
};

describe('rule 21a: an open task is always seen by somebody in office', () => {
  it('before the last reviewer is disabled it says what nobody would see, and before another it says nothing', async () => {
    const { where, admin, people, one, other } = await bureau(2);
    await work(where, 'reviewer');
    await work(where, 'reviewer', one.id);
    expect(await leaving(admin, [one])).toEqual([]);
    expect(await leaving(admin, people)).toEqual([['reviewer', 2]]);
    expect((await world.command(admin, one.id, 'disable')).status).toBe(200);
    expect([await told(operator, where), await vacant(admin, where)]).toEqual([0, []]);
    expect(await leaving(admin, [other])).toEqual([['reviewer', 2]]);
    expect(await leaving(admin, [other], 'reviewer')).toEqual([['reviewer', 2]]);
    expect(await leaving(admin, [other], 'official')).toEqual([]);
  });

  it('once disabled, the authority and the administrator are told, once, until somebody holds the role', async () => {
    const { where, admin, one } = await bureau(1);
    await work(where, 'reviewer');
    await world.command(admin, one.id, 'disable');
    for (const who of [operator, admin]) {
      expect(await told(who, where)).toBe(1);
      expect(await vacant(who, where)).toEqual([['reviewer', 1]]);
    }
    const [notice] = (await world.get(operator, '/api/inbox?kind=nobody_left')).body.items;
    expect((await world.post(operator, `/api/inbox/${notice.id}/acknowledge`, {})).status).toBe(200);
    await noteVacancies(world.deps);
    expect(await told(operator, where)).toBe(0);
    const successor = await world.person(where);
    expect((await world.setRoles(admin, successor.id, ['reviewer'])).status).toBe(200);
    expect([await told(admin, where), await vacant(operator, where)]).toEqual([0, []]);
  });

  it('so it is where the role is taken away, or the person goes to another department', async () => {
    const [first, second] = [await bureau(1), await bureau(1)];
    await world.setRoles(first.admin, first.one.id, ['official']);
    expect(await vacant(operator, first.where)).toEqual([['reviewer', 0]]);
    const moved = await world.change(world.sysadmin, second.one.id, { version: 1, departmentId: first.where.id });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expect(await told(operator, second.where)).toBe(1);
  });

  it('a role that nobody waits for is vacant while work of it lies there', async () => {
    const { where, admin } = await bureau(1);
    const [idle, busy] = [await world.person(where, 'registrar'), await world.person(where, 'registrar')];
    await world.command(admin, idle.id, 'disable');
    await work(where, 'registrar');
    await world.command(admin, busy.id, 'disable');
    expect(await vacant(operator, where)).toEqual([['registrar', 1]]);
  });

  it('several in one go leave it vacant too', async () => {
    const { where, admin, people } = await bureau(2);
    const asked = {
      people: people.map(({ id }) => ({ id, version: 1 })),
      change: { type: 'take-role', role: 'reviewer' },
    };
    expect((await world.post(admin, '/api/users/list/change', asked)).body.counts).toMatchObject({ done: 2 });
    expect(await told(operator, where)).toBe(1);
  });

  it('of two administrators who disable the last two at once, the second is seen to leave nobody', async () => {
    const { where, admin, one, other } = await bureau(2);
    const second = await world.person(where, 'admin');
    const done = await Promise.all([
      world.command(admin, one.id, 'disable'),
      world.command(second, other.id, 'disable'),
    ]);
    expect(done.map(({ status }) => status)).toEqual([200, 200]);
    expect(await told(operator, where)).toBe(1);
    const open = and(eq(tasks.subjectId, where.id), eq(tasks.kind, 'nobody_left'), isNull(tasks.doneAt));
    expect(await world.db.$count(tasks, open)).toBe(2);
  });

  it('代理: a substitution counts while it runs, and what it covered is told of once it has ended', async () => {
    const { where, admin } = await bureau(0);
    const [away, standIn] = [await world.person(where, 'official'), await world.person(where, 'registrar')];
    await work(where, 'official', away.id);
    const id = v7();
    await world.db.insert(substitutions).values({
      ...{ id, personId: away.id, substituteId: standIn.id, departmentId: where.id },
      ...{ from: '2026-11-01', until: '2026-11-30', createdAt: world.deps.clock() },
    });
    expect(await leaving(admin, [away])).toEqual([]);
    expect(await leaving(admin, [away, standIn])).toEqual([['official', 1]]);
    await world.command(admin, away.id, 'disable');
    expect(await vacant(operator, where)).toEqual([]);
    await world.db.update(substitutions).set({ endedAt: world.deps.clock() }).where(eq(substitutions.id, id));
    await noteVacancies(world.deps);
    expect(await vacant(operator, where)).toEqual([['official', 1]]);
    expect(await told(operator, where)).toBe(1);
  });

  it('is known to who manages the people or watches over all, and to nobody else', async () => {
    const { where, admin, one } = await bureau(1);
    await world.command(admin, one.id, 'disable');
    const [official, stranger] = [await world.person(where, 'official'), await bureau(0)];
    expect((await world.get(official, '/api/departments/list/vacancies')).status).toBe(403);
    expect((await world.get(official, `/api/users/list/leaving?person=${one.id}`)).status).toBe(403);
    expect(await vacant(stranger.admin, where)).toEqual([]);
    expect((await world.get(admin, '/api/users/list/leaving')).status).toBe(400);
  });
});
