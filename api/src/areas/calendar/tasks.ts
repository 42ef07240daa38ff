import type { Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { syncTasks, type Wanted } from '../inbox/tasks.ts';
import { wantedFor } from './rules/calendar.ts';

type By = Pick<Ctx, 'clock' | 'newId' | 'outbox' | 'calendar'> & { actor: { id: string | null } };

/** One subject for each year: an id that tells the year, as tasks are kept by the id of what they are about. */
export const subjectOf = (year: number) =>
  ({ type: 'calendar', id: `00000000-0000-8000-8000-00000000${year}`, title: String(year) }) as const;

/**
 * Makes the open tasks those that the calendar asks for now: each missing year, for the operators of the authority and the
 * system admins, one a department. Calling it again changes nothing.
 */
export async function askForYears(tx: Transaction, by: By): Promise<void> {
  const wanted = wantedFor(by.calendar, by.clock());
  const keepers = await tx
    .selectDistinctOn([userRoles.departmentId], { departmentId: userRoles.departmentId, role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .innerJoin(departments, eq(departments.id, userRoles.departmentId))
    .where(
      and(inArray(userRoles.role, ['operator', 'sysadmin']), isNull(users.disabledAt), isNull(departments.disabledAt)),
    )
    .orderBy(asc(userRoles.departmentId), asc(userRoles.role));
  for (const { year, dueOn } of wanted)
    await syncTasks(
      tx,
      by,
      subjectOf(year),
      keepers.map((keeper): Wanted => ({ kind: 'load_calendar', ...keeper, dueOn })),
    );
  // What is there by now, loaded here or brought by the file
  const open = await tx
    .selectDistinct({ title: tasks.title })
    .from(tasks)
    .where(and(eq(tasks.kind, 'load_calendar'), isNull(tasks.doneAt)));
  for (const { title } of open)
    if (!wanted.some(({ year }) => String(year) === title)) await syncTasks(tx, by, subjectOf(Number(title)), []);
}
