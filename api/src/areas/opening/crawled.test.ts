import { openDatabase } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Department, ownDatabase, ownerUrlOf, testWorld, type World } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';
import { sendData } from '../datasets/testing.ts';
import { keepOpenCatalogue } from './keep.ts';

/**
 * Crawlers do not slow the console, however many addresses they come from. How fast it is under them the bench tells
 * (`api/bench/crawl.ts`); here it is the order that counts: who is answered while whom has to wait.
 */

const [addresses, each] = [100, 3];
/** What the public gets at once, and how many may wait for it. */
const [atWork, waiting] = [2, 200];
const patience = { timeout: 30_000 };

let world: World;
let own: Awaited<ReturnType<typeof ownDatabase>>;
let bureau: Department;
let id: string;

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, trustProxy: true });
  bureau = await world.department('bureau');
  const open = { openness: 'open' as const };
  ({ id } = await world.publish(bureau, { ...open, items: [item('甲', { ...open, required: false })] }));
  const registrar = await world.person(bureau, 'registrar');
  expect((await sendData(world, registrar, id, '甲\n一\n二')).status).toBe(201);
  await keepOpenCatalogue(world.deps);
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
  await own.drop();
});

/** Does the work while nobody can read any rows. */
async function withRowsHeld(work: () => Promise<void>): Promise<void> {
  const owner = openDatabase(ownerUrlOf(own.url), { max: 1 });
  try {
    await owner.db.transaction(async (tx) => {
      await tx.execute(sql`lock table data.records in access exclusive mode`);
      await work();
    });
  } finally {
    await owner.close();
  }
}

const heldUp = async (): Promise<number> => {
  const [found] = await world.db.execute<{ count: number }>(sql`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return found?.count ?? 0;
};

test('a crawl from a hundred addresses leaves the console its place', async () => {
  const reader = await world.person(bureau, 'official');
  const answers: Response[] = [];
  const crawl: Promise<unknown>[] = [];
  await withRowsHeld(async () => {
    for (let at = 0; at < addresses * each; at += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${at % addresses}` };
      const asked = world.app.request(`/api/open/${id}/preview`, { headers });
      crawl.push(Promise.resolve(asked).then((answer) => answers.push(answer)));
    }
    // Those that find no place are told so at once; of the others none is served before the rows can be read
    const refused = addresses * each - atWork - waiting;
    await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(refused), patience);
    await vi.waitFor(async () => expect(await heldUp()).toBe(atWork), patience);

    const worked = await Promise.all(
      ['/api/inbox', '/api/resources?q=甲', '/api/workbench'].map((path) => world.get(reader, path)),
    );
    expect(worked.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await heldUp()).toBe(atWork);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(answers.map(() => '5'));
  });
  await Promise.all(crawl);
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(atWork);
});
