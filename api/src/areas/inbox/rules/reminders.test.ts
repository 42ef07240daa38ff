import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { reminderDue } from './reminders.ts';

test('rule 13: three working days before the last day, and one before it', () => {
  expect([10, 5, 4].map((left) => reminderDue(left, null))).toEqual([null, null, null]);
  expect(reminderDue(3, null)).toBe(3);
  expect(reminderDue(1, 3)).toBe(1);
});

test('rule 13: each once', () => {
  expect([3, 2].map((left) => reminderDue(left, 3))).toEqual([null, null]);
  expect([1, 0].map((left) => reminderDue(left, 1))).toEqual([null, null]);
  // The clock did not strike for a day or two
  expect(reminderDue(2, null)).toBe(3);
  expect(reminderDue(1, 2)).toBe(1);
  expect(reminderDue(0, 2)).toBe(1);
});

test('rule 13: whoever gets the work late hears of the nearer day only', () => {
  expect(reminderDue(1, null)).toBe(1);
  expect(reminderDue(0, null)).toBe(1);
  expect(reminderDue(1, 1)).toBeNull();
});

test('rule 13: nobody is reminded of a day that has passed, or that cannot be counted', () => {
  expect(reminderDue(-1, null)).toBeNull();
  expect(reminderDue(-1, 3)).toBeNull();
  expect(reminderDue(null, null)).toBeNull();
});

test('rule 13: over National Day the working days count, not the days', () => {
  const calendar = chineseCalendar();
  const left = (day: string) => calendar.remainingWorkingDays(day, '2026-10-09');
  expect(reminderDue(left('2026-09-29'), null)).toBe(3);
  expect(reminderDue(left('2026-10-07'), 3)).toBeNull();
  expect(reminderDue(left('2026-10-08'), 3)).toBe(1);
});

test('rule 13: whenever the clock strikes, a day is reminded of twice at most, the nearer reminder last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 12 })), (strikes) => {
      let last: number | null = null;
      const given: number[] = [];
      for (const left of strikes.toSorted((a, b) => b - a)) {
        const reminder = reminderDue(left, last);
        if (reminder === null) continue;
        given.push(reminder);
        last = left;
      }
      expect([[], [3], [1], [3, 1]]).toContainEqual(given);
    }),
  );
});
