import { expect, test } from 'vitest';
import { type Remark, sameSpot, withRemark } from './remarks.ts';

const summary: Remark = { field: 'summary', item: null, text: '写明范围' };
const first: Remark = { field: 'items', item: { id: 'a', name: '姓名' }, text: '改名' };

test('there is one word at each field and each item', () => {
  const remarks = [summary, first].reduce(withRemark, [] as Remark[]);
  expect(remarks).toEqual([summary, first]);
  expect(withRemark(remarks, { ...summary, text: ' 写明时间 ' })).toEqual([{ ...summary, text: '写明时间' }, first]);
  expect(sameSpot(first, { field: 'items', item: { id: 'b', name: '姓名' } })).toBe(false);
});

test('an emptied one is gone', () => {
  expect(withRemark([summary, first], { ...summary, text: '  ' })).toEqual([first]);
});
