import type { QualityRule } from '@onesource/db/quality';
import { valueFormats } from '@onesource/db/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { testWorld } from '../../running/testing/testing.ts';
import { asked, saying } from './looking.ts';
import { judge } from './rules/judge.ts';
import { againstPlan } from './rules/plan.ts';
import type { RowRule } from './rules/rule.ts';
import { item } from './rules/testing.ts';

const world = await testWorld();
afterAll(() => world.close());

const day = '2026-11-30';
const items = ['甲', '乙'];

/** Values such as rows hold them, right and wrong, and signs that a database reads in a way of its own. */
const value = fc.oneof(
  fc.constantFrom(
    ...[
      '11010519491231002X',
      '110105194912310021',
      '310115198001010016',
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
    ],
    ...['91350100M000100Y43', '91350100M000100Y44', '91350100m000100y43', '19900001234', '021-58000000', '200120'],
    ...[
      'a.b@c-d.gov.cn',
      '310115',
      '310115001',
      '310115001002GB00003F00010001',
      '2024-02-29',
      '2023-02-29',
      '0000-01-01',
      '2026-11-30',
      '2026-12-01',
    ],
    ...[
      '2026-11-23 23:59:59',
      '1899-12-31',
      '男',
      '女',
      '1',
      '2',
      '01',
      '护照',
      '居民身份证',
      '0',
      '150',
      '-12.50',
      '150.5',
    ],
    ...[
      '99999999999999',
      '1.',
      '%',
      '_',
      '\\',
      'J310115-12a',
      '𠮷野',
      '王小明',
      '是',
      "'; --",
      '\u00a0',
      '１２',
      '1980-01-01',
    ],
  ),
  fc
    .string({ maxLength: 6 })
    .map((text) => text.replaceAll('\0', ''))
    .filter((text) => text !== '' && text.isWellFormed()),
  fc.integer({ min: -200, max: 200 }).map(String),
);
const said = fc.option(value, { nil: null, freq: 6 });
const bounds = fc.constantFrom(
  ...[
    { min: '0', max: '150' },
    { min: null, max: '10.5' },
    { min: '-3', max: null },
    { min: '1900-01-01', max: 'today' },
  ],
  ...[
    { min: 'today', max: null },
    { min: null, max: '2024-02-29' },
  ],
);
const rule: fc.Arbitrary<RowRule> = fc.oneof(
  fc.constant<RowRule>({ kind: 'required', item: '甲' }),
  fc.constantFrom(...valueFormats).map((format): RowRule => ({ kind: 'format', item: '甲', format, typeItem: null })),
  fc.constant<RowRule>({ kind: 'format', item: '甲', format: 'id_number', typeItem: '乙' }),
  fc
    .constantFrom('#', '##@', 'J310115-##@', '%', '_', '\\', '男', '𠮷野', '######', '@@@')
    .map((pattern): RowRule => ({ kind: 'pattern', item: '甲', pattern })),
  fc.array(value, { minLength: 1, maxLength: 12 }).map((values): RowRule => ({ kind: 'codes', item: '甲', values })),
  fc
    .constantFrom({ min: 2, max: null }, { min: null, max: 3 }, { min: 2, max: 18 })
    .map((length): RowRule => ({ kind: 'length', item: '甲', ...length })),
  bounds.map((range): RowRule => ({ kind: 'range', item: '甲', ...range })),
  fc.constant<RowRule>({ kind: 'order', item: '甲', after: '乙' }),
  fc
    .constantFrom('birth' as const, 'sex' as const)
    .map((part): RowRule => ({ kind: 'matches_id', item: '甲', idItem: '乙', part })),
  fc.constantFrom(1, 7, 400).map((days): RowRule => ({ kind: 'recent', item: '甲', days })),
);

test('the database says of every row what the rule says', async () => {
  const column: Record<string, SQL> = { 甲: sql.raw('s.v0'), 乙: sql.raw('s.v1') };
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 40 }),
      async (rules, rows) => {
        const known = items.map((name) => item(name));
        expect(rules.map((one) => againstPlan([one satisfies QualityRule], known))).toEqual(rules.map(() => null));
        const conditions = rules.map((one) =>
          asked(
            one,
            saying((of) => column[of] ?? sql`null::text`),
            day,
          ),
        );
        const told = conditions.map(({ looked, kept }) => sql`case when ${looked} then ${kept} end`);
        const answered = await world.db.execute<{ told: (boolean | null)[] }>(sql`
          select to_jsonb(array[${sql.join(told, sql`, `)}]::boolean[]) as told from (
            select row ->> 0 as v0, row ->> 1 as v1, nth
            from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as sent(row, nth) offset 0) as s
          order by nth`);
        const judged = rows.map(([first, second]) =>
          rules.map((one) => judge(one, (of) => (of === '甲' ? first : second), day)),
        );
        expect([...answered].map((row) => row.told)).toEqual(judged);
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});
