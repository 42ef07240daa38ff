import type { Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import { giveNotice } from '../../inbox/tasks.ts';
import { officesOf } from '../../organisation/offices.ts';

/**
 * KF-10, DG-7: the authority's operators hear that a department has filed entries, or registered uses, with them: one
 * notice for each department, news again with each of them until it is read. Nothing waits for it.
 */
export async function tellAuthority(
  tx: Transaction,
  by: Pick<Ctx, 'clock' | 'newId' | 'outbox'>,
  departmentId: string,
  kind: 'entries_filed' | 'uses_registered' = 'entries_filed',
): Promise<void> {
  const [department] = await tx.select().from(departments).where(eq(departments.id, departmentId));
  if (!department) return;
  const subject = { type: 'register', id: departmentId, title: department.name } as const;
  const offices = (await officesOf(tx, 'authority')).filter((id) => id !== departmentId);
  for (const id of offices) await giveNotice(tx, by, subject, { kind, departmentId: id, role: 'operator' });
}
