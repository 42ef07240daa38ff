import { expect, test } from 'vitest';
import { figuresOf, medianOf, monthAfter, monthsBetween } from './figures.ts';

const decided = (workingDays: number | null, count: number) => ({ kind: 'decided' as const, workingDays, count });

test('the median is the middle one, or between the two in the middle', () => {
  expect(medianOf([decided(9, 1), decided(2, 1), decided(4, 1)])).toBe(4);
  expect(medianOf([decided(9, 1), decided(2, 1), decided(4, 1), decided(5, 1)])).toBe(4.5);
  expect(medianOf([decided(3, 5), decided(100, 4)])).toBe(3);
  expect(medianOf([decided(0, 1)])).toBe(0);
});

test('where nothing was decided there is none, and days that cannot be counted yet do not count', () => {
  expect(medianOf([])).toBeNull();
  expect(medianOf([decided(null, 3)])).toBeNull();
  expect(medianOf([decided(null, 3), decided(7, 1)])).toBe(7);
});

test('figures sum up each kind, and the days of what was decided only', () => {
  const counted = [decided(3, 2), decided(null, 1), { kind: 'received' as const, workingDays: 0, count: 8 }];
  expect(figuresOf(counted)).toEqual({
    received: 8,
    decided: 3,
    overdue: 0,
    withheld: 0,
    delivered: 0,
    medianWorkingDays: 3,
  });
});

test('months go on over the turn of the year, both ways', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-11', -11)).toBe('2025-12');
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-01', '2026-12')).toEqual([]);
});
