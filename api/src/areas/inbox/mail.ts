import type { Database, Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { type NoticeKind, noticeKinds } from '@onesource/db/vocabulary';
import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import type { Jobs } from '../../foundation/outbox.ts';
import { holdersOf } from './push.ts';
import { type Letter, letterOf } from './rules/letter.ts';

type Given = Pick<typeof tasks.$inferSelect, 'id' | 'departmentId' | 'role' | 'assigneeId'>;

/**
 * Sends a notice by mail as well, where the platform sends any: to those in whose inbox it stands and who have an address.
 * Written with the notice, in the command's transaction.
 */
export async function mailNotice(tx: Transaction, { outbox }: Pick<Ctx, 'outbox'>, notice: Given): Promise<void> {
  if (!outbox.serves('mail')) return;
  const told = (await holdersOf(tx, notice)).filter(({ email }) => email !== '');
  await outbox.put(
    tx,
    'mail',
    told.map(({ id: userId }) => ({ taskId: notice.id, userId })),
  );
}

/** What is sent of a notice, and where to; null when nobody is to be told any more: it was read, or the person is gone. */
export async function noticeLetter(
  db: Database,
  { taskId, userId }: Jobs['mail'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const [found] = await db
    .select({ kind: tasks.kind, title: tasks.title, department: departments.name, to: users.email })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.departmentId))
    .innerJoin(users, eq(users.id, userId))
    .where(and(eq(tasks.id, taskId), isNull(tasks.doneAt), isNull(users.disabledAt)));
  const kind: NoticeKind | undefined = noticeKinds.find((known) => known === found?.kind);
  if (!found || !kind || found.to === '') return null;
  const { title, department, to } = found;
  return { to, ...letterOf({ kind, title, department }, `${consoleUrl}/inbox/${taskId}`) };
}
