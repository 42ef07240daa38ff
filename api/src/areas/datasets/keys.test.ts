import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyOf } from './keys.ts';

const rows = Array.from({ length: 64 }, (_, row) => JSON.stringify([`甲${row}`, row % 2 === 0 ? '是' : '否']));
const orderBy = (key: (row: string) => string) => rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

test('a row has the same key as long as it says the same, and another in another dataset', () => {
  const [row = ''] = rows;
  expect(keyOf(row, 'one')).toBe(keyOf(row, 'one'));
  expect(new Set([keyOf(row, 'one'), keyOf(row, 'other'), keyOf(`${row} `, 'one')]).size).toBe(3);
});
test('the order of rows cannot be worked out from what they say', () => {
  const plain = orderBy((row) => createHash('sha256').update(row).digest('base64url'));
  const twice = orderBy((row) => keyOf(row, ''));
  const secret = orderBy((row) => keyOf(row, 'one'));
  expect(secret).not.toEqual(plain);
  expect(secret).not.toEqual(twice);
  expect(secret).not.toEqual(orderBy((row) => keyOf(row, 'other')));
});
