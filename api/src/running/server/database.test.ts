import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { ownDatabase, testWorld } from '../testing/testing.ts';
import { openOrStart } from './database.ts';

const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('a database that cannot sort Chinese names is said to be unfit at the start, not by each list', async () => {
  const { close } = await openOrStart(own.url, '');
  await close();
  expect((await world.get(null, '/readyz')).status).toBe(200);
  await world.db.execute(sql.raw('drop collation pg_catalog."zh-x-icu"'));
  await expect(openOrStart(own.url, '')).rejects.toThrow(/cannot be used: its PostgreSQL was built without ICU/);
  expect(await world.get(null, '/readyz')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
