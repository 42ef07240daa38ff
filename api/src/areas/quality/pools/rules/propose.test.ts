import { describe, expect, test } from 'vitest';
import { identifier, item, source } from '../../comparing/rules/testing.ts';
import { mostFields } from './plan.ts';
import { itemsToGive, proposedFields } from './propose.ts';

const number = () => identifier('公民身份号码');
const chosen = (of: ReturnType<typeof source>, over: { by?: string; inLibrary?: boolean } = {}) => ({
  ...{ source: of, by: '公民身份号码', inLibrary: false },
  ...over,
});
/** What a source may give beside what is proposed. */
const offered = (...of: ReturnType<typeof chosen>[]) =>
  itemsToGive(of, 'id_number').map(({ resourceId, item: { name } }) => `${resourceId.slice(0, 2)} ${name}`);
const proposed = (...of: ReturnType<typeof chosen>[]) =>
  proposedFields(of, 'id_number').map(
    ({ name, from, usual }) =>
      `${name}${usual ? '*' : ''} ${from.map(({ resourceId }) => resourceId.slice(0, 2)).join('、')}`,
  );

describe('SH-23: of sources that stand side by side', () => {
  const beside = (of: ReturnType<typeof source>) => ({ source: of, by: null, inLibrary: false });
  const land = source('规划', [
    identifier('地名代码'),
    item('标准名称'),
    item('批准日期'),
    item('平面图', { dataType: 'G' }),
  ]);
  const villages = source('民政', [
    item('居村委会名称'),
    item('批准日期'),
    item('经办人', { shareType: 'not_shared' }),
  ]);
  test('all that each says may be a field, its own act too, which is one of all where it is called alike', () => {
    const both = [beside(land), beside(villages)];
    expect(proposedFields(both, null).map(({ name, from, usual }) => [name, from.length, usual])).toEqual([
      ['批准日期', 2, true],
      ['地名代码', 1, false],
      ['标准名称', 1, false],
      ['居村委会名称', 1, false],
    ]);
    expect(itemsToGive(both, null)).toHaveLength(5);
  });
});

describe('what a pool may hold is proposed', () => {
  test('items of the same name are one field, ticked from the start; what one alone says is there to be thought of', () => {
    const civil = source('民政', [number(), item('姓名'), item('居住地址')]);
    const health = source('卫健', [number(), item('血型'), item('姓 名')]);
    expect(proposed(chosen(civil), chosen(health))).toEqual(['姓名* 民政、卫健', '居住地址 民政', '血型 卫健']);
  });
  test('base items of the library’s own entries are ticked too', () => {
    const civil = source('民政', [number(), item('姓名', { base: true }), item('备注')]);
    expect(proposed(chosen(civil, { inLibrary: true }))).toEqual(['姓名* 民政', '备注 民政']);
    expect(proposed(chosen(civil))).toEqual(['姓名 民政', '备注 民政']);
  });
  test('PD-4, DG-13, SH-18: the declared source comes first, then what is cited, then the library’s own entry', () => {
    const plain = chosen(source('民政', [number(), item('姓名')]));
    const declared = chosen(
      source('公安', [number(), item('姓名', { source: { kind: 'authoritative', basis: '条例' } })]),
    );
    const own = chosen(source('卫健', [number(), item('姓名')]), { inLibrary: true });
    expect(proposed(plain, own, declared)).toEqual(['姓名* 公安、卫健、民政']);
    const citing = item('姓名', { source: { kind: 'cited', resourceId: '民政的数据', itemId: '姓名' } });
    expect(proposed(own, plain, chosen(source('残联', [number(), citing])))).toEqual(['姓名* 民政、卫健、残联']);
  });
  test('what each register says of its own act is no field in common, though it is called alike', () => {
    const of = (department: string) => chosen(source(department, [number(), item('登记机关')]));
    expect(proposed(of('民政'), of('卫健'))).toEqual(['登记机关 民政']);
    // Whoever wants both gives them names of their own
    expect(offered(of('民政'), of('卫健'))).toEqual(['民政 登记机关', '卫健 登记机关']);
  });
  test('of two people in a row the items of whose number it is; a day and a number are no field', () => {
    const marriages = source('民政', [identifier('男方身份证件号码'), item('男方姓名'), item('女方姓名')]);
    const people = source('公安', [number(), item('姓名', { dataType: 'D' })]);
    expect(proposed(chosen(marriages, { by: '男方身份证件号码' }))).toEqual(['姓名 民政']);
    expect(proposed(chosen(marriages, { by: '男方身份证件号码' }), chosen(people))).toEqual(['姓名* 民政、公安']);
    const counted = source('人社', [number(), item('出生日期', { dataType: 'N' })]);
    const born = source('公安', [number(), item('出生日期', { dataType: 'D' })]);
    expect(proposed(chosen(counted), chosen(born))).toEqual(['出生日期 人社']);
    expect(offered(chosen(counted), chosen(born))).toEqual(['人社 出生日期', '公安 出生日期']);
  });
  test('PD-27: what is not shared is proposed to nobody', () => {
    const civil = source('民政', [number(), item('姓名', { shareType: 'not_shared' }), item('地址')]);
    expect(proposed(chosen(civil))).toEqual(['地址 民政']);
    expect(offered(chosen(civil))).toEqual(['民政 地址']);
  });
  test('more fields than anybody looks through are not proposed; their items may be chosen all the same', () => {
    const wide = source('民政', [number(), ...Array.from({ length: 120 }, (_, at) => item(`事项${at}甲`))]);
    expect(proposed(chosen(wide))).toHaveLength(mostFields * 3);
    expect(offered(chosen(wide))).toHaveLength(120);
  });
});
