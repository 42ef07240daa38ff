import { describe, expect, test } from 'vitest';
import { kindsOf, planOf, sourceOf } from './pairs.ts';
import { identifier, item, source } from './testing.ts';

const number = () => identifier('公民身份号码');
const civil = source('民政', [
  identifier('身份证件号码'),
  item('姓名'),
  item('联系电话'),
  item('登记日期', { dataType: 'D' }),
]);
const health = source('卫健', [number(), item('姓 名'), item('血型'), item('登记日期', { dataType: 'D' })]);
const compared = (...of: Parameters<typeof planOf>) =>
  planOf(...of)?.items.map(({ one, as }) => `${one} ${as}`) ?? null;

describe('KF-5, SH-22, SQ-15: two sources are compared', () => {
  test('by an identifier that means the same to both, on the items of the same name', () => {
    expect(planOf(civil, health)).toEqual({
      kind: 'id_number',
      oneItem: '身份证件号码',
      otherItem: '公民身份号码',
      items: [{ one: '姓名', other: '姓 名', as: 'text' }],
    });
  });
  test('not by a number of a register’s own, nor by one that is not marked as an identifier', () => {
    const own = (department: string) => source(department, [identifier('登记编号'), item('姓名')]);
    expect(planOf(own('民政'), own('卫健'))).toBeNull();
    expect(planOf(civil, source('卫健', [item('公民身份号码'), item('姓名')]))).toBeNull();
    expect(kindsOf(own('民政'))).toEqual([]);
    expect(kindsOf(civil)).toEqual(['id_number']);
  });
  test('not with each other where they are of one department, or about other subjects', () => {
    expect(planOf(civil, { ...health, departmentId: '民政' })).toBeNull();
    const firms = source('市场监管', [number(), item('姓名')], { subject: 'enterprise' });
    expect(planOf(firms, source('卫健', [number(), item('姓名')], { subject: 'natural_person' }))).toBeNull();
    expect(planOf(firms, health)).not.toBeNull();
  });
  test('not on what every register says of its own act, though it is called alike', () => {
    const paper = ['登记机关', '发证日期', '有效期至', '备注', '证照状态', '身份证件类型'].map((name) => item(name));
    expect(planOf(source('甲', [number(), ...paper]), source('乙', [number(), ...paper]))).toBeNull();
    const born = [number(), item('出生日期', { dataType: 'D' }), item('成立日期')];
    expect(compared(source('甲', born), source('乙', born))).toEqual(['出生日期 day', '成立日期 text']);
  });
  test('on what one cites as taken from the other, whatever it is called', () => {
    const cited = { kind: 'cited', resourceId: '卫健的数据', itemId: '血型' } as const;
    const citing = source('残联', [number(), item('ABO', { source: cited })]);
    expect(planOf(citing, health)?.items).toEqual([{ one: 'ABO', other: '血型', as: 'text' }]);
    expect(planOf(health, citing)?.items).toEqual([{ one: '血型', other: 'ABO', as: 'text' }]);
  });
  test('person by person where a row has two: the items of whose number it is', () => {
    const marriages = source('民政', [
      identifier('男方身份证件号码'),
      item('男方姓名'),
      identifier('女方身份证件号码'),
      item('女方姓名'),
      item('女方出生日期', { dataType: 'D' }),
    ]);
    const people = source('公安', [number(), item('姓名'), item('出生日期', { dataType: 'D' })]);
    expect(planOf(marriages, people)).toMatchObject({ oneItem: '女方身份证件号码', otherItem: '公民身份号码' });
    expect(compared(marriages, people)).toEqual(['女方姓名 text', '女方出生日期 day']);
  });
  test('as what their types have in common; a day stands against no number, a picture against nothing', () => {
    const typed = (dataType: 'C' | 'D' | 'N' | 'Y' | 'G') => source(dataType, [number(), item('数', { dataType })]);
    expect(compared(typed('N'), typed('Y'))).toEqual(['数 number']);
    expect(compared(typed('C'), typed('N'))).toEqual(['数 number']);
    expect(compared(typed('C'), typed('D'))).toEqual(['数 day']);
    expect(compared(typed('D'), typed('N'))).toBeNull();
    expect(compared(typed('G'), typed('C'))).toBeNull();
    const sexes = (department: string) => source(department, [number(), item('性别')]);
    expect(compared(sexes('甲'), sexes('乙'))).toEqual(['性别 sex']);
  });
});

describe('PD-27, PD-31: what may be compared', () => {
  test('is nothing that is not shared, identifier or item: that it is the same elsewhere would tell what it says', () => {
    const hidden = { shareType: 'not_shared' } as const;
    expect(planOf(civil, source('卫健', [number(), item('姓名', hidden), item('联系电话')]))?.items).toEqual([
      { one: '联系电话', other: '联系电话', as: 'text' },
    ]);
    expect(planOf(source('民政', [identifier('身份证件号码', hidden), item('姓名')]), health)).toBeNull();
    expect(kindsOf(source('民政', [identifier('身份证件号码', hidden)]))).toEqual([]);
  });
  test('is shared with the other’s department, on both sides', () => {
    const within = source('民政', [number(), item('姓名')], { scope: ['卫健'] });
    expect(planOf(within, health)).not.toBeNull();
    expect(planOf(within, { ...health, departmentId: '残联', departmentPath: ['残联'] })).toBeNull();
    expect(planOf({ ...health, departmentId: '残联', departmentPath: ['残联'] }, within)).toBeNull();
    expect(planOf(within, { ...health, departmentId: '疾控', departmentPath: ['卫健', '疾控'] })).not.toBeNull();
  });
  test('has a place in the rows: an item that no load has brought yet is not compared', () => {
    const later = { ...civil, shape: civil.shape.filter(({ id }) => id !== '姓名') };
    expect(planOf(later, health)).toBeNull();
  });
});

describe('PD-4, DG-13: the source of an item', () => {
  const of = (source: Parameters<typeof item>[1], id = '一') => [item('姓名', source), id] as const;
  const plain = of({});
  test('is the side that declares itself so, or that the other cites', () => {
    const declared = of({ source: { kind: 'authoritative', basis: '条例' } });
    expect(sourceOf(declared, plain)).toBe('one');
    expect(sourceOf(plain, declared)).toBe('other');
    expect(sourceOf(of({ source: { kind: 'cited', resourceId: '二', itemId: '姓名' } }), of({}, '二'))).toBe('other');
  });
  test('is nobody where nobody says so, or both do', () => {
    const declared = of({ source: { kind: 'authoritative', basis: '条例' } });
    expect(sourceOf(plain, plain)).toBeNull();
    expect(sourceOf(declared, declared)).toBeNull();
  });
});
