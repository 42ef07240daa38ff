import { describe, expect, test } from 'vitest';
import { scoreOf, sumOf, timelyOf, toneOf } from './score.ts';

describe('the score of a figure', () => {
  test('is the share that is in order, in per cent; of nothing there is none', () => {
    expect(scoreOf({ looked: 200, failing: 1 })).toBe(99.5);
    expect(scoreOf({ looked: 3, failing: 1 })).toBe(66.6);
    expect(scoreOf({ looked: 3, failing: 3 })).toBe(0);
    expect(scoreOf({ looked: 0, failing: 0 })).toBeNull();
  });
  test('is a hundred only without any fault, be it one in a million', () => {
    expect(scoreOf({ looked: 1_000_000, failing: 1 })).toBe(99.9);
    expect(scoreOf({ looked: 1_000_000, failing: 0 })).toBe(100);
  });
  test('of several figures is that of their sum', () => {
    expect(sumOf([])).toEqual({ looked: 0, failing: 0 });
    expect(
      sumOf([
        { looked: 10, failing: 1 },
        { looked: 30, failing: 0 },
      ]),
    ).toEqual({ looked: 40, failing: 1 });
  });
  test('is green from 99 on, yellow from 95 on, red below', () => {
    expect([100, 99, 98.9, 95, 94.9, 0].map(toneOf)).toEqual(['good', 'good', 'fair', 'fair', 'poor', 'poor']);
  });
  test('SH-24: 及时 is whether data stand within their term; what has none is not looked at', () => {
    expect((['late', 'soon', 'kept', 'unbound'] as const).map(timelyOf)).toEqual([
      { looked: 1, failing: 1 },
      { looked: 1, failing: 0 },
      { looked: 1, failing: 0 },
      { looked: 0, failing: 0 },
    ]);
  });
});
