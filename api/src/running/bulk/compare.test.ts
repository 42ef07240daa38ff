import { expect, test } from 'vitest';
import { content, item } from '../../areas/catalog/testing.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { comparisonLines, differencesOf } from './compare.ts';

const around = {
  department: { id: 'd', name: '民政局', number: 1 },
  departmentIds: new Set<string>(),
  policy: pudong,
  newId: () => 'new',
};
const here = content({ items: [item('使用单位', { id: crypto.randomUUID() })] });
const fieldsOf = (value: Record<string, unknown>) =>
  differencesOf({ name: here.name, ...value }, here, around).fields.map(({ field }) => field);

test('a line that says what is there, in whatever words, differs in nothing', () => {
  expect(
    fieldsOf({ name: `《${here.name}》`, updateCycle: '按日更新', format: '数据库:MySQL', items: '使用单位' }),
  ).toEqual([]);
});

test('a line differs in the fields that it says otherwise', () => {
  expect(fieldsOf({ updateCycle: '每月', summary: '别的' })).toEqual(['summary', 'updateCycle']);
  expect(fieldsOf({ items: '使用单位;设备代码' })).toEqual(['items']);
});

test('what no code list knows is told apart from what differs', () => {
  const { fields, unknown } = differencesOf({ name: here.name, updateCycle: '每学期' }, here, around);
  expect(fields).toEqual([]);
  expect(unknown).toMatchObject([{ field: 'updateCycle', value: '每学期' }]);
});

test('the first line says all in numbers', () => {
  const fields = [{ field: 'summary', file: '甲', directory: '乙' }];
  const comparison = {
    lines: 3,
    same: 1,
    differing: [{ line: 2, sheet: null, name: '二', fields }],
    missing: [{ line: 3, sheet: '表', name: '三', reason: 'not_there' as const }],
    unknown: new Map([['theme', 2]]),
  };
  expect(comparisonLines(comparison)).toEqual([
    '3 lines: 1 as in the file, 1 differ, 1 not in the directory.',
    'Differs in summary: 1',
    'Not known to the code lists, theme: 2',
    '    line 2 二',
    '        summary: "甲" / "乙"',
    '    表 line 3 三: not_there',
  ]);
});
