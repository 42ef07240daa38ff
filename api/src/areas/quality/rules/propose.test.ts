import { describe, expect, test } from 'vitest';
import { againstPlan } from './plan.ts';
import { propose } from './propose.ts';
import { item } from './testing.ts';

/** What is proposed for items, each in a few words; what is not ticked from the start with a question mark. */
const proposed = (items: ReturnType<typeof item>[], cycle: Parameters<typeof propose>[1] = null) =>
  propose(items, cycle)
    .filter(({ rule }) => rule.kind !== 'required')
    .map(({ rule: { kind, item: of, ...parameters }, usual }) => {
      const said = Object.values(parameters)
        .flat()
        .filter((part) => part !== null);
      return `${of} ${kind}${said.length > 0 ? ` ${said.join(' ')}` : ''}${usual ? '' : '?'}`;
    });
const day = (name: string) => item(name, { dataType: 'D' });
const number = (name: string) => item(name, { dataType: 'N' });

describe('rules are proposed by the names and types of the items, so that a provider ticks and does not write', () => {
  test('what the entry calls required or an identifier is to be filled in; of the rest one may think of it', () => {
    const items = [item('名号', { required: true }), item('号', { identifier: true }), item('备注')];
    expect(
      propose(items, null).flatMap(({ rule, usual }) => (rule.kind === 'required' ? [[rule.item, usual]] : [])),
    ).toEqual([
      ['名号', true],
      ['号', true],
      ['备注', false],
    ]);
  });
  test('numbers of people and of organisations carry their check; a row may say that a document is another', () => {
    expect(proposed([item('男方身份证件号码'), item('男方身份证件类型')])).toEqual([
      '男方身份证件号码 format id_number 男方身份证件类型',
    ]);
    expect(proposed([item('公民身份号码')])).toEqual(['公民身份号码 format id_number']);
    expect(proposed([item('统一社会信用代码')])).toEqual([
      '统一社会信用代码 format credit_code',
      '统一社会信用代码 unique',
    ]);
  });
  test('telephones, postcodes, mail, regions and days in texts are written as such', () => {
    expect(
      proposed([
        item('手机号码'),
        item('联系电话'),
        item('邮政编码'),
        item('电子邮箱'),
        item('行政区划代码'),
        item('不动产单元号'),
        item('签订日期'),
      ]),
    ).toEqual([
      '手机号码 format mobile',
      '联系电话 format phone',
      '邮政编码 format postcode',
      '电子邮箱 format email',
      '行政区划代码 format region',
      '不动产单元号 format estate_unit',
      '签订日期 format day',
    ]);
  });
  test('性别 and 是否 have their words, names of people their length', () => {
    expect(proposed([item('性别')])).toEqual(['性别 codes 男 男性 1 女 女性 2 0 9 未知 未说明']);
    expect(proposed([item('是否持证')])).toEqual(['是否持证 codes 是 否']);
    expect(proposed([item('姓名'), item('机构名称')])).toEqual(['姓名 length 2 50', '机构名称 length 2?']);
  });
  test('what tells a record from others is there once; a person or a telephone may come again', () => {
    expect(proposed([item('结婚证字号')])).toEqual(['结婚证字号 unique']);
    expect(proposed([item('甲', { identifier: true })])).toEqual(['甲 unique']);
    expect(proposed([item('甲', { identifier: true }), item('乙', { identifier: true })])).toEqual([
      '甲 unique?',
      '乙 unique?',
    ]);
    expect(proposed([item('身份证件号码', { identifier: true })])).toEqual(['身份证件号码 format id_number']);
    expect(proposed([item('联系人编号')])).toEqual([]);
  });
  test('days do not lie ahead, unless that is what they are; numbers have the bounds that nature gives them', () => {
    expect(proposed([day('登记日期')])).toEqual(['登记日期 range 1900-01-01 today']);
    expect(proposed([day('计划开工日期')])).toEqual(['计划开工日期 range 1900-01-01?']);
    expect(proposed([number('年龄'), number('补贴金额'), number('经度'), number('完成比例'), number('序号')])).toEqual([
      '年龄 range 0 150',
      '补贴金额 range 0',
      '经度 range 73 136',
      '完成比例 range 0 100',
    ]);
    expect(proposed([item('年龄')])).toEqual([]);
  });
  test('what ends comes after the nearest day on which it begins, or after the first of all', () => {
    const order = (...names: string[]) => proposed(names.map(day)).filter((said) => said.includes(' order '));
    expect(order('发证日期', '有效期截止日期')).toEqual(['有效期截止日期 order 发证日期']);
    expect(order('成立日期', '发证日期', '注销日期')).toEqual(['注销日期 order 发证日期']);
    expect(order('注销日期', '成立日期')).toEqual(['注销日期 order 成立日期']);
    expect(order('检查日期', '注销日期')).toEqual([]);
    expect(proposed([item('登记日期'), item('注销日期')]).some((said) => said.includes('order'))).toBe(false);
  });
  test('birth and sex are those that the ID number of the same person tells', () => {
    const items = [
      item('男方身份证件号码'),
      item('女方公民身份号码'),
      item('男方性别'),
      day('女方出生日期'),
      item('性别'),
    ];
    expect(proposed(items).filter((said) => said.includes('matches_id'))).toEqual([
      '男方性别 matches_id 男方身份证件号码 sex',
      '女方出生日期 matches_id 女方公民身份号码 birth',
    ]);
  });
  test('a row that says when it was brought up to date is no older than its cycle', () => {
    expect(proposed([day('更新日期')], 'weekly')).toEqual(['更新日期 range 1900-01-01 today', '更新日期 recent 7?']);
    expect(proposed([day('更新日期')], 'irregular')).toEqual(['更新日期 range 1900-01-01 today']);
    expect(proposed([day('更新日期')])).toEqual(['更新日期 range 1900-01-01 today']);
    expect(proposed([day('登记日期')], 'weekly')).toEqual(['登记日期 range 1900-01-01 today']);
  });
  test('whatever is proposed may be taken as it is', () => {
    const names = [
      '姓名',
      '身份证件号码',
      '身份证件类型',
      '性别',
      '结婚证字号',
      '联系电话',
      '机构名称',
      '统一社会信用代码',
      '是否持证',
    ];
    const items = [
      ...names.map((name) => item(name)),
      day('出生日期'),
      day('登记日期'),
      day('注销日期'),
      number('年龄'),
    ];
    const rules = propose(items, 'daily').map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThan(20);
    expect(againstPlan(rules, items)).toBeNull();
  });
});
