import type { Database, Transaction } from '@onesource/db/client';
import { departments, phrases } from '@onesource/db/schema/organisation';
import { and, asc, eq } from 'drizzle-orm';
import { may } from '../../../access/abilities.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import type { PhraseInput } from '../inputs.ts';
import { refused } from '../refusals.ts';
import { mostPhrases, refusedPhrase } from '../rules/phrases.ts';

/**
 * 常用语 of the department that the actor is in, the latest last; `most`: how many there is room for.
 *
 * @throws ApiError `forbidden` for who answers nobody there
 */
export async function phrasesFor(ctx: Ctx) {
  if (!may(ctx.actor, 'keep_phrases')) throw forbidden();
  return listed(ctx.db, ctx);
}

async function listed(db: Database | Transaction, { actor }: Pick<Ctx, 'actor'>) {
  const items = await db
    .select({ id: phrases.id, text: phrases.text })
    .from(phrases)
    .where(eq(phrases.departmentId, actor.departmentId))
    .orderBy(asc(phrases.keptAt), asc(phrases.id));
  return { items, most: mostPhrases };
}

/**
 * Keeps one more. Kept twice, or by two at once, it is there once.
 *
 * @throws ApiError `forbidden`; `too_many_phrases`
 */
export async function keepPhrase(ctx: Ctx, { text }: PhraseInput) {
  if (!may(ctx.actor, 'keep_phrases')) throw forbidden();
  const { departmentId } = ctx.actor;
  return transact(ctx, async (tx) => {
    // Two who keep the fiftieth wait for each other
    await tx
      .select({ id: departments.id })
      .from(departments)
      .where(eq(departments.id, departmentId))
      .for('no key update');
    const before = await listed(tx, ctx);
    const tooMany = refusedPhrase(
      before.items.map((one) => one.text),
      text,
    );
    if (tooMany) throw refused(tooMany);
    if (before.items.some((one) => one.text === text)) return before;
    await tx
      .insert(phrases)
      .values({ id: ctx.newId(), departmentId, text, keptById: ctx.actor.id, keptAt: ctx.clock() });
    await record(tx, ctx, 'department.phrase-keep');
    return listed(tx, ctx);
  });
}

/** @throws ApiError `forbidden`; `not_found`, also for one of another department */
export async function dropPhrase(ctx: Ctx, id: string) {
  if (!may(ctx.actor, 'keep_phrases')) throw forbidden();
  return transact(ctx, async (tx) => {
    const gone = await tx
      .delete(phrases)
      .where(and(eq(phrases.id, id), eq(phrases.departmentId, ctx.actor.departmentId)))
      .returning({ id: phrases.id });
    if (gone.length === 0) throw notFound('phrase');
    await record(tx, ctx, 'department.phrase-drop');
    return listed(tx, ctx);
  });
}

const record = (tx: Transaction, ctx: Ctx, action: 'department.phrase-keep' | 'department.phrase-drop') =>
  audit.record(tx, ctx, {
    action,
    subject: { type: 'department', id: ctx.actor.departmentId },
  });
