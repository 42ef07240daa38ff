import { describe, expect, test } from 'vitest';
import { areNear, byLikeness, nearNameAdvice, nearNameFindings, nearTo } from './near.ts';
import { nameKey } from './same-name.ts';

const near = (one: string, other: string) => areNear(one, other);

describe('two names of a department are near to each other', () => {
  test.each([
    ['a generic ending', '旅行社信息', '旅行社名录'],
    ['an ending that one lacks', '社会消费品零售总额信息', '社会消费品零售总额'],
    ['several endings', '遥感超标车辆信息信息表', '遥感超标车辆'],
    ['an ending before the table', '五一劳动奖章名单_库表', '五一劳动奖章名单'],
    ['the order', '东兴市单位参保信息表', '东兴市参保单位信息'],
    ['the order', '危险化学品经营许可证', '化学危险品经营许可证'],
    ['an idle letter', '占用及挖掘城市道路审批信息', '占用和挖掘城市道路审批'],
    ['年 after a year', '旅游接待情况（2020年）', '旅游接待情况（2020）'],
    ['the spelling', '调解组织帐户纪录', '调解组织账户记录'],
  ])('where only %s differs', (_, one, other) => {
    expect(near(one, other)).toBe(true);
    expect(near(other, one)).toBe(true);
  });

  test.each([
    ['another letter', '省级非遗传承人信息', '市级非遗传承人信息'],
    ['another level', '高中学校名单', '初中学校名单'],
    ['a denial', '非正常户信息', '正常户信息'],
    ['another year', '总产值2012年', '总产值2021年'],
    ['another number', '第二批优秀历史建筑', '第三批优秀历史建筑'],
    ['another day', '20220218开庭排期', '20220128开庭排期'],
    ['another grade', 'A级纳税人名单', 'B级纳税人名单'],
    ['a part and the whole', '支出决算信息', '支出决算明细信息'],
  ])('but not where they differ by %s', (_, one, other) => {
    expect(near(one, other)).toBe(false);
  });

  test('but not where they are the same: names of one department are kept apart by themselves', () => {
    expect(near('养老机构 信息', '养老机构信息')).toBe(false);
  });

  test('nor with itself under another name', () => {
    const held = [{ resourceId: 'own', key: nameKey('旅行社名录') }];
    expect(nearTo('旅行社信息', byLikeness(held), 'own')).toEqual([]);
  });

  test('and each resource counts once, whatever names it holds', () => {
    const held = ['旅行社名录', '旅行社'].map((name) => ({ resourceId: 'other', key: nameKey(name) }));
    expect(nearTo('旅行社信息', byLikeness(held))).toEqual(['other']);
  });

  test('and is compared with those of its own form alone, however many a department holds', () => {
    const names = ['旅行社名录', '旅行社', '养老机构名录'];
    const alike = byLikeness(names.map((name) => ({ resourceId: name, key: nameKey(name) })));
    expect([...alike.values()].map(({ length }) => length)).toEqual([2, 1]);
    expect(nearTo('旅行社名录', alike)).toEqual(['旅行社']);
  });
});

test('a short name keeps what it has, or nothing were left of it', () => {
  expect(near('名录', '目录')).toBe(false);
  expect(near('数据', '信息')).toBe(false);
  expect(near('工人', '人工')).toBe(false);
});

describe('house: a name near to another', () => {
  const others = ['旅行社名录', '旅行社'];

  test('is explained before it is submitted', () => {
    const found = { field: 'name', code: 'near_name', message: '旅行社名录、旅行社' };
    expect(nearNameFindings({ distinction: ' ' }, others)).toEqual([found]);
    expect(nearNameAdvice({ distinction: ' ' }, others)).toEqual([]);
  });

  test('is pointed out to whoever reviews it once it was explained', () => {
    expect(nearNameFindings({ distinction: '只含出境社' }, others)).toEqual([]);
    expect(nearNameAdvice({ distinction: '只含出境社' }, others)).toMatchObject([{ code: 'near_name_explained' }]);
  });

  test('holds nothing up where there is none', () => {
    expect(nearNameFindings({ distinction: '' }, [])).toEqual([]);
    expect(nearNameAdvice({ distinction: '不同' }, [])).toEqual([]);
  });
});
