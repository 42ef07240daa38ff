import { expect, it } from 'vitest';
import { urgencyOf } from '../cases/urgency.ts';
import { worstOf } from './urgency.ts';

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

it.each([
  [{ late: 1, soon: 2, near: 3 }, 'late'],
  [{ late: 0, soon: 2, near: 3 }, 'soon'],
  [{ late: 0, soon: 0, near: 3 }, 'near'],
  [{ late: 0, soon: 0, near: 0 }, 'calm'],
] as const)('the worst of %o is %s', (due, urgency) => {
  expect(worstOf(due)).toBe(urgency);
});
