import type { Transaction } from '@onesource/db/client';
import { userRoles, users } from '@onesource/db/schema/organisation';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { giveNotice, syncTasks } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import type { DepartmentRow } from '../organisation/view.ts';

type By = Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null } };
const subjectOf = ({ id, name }: DepartmentRow) => ({ type: 'department', id, title: name }) as const;

/** The filing is done: what waited for it is over, and the authority's operators hear of it (PD-29). */
export async function tellAuthority(tx: Transaction, by: By, department: DepartmentRow): Promise<void> {
  // Told anew, not read by whoever filed
  await syncTasks(tx, by, subjectOf(department), [], (kind) => kind !== 'file_responsible');
  const others = (await officesOf(tx, 'authority')).filter((id) => id !== department.id);
  for (const id of others)
    await giveNotice(tx, by, subjectOf(department), { kind: 'filing_changed', departmentId: id, role: 'operator' });
}

/**
 * Something waits to be filed: a task for whoever administers the department. Beside the notices, not instead of them:
 * what the authority has not read yet is still to be read. A department that never filed gets it once it is reminded, by
 * whoever watches over it or in time by the platform (`reminding.ts`): no text gives it a day, and it need not begin with one.
 */
export async function askToFile(
  tx: Transaction,
  by: By,
  department: DepartmentRow,
  dueOn: string | null,
): Promise<void> {
  const departmentId = await administeredFrom(tx, department);
  await giveNotice(tx, by, subjectOf(department), { kind: 'file_responsible', departmentId, role: 'admin', dueOn });
}

/** PD-29: the nearest department at or above it that has an administrator; itself where none has. */
async function administeredFrom(tx: Transaction, { id, path }: DepartmentRow): Promise<string> {
  const administered = await tx
    .selectDistinct({ id: userRoles.departmentId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(eq(userRoles.role, 'admin'), inArray(userRoles.departmentId, path), isNull(users.disabledAt)));
  return path.findLast((above) => administered.some((row) => row.id === above)) ?? id;
}
