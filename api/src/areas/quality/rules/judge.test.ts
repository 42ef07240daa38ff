import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { RowRule } from './rule.ts';
import { row } from './testing.ts';

const day = '2026-11-30';
const said = (rule: RowRule, values: Record<string, string | null>) => judge(rule, row(values), day);
const of = (rule: RowRule, ...values: (string | null)[]) => values.map((value) => said(rule, { 甲: value }));
const format = (name: Extract<RowRule, { kind: 'format' }>['format']) =>
  ({ kind: 'format', item: '甲', format: name, typeItem: null }) as const;

describe('完整: what is required', () => {
  test('fails where nothing stands, and nothing else ever does', () => {
    expect(of({ kind: 'required', item: '甲' }, '一', null)).toEqual([true, false]);
    expect(of({ kind: 'length', item: '甲', min: 1, max: 2 }, null)).toEqual([null]);
  });
});

describe('规范: how a value is written', () => {
  test('a mobile number has eleven digits and begins as one; a telephone number may also be of a desk', () => {
    expect(of(format('mobile'), '19900001234', '1990000123', '12900001234', '021-58000000')).toEqual([
      ...[true, false, false, false],
    ]);
    expect(of(format('phone'), '19900001234', '021-58000000', '58000000', '0555-2345678-12', '110', '电话')).toEqual([
      ...[true, true, true, true, false, false],
    ]);
  });
  test('a postcode has six digits, a region six, nine or twelve, an address of mail its sign and its domain', () => {
    expect(of(format('postcode'), '200120', '20012', '2001201', '２００１２０')).toEqual([true, false, false, false]);
    expect(of(format('region'), '310115', '310115001', '310115001001', '3101150', '010115')).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect(
      of(format('estate_unit'), '310115001002GB00003F00010001', '310115001002GB00003F0001000', '310115001002'),
    ).toEqual([...[true, false, false]]);
    expect(of(format('email'), 'a.b@c-d.gov.cn', 'a@b', 'a b@c.cn', '@c.cn')).toEqual([true, false, false, false]);
  });
  test('a day in a text is one that there is, written as the platform keeps it', () => {
    expect(of(format('day'), '2024-02-29', '2023-02-29', '2024/2/29', '0000-01-01', '2024-13-01', '今天')).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });
  test('a number may have a sign and decimals', () => {
    expect(of(format('number'), '-12.50', '+1', '1.', '1e3', '１')).toEqual([true, true, false, false, false]);
  });
  test('a pattern asks for digits and letters sign by sign, and for other signs as they are', () => {
    const rule = { kind: 'pattern', item: '甲', pattern: 'J310115-##@' } as const;
    expect(
      of(rule, 'J310115-12a', 'J310115-12Z', 'J310115-1aZ', 'J310116-12a', 'J310115-12a1', 'J310115-12中'),
    ).toEqual([...[true, true, false, false, false, false]]);
    expect(of({ ...rule, pattern: '%_\\' }, '%_\\', 'a_\\')).toEqual([true, false]);
  });
  test('a list of codes lets in what it has; lengths are counted in characters', () => {
    expect(of({ kind: 'codes', item: '甲', values: ['男', '女'] }, '男', '其他')).toEqual([true, false]);
    expect(of({ kind: 'length', item: '甲', min: 2, max: null }, '𠮷', '𠮷野', '王小明')).toEqual([false, true, true]);
    expect(of({ kind: 'length', item: '甲', min: null, max: 2 }, '王小明', '王')).toEqual([false, true]);
  });
});

describe('准确: what a value carries its own check for, and its bounds', () => {
  test('an ID number and a credit code have their check, in signs of their own width (GB 11643, GB 32100)', () => {
    expect(of(format('id_number'), '11010519491231002X', '110105194912310021', '11010519491231002x')).toEqual([
      ...[true, false, false],
    ]);
    expect(of(format('credit_code'), '91350100M000100Y43', '91350100M000100Y44')).toEqual([true, false]);
  });
  test('a passport under 身份证件号码 is not looked at, where the row says that it is one', () => {
    const rule = { kind: 'format', item: '甲', format: 'id_number', typeItem: '类型' } as const;
    expect(said(rule, { 甲: 'E12345678', 类型: '护照' })).toBeNull();
    expect(said(rule, { 甲: 'E12345678', 类型: '01' })).toBe(false);
    expect(said(rule, { 甲: 'E12345678', 类型: null })).toBe(false);
  });
  test('numbers lie within their bounds, both included; what is none is not looked at', () => {
    const rule = { kind: 'range', item: '甲', min: '0', max: '150' } as const;
    expect(of(rule, '0', '150', '150.5', '-1', '很大')).toEqual([true, true, false, false, null]);
    expect(of({ ...rule, max: null }, '100000')).toEqual([true]);
  });
  test('days lie within theirs, and do not lie ahead where that is asked; moments are of their day', () => {
    const rule = { kind: 'range', item: '甲', min: '1900-01-01', max: 'today' } as const;
    expect(of(rule, '2026-11-30', '2026-11-30 23:59:59', '2026-12-01', '1899-12-31', '不详')).toEqual([
      ...[true, true, false, false, null],
    ]);
    expect(of({ ...rule, min: 'today', max: null }, '2026-11-29', '2026-11-30')).toEqual([false, true]);
  });
});

describe('一致: what two items of a row say', () => {
  test('what ends does not end before it begins; numbers are compared as numbers', () => {
    const rule = { kind: 'order', item: '甲', after: '乙' } as const;
    expect(said(rule, { 甲: '2026-02-01', 乙: '2026-02-01 10:00:00' })).toBe(true);
    expect(said(rule, { 甲: '2026-01-31', 乙: '2026-02-01' })).toBe(false);
    expect(said(rule, { 甲: '10', 乙: '9' })).toBe(true);
    expect(said(rule, { 甲: '8.5', 乙: '9' })).toBe(false);
    expect(said(rule, { 甲: '10', 乙: null })).toBeNull();
    expect(said(rule, { 甲: '10', 乙: '2026-02-01' })).toBeNull();
    expect(said(rule, { 甲: '长期', 乙: '2026-02-01' })).toBeNull();
  });
  test('an ID number tells the day of birth and the sex of whose it is', () => {
    const birth = { kind: 'matches_id', item: '甲', idItem: '号码', part: 'birth' } as const;
    const sex = { ...birth, part: 'sex' } as const;
    const man = '310115198001010016';
    expect(said(birth, { 甲: '1980-01-01', 号码: man })).toBe(true);
    expect(said(birth, { 甲: '1980-01-02', 号码: man })).toBe(false);
    expect(said(birth, { 甲: '不详', 号码: man })).toBeNull();
    expect(said(birth, { 甲: '1980-01-01', 号码: 'E12345678' })).toBeNull();
    expect(said(birth, { 甲: '1980-01-01', 号码: null })).toBeNull();
    expect(['男', '1', '男性', '女', '2', '0', '其他'].map((word) => said(sex, { 甲: word, 号码: man }))).toEqual([
      ...[true, true, true, false, false, null, null],
    ]);
    expect(said(sex, { 甲: '女', 号码: '11010519491231002X' })).toBe(true);
  });
});

describe('及时: how new a row is', () => {
  test('no older than so many days, the last of them included', () => {
    const rule = { kind: 'recent', item: '甲', days: 7 } as const;
    expect(of(rule, '2026-11-30', '2026-11-23', '2026-11-22 12:00:00', '去年')).toEqual([true, true, false, null]);
  });
});
