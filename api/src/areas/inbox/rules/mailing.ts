import { formerNotices, type MailMode, type NoticeKind, type TaskKind } from '@onesource/db/vocabulary';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import { isNotice, isOnAccount, readTogether } from './notices.ts';

/** What is chosen about (house): each kind of notice but those on accounts, which always go, and all work together. */
export const mailTopics: readonly MailTopic[] = ['work', ...readTogether.filter((kind) => !isFormer(kind))];
export type MailTopic = NoticeKind | 'work';

function isFormer(kind: TaskKind): boolean {
  return formerNotices.some((known) => known === kind);
}

/** Somebody's choices, by topic; what is not among them is as usual. */
export type MailChoices = ReadonlyMap<string, MailMode>;

/** House: a notice is told at once; work is told once a day. */
export const usualMode = (topic: MailTopic): MailMode => (topic === 'work' ? 'digest' : 'now');

/** About what is chosen with a task of this kind. */
export const topicOf = (kind: TaskKind): MailTopic => (isNotice(kind) ? kind : 'work');

/** How somebody hears of a task by mail. What concerns accounts goes at once, whatever was chosen; what comes no more, never. */
export function modeOf(kind: TaskKind, chosen: MailChoices): MailMode {
  if (isOnAccount(kind)) return 'now';
  if (isFormer(kind)) return 'off';
  const topic = topicOf(kind);
  return chosen.get(topic) ?? usualMode(topic);
}

/** 每日汇总 (house): goes out from this hour of a working day on, China's time. */
const digestFrom = '08:00:00+08:00';

/** The moment from which today's daily mail may go; null where nobody works today. */
export function digestOpens(now: Date, calendar: WorkingCalendar): Date | null {
  const today = dayOf(now);
  return calendar.isWorkingDay(today) ? new Date(`${today}T${digestFrom}`) : null;
}

/** An open task as the daily mail looks at it. */
export type Waiting = { kind: TaskKind; title: string; createdAt: Date; dueOn: IsoDate | null };

/**
 * What the daily mail tells: what is new since the last one and chosen so, the earliest first; and the work that was there
 * before and is late or has its last day by `soon`, unless its reader wants no mail of work. Nothing stands in it twice.
 */
export function digestOf<Task extends Waiting>(
  tasks: readonly Task[],
  chosen: MailChoices,
  { since, soon }: { since: Date; soon: IsoDate },
): { arrived: Task[]; pressing: Task[] } {
  const isNew = ({ createdAt }: Waiting) => createdAt > since;
  const pressing = (task: Waiting) => !isNotice(task.kind) && task.dueOn !== null && task.dueOn <= soon;
  return {
    arrived: tasks
      .filter((task) => isNew(task) && modeOf(task.kind, chosen) === 'digest')
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
    pressing: tasks
      .filter((task) => pressing(task) && modeOf(task.kind, chosen) !== 'off')
      .filter((task) => !(isNew(task) && modeOf(task.kind, chosen) === 'digest'))
      .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')),
  };
}
