import type { Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { userRoles, users, vacancies } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { giveNotice, syncTasks } from '../../inbox/tasks.ts';
import { onceSeen, unseenWork } from '../../inbox/unseen.ts';
import { seatsOf } from '../offices.ts';
import { loadDepartment } from '../queries.ts';
import { toldOfVacancy, vacantOf } from '../rules/vacancies.ts';

type By = Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null } };

/**
 * Rule 21a: notes which roles of a department are vacant now, and tells of those that have become so, once each; `lost` is what
 * somebody gave up there just now. Once all are held again the notices are over. Whoever calls it holds the organisation's
 * lock, so that of two who go at once the second is seen to be the last. Gives whether anything changed.
 */
export async function settleVacancies(
  tx: Transaction,
  by: By,
  departmentId: string,
  lost: readonly Role[] = [],
): Promise<boolean> {
  const department = await loadDepartment(tx, departmentId);
  const known = await tx.select().from(vacancies).where(eq(vacancies.departmentId, departmentId));
  const gone = [...lost, ...known.map(({ role }) => role)];
  const where = and(eq(tasks.departmentId, departmentId), or(onceSeen, inArray(tasks.role, gone)));
  const vacant = department.disabledAt
    ? []
    : vacantOf(gone, await heldIn(tx, departmentId), await unseenWork(tx, dayOf(by.clock()), where)).map(
        ({ role }) => role,
      );
  const filled = known.filter(({ role }) => !vacant.includes(role)).map(({ role }) => role);
  const fresh = vacant.filter((role) => !known.some((one) => one.role === role));
  if (filled.length > 0)
    await tx.delete(vacancies).where(and(eq(vacancies.departmentId, departmentId), inArray(vacancies.role, filled)));
  if (fresh.length > 0)
    await tx.insert(vacancies).values(fresh.map((role) => ({ departmentId, role, since: by.clock() })));
  const subject = { type: 'accounts', id: departmentId, title: department.name } as const;
  if (vacant.length === 0 && known.length > 0) await syncTasks(tx, by, subject, [], (kind) => kind !== 'nobody_left');
  if (fresh.length > 0) {
    const [operator, admin, sysadmin] = [
      await seatsOf(tx, 'operator'),
      await seatsOf(tx, 'admin'),
      await seatsOf(tx, 'sysadmin'),
    ];
    for (const to of toldOfVacancy(department.path, { operator, admin, sysadmin }))
      await giveNotice(tx, by, subject, { kind: 'nobody_left', ...to });
  }
  return filled.length + fresh.length > 0;
}

/** Roles that somebody in office holds there. */
async function heldIn(tx: Transaction, departmentId: string): Promise<Role[]> {
  const rows = await tx
    .selectDistinct({ role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), isNull(users.disabledAt)))
    .where(eq(userRoles.departmentId, departmentId));
  return rows.map(({ role }) => role);
}
