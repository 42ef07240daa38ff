import { auditLog } from '@onesource/db/schema/audit';
import { loads } from '@onesource/db/schema/reference';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { ownDatabase, testWorld } from '../testing/testing.ts';
import { profileOf, underProfile } from './profile.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});
const under = (profile: string, profileChange: string | null = null) =>
  underProfile(world.db, { profile, profileChange }, world.deps.clock);

test('a database keeps the profile under which it was started first', async () => {
  expect(await under('pudong')).toEqual([]);
  expect(await under('pudong')).toEqual([]);
});

test('under another one it does not start, and says how that is meant', async () => {
  await expect(under('kaifeng')).rejects.toThrow(/run under PROFILE=pudong.*PROFILE_CHANGE=kaifeng/);
  await expect(under('kaifeng', 'suqian')).rejects.toThrow(/PROFILE_CHANGE=kaifeng/);
  const [kept] = await world.db.select().from(loads).where(eq(loads.name, 'profile'));
  expect(kept?.fingerprint).toBe('pudong');
});

test('confirmed, it changes once, and that is written down', async () => {
  // Two that start at once
  const told = await Promise.all([under('kaifeng', 'kaifeng'), under('kaifeng', 'kaifeng')]);
  expect(told.flat()).toEqual(['The rules of kaifeng are in force from now on, in place of those of pudong.']);
  expect(await under('kaifeng', 'kaifeng')).toEqual([]);
  const lines = await world.db.select().from(auditLog).where(eq(auditLog.action, 'profile.change'));
  expect(lines).toMatchObject([{ subjectId: 'kaifeng', detail: { before: 'pudong' } }]);
  await expect(under('pudong')).rejects.toThrow(/run under PROFILE=kaifeng/);
});

test('one that was run before this was noted is held to the profile of its next start, which says so', async () => {
  await world.db.delete(loads).where(eq(loads.name, 'profile'));
  await world.db
    .insert(loads)
    .values({ name: 'reference', fingerprint: 'x', at: world.deps.clock() })
    .onConflictDoNothing();
  expect(await under('suqian')).toEqual([
    'This database had no note of its profile; it is held to suqian from now on.',
  ]);
});

test('a command beside the product goes by the profile of the database, and refuses another one that it is given', async () => {
  const asked = (profile: string, profileGiven: boolean) => profileOf(world.db, { profile, profileGiven });
  expect(await asked('pudong', false)).toBe('suqian');
  expect(await asked('suqian', true)).toBe('suqian');
  await expect(asked('pudong', true)).rejects.toThrow(/run under PROFILE=suqian/);
  await world.db.delete(loads).where(eq(loads.name, 'profile'));
  expect(await asked('pudong', false)).toBe('pudong');
});
