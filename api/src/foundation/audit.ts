import type { Transaction } from '@onesource/db/client';
import { auditLog } from '@onesource/db/schema/audit';
import { type AuditResult, type Role, roles, type SubjectType } from '@onesource/db/vocabulary';
import type { Actor, Ctx } from './context.ts';

type Entry = {
  action: string;
  subject: { type: SubjectType; id: string };
  detail?: Record<string, unknown>;
  /** What came of it; done unless said otherwise. */
  result?: AuditResult;
};

/** Whoever acts; time and strangers hold no posts. */
type Doer = { id: string | null; name: string } & Partial<Pick<Actor, 'roles' | 'departmentName'>>;

/** 代理: whoever did it, as it is read: with whose place they acted in. What was written before holds both names already. */
export const readName = (name: string, { inPlaceOf }: Record<string, unknown>): string =>
  typeof inPlaceOf === 'string' ? `${name}（代${inPlaceOf}）` : name;

/** The posts somebody holds and where, as the log keeps them: `registrar, reviewer · 市民政局`. */
const postOf = ({ roles: held, departmentName }: Doer): string | null =>
  held && departmentName ? `${held.map(({ role }) => role).join(', ')} · ${departmentName}` : null;

/** What `postOf` wrote, taken apart again. */
export function readPost(post: string | null): { roles: Role[]; department: string } | null {
  if (post === null) return null;
  const [held = '', ...department] = post.split(' · ');
  const words = held.split(', ');
  return { roles: roles.filter((role) => words.includes(role)), department: department.join(' · ') };
}

/**
 * Writes down that somebody read what not everybody may: personal details, what is hidden from others, a file. Before it is
 * answered: what cannot be written down is not shown.
 */
export const recordRead = (
  ctx: Pick<Ctx, 'db' | 'clock' | 'ip' | 'actor' | 'requestId'>,
  action: string,
  subject: Entry['subject'],
  detail: Record<string, unknown> = {},
): Promise<void> => record(ctx.db, ctx, { action, subject, detail });

/** Appends to the audit log in the command's own transaction: what was not written down did not happen. */
export async function record(
  tx: Pick<Transaction, 'insert'>,
  ctx: Pick<Ctx, 'clock' | 'ip'> & { actor: Doer; requestId?: string },
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
    requestId: ctx.requestId || null,
    post: postOf(ctx.actor),
    result: entry.result ?? 'done',
  });
}
