import type { WorkKind } from '@onesource/db/vocabulary';
import type { Name } from '../../../foundation/area.ts';

/** A task as the platform has it. */
export type KnownTask = {
  id: string;
  kind: WorkKind;
  title: string;
  createdAt: Date;
  dueOn: string | null;
  doneAt: Date | null;
  department: { name: string; creditCode: string | null };
  /** Those in whose inbox it stands. */
  people: readonly { account: string; name: string }[];
};

/** 待办推送: what the office platform is told of a task, and what such work is called. Always all of it, as it is by now: a later one replaces an earlier. */
export const todoOf = (task: KnownTask, { zh }: Pick<Name, 'zh'>, consoleUrl: string) => ({
  id: task.id,
  state: task.doneAt ? ('closed' as const) : ('open' as const),
  kind: task.kind,
  title: `${zh}：${task.title}`,
  department: task.department,
  people: task.doneAt ? [] : task.people.map(({ account, name }) => ({ account, name })),
  createdAt: task.createdAt.toISOString(),
  /** ISO date of the last day; null when there is none. */
  dueOn: task.dueOn,
  closedAt: task.doneAt?.toISOString() ?? null,
  /** Straight to the task, also for whoever has to sign in first. */
  link: `${consoleUrl}/inbox/${task.id}`,
});
export type Todo = ReturnType<typeof todoOf>;
