import { expect, test } from 'vitest';
import { sizeText } from './size.ts';

test('a size is said in the unit in which it is short', () => {
  expect([0, 999, 1536, 200_000, 5_000_000_000].map(sizeText)).toEqual(['0 B', '999 B', '1.5 KB', '195 KB', '4.7 GB']);
});
