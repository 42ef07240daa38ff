import { auditLog } from '@onesource/db/schema/audit';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { z } from 'zod';
import { may } from '../../../access/abilities.ts';
import { pageOf } from '../../../cases/lists.ts';
import { readPost } from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { notFound } from '../../../foundation/errors.ts';
import type { historyQuery } from '../inputs.ts';
import { loadPerson } from '../queries.ts';
import { type HistoryAction, ofPerson, ofSignIns, toldOf } from './rules/told.ts';

/**
 * 账号变动记录: what happened to an account, the latest first, of the lines that the log holds of it; to whoever sees the
 * account, and to the auditors.
 *
 * @throws ApiError `forbidden` for who manages nobody, `not_found` for people out of the actor's reach
 */
export async function accountHistory(ctx: Ctx, id: string, page: z.output<typeof historyQuery>) {
  const person = await historyOf(ctx, id);
  const about = (type: 'user' | 'session', subject: string, actions: readonly string[]) =>
    and(eq(auditLog.subjectType, type), eq(auditLog.subjectId, subject), inArray(auditLog.action, [...actions]));
  const where = or(about('user', id, ofPerson), about('session', person.account, ofSignIns));
  const lines = ctx.db.select().from(auditLog).where(where).orderBy(desc(auditLog.at), desc(auditLog.id));
  const { total, items: steps } = await pageOf(page, lines, ctx.db.$count(auditLog, where), (line) => ({
    line,
    told: toldOf(line.detail),
  }));
  const names = await namesOf(
    ctx,
    steps.flatMap(({ told: { moved } }) => (moved ? [moved.to, ...(moved.from ? [moved.from] : [])] : [])),
  );
  return {
    person,
    total,
    items: steps.map(({ line, told }) => ({
      id: line.id,
      type: line.action as HistoryAction,
      at: line.at.toISOString(),
      /** `oneself`: done by the person whose account it is. `post`: what they held then. */
      actor: { id: line.actorId, name: line.actorName, post: readPost(line.post), oneself: line.actorId === id },
      result: line.result,
      /** Of sign-ins alone: whoever administers accounts needs no other address. */
      ip: line.subjectType === 'session' ? line.ip : null,
      ...told,
      moved: told.moved && { from: names(told.moved.from), to: names(told.moved.to) },
    })),
  };
}
export type HistoryView = Awaited<ReturnType<typeof accountHistory>>;

/** Whose history it is. */
async function historyOf({ db, actor }: Ctx, id: string) {
  const named = ({ account, name }: typeof users.$inferSelect) => ({ id, account, name });
  if (!may(actor, 'read_audit')) return named((await loadPerson(db, id, actor)).user);
  const [user] = await db.select().from(users).where(eq(users.id, id));
  if (!user) throw notFound('person');
  return named(user);
}

/** What departments are called today, by id; null for none, and for one that the log knows alone. */
async function namesOf({ db }: Ctx, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: departments.id, name: departments.name })
          .from(departments)
          .where(inArray(departments.id, [...new Set(ids)]));
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string | null) => (id === null ? null : (byId.get(id) ?? null));
}
