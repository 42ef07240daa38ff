import { sessions, signInFailures } from '@onesource/db/schema/session';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { at, ownDatabase, testWorld } from '../../running/testing/testing.ts';
import { cleanUp } from './tick.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('what only grows is removed once nobody can need it, and not before', async () => {
  const now = at('2026-11-02');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const person = await world.person(await world.department(), 'official');
  await world.db.delete(sessions).where(eq(sessions.userId, person.id));
  for (const days of [5, 29, 31])
    await world.db.insert(sessions).values({
      id: crypto.randomUUID(),
      userId: person.id,
      createdAt: daysAgo(days + 1),
      expiresAt: daysAgo(days),
      ip: `${days}`,
    });
  for (const days of [0.5, 2])
    await world.db
      .insert(signInFailures)
      .values({ key: `${days}`, count: 1, since: daysAgo(days), lastAt: daysAgo(days) });
  for (let time = 0; time < 2; time += 1) {
    await cleanUp(world.deps);
    expect((await world.db.select().from(sessions)).map(({ ip }) => ip).sort()).toEqual(['29', '5']);
    expect((await world.db.select().from(signInFailures)).map(({ key }) => key)).toEqual(['0.5']);
  }
});
