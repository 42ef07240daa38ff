import type { QualityRule } from '@onesource/db/quality';
import { describe, expect, test } from 'vitest';
import { dimensionOf, isDaily, isRowRule, itemsOf, keyOf } from './rule.ts';

const rules = {
  required: { kind: 'required', item: '甲' },
  idNumber: { kind: 'format', item: '甲', format: 'id_number', typeItem: '类型' },
  creditCode: { kind: 'format', item: '甲', format: 'credit_code', typeItem: null },
  mobile: { kind: 'format', item: '甲', format: 'mobile', typeItem: null },
  pattern: { kind: 'pattern', item: '甲', pattern: '##' },
  codes: { kind: 'codes', item: '甲', values: ['男'] },
  length: { kind: 'length', item: '甲', min: 1, max: null },
  unique: { kind: 'unique', item: '甲', with: ['丙', '乙'] },
  range: { kind: 'range', item: '甲', min: '0', max: null },
  order: { kind: 'order', item: '甲', after: '乙' },
  birth: { kind: 'matches_id', item: '甲', idItem: '号码', part: 'birth' },
  recent: { kind: 'recent', item: '甲', days: 7 },
} as const satisfies Record<string, QualityRule>;

describe('a rule of quality', () => {
  test('belongs to one of the six dimensions (GB/T 36344); a number with a check of its own to 准确', () => {
    expect(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, dimensionOf(rule)]))).toEqual({
      required: 'complete',
      idNumber: 'accurate',
      creditCode: 'accurate',
      mobile: 'standard',
      pattern: 'standard',
      codes: 'standard',
      length: 'standard',
      unique: 'unique',
      range: 'accurate',
      order: 'consistent',
      birth: 'consistent',
      recent: 'timely',
    });
  });
  test('names every item of the row that it looks at, its own first', () => {
    expect(itemsOf(rules.idNumber)).toEqual(['甲', '类型']);
    expect(itemsOf(rules.mobile)).toEqual(['甲']);
    expect(itemsOf(rules.unique)).toEqual(['甲', '丙', '乙']);
    expect(itemsOf(rules.order)).toEqual(['甲', '乙']);
    expect(itemsOf(rules.birth)).toEqual(['甲', '号码']);
    expect(itemsOf(rules.range)).toEqual(['甲']);
  });
  test('is the same rule with other bounds, and another one of other items', () => {
    expect(keyOf({ ...rules.range, min: '5' })).toBe(keyOf(rules.range));
    expect(keyOf({ ...rules.mobile, format: 'phone' })).toBe(keyOf(rules.mobile));
    expect(keyOf({ ...rules.unique, with: ['乙', '丙'] })).toBe(keyOf(rules.unique));
    expect(keyOf({ ...rules.birth, part: 'sex' })).not.toBe(keyOf(rules.birth));
    const all = Object.values({ ...rules, idNumber: rules.required, creditCode: rules.required }).map(keyOf);
    expect(new Set(all).size).toBe(all.length - 2);
  });
  test('says another thing on another day only where it asks for the day', () => {
    expect(Object.values(rules).filter(isDaily)).toEqual([rules.recent]);
    expect(isDaily({ ...rules.range, max: 'today' })).toBe(true);
    expect(isDaily({ ...rules.range, min: 'today' })).toBe(true);
  });
  test('is judged row by row, but for what all rows together tell', () => {
    expect(Object.values(rules).filter((rule) => !isRowRule(rule))).toEqual([rules.unique]);
  });
});
