/** Rule 13 (house): one is reminded when this many working days are left, once each. */
export const reminders = [3, 1] as const;
export type Reminder = (typeof reminders)[number];

/**
 * Which reminder is due. Whoever gets a task late hears of the nearer day only, and of a day that has passed nobody is
 * reminded: then the profile says who is told. Pure.
 *
 * @param left working days left, today's answer in time; null where they cannot be counted
 * @param remindedLeft working days that were left at the last reminder of this day
 */
export function reminderDue(left: number | null, remindedLeft: number | null): Reminder | null {
  if (left === null || left < 0) return null;
  const reached = reminders.findLast((days) => left <= days);
  return reached !== undefined && (remindedLeft === null || remindedLeft > reached) ? reached : null;
}
