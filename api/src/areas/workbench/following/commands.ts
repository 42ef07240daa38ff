import { users } from '@onesource/db/schema/organisation';
import { follows } from '@onesource/db/schema/workbench/follows';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { answerOf, refuse } from '../../../cases/decision.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import type { FollowInput, SeenInput } from './inputs.ts';
import { mostFollowed } from './most-followed.ts';
import { readFollowed } from './queries.ts';

/**
 * 关注: follows something that one may see, from now on. Said again it changes nothing.
 *
 * @throws ApiError `not_found`, also for what the actor may not know of; `too_many_followed`
 */
export async function follow(ctx: Ctx, { type, id }: FollowInput) {
  const now = ctx.clock();
  const [known] = await readFollowed(ctx, [{ subjectType: type, subjectId: id, seenAt: now, since: now }]);
  if (!known || known.gone) throw notFound(type);
  return transact(ctx, async (tx) => {
    const { id: userId } = ctx.actor;
    // One after the other, so that two at once do not follow more together than one may
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
    const [there] = await tx
      .select()
      .from(follows)
      .where(of(userId, [id]));
    if (there) return { following: true };
    if ((await tx.$count(follows, eq(follows.userId, userId))) >= mostFollowed)
      throw answerOf(refuse('too_many_followed'));
    await tx.insert(follows).values({ userId, subjectType: type, subjectId: id, since: now, seenAt: now });
    return { following: true };
  });
}

/** 取消关注. Said again, or of what was never followed, it changes nothing. */
export const unfollow = (ctx: Ctx, id: string) =>
  transact(ctx, async (tx) => {
    await tx.delete(follows).where(of(ctx.actor.id, [id]));
    return { following: false };
  });

/** 已阅: what had changed in these when they were looked at is known; what changes after that is news again. */
export const markSeen = (ctx: Ctx, { ids, at }: SeenInput) =>
  transact(ctx, async (tx) => {
    const now = ctx.clock();
    const seenAt = at === undefined ? now : new Date(Math.min(Date.parse(at), now.getTime()));
    await tx
      .update(follows)
      .set({ seenAt })
      .where(and(of(ctx.actor.id, ids), lt(follows.seenAt, seenAt)));
    return { seen: ids.length };
  });

const of = (userId: string, ids: readonly string[]) =>
  and(eq(follows.userId, userId), inArray(follows.subjectId, [...ids]));
