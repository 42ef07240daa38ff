import type { Transaction } from '@onesource/db/client';
import { auditLog } from '@onesource/db/schema/audit';
import type { SubjectType } from '@onesource/db/vocabulary';
import type { Ctx } from './context.ts';

type Entry = { action: string; subject: { type: SubjectType; id: string }; detail?: Record<string, unknown> };

/** Appends to the audit log in the command's own transaction: what was not written down did not happen. */
export async function record(
  tx: Pick<Transaction, 'insert'>,
  ctx: Pick<Ctx, 'clock' | 'ip'> & { actor: { id: string | null; name: string } },
  entry: Entry,
): Promise<void> {
  await tx.insert(auditLog).values({
    at: ctx.clock(),
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    ip: ctx.ip,
    detail: entry.detail ?? {},
  });
}
