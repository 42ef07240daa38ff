import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usualAccountRules } from '../../foundation/accounts.ts';
import { type Department, ownDatabase, type Person } from '../../running/testing/testing.ts';
import { at } from '../../running/testing/time.ts';
import { tellOfDormant } from './dormant.ts';
import { type PeopleWorld, peopleWorld } from './people-testing.ts';

// The tick sees every account there is
let database: Awaited<ReturnType<typeof ownDatabase>>;
let world: PeopleWorld;
beforeAll(async () => {
  database = await ownDatabase();
  world = await peopleWorld({
    databaseUrl: database.url,
    accounts: { ...usualAccountRules(true), idleMinutes: 0, dormantDays: 90 },
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(async () => {
  world.setNow(at('2026-11-02'));
  await world.db.update(users).set({ lastSignInAt: at('2026-11-01'), createdAt: at('2026-01-05') });
});

const used = (who: { id: string }, lastSignInAt: Date | null) =>
  world.db.update(users).set({ lastSignInAt }).where(eq(users.id, who.id));
const idle = async (where: Department, ...roles: Parameters<PeopleWorld['person']>[1][]) => {
  const who = await world.person(where, ...roles);
  await used(who, at('2026-07-01'));
  return who;
};
const notices = async (who: Person) =>
  (await world.get(who, '/api/inbox?kind=accounts_dormant')).body.items.map(
    ({ title, subject }: { title: string; subject: { type: string; id: string } }) => [title, subject.type, subject.id],
  );
const tick = () => tellOfDormant(world.deps);
const told = (who: Person) =>
  world.db.$count(auditLog, and(eq(auditLog.action, 'user.dormant'), eq(auditLog.subjectId, who.id)));

describe('GB/T 22239 8.1.4.2 c: accounts nobody has signed in with for long', () => {
  it('are listed with the days that are set, and no others', async () => {
    const gone = await idle(world.bureau, 'official');
    const never = await world.person(world.bureau, 'official');
    const fresh = await world.person(world.bureau, 'official');
    await used(never, null);
    await used(fresh, null);
    await world.db
      .update(users)
      .set({ createdAt: at('2026-01-05') })
      .where(eq(users.id, never.id));
    await world.db
      .update(users)
      .set({ createdAt: at('2026-11-01') })
      .where(eq(users.id, fresh.id));
    const list = () => world.get(world.admin, `/api/users?state=dormant&department=${world.bureau.id}&sort=lastSignIn`);
    const { body } = await list();
    expect(body.dormantDays).toBe(90);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual([gone.id, never.id].sort());
    const people = body.items.map(({ id, version }: { id: string; version: number }) => ({ id, version }));
    const asked = { people, change: { type: 'disable' } };
    const disabled = await world.post(world.admin, '/api/users/list/change', asked);
    expect(disabled.body.counts).toMatchObject({ done: 2 });
    expect((await list()).body.total).toBe(0);
  });

  it('are told to the administrator once, in one notice a department, and again after they were in use', async () => {
    const [first, second] = [await idle(world.bureau, 'official'), await idle(world.bureau, 'reviewer')];
    for (let time = 0; time < 3; time += 1) expect(await tick()).toBe(time === 0 ? 1 : 0);
    expect(await notices(world.admin)).toEqual([[world.bureau.name, 'accounts', world.bureau.id]]);
    expect(await Promise.all([first, second].map(told))).toEqual([1, 1]);
    const [notice] = (await world.get(world.admin, '/api/inbox?kind=accounts_dormant')).body.items;
    expect((await world.post(world.admin, `/api/inbox/${notice.id}/acknowledge`, {})).status).toBe(200);
    world.setNow(at('2026-11-20'));
    await used(first, at('2026-11-20'));
    expect(await tick()).toBe(0);
    world.setNow(at('2027-03-01'));
    for (const who of [world.admin, second]) await used(who, at('2027-02-28'));
    await tick();
    expect(await Promise.all([first, second].map(told))).toEqual([2, 1]);
    expect(await notices(world.admin)).toHaveLength(1);
  });

  it('are told once by ten ticks at the same time', async () => {
    const who = await idle(world.other, 'official');
    await Promise.all(Array.from({ length: 10 }, tick));
    expect(await told(who)).toBe(1);
    const open = and(eq(tasks.kind, 'accounts_dormant'), eq(tasks.subjectId, world.other.id));
    expect(await world.db.$count(tasks, open)).toBe(1);
  });

  it('are told to the administrator above where the department’s own never comes, and else to the system administrator', async () => {
    const own = await idle(world.unit, 'admin');
    await idle(world.unit, 'official');
    const operator = await idle(world.office, 'operator');
    await tick();
    expect((await notices(world.admin)).map(([, , id]: string[]) => id)).toContain(world.unit.id);
    expect(await notices(own)).toEqual([]);
    expect(await told(operator)).toBe(1);
    expect((await notices(world.sysadmin)).map(([, , id]: string[]) => id)).toContain(world.office.id);
  });
});

it('where no days are set nobody is told and nothing is listed', async () => {
  await idle(world.bureau, 'official');
  const deps = { ...world.deps, accounts: { ...world.deps.accounts, dormantDays: 0 } };
  expect(await tellOfDormant(deps)).toBe(0);
  expect(await tick()).toBe(1);
});

it('nothing was answered with a failure', () => expect(world.errors).toEqual([]));
