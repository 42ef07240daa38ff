import { describe, expect, test } from 'vitest';
import { carries, testNames } from './test-names.ts';

describe('the names of tests', () => {
  test('are read with those of the groups around them', () => {
    const source = [
      "describe('PD-6: the share type', () => {",
      "  test('is that of its items', () => {});",
      "  describe('of none', () => {",
      "    it('is unknown', () => {});",
      '  });',
      "  test('is found', () => {});",
      '});',
      "test('all is well', () => {});",
    ];
    expect(testNames(source.join('\n'))).toEqual([
      'PD-6: the share type > is that of its items',
      'PD-6: the share type > of none > is unknown',
      'PD-6: the share type > is found',
      'all is well',
    ]);
  });
  test('are one for each row of a table that begins with a word', () => {
    const table =
      "test.each([\n  ['DG-10', dongguan],\n  ['SQ-8', suqian],\n] as const)('%s: it is published', () => {});";
    expect(testNames(table)).toEqual(['DG-10: it is published', 'SQ-8: it is published']);
  });
  test('are filled in with the words that a row begins with', () => {
    const table =
      "test.each([\n  ['AB-1', 'lists', ['a']],\n  [\n    'AB-2',\n    2,\n  ],\n] as const)('%s states %s', () => {});";
    expect(testNames(table)).toEqual(['AB-1 states lists', 'a states %s', 'AB-2 states %s']);
  });
  test('stay as they are written where the rows are computed', () => {
    const table = "test.each(all.map(({ id }) => [id] as const))(\n  '%s: it is whole',\n  () => {},\n);";
    expect(testNames(table)).toEqual(['%s: it is whole']);
  });
  test('are no words in passing', () => {
    expect(testNames("// test('PD-1: not so')\nexpect(rest('PD-2')).toBe(latest('PD-3'));")).toEqual([]);
  });
});

test('an article is carried whole', () => {
  expect(carries('PD-33: the provider answers', 'PD-33')).toBe(true);
  expect(carries('PD-33, PD-3: both', 'PD-3')).toBe(true);
  expect(carries('PD-33: the provider answers', 'PD-3')).toBe(false);
  expect(carries('the provider answers', 'PD-3')).toBe(false);
});
