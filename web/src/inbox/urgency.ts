import type { Inbox, Task } from './list/TaskList.tsx';

export type Urgency = 'late' | 'soon' | 'near' | 'calm';

/** How urgent a task is, by working days left: late, the last day or two, this week, or no hurry. */
export function urgencyOf({
  overdue,
  remainingWorkingDays: left,
}: Pick<Task, 'overdue' | 'remainingWorkingDays'>): Urgency {
  if (overdue) return 'late';
  if (left === null) return 'calm';
  return left <= 1 ? 'soon' : left <= 3 ? 'near' : 'calm';
}

export type Due = Inbox['due'];

/** The most urgent that there is among them. */
export const worstOf = ({ late, soon, near }: Due): Urgency =>
  late > 0 ? 'late' : soon > 0 ? 'soon' : near > 0 ? 'near' : 'calm';
