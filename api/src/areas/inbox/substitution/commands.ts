import type { Transaction } from '@onesource/db/client';
import { substitutions } from '@onesource/db/schema/inbox';
import { users } from '@onesource/db/schema/organisation';
import { and, eq, isNull } from 'drizzle-orm';
import { answerOf } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { conflict } from '../../../foundation/errors.ts';
import { transact } from '../../../foundation/transact.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { refusedNaming } from '../rules/substitution.ts';
import type { SubstitutionInput } from './inputs.ts';
import { colleaguesOf, substitutionView } from './queries.ts';

/**
 * 外出代理: names who stands in for the actor. One at a time: what is over makes room, what is not is ended first.
 *
 * @throws ApiError `substitute_unfit`, `period_reversed`, `period_past`, `substitution_too_long`, `conflict` where somebody
 * stands in already
 */
export const nameSubstitute = (ctx: Ctx, { substituteId, from, until }: SubstitutionInput) =>
  transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const now = clock();
    // Of two tabs the second hears of the first
    await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for('update');
    const colleagues = await colleaguesOf(tx, actor.departmentId);
    const self = colleagues.find(({ id }) => id === actor.id);
    const person = self ?? { id: actor.id, departmentId: actor.departmentId, roles: [] };
    const substitute = colleagues.find(({ id }) => id === substituteId) ?? null;
    const refused = refusedNaming(person, { substitute, from, until }, dayOf(now));
    if (refused) throw answerOf(refused);
    const [standing] = await open(tx, actor.id);
    if (standing && standing.until >= dayOf(now)) throw conflict();
    if (standing) await end(tx, standing.id, now);
    await tx.insert(substitutions).values({
      id: ctx.newId(),
      personId: actor.id,
      substituteId,
      departmentId: actor.departmentId,
      from,
      until,
      createdAt: now,
    });
    const detail = { substitute: substitute?.name, from, until };
    await audit.record(tx, ctx, { action: 'user.name-substitute', subject: { type: 'user', id: actor.id }, detail });
    return substitutionView({ ...ctx, db: tx });
  });

/** Ends it before its last day; ending it again changes nothing. */
export const endSubstitution = (ctx: Ctx) =>
  transact(ctx, async (tx) => {
    const [standing] = await open(tx, ctx.actor.id);
    if (standing) {
      await end(tx, standing.id, ctx.clock());
      const subject = { type: 'user', id: ctx.actor.id } as const;
      await audit.record(tx, ctx, { action: 'user.end-substitution', subject });
    }
    return substitutionView({ ...ctx, db: tx });
  });

const open = (tx: Transaction, personId: string) =>
  tx
    .select({ id: substitutions.id, until: substitutions.until })
    .from(substitutions)
    .where(and(eq(substitutions.personId, personId), isNull(substitutions.endedAt)))
    .for('update');

const end = (tx: Transaction, id: string, endedAt: Date) =>
  tx.update(substitutions).set({ endedAt }).where(eq(substitutions.id, id));
