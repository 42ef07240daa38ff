import { expect, test } from 'vitest';
import { industryOptions } from './industry-options.ts';

test('divisions follow their section, indented, whatever their counts', () => {
  expect(
    industryOptions([
      { value: 'S', count: 10 },
      { value: 'P', count: 9 },
      { value: 'S92', count: 8 },
      { value: 'S94', count: 2 },
    ]),
  ).toEqual([
    { value: 'S', count: 10, indented: false },
    { value: 'S92', count: 8, indented: true },
    { value: 'S94', count: 2, indented: true },
    { value: 'P', count: 9, indented: false },
  ]);
});
