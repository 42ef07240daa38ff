import { tasks } from '@onesource/db/schema/inbox';
import { noticeKinds } from '@onesource/db/vocabulary';
import { and, asc, eq, gt, gte, isNull, lte, notInArray, or } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import * as audit from '../../foundation/audit.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { mailTasks } from './mailing/mail.ts';
import { reminderDue, reminders } from './rules/reminders.ts';

/**
 * 提醒: marks the open tasks whose last day is near (rule 13, house), each with a line in the audit log. What the tasks are
 * about is left as it is.
 */
export const remindDue = ticking(
  'reminders',
  null,
  /** Open tasks with their last day in sight. Notices need nobody to hurry. */
  ({ db, clock, calendar }, last) => {
    const today = dayOf(clock());
    const [far, close] = reminders.map((days) => calendar.addWorkingDays(today, days));
    const by = (day: IsoDate | null | undefined) => (day == null ? undefined : lte(tasks.dueOn, day));
    return db
      .select()
      .from(tasks)
      .where(
        and(
          isNull(tasks.doneAt),
          notInArray(tasks.kind, [...noticeKinds]),
          gte(tasks.dueOn, today),
          by(far),
          or(isNull(tasks.remindedLeft), and(gt(tasks.remindedLeft, Math.min(...reminders)), by(close))),
          last === null ? undefined : gt(tasks.id, last),
        ),
      )
      .orderBy(asc(tasks.id))
      .limit(batch);
  },
  async (tx, deps, task) => {
    const { id, kind, departmentId, dueOn, remindedLeft, subjectType, subjectId } = task;
    if (dueOn === null) return false;
    const now = deps.clock();
    const left = deps.calendar.remainingWorkingDays(dayOf(now), dueOn);
    if (reminderDue(left, remindedLeft) === null) return false;
    const [given] = await tx
      .update(tasks)
      .set({ remindedAt: now, remindedLeft: left })
      // Done, moved or reminded of by another process this very moment: then there is nothing to say
      .where(
        and(
          eq(tasks.id, id),
          isNull(tasks.doneAt),
          eq(tasks.dueOn, dueOn),
          remindedLeft === null ? isNull(tasks.remindedLeft) : eq(tasks.remindedLeft, remindedLeft),
        ),
      )
      .returning({ id: tasks.id });
    if (!given) return false;
    const subject = { type: subjectType, id: subjectId };
    const detail = { kind, departmentId, dueOn, workingDaysLeft: left };
    await audit.record(tx, { ...deps, ...byItself }, { action: 'task.remind', subject, detail });
    await mailTasks(tx, deps, [task], true);
    return true;
  },
  { about: ({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId }) },
);
