import type { Slot } from '@onesource/db/schema/data';
import { describe, expect, test } from 'vitest';
import { isCreditCode, isIdNumber } from '../../../foundation/texts/check-digits.ts';
import { slot } from './testing.ts';
import { checkDigits, checkValue } from './values.ts';

const comesTo = (over: Partial<Slot>, text: string) => {
  const checked = checkValue(slot('某项', 0, over), text);
  return 'code' in checked ? checked.code : checked.value;
};

describe('a value is checked by the letter of its item (国家指南: 数据类型)', () => {
  test('a text is as long as its item lets it be, counted in characters', () => {
    expect(comesTo({ length: 2 }, '张三')).toBe('张三');
    expect(comesTo({ length: 2 }, '张三丰')).toBe('too_long');
    expect(comesTo({ length: 1 }, '𠮷')).toBe('𠮷');
    expect(comesTo({ dataType: null, length: 1 }, '甲乙')).toBe('too_long');
  });
  test('numbers, amounts and whole numbers are such, also as people write them', () => {
    expect(comesTo({ dataType: 'N' }, '1,234.50')).toBe('1234.50');
    expect(comesTo({ dataType: 'N' }, '１２')).toBe('12');
    expect(comesTo({ dataType: 'N', length: 3 }, '1234')).toBe('too_long');
    expect(comesTo({ dataType: 'N' }, '一百')).toBe('not_a_number');
    expect(comesTo({ dataType: 'Y' }, '12.345')).toBe('not_an_amount');
    expect(comesTo({ dataType: 'Y' }, '-12.30')).toBe('-12.30');
    expect(comesTo({ dataType: 'I' }, '3.0')).toBe('not_an_integer');
    expect(comesTo({ dataType: 'N', length: 4 }, '1,234')).toBe('1234');
    for (const float of ['1.5e-3', '12', '-3.25', '2e10', '+0.5E+12'])
      expect(comesTo({ dataType: 'F' }, float), float).toBe(float);
    expect(comesTo({ dataType: 'F' }, 'x1')).toBe('not_a_number');
    expect(comesTo({ dataType: 'B' }, '1.2.3')).toBe('not_a_number');
  });
  test('days are kept in one form, whatever they came in, and there is such a day', () => {
    for (const written of ['2024-02-29', '2024/2/29', '2024.2.29', '20240229', '2024年2月29日', '2024-02-29 00:00:00'])
      expect(comesTo({ dataType: 'D' }, written), written).toBe('2024-02-29');
    for (const none of ['2023-02-29', '2024-13-01', '去年', '2024-02', '0000-01-01x'])
      expect(comesTo({ dataType: 'D' }, none), none).toBe('not_a_day');
    expect(comesTo({ dataType: 'T' }, '2024-2-3 9:05')).toBe('2024-02-03 09:05:00');
    expect(comesTo({ dataType: 'T' }, '2024-02-03T23:59:59.123')).toBe('2024-02-03 23:59:59');
    for (const none of ['2024-02-03 24:00', '2024-02-03 23:60', '2024-02-03 23:59:60', '2024-02-30 10:00', '昨天 9:00'])
      expect(comesTo({ dataType: 'T' }, none), none).toBe('not_a_time');
    expect(comesTo({ dataType: 'T' }, '2024-02-03 00:00:59')).toBe('2024-02-03 00:00:59');
    expect(comesTo({ dataType: 'T' }, '2024-02-03')).toBe('2024-02-03 00:00:00');
  });
  test('yes and no are said in many words', () => {
    expect(comesTo({ dataType: 'L' }, '是')).toBe('true');
    expect(comesTo({ dataType: 'L' }, 'N')).toBe('false');
    expect(comesTo({ dataType: 'L' }, '不详')).toBe('not_yes_or_no');
  });
  test('nothing is nothing, unless the item is required', () => {
    expect(comesTo({}, '  ')).toBeNull();
    expect(comesTo({ required: true }, '  ')).toBe('required');
  });
  test('what a database or an index cannot hold is said, not cut off', () => {
    expect(comesTo({ dataType: 'M' }, 'a\0b')).toBe('not_storable');
    expect(comesTo({ dataType: 'G' }, '\ud800')).toBe('not_storable');
    expect(comesTo({ dataType: 'M' }, 'x'.repeat(32_768))).toBe('too_long');
    expect(comesTo({ identifier: true }, 'x'.repeat(201))).toBe('too_long');
  });
});

describe('numbers that carry their own check', () => {
  test('an ID number has seventeen digits and the check over them (GB 11643)', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(isIdNumber('11010519491231002x')).toBe(false);
    expect(isIdNumber('1101051949123100')).toBe(false);
  });
  test('a credit code has seventeen signs and the check over them (GB 32100)', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isCreditCode('91350100I000100Y43')).toBe(false);
  });
  test('are looked at by the name of the item, width and case aside', () => {
    const none = () => null;
    expect(checkDigits('男方身份证件号码', '１１０１０５１９４９１２３１００２ｘ', none)).toBeNull();
    expect(checkDigits('公民身份号码', '110105194912310021', none)).toBe('id_number_wrong');
    expect(checkDigits('统一社会信用代码', '91350100M000100Y44', none)).toBe('credit_code_wrong');
    expect(checkDigits('法人统一社会信用代码', '91350100M000100Y44', none)).toBe('credit_code_wrong');
    expect(checkDigits('结婚证字号', 'J310115-2024-000001', none)).toBeNull();
  });
  test('a passport under 身份证件号码 is no slip of the pen, where the row says that it is one', () => {
    const passport = (name: string) => (name === '男方身份证件类型' ? '护照' : null);
    const card = (name: string) => (name === '男方身份证件类型' ? '01' : null);
    expect(checkDigits('男方身份证件号码', 'E12345678', passport)).toBeNull();
    expect(checkDigits('男方身份证件号码', 'E12345678', card)).toBe('id_number_wrong');
  });
});
