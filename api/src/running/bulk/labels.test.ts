import { describe, expect, test } from 'vitest';
import { basesOf, formatOf, itemsOf } from './cells.ts';
import { headingsOf } from './headings.ts';
import { classificationOf, industryOf, labelReaders } from './labels.ts';

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

  test('of columns', () => {
    expect(headingsOf(['信息资源名称 *', '提供方', 'shareType', '备注'])).toEqual([
      'name',
      'department',
      'shareType',
      '',
    ]);
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

  test('hold items', () => {
    expect(itemsOf('姓名:C50；登记日期:日期;备注').fields).toEqual([
      { name: '姓名', dataType: 'C', length: 50 },
      { name: '登记日期', dataType: 'D' },
      { name: '备注' },
    ]);
    expect(itemsOf('姓名:什么').details).toEqual([{ field: 'items.0.dataType', code: 'unknown_value' }]);
  });
});
