import { formDrafts } from '@onesource/db/schema/drafts/drafts';
import { users } from '@onesource/db/schema/organisation';
import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
import { answerOf, refuse } from '../../cases/decision.ts';
import type { Tick } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { transact } from '../../foundation/transact.ts';
import type { DraftOf, SaveDraftInput } from './inputs.ts';
import { draftDays, mostDrafts } from './rules/drafts.ts';

const messages = { too_many_drafts: `There are ${mostDrafts} drafts already; send or clear some first.` };

const mine = ({ actor }: Pick<Ctx, 'actor'>) => eq(formDrafts.userId, actor.id);
const that = (ctx: Pick<Ctx, 'actor'>, { form, subject }: DraftOf) =>
  and(mine(ctx), eq(formDrafts.form, form), eq(formDrafts.subject, subject));

/** 我的草稿: the actor's own, the latest first, without what stands in them. */
export async function listDrafts(ctx: Ctx) {
  const rows = await ctx.db
    .select({ form: formDrafts.form, subject: formDrafts.subject, name: formDrafts.name, savedAt: formDrafts.savedAt })
    .from(formDrafts)
    .where(mine(ctx))
    .orderBy(desc(formDrafts.savedAt), formDrafts.form, formDrafts.subject);
  return {
    items: rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() })),
    days: draftDays,
  };
}

/** How many there are. */
export const draftCount = (ctx: Ctx): Promise<number> => ctx.db.$count(formDrafts, mine(ctx));

/** What the actor left behind in a form; `draft` is null where that is nothing. */
export async function readDraft(ctx: Ctx, of: DraftOf) {
  const [row] = await ctx.db.select().from(formDrafts).where(that(ctx, of));
  if (!row) return { draft: null };
  const values: Record<string, unknown> = JSON.parse(row.values);
  return { draft: { values, savedAt: row.savedAt.toISOString() } };
}

/**
 * Keeps what is filled in so far, in the place of what was kept of the same form before.
 *
 * @throws ApiError `too_many_drafts` where one more would be one too many
 */
export const saveDraft = (ctx: Ctx, { values, ...of }: SaveDraftInput) =>
  transact(ctx, async (tx) => {
    // Two windows that begin the last one wait for each other
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for('no key update');
    const another = or(ne(formDrafts.form, of.form), ne(formDrafts.subject, of.subject));
    if ((await tx.$count(formDrafts, and(mine(ctx), another))) >= mostDrafts)
      throw answerOf(refuse('too_many_drafts'), messages);
    const kept = { values: JSON.stringify(values), name: of.name, savedAt: ctx.clock() };
    await tx
      .insert(formDrafts)
      .values({ ...of, ...kept, userId: ctx.actor.id })
      .onConflictDoUpdate({ target: [formDrafts.userId, formDrafts.form, formDrafts.subject], set: kept });
    return { savedAt: kept.savedAt.toISOString() };
  });

/** Lets it go: it was sent, or begun anew. Once it is gone there is nothing to do. */
export async function dropDraft(ctx: Ctx, of: DraftOf) {
  await ctx.db.delete(formDrafts).where(that(ctx, of));
  return { draft: null };
}

/** House: forgets what nobody has touched for long. */
export const forgetOld: Tick = async ({ db, clock }) => {
  const since = new Date(clock().getTime() - draftDays * 86_400_000);
  const gone = await db.delete(formDrafts).where(lt(formDrafts.savedAt, since)).returning({ form: formDrafts.form });
  return gone.length;
};
