import { expect, test } from 'vitest';
import type { QualityRule } from '../queries.ts';
import { ruleOf, valuesOf } from './rule-form.ts';

test.each<QualityRule>([
  { kind: 'required', item: 'a' },
  { kind: 'codes', item: 'a', values: ['01', '02'] },
  { kind: 'range', item: 'a', min: '0', max: null },
  { kind: 'range', item: 'a', min: null, max: 'today' },
  { kind: 'length', item: 'a', min: null, max: 11 },
  { kind: 'pattern', item: 'a', pattern: '@-####' },
  { kind: 'codes', item: 'a', values: ['甲、乙', 'a,b;c', '"是"', '5"管', '两\n行', '否'] },
  { kind: 'format', item: 'a', format: 'mobile', typeItem: null },
  { kind: 'format', item: 'a', format: 'id_number', typeItem: 'b' },
  { kind: 'unique', item: 'a', with: ['b'] },
  { kind: 'order', item: 'a', after: 'b' },
  { kind: 'matches_id', item: 'a', idItem: 'b', part: 'sex' },
  { kind: 'recent', item: 'a', days: 30 },
])('a rule comes back from its form as it was: $kind', (rule) => {
  expect(ruleOf(valuesOf(rule))).toEqual(rule);
});
test('values of a set are written below each other, or with signs between them, each once', () => {
  expect(ruleOf({ item: 'a', kind: 'codes', values: '男、女\n男, 不详 ' })).toEqual({
    ...{ kind: 'codes', item: 'a' },
    values: ['男', '女', '不详'],
  });
});
test('a value that has such a sign itself is written in quotation marks', () => {
  expect(ruleOf({ item: 'a', kind: 'codes', values: '男, "甲、乙" ;"未\n"半' })).toMatchObject({
    values: ['男', '甲、乙', '"未', '"半'],
  });
});
test('where the kind of document stands is said of an ID number alone, and is another item', () => {
  expect(ruleOf({ item: 'a', kind: 'format', format: 'mobile', typeItem: 'b' })).toMatchObject({ typeItem: null });
  expect(ruleOf({ item: 'b', kind: 'format', format: 'id_number', typeItem: 'b' })).toMatchObject({ typeItem: null });
});
test('the day on which rows are looked at may be written in words', () => {
  expect(ruleOf({ item: 'a', kind: 'range', max: '当日' })).toMatchObject({ min: null, max: 'today' });
});
