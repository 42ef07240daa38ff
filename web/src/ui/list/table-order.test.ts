import { expect, test } from 'vitest';
import { inOrder, sortAfter } from './table-order.ts';

const sorts = ['name', '-name', 'since', '-since'] as const;
const columns = [{ key: 'name' }, { key: 'status' }, { key: 'since' }];

test('columns of which the list has an order can be clicked, the others cannot', () => {
  expect(inOrder(columns, sorts, null).map(({ sorter = false }) => sorter)).toEqual([true, false, true]);
});

test('the column in force shows which way it goes', () => {
  expect(inOrder(columns, sorts, 'name').map(({ sortOrder }) => sortOrder)).toEqual(['ascend', undefined, null]);
  expect(inOrder(columns, sorts, '-since').map(({ sortOrder }) => sortOrder)).toEqual([null, undefined, 'descend']);
});

test('a click asks for rising, falling, then the list’s own order', () => {
  expect(sortAfter(sorts, { columnKey: 'since', order: 'ascend' })).toBe('since');
  expect(sortAfter(sorts, { columnKey: 'since', order: 'descend' })).toBe('-since');
  expect(sortAfter(sorts, { columnKey: 'since', order: undefined })).toBeNull();
});

test('an order that the list has not is none', () => {
  expect(sortAfter(sorts, { columnKey: 'status', order: 'ascend' })).toBeNull();
});
