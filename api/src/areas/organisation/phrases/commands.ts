import type { Database, Transaction } from '@onesource/db/client';
import { departments, phrases } from '@onesource/db/schema/organisation';
import type { PhraseKind } from '@onesource/db/vocabulary';
import { and, asc, eq } from 'drizzle-orm';
import { may } from '../../../access/abilities.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import type { PhraseInput } from '../inputs.ts';
import { refused } from '../refusals.ts';
import { mostPhrases, phraseKeepers, refusedPhrase } from '../rules/phrases.ts';

const requireKeeper = ({ actor }: Pick<Ctx, 'actor'>, kind: PhraseKind): void => {
  if (!may(actor, phraseKeepers[kind])) throw forbidden();
};

/**
 * 常用语, 常用事项 or 使用系统 of the department that the actor is in, the latest last; `most`: how many there is room for.
 *
 * @throws ApiError `forbidden` for who writes nothing of the kind there
 */
export async function phrasesFor(ctx: Ctx, kind: PhraseKind) {
  requireKeeper(ctx, kind);
  return listed(ctx.db, ctx, kind);
}

async function listed(db: Database | Transaction, { actor }: Pick<Ctx, 'actor'>, kind: PhraseKind) {
  const items = await db
    .select({ id: phrases.id, text: phrases.text })
    .from(phrases)
    .where(and(eq(phrases.departmentId, actor.departmentId), eq(phrases.kind, kind)))
    .orderBy(asc(phrases.keptAt), asc(phrases.id));
  return { items, most: mostPhrases };
}

/**
 * Keeps one more. Kept twice, or by two at once, it is there once.
 *
 * @throws ApiError `forbidden`; `too_many_phrases`
 */
export async function keepPhrase(ctx: Ctx, { kind, text }: PhraseInput) {
  requireKeeper(ctx, kind);
  const { departmentId } = ctx.actor;
  return transact(ctx, async (tx) => {
    // Two who keep the fiftieth wait for each other
    await tx
      .select({ id: departments.id })
      .from(departments)
      .where(eq(departments.id, departmentId))
      .for('no key update');
    const before = await listed(tx, ctx, kind);
    const tooMany = refusedPhrase(
      before.items.map((one) => one.text),
      text,
    );
    if (tooMany) throw refused(tooMany);
    if (before.items.some((one) => one.text === text)) return before;
    await tx
      .insert(phrases)
      .values({ id: ctx.newId(), departmentId, kind, text, keptById: ctx.actor.id, keptAt: ctx.clock() });
    await record(tx, ctx, 'department.phrase-keep');
    return listed(tx, ctx, kind);
  });
}

/** @throws ApiError `forbidden`; `not_found`, also for one of another department */
export async function dropPhrase(ctx: Ctx, id: string) {
  if (!Object.values(phraseKeepers).some((ability) => may(ctx.actor, ability))) throw forbidden();
  return transact(ctx, async (tx) => {
    const [gone] = await tx
      .delete(phrases)
      .where(and(eq(phrases.id, id), eq(phrases.departmentId, ctx.actor.departmentId)))
      .returning({ kind: phrases.kind });
    if (!gone) throw notFound('phrase');
    requireKeeper(ctx, gone.kind);
    await record(tx, ctx, 'department.phrase-drop');
    return listed(tx, ctx, gone.kind);
  });
}

const record = (tx: Transaction, ctx: Ctx, action: 'department.phrase-keep' | 'department.phrase-drop') =>
  audit.record(tx, ctx, {
    action,
    subject: { type: 'department', id: ctx.actor.departmentId },
  });
