import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq, gt, gte, isNull, lte, notInArray, or } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Deps } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { notices } from './queries.ts';
import { reminderDue, reminders } from './reminders.ts';

/** Tasks looked at in one go. */
const batch = 200;
/** What time does is done in the program's own name. */
const actor = { id: null, name: 'OneSource' };

type Task = typeof tasks.$inferSelect;

/**
 * 提醒: marks the open tasks whose last day is near (rule 13, house), each with a line in the audit log. What the tasks are
 * about is left as it is. One transaction per task, so that a failing one holds up no other; repeating it, or running two
 * at once, reminds of nothing twice. Gives the number of tasks reminded of. Failures go to `deps.onError`.
 */
export async function remindDue(deps: Deps): Promise<number> {
  let reminded = 0;
  for (let near = await nearAfter(deps, null); near.length > 0; near = await nearAfter(deps, near.at(-1)?.id ?? null))
    for (const task of near) if (await remind(deps, task)) reminded += 1;
  return reminded;
}

/** The next open tasks with their last day in sight, by id. Notices need nobody to hurry. */
async function nearAfter({ db, clock, calendar }: Deps, last: string | null): Promise<Task[]> {
  const today = dayOf(clock());
  const horizon = calendar.addWorkingDays(today, Math.max(...reminders));
  return db
    .select()
    .from(tasks)
    .where(
      and(
        isNull(tasks.doneAt),
        notInArray(tasks.kind, [...notices]),
        gte(tasks.dueOn, today),
        or(isNull(tasks.remindedLeft), gt(tasks.remindedLeft, Math.min(...reminders))),
        horizon === null ? undefined : lte(tasks.dueOn, horizon),
        last === null ? undefined : gt(tasks.id, last),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(batch);
}

async function remind(deps: Deps, task: Task): Promise<boolean> {
  if (task.dueOn === null) return false;
  const now = deps.clock();
  const left = deps.calendar.remainingWorkingDays(dayOf(now), task.dueOn);
  if (reminderDue(left, task.remindedLeft) === null) return false;
  try {
    return await deps.db.transaction(async (tx) => {
      const [given] = await tx
        .update(tasks)
        .set({ remindedAt: now, remindedLeft: left })
        // Done, moved or reminded of by another process this very moment: then there is nothing to say
        .where(
          and(
            eq(tasks.id, task.id),
            isNull(tasks.doneAt),
            eq(tasks.dueOn, task.dueOn ?? ''),
            task.remindedLeft === null ? isNull(tasks.remindedLeft) : eq(tasks.remindedLeft, task.remindedLeft),
          ),
        )
        .returning({ id: tasks.id });
      if (!given) return false;
      await audit.record(
        tx,
        { ...deps, actor, ip: '' },
        {
          action: 'task.remind',
          subject: { type: task.subjectType, id: task.subjectId },
          detail: { kind: task.kind, departmentId: task.departmentId, dueOn: task.dueOn, workingDaysLeft: left },
        },
      );
      return true;
    });
  } catch (error) {
    deps.onError(error, `remind ${task.id}`);
    return false;
  }
}
