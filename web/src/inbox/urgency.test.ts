import { expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

it.each([
  [true, -2, 'late'],
  [true, null, 'late'],
  [false, 0, 'soon'],
  [false, 1, 'soon'],
  [false, 3, 'near'],
  [false, 4, 'calm'],
  [false, null, 'calm'],
] as const)('overdue %s with %s working days left is %s', (overdue, remainingWorkingDays, urgency) => {
  expect(urgencyOf({ overdue, remainingWorkingDays })).toBe(urgency);
});
