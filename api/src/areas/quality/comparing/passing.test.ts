import { records } from '@onesource/db/schema/data';
import { comparisonRows } from '@onesource/db/schema/quality/comparison';
import type { ComparedAs } from '@onesource/db/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { asOwner, testWorld } from '../../../running/testing/testing.ts';
import { mostListed } from '../statement.ts';
import { passOver } from './passing.ts';
import { differ, type Row, recount } from './rules/alike.ts';

const world = await testWorld();
afterAll(() => world.close());

/** Values such as rows hold them, nearly alike and not at all, and signs that a database reads in a way of its own. */
const value = fc.option(
  fc.oneof(
    fc.constantFrom(
      ...[
        '张三',
        '张 三',
        '某路1号',
        '某路１号',
        'abc',
        'ABC',
        'Ａbｃ',
        'ß',
        'é',
        'É',
        '（甲）',
        '(甲)',
        '%',
        '\\',
        "'",
        '  ',
      ],
      ...[
        '1',
        '1.0',
        '01',
        '+1',
        '-0',
        '0',
        '0.00',
        '1.50',
        '1.5',
        '10',
        '100',
        '1e2',
        '.5',
        '1.',
        '男',
        '女',
        '2',
        '男性',
      ],
      ...['未知', '9', '不明', '2020-01-02', '2020-01-02 09:30:00', '2020-01-03', '2020/1/2', '\u00a0', '\u3000', '\t'],
    ),
    fc.string({ maxLength: 4 }).map((text) => text.replaceAll('\0', '')),
    fc.integer({ min: -20, max: 20 }).map(String),
  ),
  { nil: null, freq: 6 },
);
const as: readonly ComparedAs[] = ['text', 'number', 'day', 'sex'];
const rows = fc.array(
  fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), values: fc.tuple(value, value, value, value) }),
  { maxLength: 12 },
);

const keyed = (some: { id: string; values: (string | null)[] }[]): Row[] =>
  some.map((row, at) => ({ ...row, key: String(at) }));

/** Puts rows where a dataset has them, in the place `k2` of its look-ups. */
async function put(resourceId: string, some: readonly Row[]) {
  if (some.length === 0) return;
  await asOwner(world.url, (db) =>
    db
      .insert(records)
      .values(some.map(({ id, key, values }) => ({ resourceId, key, fromLoad: 1, k2: id, body: [null, ...values] }))),
  );
}
const passed = (resourceId: string) => ({ resourceId, load: 1, lookUp: 2, slots: [1, 2, 3, 4] });

test('KF-5, SH-22: the database counts what a recount row by row does, and puts down the very rows', async () => {
  const items = as.map((how) => ({ about: v7(), as: how }));
  await fc.assert(
    fc.asyncProperty(rows, rows, async (some, others) => {
      const [one, other, comparison] = [v7(), v7(), v7()];
      const [left, right] = [keyed(some), keyed(others)];
      await put(one, left);
      await put(other, right);
      const came = await world.db.transaction((tx) => passOver(tx, comparison, [passed(one), passed(other)], items));
      expect(came).toEqual(recount(left, right, as));
      const behind = await world.db.select().from(comparisonRows).where(eq(comparisonRows.comparisonId, comparison));
      for (const [at, { about, as: how }] of items.entries()) {
        const found = behind.filter((row) => row.about === about);
        expect(found.length).toBe(came.items[at]?.differing);
        for (const { oneKey, otherKey } of found)
          expect(
            differ(left[Number(oneKey)]?.values[at] ?? null, right[Number(otherKey)]?.values[at] ?? null, how),
          ).toBe(true);
      }
      const whole = (what: string) => behind.filter(({ about }) => about === what);
      const differs = ({ oneKey, otherKey }: { oneKey: string | null; otherKey: string | null }) =>
        as.some(
          (how, at) =>
            differ(left[Number(oneKey)]?.values[at] ?? null, right[Number(otherKey)]?.values[at] ?? null, how) === true,
        );
      expect(whole('matched').length).toBe(came.matched);
      expect(whole('equal').filter((row) => !differs(row)).length).toBe(came.matched - came.differing);
      expect(whole('differing').filter(differs).length).toBe(came.differing);
      expect([whole('equal').length, whole('differing').length]).toEqual([
        came.matched - came.differing,
        came.differing,
      ]);
      expect(whole('repeated').length).toBe(came.repeated);
      expect(behind.filter(({ about }) => about === 'one').length).toBe(came.onlyOne);
      expect(behind.filter(({ about }) => about === 'other').length).toBe(came.onlyOther);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 120) },
  );
});

test('of a figure the first thousand rows are put down, however many it counts', async () => {
  const [one, other, comparison] = [v7(), v7(), v7()];
  const many = (value: string) =>
    Array.from({ length: mostListed + 5 }, (_, at) => ({ id: `N${at}`, key: String(at), values: [value] }));
  await put(one, many('甲'));
  await put(other, many('乙'));
  const about = v7();
  const narrow = (resourceId: string) => ({ ...passed(resourceId), slots: [1] });
  const came = await world.db.transaction((tx) =>
    passOver(tx, comparison, [narrow(one), narrow(other)], [{ about, as: 'text' }]),
  );
  expect(came).toMatchObject({ matched: mostListed + 5, differing: mostListed + 5 });
  for (const figure of [about, 'matched', 'differing'])
    expect(
      await world.db.$count(
        comparisonRows,
        and(eq(comparisonRows.comparisonId, comparison), eq(comparisonRows.about, figure)),
      ),
    ).toBe(mostListed);
});

test('rows that were replaced, or that a load to come brings, are not compared', async () => {
  const [one, other] = [v7(), v7()];
  await put(one, [{ id: 'A', key: '1', values: ['甲'] }]);
  await put(other, [{ id: 'A', key: '1', values: ['乙'] }]);
  await asOwner(world.url, async (db) => {
    await db.update(records).set({ toLoad: 2 }).where(eq(records.resourceId, one));
    await db.insert(records).values({ resourceId: one, key: '1', fromLoad: 2, k2: 'A', body: [null, '乙'] });
  });
  const at = (load: number) =>
    world.db.transaction((tx) =>
      passOver(
        tx,
        v7(),
        [
          { ...passed(one), load, slots: [1] },
          { ...passed(other), slots: [1] },
        ],
        [{ about: v7(), as: 'text' }],
      ),
    );
  expect(await at(1)).toMatchObject({ matched: 1, differing: 1 });
  expect(await at(2)).toMatchObject({ matched: 1, differing: 0 });
});

test('a pair has a minute and no more: what takes longer is no reason for the others to wait', async () => {
  const [row] = await world.db.transaction(async (tx) => {
    await passOver(tx, v7(), [passed(v7()), passed(v7())], [{ about: v7(), as: 'text' }]);
    return tx.execute<{ statement_timeout: string }>(sql`show statement_timeout`);
  });
  expect(row?.statement_timeout).toBe('1min');
});
