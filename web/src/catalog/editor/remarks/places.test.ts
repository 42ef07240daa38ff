import { expect, test } from 'vitest';
import { placeOf } from './places.ts';

test('a remark stands at the control of its field, the first where there are several', () => {
  expect(placeOf({ field: 'summary', item: null })).toEqual({ kind: 'field', name: ['summary'] });
  expect(placeOf({ field: 'contact', item: null })).toEqual({ kind: 'field', name: ['contact', 'office'] });
  expect(placeOf({ field: 'format', item: null })).toEqual({ kind: 'field', name: ['format', 'category'] });
  expect(placeOf({ field: 'industry', item: null })).toEqual({ kind: 'field', name: ['industryPath'] });
});

test('one about an item stands in its row', () => {
  const item = { id: 'a', name: '姓名' };
  expect(placeOf({ field: 'items', item })).toMatchObject({ kind: 'item', key: 'a', column: 'name' });
});
