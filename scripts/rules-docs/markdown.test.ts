import { expect, test } from 'vitest';
import { table } from './markdown.ts';

test('a cell keeps its lines, and its bars are no columns', () => {
  expect(table(['a', 'b'], [['one\ntwo', 'x|y']])).toBe('| a | b |\n| --- | --- |\n| one<br>two | x\\|y |');
});
