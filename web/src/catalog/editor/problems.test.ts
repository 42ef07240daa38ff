import { expect, test } from 'vitest';
import { placed } from './problems.ts';

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
