import { reminders } from '@onesource/api/areas/inbox/rules/reminders';

export type Urgency = 'late' | 'soon' | 'near' | 'calm';

/** How urgent it is, by working days left: late; the last reminder is due, or the first; or no hurry (rule 13). */
export function urgencyOf({
  overdue,
  remainingWorkingDays: left,
}: {
  overdue: boolean;
  remainingWorkingDays: number | null;
}): Urgency {
  const [first, last] = reminders;
  if (overdue) return 'late';
  if (left === null || left > first) return 'calm';
  return left <= last ? 'soon' : 'near';
}
