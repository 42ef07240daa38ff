import { expect, test } from 'vitest';
import { periodProblems } from './period.ts';

const today = '2026-11-02';

test('a period ends on the day that it begins at the earliest, and today at the earliest', () => {
  expect(periodProblems(today, today, today)).toEqual([]);
  expect(periodProblems('2026-12-02', '2026-12-01', today)).toEqual(['period_reversed']);
  expect(periodProblems('2026-10-01', '2026-11-01', today)).toEqual(['period_past']);
  expect(periodProblems('2026-11-02', '2026-11-01', today)).toEqual(['period_reversed', 'period_past']);
});

test('what is not said yet is not wrong', () => {
  expect(periodProblems(null, null, today)).toEqual([]);
  expect(periodProblems('2026-12-02', null, today)).toEqual([]);
  expect(periodProblems(null, '2026-11-01', today)).toEqual(['period_past']);
});
