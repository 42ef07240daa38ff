import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { expect, test } from 'vitest';
import { columnsOf } from './items/columns.ts';
import { lackingItem, placed as placedIn, problemKey } from './problems.ts';

const placed = (details: readonly ErrorDetail[], keys: readonly string[]) =>
  placedIn(details, keys, columnsOf('declared'));

test('a problem with an item leads to its row, wherever that has moved', () => {
  expect(placed([{ field: 'items.1.shareType', code: 'required' }], ['a', 'b'])).toMatchObject([
    { place: { kind: 'item', key: 'b', row: 2, column: 'shareType' } },
  ]);
});

test('a problem with a field leads to the field, under the name the form has for it', () => {
  const fields = ['summary', 'contact.phone', 'industry', 'legalBasis', 'format'];
  expect(
    placed(
      fields.map((field) => ({ field, code: 'required' })),
      [],
    ).map(({ place }) => place),
  ).toEqual([
    { kind: 'field', name: ['summary'] },
    { kind: 'field', name: ['contact', 'phone'] },
    { kind: 'field', name: ['industryPath'] },
    { kind: 'field', name: ['legalBasis'] },
    { kind: 'field', name: ['format', 'category'] },
  ]);
});

test('class and classification are one choice and one problem', () => {
  const missing = ['class', 'classification'].map((field) => ({ field, code: 'required' }));
  expect(placed(missing, [])).toHaveLength(1);
});

test('DG-5: what is one choice is one problem', () => {
  const missing = ['items.0.shareType', 'items.0.openness'].map((field) => ({ field, code: 'required' }));
  expect(placedIn(missing, ['a'], columnsOf('derived'))).toMatchObject([
    { place: { kind: 'item', key: 'a', column: 'mode' } },
  ]);
});

test('every item that is lacking is a problem of its own and can be added by its first name', () => {
  const lacking = ['身份证件号码 / 公民身份号码', '姓名'].map((message) => ({
    field: 'items',
    code: 'item_required',
    message,
  }));
  expect(placed(lacking, [])).toHaveLength(2);
  expect(new Set(lacking.map(problemKey)).size).toBe(2);
  expect(lacking.map(lackingItem)).toEqual(['身份证件号码', '姓名']);
  expect(lackingItem({ field: 'items', code: 'required' })).toBeNull();
});
