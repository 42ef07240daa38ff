import { records } from '@onesource/db/schema/data';
import { poolRows } from '@onesource/db/schema/quality/pools';
import type { ComparedAs } from '@onesource/db/vocabulary';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { asOwner, testWorld } from '../../../running/testing/testing.ts';
import { mostListed } from '../statement.ts';
import { countsOf, passOver } from './passing.ts';
import { againstGiven, type Order, type Row, recount } from './rules/joining.ts';

const world = await testWorld();
afterAll(() => world.close());

const as: readonly ComparedAs[] = ['text', 'number', 'day', 'sex'];
const value = fc.option(
  fc.oneof(
    fc.constantFrom(
      ...['张三', '张 三', '某路1号', '某路１号', 'abc', 'ABC', '1', '1.0', '01', '男', '女', '男性', '未知', '9'],
      ...['2020-01-02', '2020-01-02 09:30:00', '2020-01-03', '\u3000', '%', "'"],
    ),
    fc.string({ maxLength: 3 }).map((text) => text.replaceAll('\0', '')),
  ),
  { nil: null, freq: 4 },
);
const rows = fc.array(
  fc.record({
    id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    values: fc.tuple(value, value, value, value).map((said): (string | null)[] => said),
  }),
  { maxLength: 9 },
);
/** Fields with the sources that say them, each once, in any order; of some nobody says anything. */
const orders = (sources: number) =>
  fc.tuple(
    ...as.map((how) =>
      fc
        .shuffledSubarray(Array.from({ length: sources }, (_, source) => source))
        .map((of): Order => ({ as: how, from: of.map((source) => ({ source })) })),
    ),
  );
const worlds = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(fc.array(rows, { minLength: count, maxLength: count }), orders(count)));

/** Puts rows where a dataset has them, in the place `k2` of its look-ups; their values come behind the identifier. */
async function put(resourceId: string, some: readonly Row[]) {
  if (some.length === 0) return;
  const lines = some.map(({ id, values }, at) => {
    return { resourceId, key: `${at}`, fromLoad: 1, k2: id, body: [id, ...values] };
  });
  await asOwner(world.url, (db) => db.insert(records).values(lines));
}
const passed = (resourceId: string) => ({ resourceId, load: 1, lookUp: 2 });
const placed = (fields: readonly Order[]) =>
  fields.map(({ as: how, from }, nth) => ({ as: how, from: from.map(({ source }) => ({ source, slot: nth + 1 })) }));
const bare = ({ sources, fields, ...counts }: Awaited<ReturnType<typeof passOver>>) => ({
  ...counts,
  sources: sources.map(({ resourceId: _, load: __, ...counted }) => counted),
  fields: fields.map(({ from, ...counted }) => ({
    ...counted,
    from: from.map(({ resourceId: _, ...counted }) => counted),
  })),
});

test('SH-23, KF-8: the database brings together what a recount row by row does, and puts down the very rows', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ([sources, fields]) => {
      // What a source does not say it does not say in the recount either
      const told = sources.map((some, at) =>
        some.map(({ id, values }) => ({
          id,
          values: fields.map(({ from }, nth) =>
            from.some(({ source }) => source === at) ? (values[nth] ?? null) : null,
          ),
        })),
      );
      const ids = sources.map(() => v7());
      for (const [at, id] of ids.entries()) await put(id, sources[at] ?? []);
      const pool = v7();
      const came = await world.db.transaction((tx) => passOver(tx, pool, ids.map(passed), placed(fields)));
      const counted = recount(told, fields);
      expect(bare(came)).toEqual(counted);
      const behind = await world.db.select().from(poolRows).where(eq(poolRows.poolId, pool));
      const about = (what: string) => behind.filter((row) => row.about === what);
      for (const [what, count] of countsOf(came)) expect(about(what).length, what).toBe(count);
      for (const [at, id] of ids.entries()) {
        expect(about(`identifiers ${id}`).every(({ keys }) => keys[at] !== null)).toBe(true);
        expect(about(`repeated ${id}`).every(({ keys }) => keys[at] === '')).toBe(true);
        const alone = (keys: (string | null)[]) => keys.every((key, nth) => (key !== null) === (nth === at));
        expect(about(`alone ${id}`).every(({ keys }) => alone(keys))).toBe(true);
      }
      expect(about('several').every(({ keys }) => keys.filter((key) => key !== null).length > 1)).toBe(true);
      expect(about('any').length).toBe(counted.total);
      expect(about('differing').length).toBe(counted.differing);
      for (const [nth, { as: how, from }] of fields.entries()) {
        expect(about(String(nth)).length).toBe(counted.fields[nth]?.differing);
        for (const { keys } of about(String(nth))) {
          const said = from.map(({ source }) => {
            const key = keys[source];
            return key ? (sources[source]?.[Number(key)]?.values[nth] ?? null) : null;
          });
          expect(againstGiven(said, how)).toContain(true);
        }
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
  );
});

test('of a figure the first thousand rows are put down, however many it counts', async () => {
  const [one, other, pool] = [v7(), v7(), v7()];
  const many = (said: string) => Array.from({ length: mostListed + 5 }, (_, at) => ({ id: `N${at}`, values: [said] }));
  await put(one, many('甲'));
  await put(other, many('乙'));
  const fields = placed([{ as: 'text', from: [{ source: 0 }, { source: 1 }] }]);
  const came = await world.db.transaction((tx) => passOver(tx, pool, [one, other].map(passed), fields));
  expect(came).toMatchObject({ total: mostListed + 5, several: mostListed + 5, differing: mostListed + 5 });
  for (const about of ['any', 'several', 'differing', '0', 'filled 0', `given 0 ${one}`])
    expect(await world.db.$count(poolRows, and(eq(poolRows.poolId, pool), eq(poolRows.about, about)))).toBe(mostListed);
});

test('the order of what is put down tells nothing of whose rows they are', async () => {
  const [one, other] = [v7(), v7()];
  const many = Array.from({ length: 200 }, (_, at) => ({ id: `N${String(at).padStart(3, '0')}`, values: [null] }));
  await put(one, many);
  await put(other, many);
  const orderOf = async () => {
    const pool = v7();
    await world.db.transaction((tx) => passOver(tx, pool, [one, other].map(passed), []));
    const some = await world.db.select().from(poolRows).where(eq(poolRows.poolId, pool)).orderBy(poolRows.nth);
    return some.map(({ keys }) => Number(keys[0]));
  };
  const [first, second] = [await orderOf(), await orderOf()];
  expect(first).not.toEqual(first.toSorted((a, b) => a - b));
  expect(second).not.toEqual(first);
  expect(second.toSorted()).toEqual(first.toSorted());
});
