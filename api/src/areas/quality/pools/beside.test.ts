import { records } from '@onesource/db/schema/data';
import { poolRows } from '@onesource/db/schema/quality/pools';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { asOwner, testWorld } from '../../../running/testing/testing.ts';
import { mostListed } from '../statement.ts';
import { type Beside, countBeside } from './beside.ts';
import { aboutOf } from './passing.ts';
import { recountBeside } from './rules/joining.ts';

const world = await testWorld();
afterAll(() => world.close());

type Said = readonly (string | null)[];

/** Puts rows where a dataset has them; no identifier tells them from each other. */
async function put(resourceId: string, some: readonly Said[]) {
  if (some.length === 0) return;
  const lines = some.map((body, at) => ({ resourceId, key: `${at}`, fromLoad: 1, body: [...body] }));
  await asOwner(world.url, (db) => db.insert(records).values(lines));
}
const besides = (ids: readonly string[]): Beside[] => ids.map((resourceId) => ({ resourceId, load: 1 }));
const placed = (of: readonly (readonly number[])[]) =>
  of.map((from, nth) => ({ as: 'text' as const, from: from.map((source) => ({ source, slot: nth })) }));
const behind = (poolId: string, about: string) =>
  world.db
    .select({ keys: poolRows.keys })
    .from(poolRows)
    .where(and(eq(poolRows.poolId, poolId), eq(poolRows.about, about)))
    .orderBy(poolRows.nth);

const value = fc.option(fc.constantFrom('甲', '乙', '', '%'), { nil: null });
const worlds = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.tuple(
      fc.array(fc.array(fc.tuple(value, value, value), { maxLength: 6 }), { minLength: count, maxLength: count }),
      fc.array(fc.shuffledSubarray(Array.from({ length: count }, (_, at) => at)), { minLength: 3, maxLength: 3 }),
    ),
  );

test('SH-23: the database counts side by side what a recount row by row does, and puts down every row once', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ([sources, orders]) => {
      const [ids, pool] = [sources.map(() => v7()), v7()];
      for (const [at, id] of ids.entries()) await put(id, sources[at] ?? []);
      const came = await world.db.transaction((tx) => countBeside(tx, pool, besides(ids), placed(orders)));
      const rows = sources.map((some) => some.map((values) => ({ values })));
      const fields = orders.map((from) => ({ as: 'text' as const, from: from.map((source) => ({ source })) }));
      expect(came).toMatchObject(recountBeside(rows, fields));
      const all = (await behind(pool, 'any')).map(({ keys }) => keys);
      for (const [at, some] of sources.entries()) {
        const own = (await behind(pool, aboutOf.identifiers(ids[at] ?? ''))).map(({ keys }) => keys);
        expect(own.map((keys) => keys[at]).sort()).toEqual(some.map((_, key) => String(key)).sort());
        // Of one source alone each, as it stands among all
        expect(own.every((keys) => keys.filter((key) => key !== null).length === 1)).toBe(true);
        expect(all.flatMap((keys) => keys[at] ?? []).sort()).toEqual(own.map((keys) => keys[at]).sort());
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
  );
});

test('of a source a thousand rows are put down, however many it has, in an order that tells nothing', async () => {
  const [large, small, pool] = [v7(), v7(), v7()];
  await put(
    large,
    Array.from({ length: mostListed + 5 }, (_, at) => [`N${at}`]),
  );
  await put(small, [['甲'], ['乙']]);
  const came = await world.db.transaction((tx) => countBeside(tx, pool, besides([large, small]), placed([[0, 1]])));
  expect(came).toMatchObject({ total: mostListed + 7, fields: [{ filled: mostListed + 7 }] });
  const own = (await behind(pool, aboutOf.identifiers(large))).map(({ keys }) => Number(keys[0]));
  expect(own).toHaveLength(mostListed);
  expect(own).not.toEqual(own.toSorted((a, b) => a - b));
  expect(await behind(pool, aboutOf.identifiers(small))).toHaveLength(2);
  expect(await behind(pool, 'any')).toHaveLength(mostListed);
});
