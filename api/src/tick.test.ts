import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { upload } from './areas/attachments/testing.ts';
import { asOwner, at, ownDatabase, testWorld } from './running/testing/testing.ts';
import { tick } from './tick.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('an area that fails holds up no other, and what the others did is counted', async () => {
  const registrar = await world.person(await world.department(), 'registrar');
  await upload(world, registrar);
  world.setNow(at('2026-11-04'));
  // The first areas cannot even look for their work
  await asOwner(own.url, async (owner) => {
    await owner.execute(sql`alter table access_requests rename to hidden_requests`);
    await owner.execute(sql`alter table filings rename to hidden_filings`);
    // What is no loop over records fails in the same way
    await owner.execute(sql`alter table directory_changes rename to hidden_changes`);
  });
  const told: string[] = [];
  const deps = { ...world.deps, onError: (_: unknown, what: string) => told.push(what) };
  expect(await tick(deps)).toBe(1);
  expect(told).toEqual([...Array(5).fill('tick requests'), 'tick search', 'tick filing', 'tick filing']);
});

test('once the process stops no more is begun, and what is cut off is not told as failed', async () => {
  const [stopping, told] = [new AbortController(), [] as string[]];
  const onError = (_: unknown, what: string) => {
    told.push(what);
    stopping.abort();
  };
  // One of the first areas fails, as above, and so would others
  await tick({ ...world.deps, onError }, 'all', stopping.signal);
  expect(told).toEqual(['tick requests']);
  expect(await tick({ ...world.deps, onError }, 'all', stopping.signal)).toBe(0);
  expect(told).toHaveLength(1);
});
