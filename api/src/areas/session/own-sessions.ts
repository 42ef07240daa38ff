import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import { and, desc, eq, gt, inArray, isNull, not, type SQL, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx, Deps } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';

const minuteMs = 60_000;

/** Sign-ins that still open something: not ended, not past their time, and asked with not too long ago. */
export const isLive = ({ accounts }: Pick<Deps, 'accounts'>, now: Date): SQL | undefined =>
  and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    accounts.idleMinutes > 0
      ? gt(
          sql`coalesce(${sessions.lastSeenAt}, ${sessions.createdAt})`,
          new Date(now.getTime() - accounts.idleMinutes * minuteMs).toISOString(),
        )
      : undefined,
  );

/** Why a sign-in that nobody ended opens nothing any more. */
const overBy = ({ expiresAt }: { expiresAt: Date }, now: Date) => (expiresAt <= now ? 'time' : 'idle');
/** Sign-ins that are ended in one go. */
const endedAtOnce = 500;

/** Ends what time has ended, and writes it down: signed out by nobody, and why. Gives how many. */
export const endOverdue = (deps: Deps): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const now = deps.clock();
    const over = await tx
      .select({ session: sessions, name: users.name })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(isNull(sessions.endedAt), not(isLive(deps, now) ?? sql`true`)))
      .limit(endedAtOnce)
      .for('update', { of: sessions, skipLocked: true });
    if (over.length === 0) return 0;
    const ids = over.map(({ session }) => session.id);
    await tx.update(sessions).set({ endedAt: now }).where(inArray(sessions.id, ids));
    for (const { session, name } of over)
      await audit.record(
        tx,
        { clock: deps.clock, ip: session.ip, actor: { id: session.userId, name } },
        { action: 'sign_in_over', subject: { type: 'session', id: session.id }, detail: { by: overBy(session, now) } },
      );
    return over.length;
  });

/** One's own sign-ins that still open something, the latest first. */
export async function ownSessions(ctx: Ctx) {
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, ctx.actor.id), isLive(ctx, ctx.clock())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(100);
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === ctx.sessionId,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: (row.lastSeenAt ?? row.createdAt).toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ip: row.ip,
    userAgent: row.userAgent,
  }));
  return { total: items.length, items };
}

/** Ends one of one's own sign-ins. Repeating it is harmless. @throws ApiError `not_found` for another's or none */
export async function endOwnSession(ctx: Ctx, id: string): Promise<void> {
  const [mine] = await ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, ctx.actor.id)));
  if (!mine) throw notFound('session');
  await end(ctx, eq(sessions.id, id));
}

/** Ends every session of somebody, in the transaction of whatever makes it so. */
export const endSessions = (tx: Transaction, { clock }: Pick<Deps, 'clock'>, userId: string) =>
  tx
    .update(sessions)
    .set({ endedAt: clock() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)));

/** 全部退出: ends all of one's own sign-ins, this one too. */
export const endAllSessions = (ctx: Ctx): Promise<void> => end(ctx, undefined);

const end = (ctx: Ctx, which: SQL | undefined): Promise<void> =>
  ctx.db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: ctx.clock() })
      .where(and(eq(sessions.userId, ctx.actor.id), isNull(sessions.endedAt), which))
      .returning({ id: sessions.id });
    if (ended.length === 0) return;
    const detail = { sessions: ended.length };
    await audit.record(tx, ctx, { action: 'sign_out', subject: { type: 'session', id: ctx.sessionId }, detail });
  });

/**
 * Ends what is more than an account may have at once, the oldest first, and writes it down. In the transaction of a
 * sign-in, which has the account's row locked: of several at once each sees those before it.
 */
export async function endSurplus(
  tx: Transaction,
  deps: Deps & Parameters<typeof audit.record>[1],
  userId: string,
): Promise<void> {
  const { sessionsAtOnce } = deps.accounts;
  if (sessionsAtOnce === 0) return;
  const surplus = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isLive(deps, deps.clock())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .offset(sessionsAtOnce);
  if (surplus.length === 0) return;
  const ids = surplus.map(({ id }) => id);
  await tx.update(sessions).set({ endedAt: deps.clock() }).where(inArray(sessions.id, ids));
  for (const id of ids)
    await audit.record(tx, deps, {
      action: 'sign_in_over',
      subject: { type: 'session', id },
      detail: { by: 'surplus' },
    });
}
