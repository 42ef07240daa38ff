import { idempotencyKeys } from '@onesource/db/schema/audit';
import { afterAll, expect, test } from 'vitest';
import { at, ownDatabase, testWorld } from '../../running/testing/testing.ts';
import { forgetOld } from './tick.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('the answer to a command is kept for a week, and no longer', async () => {
  const person = await world.person(await world.department(), 'official');
  for (const days of [6, 8])
    await world.db.insert(idempotencyKeys).values({
      actorId: person.id,
      key: `${days}`,
      fingerprint: '',
      createdAt: new Date(at('2026-11-02').getTime() - days * 86_400_000),
    });
  for (let time = 0; time < 2; time += 1) {
    await forgetOld(world.deps);
    expect((await world.db.select().from(idempotencyKeys)).map(({ key }) => key)).toEqual(['6']);
  }
});
