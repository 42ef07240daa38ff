import { auditLog } from '@onesource/db/schema/audit';
import { loads } from '@onesource/db/schema/reference';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { ownDatabase, testWorld } from '../testing/testing.ts';
import { underProfile } from './profile.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});
const under = (profile: string, profileChange: string | null = null) =>
  underProfile(world.db, { profile, profileChange }, world.deps.clock);

test('a database keeps the profile under which it was started first', async () => {
  expect(await under('pudong')).toBeNull();
  expect(await under('pudong')).toBeNull();
});

test('under another one it does not start, and says how that is meant', async () => {
  await expect(under('kaifeng')).rejects.toThrow(/run under PROFILE=pudong.*PROFILE_CHANGE=kaifeng/);
  await expect(under('kaifeng', 'suqian')).rejects.toThrow(/PROFILE_CHANGE=kaifeng/);
  const [kept] = await world.db.select().from(loads).where(eq(loads.name, 'profile'));
  expect(kept?.fingerprint).toBe('pudong');
});

test('confirmed, it changes once, and that is written down', async () => {
  expect(await under('kaifeng', 'kaifeng')).toBe('pudong');
  expect(await under('kaifeng', 'kaifeng')).toBeNull();
  const lines = await world.db.select().from(auditLog).where(eq(auditLog.action, 'profile.change'));
  expect(lines).toMatchObject([{ subjectId: 'kaifeng', detail: { before: 'pudong' } }]);
  await expect(under('pudong')).rejects.toThrow(/run under PROFILE=kaifeng/);
});
