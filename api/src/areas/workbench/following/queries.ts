import { follows } from '@onesource/db/schema/workbench/follows';
import { and, desc, eq } from 'drizzle-orm';
import type { Change } from '../../../foundation/area.ts';
import type { Ctx } from '../../../foundation/context.ts';
import type { FollowsQuery } from './inputs.ts';
import { newest } from './rules/news.ts';

type Followed = typeof follows.$inferSelect;

/** What is followed as far as the reader may know of it, with what has happened since they looked; the areas bring both. */
export async function readFollowed(ctx: Ctx, followed: readonly Omit<Followed, 'userId'>[]) {
  const parts = ctx.areas.flatMap(({ followed: part }) => part ?? []);
  const brought = await Promise.all(
    parts.map(({ of, read }) =>
      read(
        ctx,
        followed
          .filter(({ subjectType }) => of.includes(subjectType))
          .map(({ subjectId: id, seenAt }) => ({ id, seenAt })),
      ),
    ),
  );
  return followed.flatMap(({ subjectType: type, subjectId: id, since }) => {
    const told = brought.flatMap((part) => part.get(id) ?? []);
    const line = told.find((one) => one.line)?.line;
    if (!line) return [];
    const changes: Change[] = told.flatMap((one) => one.changes);
    return [{ ...line, subject: { type, id }, since, changes }];
  });
}

/** 我的关注: what has changed stands first, the latest before; then the rest, the newest first. */
export async function listFollows(ctx: Ctx, { news, page, pageSize }: FollowsQuery) {
  const at = ctx.clock();
  const followed = await ctx.db
    .select()
    .from(follows)
    .where(eq(follows.userId, ctx.actor.id))
    .orderBy(desc(follows.since), desc(follows.subjectId));
  const known = (await readFollowed(ctx, followed)).toSorted(newest);
  const changed = known.filter(({ changes }) => changes.length > 0);
  const listed = news ? changed : known;
  return {
    total: listed.length,
    /** As of when, for whoever says that they have seen it. */
    at: at.toISOString(),
    /** How many have changed since they were looked at. */
    changed: changed.length,
    items: listed.slice((page - 1) * pageSize, page * pageSize).map(({ changes, since, subject, ...line }) => ({
      ...line,
      id: subject.id,
      subject,
      since: since.toISOString(),
      changes: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
    })),
  };
}
export type FollowsView = Awaited<ReturnType<typeof listFollows>>;

/** Whether the reader follows it. */
export const isFollowed = async ({ db, actor }: Pick<Ctx, 'db' | 'actor'>, id: string) => ({
  following: (await db.$count(follows, and(eq(follows.userId, actor.id), eq(follows.subjectId, id)))) > 0,
});

/** How much the reader follows. */
export const followedCount = ({ db, actor }: Pick<Ctx, 'db' | 'actor'>) =>
  db.$count(follows, eq(follows.userId, actor.id));
