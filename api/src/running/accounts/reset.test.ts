import { openDatabase } from '@onesource/db/client';
import { auditLog } from '@onesource/db/schema/audit';
import { tasks } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { secondFactors } from '@onesource/db/schema/session';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { ownDatabase, ownerUrlOf, testPassword, testWorld } from '../testing/testing.ts';
import { resetOnMachine } from './reset.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
const owner = openDatabase(ownerUrlOf(own.url), { max: 1 });
afterAll(async () => {
  await owner.close();
  await world.close();
  await own.drop();
});

const reset = (account: string, secondFactor = false, db = owner.db) =>
  resetOnMachine(db, { account, secondFactor, by: 'root (account:reset)', clock: world.deps.clock, newId: () => v7() });
const signIn = (account: string, password: string) => world.post(null, '/api/session', { account, password });

test('gives the last security administrator a one-time password, ends the sessions and is written down', async () => {
  const office = await world.department('authority');
  const secadmin = await world.person(office, 'secadmin');
  await world.person(office, 'auditor');
  const password = await reset(secadmin.account.toUpperCase());
  expect((await world.get(secadmin, '/api/session')).status).toBe(401);
  expect((await signIn(secadmin.account, testPassword)).status).toBe(401);
  expect(await signIn(secadmin.account, password)).toMatchObject({ status: 200, body: { mustChangePassword: true } });
  const lines = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, secadmin.id));
  expect(lines).toMatchObject([
    { action: 'user.reset-on-machine', actorId: null, actorName: 'root (account:reset)', result: 'done' },
  ]);
  expect(JSON.stringify(lines)).not.toContain(password);
  const told = await world.db
    .select({ kind: tasks.kind })
    .from(tasks)
    .where(and(eq(tasks.subjectId, secadmin.id)));
  expect(told.map(({ kind }) => kind).sort()).toEqual(['account_reset', 'own_account_reset']);
});

test('takes the second factor only where it is asked to', async () => {
  const person = await world.person(await world.department(), 'official');
  const now = world.deps.clock();
  await world.db.insert(secondFactors).values({ userId: person.id, secret: 'x', createdAt: now, confirmedAt: now });
  const left = () => world.db.$count(secondFactors, eq(secondFactors.userId, person.id));
  await reset(person.account);
  expect(await left()).toBe(1);
  await reset(person.account, true);
  expect(await left()).toBe(0);
});

test('is refused in one line: an account that is none or disabled, and the application’s own role', async () => {
  const person = await world.person(await world.department(), 'official');
  await expect(reset('nobody.at.all')).rejects.toThrow('There is no account nobody.at.all.');
  await expect(reset(person.account, false, world.db)).rejects.toThrow(/as the owner of the database/);
  await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, person.id));
  await expect(reset(person.account)).rejects.toThrow(/is disabled/);
});
