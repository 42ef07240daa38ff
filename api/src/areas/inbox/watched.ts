import { cases } from '@onesource/db/schema/cases';
import { lateNotes, tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, asc, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { may } from '../../access/abilities.ts';
import { clockView } from '../../cases/clock.ts';
import { pageOf, watchedIn } from '../../cases/lists.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { byPinyin } from '../../foundation/order.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { WatchedInput } from './inputs.ts';
import { assignedTo, assignee, holdersOn, isWork, standInOn, standing } from './queries.ts';
import { isLate as isPast, notesLateness } from './rules/noting.ts';
import { reminders } from './rules/reminders.ts';

const noter = alias(users, 'noter');
const wasNoted = sql`exists (select from ${lateNotes}
  where ${lateNotes.taskId} = ${tasks.id} and ${lateNotes.dueOn} = ${tasks.dueOn})`;
const noting = 'note-lateness';

/**
 * 时限督办: the work of all departments that is late, or will be within the days on which one is reminded (rule 13), by
 * department, with the people it lies with and their telephone numbers.
 *
 * @throws ApiError `forbidden` for whoever watches over nobody
 */
export async function watched(ctx: Ctx, { department, due, noted, ...page }: WatchedInput) {
  if (!may(ctx.actor, 'see_late')) throw forbidden();
  const { db, calendar, clock } = ctx;
  const today = dayOf(clock());
  const last = calendar.addWorkingDays(today, reminders[0]) ?? today;
  const isLate = sql`${tasks.dueOn} < ${today}`;
  // 上级机关: of the departments below it
  const among = watchedIn(ctx.actor, tasks.departmentId) ?? undefined;
  const pressing = and(isNull(tasks.doneAt), isWork, lte(tasks.dueOn, last), among);
  const where = and(
    pressing,
    department ? eq(tasks.departmentId, department) : undefined,
    due && (due === 'late' ? isLate : sql`not ${isLate}`),
    noted && and(isLate, noted === 'yes' ? wasNoted : sql`not ${wasNoted}`),
  );
  const counted = (when: SQL) => sql<number>`(count(*) filter (where ${when}))::int`;
  const [late, soon] = [counted(isLate), counted(sql`not ${isLate}`)];
  const [byDepartment, { total, items: rows }] = await Promise.all([
    db
      .select({ id: departments.id, name: departments.name, late, soon })
      .from(tasks)
      .innerJoin(departments, eq(departments.id, tasks.departmentId))
      .where(pressing)
      .groupBy(departments.id, departments.name)
      .orderBy(desc(late), desc(soon), asc(byPinyin(departments.name))),
    pageOf(
      page,
      db
        .select({
          task: tasks,
          number: cases.number,
          department: { id: departments.id, name: departments.name },
          assignee: { id: assignee.id, name: assignee.name, phone: assignee.phone },
          holders: holdersOn(today),
          standIn: standInOn(today),
          noted: { at: lateNotes.at, note: lateNotes.note, by: noter.name },
        })
        .from(tasks)
        .innerJoin(departments, eq(departments.id, tasks.departmentId))
        .leftJoin(cases, eq(cases.id, tasks.subjectId))
        .leftJoin(assignee, assignedTo)
        .leftJoin(lateNotes, and(eq(lateNotes.taskId, tasks.id), eq(lateNotes.dueOn, tasks.dueOn)))
        .leftJoin(noter, eq(noter.id, lateNotes.byId))
        .where(where)
        .orderBy(asc(tasks.dueOn), asc(tasks.id)),
      db.$count(tasks, where),
      (row) => row,
    ),
  ]);
  const notes = notesLateness(ctx.actor);
  return {
    departments: byDepartment,
    total,
    items: rows.map(({ task, number, department, noted, ...who }) => ({
      id: task.id,
      kind: task.kind,
      title: task.title,
      subject: { type: task.subjectType, id: task.subjectId },
      /** The case's, where it is one and has one. */
      number,
      department,
      /** The first of those whose work it is, and how many there are; an empty number where none is recorded. */
      people: who.assignee ? [who.assignee] : who.holders.people,
      inAll: who.assignee ? 1 : who.holders.total,
      /** 代理: who stands in for the one whose alone it is. */
      standIn: who.assignee ? nameAndPhone(standing(task.role, who.standIn)) : null,
      ...clockView(ctx, task.dueOn),
      /** 知悉: by whom, when and with which words; null while nobody has. */
      noted: noted?.at ? { at: noted.at.toISOString(), by: noted.by ?? '', note: noted.note ?? '' } : null,
      actions:
        notes && !noted?.at && isPast({ kind: task.kind, dueOn: task.dueOn, done: false }, today) ? [noting] : [],
    })),
  };
}
const nameAndPhone = (one: { name: string; phone: string } | null) => one && { name: one.name, phone: one.phone };

export type WatchedView = Awaited<ReturnType<typeof watched>>;
