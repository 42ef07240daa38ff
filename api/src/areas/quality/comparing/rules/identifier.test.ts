import { describe, expect, test } from 'vitest';
import { identifierIn, identifies } from './identifier.ts';
import { kindsOf, planOf, pooledByOf } from './pairs.ts';
import { identifier, item, source } from './testing.ts';

describe('SH-23: identifiers that mean the same to every department', () => {
  test('are told by their names: of people and bodies, of places and what stands there, of licences', () => {
    const kinds = (...names: string[]) => names.map((name) => identifierIn(name)?.kind ?? null);
    expect(kinds('公民身份号码', '统一社会信用代码')).toEqual(['id_number', 'credit_code']);
    expect(kinds('行政区划代码', '所属区划代码', '统计用区划代码')).toEqual(['region', 'region', 'region']);
    expect(kinds('标准地址编码', '地址编码', '门牌地址编码')).toEqual(['address', 'address', 'address']);
    expect(kinds('不动产单元号', '不动产单元代码')).toEqual(['estate_unit', 'estate_unit']);
    expect(kinds('电子证照标识', '电子证照标识码', '证照编号', '证照号码')).toEqual(Array(4).fill('licence'));
  });
  test('a register’s own numbers are none of them, nor is what only begins like one', () => {
    for (const name of ['登记编号', '残疾人证号', '抵押登记证明号', '证照编号规则', '标准地址全称', '电子邮箱地址'])
      expect(identifierIn(name), name).toBeNull();
  });
  test('whose it is stands before it; that it is its own says nothing', () => {
    expect(identifierIn('男方身份证件号码')).toEqual({ kind: 'id_number', whose: '男方' });
    expect(identifierIn('所属行政区划代码')).toEqual({ kind: 'region', whose: '' });
    expect(identifierIn('上级区划代码')).toEqual({ kind: 'region', whose: '上级' });
  });
});

describe('KF-5, SH-22: two sources are compared where the identifier says that they speak of the same', () => {
  const of = (department: string, by: string) => source(department, [identifier(by), item('坐落'), item('面积')]);
  test('as that of a piece of land does', () => {
    expect(planOf(of('不动产', '不动产单元号'), of('住建', '不动产单元代码'))).toMatchObject({
      kind: 'estate_unit',
      items: [{ one: '坐落' }, { one: '面积' }],
    });
  });
  test('and not by a region, an address or the number of a licence, by which they may be put together all the same', () => {
    for (const by of ['行政区划代码', '标准地址编码', '证照编号']) {
      expect(planOf(of('规划', by), of('民政', by)), by).toBeNull();
      expect(kindsOf(of('规划', by)), by).toEqual([]);
      expect(
        pooledByOf(of('规划', by)).filter((kind) => !identifies(kind)),
        by,
      ).toHaveLength(1);
    }
  });
});
