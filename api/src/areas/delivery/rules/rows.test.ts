import type { RowLimit } from '@onesource/db/schema/request';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slot } from '../../datasets/rules/testing.ts';
import { againstRows, limitsOf, opensRow } from './rows.ts';

const district = slot('行政区划', 0, { id: 'district' });
const married = slot('登记日期', 1, { id: 'married', dataType: 'D' });
const at = slot('办理时间', 2, { id: 'at', dataType: 'T' });
const amount = slot('户数', 3, { id: 'amount', dataType: 'N' });
const shape = [district, married, at, amount];
const among = (itemId: string, ...values: string[]): RowLimit => ({ itemId, name: itemId, kind: 'values', values });
const within = (itemId: string, from: string, until: string): RowLimit => ({
  ...{ itemId, name: itemId, kind: 'period' },
  ...{ from, until },
});
const opens = (rows: RowLimit[], said: Record<string, string>) =>
  opensRow(limitsOf(rows, shape), ({ id }) => said[id] ?? null);

describe('a grant that is narrowed opens the rows that it says (PD-32)', () => {
  test('all of them where it is not narrowed', () => {
    expect(opens([], {})).toBe(true);
  });
  test('those of which the item says one of its values, as rows keep them', () => {
    const rows = [among('district', ' 浦东新区', '黄浦区'), among('amount', '1,000')];
    expect(opens(rows, { district: '浦东新区', amount: '1000' })).toBe(true);
    expect(opens(rows, { district: '黄浦区', amount: '1' })).toBe(false);
    expect(opens(rows, { district: '浦东', amount: '1000' })).toBe(false);
  });
  test('those of a period, its first and last day included, by day and by hour', () => {
    const rows = [within('married', '2026-01-05', '2026-02-03')];
    expect(opens(rows, { married: '2026-01-04' })).toBe(false);
    expect(opens(rows, { married: '2026-01-05' })).toBe(true);
    expect(opens(rows, { married: '2026-02-03' })).toBe(true);
    expect(opens(rows, { married: '2026-02-04' })).toBe(false);
    expect(opens([within('at', '2026-01-05', '2026-01-05')], { at: '2026-01-05 23:59:59' })).toBe(true);
  });
  test('none that says nothing of the item, and none at all once the item is gone', () => {
    expect(opens([among('district', '浦东新区')], {})).toBe(false);
    expect(opens([within('married', '2026-01-05', '2026-02-03')], {})).toBe(false);
    expect(opens([among('gone', '浦东新区')], { gone: '浦东新区' })).toBe(false);
  });
});

describe('a condition beyond the rows of the grant', () => {
  const limits = limitsOf([among('district', '浦东新区'), within('married', '2026-01-01', '2026-12-31')], shape);
  const asked = (one: typeof district, ...values: string[]) =>
    againstRows({ join: 'all', matches: [{ slot: one, values }] }, limits, 'where');
  test('is refused at it, whether there are such rows or not', () => {
    expect(asked(district, '黄浦区')).toEqual({ ok: false, code: 'row_not_granted', field: 'where.district' });
    expect(asked(married, '2025-12-31')).toMatchObject({ code: 'row_not_granted', field: 'where.married' });
  });
  test('within them, or on another item, it is none', () => {
    expect(asked(district, '浦东新区')).toBeNull();
    expect(asked(married, '2026-06-01')).toBeNull();
    expect(asked(amount, '1')).toBeNull();
  });
  test('one of several identifiers is not a condition', () => {
    expect(againstRows({ join: 'any', matches: [{ slot: district, values: ['黄浦区'] }] }, limits, 'keys')).toBeNull();
  });
});

test('narrowing further never opens a row, and whatever is opened fits every limit', () => {
  const said = fc.constantFrom('甲', '乙', '丙');
  const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04');
  const limit = fc.oneof(
    fc.array(said, { minLength: 1 }).map((values) => among('district', ...values)),
    fc.tuple(day, day).map(([from, until]) => within('married', from, until)),
  );
  const row = fc.record({ district: said, married: day }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(limit, { maxLength: 4 }), limit, row, (rows, further, one) => {
      const open = opens(rows, one);
      if (opens([...rows, further], one)) expect(open).toBe(true);
      if (!open) return;
      for (const each of rows) {
        if (each.kind === 'values') expect(each.values).toContain(one.district);
        else expect([each.from, one.married, each.until].toSorted()).toEqual([each.from, one.married, each.until]);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 20_000) },
  );
});
