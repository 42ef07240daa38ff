import { expect, test } from 'vitest';
import { dayIn, formatDate } from './dates.ts';

test('a date is shown with its weekday in either language', () => {
  expect(formatDate('2026-10-09', 'zh-CN')).toBe('2026-10-09 周五');
  expect(formatDate('2026-10-09', 'en')).toBe('Fri 9 Oct 2026');
});

test('a moment belongs to the day that it is in Shanghai', () => {
  expect(dayIn('2026-10-08T17:30:00Z')).toBe('2026-10-09');
  expect(formatDate('2026-10-08T17:30:00Z', 'zh-CN', { time: true })).toBe('2026-10-09 周五 01:30');
});

test('what is no date is shown as it is', () => {
  expect(formatDate('soon', 'en')).toBe('soon');
});
