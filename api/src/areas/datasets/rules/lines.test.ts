import { describe, expect, test } from 'vitest';
import { checkLine } from './lines.ts';
import { saying, slot } from './testing.ts';

const name = slot('姓名', 0, { required: true, length: 4 });
const number = slot('身份证件号码', 1, { identifier: true, lookUp: 1 });
const born = slot('出生日期', 2, { dataType: 'D' });
const items = [name, number, born];

describe('a line of a load (数据报送)', () => {
  test('in order comes to a row: its values by place, and what it is looked up by', () => {
    expect(checkLine(items, saying(' 张三 ', '11010519491231002x', '1949/12/31'))).toEqual({
      ok: true,
      row: {
        body: ['张三', '11010519491231002x', '1949-12-31'],
        lookUps: ['11010519491231002X', null, null, null],
        identity: '["11010519491231002X"]',
      },
    });
  });
  test('is told every reason against it, each at its item and its cell', () => {
    expect(checkLine(items, saying('', '110105194912310021', '昨天'))).toEqual({
      ok: false,
      reasons: [
        { item: name.id, cell: 'A0', code: 'required', value: '' },
        { item: born.id, cell: 'A2', code: 'not_a_day', value: '昨天' },
        { item: number.id, cell: 'A1', code: 'id_number_wrong', value: '110105194912310021' },
      ],
    });
  });
  test('that no identifier tells apart is set aside', () => {
    expect(checkLine(items, saying('张三', '', ''))).toMatchObject({
      ok: false,
      reasons: [{ item: number.id, code: 'identifier_missing' }],
    });
  });
  test('is told apart by one of its identifiers where another is left empty', () => {
    const code = slot('统一社会信用代码', 2, { identifier: true });
    expect(checkLine([name, number, code], saying('张三', '', '91350100M000100Y43'))).toMatchObject({
      ok: true,
      row: { identity: '["","91350100M000100Y43"]' },
    });
  });
  test('may hold a passport under 身份证件号码, where its own type says so', () => {
    const type = slot('身份证件类型', 2);
    expect(checkLine([name, number, type], saying('张三', 'E12345678', '护照'))).toMatchObject({ ok: true });
    expect(checkLine([name, number, type], saying('张三', 'E12345678', '身份证'))).toMatchObject({
      ok: false,
      reasons: [{ item: number.id, code: 'id_number_wrong' }],
    });
  });
  test('has room for the place of every item, whatever the order they stand in', () => {
    expect(checkLine([born, name], saying('张三', 'x', ''))).toMatchObject({ row: { body: ['张三', null, null] } });
  });
  test('of a resource without identifiers is told apart by all that it says', () => {
    const checked = checkLine([name, born], saying('张三', 'x', ''));
    expect(checked).toMatchObject({ ok: true, row: { identity: '["张三",null,null]' } });
  });
  test('whose cell shows an error of the workbook is set aside for that', () => {
    const said = saying('张三', '11010519491231002X', '').set(2, { text: '#N/A', cell: 'C2', error: 'formula_error' });
    expect(checkLine(items, said)).toMatchObject({ ok: false, reasons: [{ code: 'formula_error', cell: 'C2' }] });
  });
  test('repeats of a value no more than what one needs to find it', () => {
    const checked = checkLine([slot('备注', 0, { length: 5 })], saying('很'.repeat(500)));
    expect(checked).toMatchObject({ reasons: [{ code: 'too_long', value: '很'.repeat(100) }] });
  });
});
