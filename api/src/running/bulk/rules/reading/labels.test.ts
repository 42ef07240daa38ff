import { describe, expect, test } from 'vitest';
import { basesOf, formatOf, itemsOf } from './cells.ts';
import { headingOf } from './headings.ts';
import { classificationOf, classPathOf, industryOf, labelReaders, saysNothing } from './labels.ts';

describe('labels', () => {
  test.each([
    ['shareType', '无条件共享', 'unconditional'],
    ['shareType', '主动共享', 'unconditional'],
    ['shareType', ' 有条件 共享', 'conditional'],
    ['shareType', 'not_shared', 'not_shared'],
    ['updateCycle', '每日', 'daily'],
    ['updateCycle', '实时', 'realtime'],
    ['class', '部门', 'department'],
    ['openness', '依申请开放', 'conditionally_open'],
    ['subject', '自然人', 'natural_person'],
    ['dataType', 'VARCHAR', 'C'],
    ['shareType', '随便', null],
  ] as const)('%s %s is %s', (field, label, code) => {
    expect(labelReaders[field](label)).toBe(code);
  });

  test('of industries and themes', () => {
    expect(industryOf('s94')).toBe(industryOf('S94'));
    expect(industryOf('农业')).toBe('A01');
    expect(industryOf('没有的行业')).toBeNull();
    expect(classificationOf('theme', '医疗服务')).toBe('02001');
    expect(classificationOf('theme', '健康保障/医疗服务')).toBe('02001');
    expect(classificationOf('theme', '02001')).toBe('02001');
    expect(classificationOf('theme', '健康保障')).toBeNull();
  });

  test.each([
    ['updateCycle', '按月更新', 'monthly'],
    ['updateCycle', '每 月', 'monthly'],
    ['updateCycle', '1个月', 'monthly'],
    ['updateCycle', '一月一次', 'monthly'],
    ['updateCycle', 'T+1', 'daily'],
    ['updateCycle', '每季度', 'quarterly'],
    ['updateCycle', '每年度', 'yearly'],
    ['updateCycle', '其它', 'irregular'],
    ['updateCycle', '不定时', 'irregular'],
    ['updateCycle', '每年(更新说明:暂无新业务数据产生)', 'yearly'],
    ['updateCycle', '每学期', null],
    ['shareType', '无条件共享类', 'unconditional'],
    ['shareType', '不予共享类', 'not_shared'],
    ['shareType', '可无条件共享', 'unconditional'],
    ['shareType', '无条件共享(主动)', 'unconditional'],
    ['openness', '无条件', 'open'],
    ['openness', '有条件', 'conditionally_open'],
    ['openness', '完全开放', 'open'],
    ['class', '主题信息资源类', 'theme'],
  ] as const)('of the official wording and of open-data portals: %s %s is %s', (field, label, code) => {
    expect(labelReaders[field](label)).toBe(code);
  });

  test('of industries as catalogs write them', () => {
    expect(industryOf('Ｓ９２')).toBe('S92');
    expect(industryOf('农林牧渔业')).toBe('A');
    expect(industryOf('农、林、牧、渔业')).toBe('A');
    expect(industryOf('金融')).toBe('J');
    expect(industryOf('S92 国家机构')).toBe('S92');
    expect(saysNothing('默认行业')).toBe(true);
  });

  test('of themes of open-data portals', () => {
    expect(classificationOf('theme', '社保就业')).toBe('03001');
    expect(classificationOf('theme', '市场监管')).toBeNull();
    expect(classPathOf('主题信息资源类/健康保障/医疗服务')).toEqual({ class: 'theme', rest: '健康保障/医疗服务' });
  });
});

describe('columns', () => {
  const row = (...cells: string[]) =>
    new Map(cells.map((cell, at) => [at, cell] as const).filter(([, cell]) => cell !== ''));
  const fields = (...rows: ReturnType<typeof row>[]) =>
    headingOf(rows[0] ?? row(), rows[1] ?? null)?.columns.map(({ field }) => field);

  test('have hints, stars and line breaks that are no part of them', () => {
    expect(fields(row('信息资源名称\n（必填）', '*提供方', '摘要（不超过200字）', 'shareType', '其他说明'))).toEqual([
      'name',
      'department',
      'summary',
      'shareType',
      null,
    ]);
  });

  test('stand in two rows, as the national template has them, or with the part in brackets', () => {
    const upper = row(
      '信息资源分类',
      '',
      '',
      '信息资源名称',
      '信息资源提供方',
      '信息资源格式',
      '',
      '信息项信息',
      '',
      '共享属性',
      '',
    );
    const lower = row('类', '项', '目', '', '', '分类', '类型', '信息项名称', '数据类型', '共享类型', '共享条件');
    const meant = ['class', 'classItem', 'classSubItem', 'name', 'department', 'format', 'formatType'];
    expect(fields(upper, lower)).toEqual([...meant, 'item.name', 'item.dataType', 'shareType', 'conditions']);
    expect(fields(row('信息资源分类(类)', '信息资源分类（项）', '信息资源名称', '信息资源格式(类型)'))).toEqual([
      'class',
      'classItem',
      'name',
      'formatType',
    ]);
  });

  test('of which two mean one field: the surer counts and the other is told, or nothing tells which', () => {
    const heading = headingOf(row('信息资源名称', '单位', '提供方', '联系人', '联系部门'), null);
    expect(heading?.columns.map(({ field }) => field)).toEqual(['name', null, 'department', null, 'contactOffice']);
    expect(heading?.doubled).toEqual([
      { title: '单位', counts: '提供方' },
      { title: '联系人', counts: '联系部门' },
    ]);
    expect(() => headingOf(row('信息资源名称', '更新周期', '更新周期（下拉）'), null)).toThrow('two_headings');
  });

  test('are not those of any table', () => {
    expect(headingOf(row('名称', '单价'), null)).toBeNull();
  });
});

describe('cells', () => {
  test('hold formats', () => {
    expect(formatOf('MySQL')).toEqual({ category: 'database', type: 'MySQL' });
    expect(formatOf('数据库：达梦')).toEqual({ category: 'database', type: '达梦' });
    expect(formatOf('石板')).toBeNull();
  });

  test('hold bases', () => {
    expect(basesOf('《中华人民共和国数据安全法》第三十八条;规章:《某办法》')).toEqual([
      { kind: 'law', title: '中华人民共和国数据安全法', article: '第三十八条' },
      { kind: 'rule', title: '某办法', article: null },
    ]);
  });

  test('hold several formats', () => {
    expect(formatOf('xls|xml|json')).toEqual({ category: 'spreadsheet', type: 'xls、xml、json' });
    expect(formatOf('数据库-mysql')).toEqual({ category: 'database', type: 'mysql' });
    expect(formatOf('03|0310')?.category).toBe('database');
  });

  const namesOf = (text: string) => itemsOf(text).fields.map(({ name }) => name);

  test('hold items', () => {
    expect(itemsOf('姓名:C50；登记日期:日期;备注').fields).toEqual([
      { name: '姓名', dataType: 'C', length: 50 },
      { name: '登记日期', dataType: 'D' },
      { name: '备注' },
    ]);
    expect(itemsOf('姓名:字符型(50);金额:数值型(12,2);成绩:N(5.1)').fields).toEqual([
      { name: '姓名', dataType: 'C', length: 50 },
      { name: '金额', dataType: 'N', length: 12 },
      { name: '成绩', dataType: 'N', length: 5 },
    ]);
    expect(itemsOf('姓名:什么')).toEqual({
      fields: [{ name: '姓名' }],
      unknown: [{ field: 'items.0.dataType', code: 'unknown_value', value: '什么' }],
    });
  });

  test.each([
    '姓名\n性别\n出生日期',
    '姓名、性别、出生日期',
    '姓名，性别，出生日期',
    '姓名|性别|出生日期',
    '1.姓名；2.性别；3、出生日期',
  ])('split at what lists separate with: %j', (text) => expect(namesOf(text)).toEqual(['姓名', '性别', '出生日期']));

  test('leave to a name what stands in its brackets', () => {
    expect(namesOf('开始时间(格式：YYYY-MM-DD HH:mm);结束时间')).toEqual([
      '开始时间(格式：YYYY-MM-DD HH:mm)',
      '结束时间',
    ]);
    expect(namesOf('证件（身份证、护照）、3.5万以上户数')).toEqual(['证件（身份证、护照）', '3.5万以上户数']);
  });

  test('hold each name once, however it is written', () => {
    expect(itemsOf('姓名:C;姓 名:C')).toEqual({
      fields: [{ name: '姓名', dataType: 'C' }],
      unknown: [{ field: 'items.1.name', code: 'duplicate_item', value: '姓 名' }],
    });
  });
});
