import { expect, test } from 'vitest';
import { byId, byName, idOf } from './named.ts';

const granted = [
  { id: 'a', name: '姓名' },
  { id: 'b', name: '登记日期' },
];

test('items are said by id or by name, and what is neither stays what it is', () => {
  expect(['a', '登记日期', '地址'].map((said) => idOf(said, granted))).toEqual(['a', 'b', '地址']);
  expect(byId({ 姓名: '王', b: '2026-01-05' }, granted)).toEqual({ a: '王', b: '2026-01-05' });
});

test('rows are told by name to who asks for that', () => {
  expect(byName([{ a: '王', b: null }], granted)).toEqual([{ 姓名: '王', 登记日期: null }]);
});
