import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { recoveryCodes, secondFactors, sessions } from '@onesource/db/schema/session';
import { and, eq, isNull, ne } from 'drizzle-orm';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, conflict, invalid } from '../../../foundation/errors.ts';
import { countFailure, refuseWhenTooMany } from '../attempts/failures.ts';
import { mustKnowPassword, mustStillBe } from '../commands.ts';
import { needsSecondFactor } from '../rules/second-factor.ts';
import { newRecoveryCodes, newSecret, recoveryHash, stepOf, uriOf } from './codes.ts';
import { takeAway, takeCode } from './taking.ts';

/** Whether one has a second factor, has to have one, and how many recovery codes are left. */
export async function secondFactorOf(ctx: Ctx) {
  const [factor] = await ctx.db.select().from(secondFactors).where(eq(secondFactors.userId, ctx.actor.id));
  const enrolled = Boolean(factor?.confirmedAt);
  return {
    enrolled,
    since: factor?.confirmedAt?.toISOString() ?? null,
    required: isRequired(ctx),
    recoveryCodesLeft: enrolled ? await ctx.db.$count(recoveryCodes, eq(recoveryCodes.userId, ctx.actor.id)) : 0,
  };
}

const isRequired = ({ accounts, actor }: Ctx): boolean =>
  needsSecondFactor(
    accounts.secondFactor,
    actor.roles.map(({ role }) => role),
  );

/**
 * Begins to enrol an authenticator; it counts once a first code shows that it works. Begun again, the earlier secret is
 * forgotten.
 *
 * @throws ApiError `second_factor_there`; `invalid_input` for a wrong password; `too_many_requests`; `conflict` when the
 *   password was replaced meanwhile
 */
export async function beginSecondFactor(ctx: Ctx, { current }: { current: string }) {
  const known = await mustKnowPassword(ctx, current);
  const secret = newSecret();
  const createdAt = ctx.clock();
  const begun = await ctx.db.transaction(async (tx) => {
    await mustStillBe(tx, ctx, known);
    return tx
      .insert(secondFactors)
      .values({ userId: ctx.actor.id, secret, createdAt })
      .onConflictDoUpdate({
        target: secondFactors.userId,
        set: { secret, createdAt, lastStep: 0 },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ userId: secondFactors.userId });
  });
  if (begun.length === 0) throw new ApiError('second_factor_there', 'A second factor is set up already.');
  return { secret, uri: uriOf(secret, ctx.actor.account) };
}

/**
 * Enrols the authenticator by its first code and gives the recovery codes, once. One's other sessions end.
 *
 * @throws ApiError `invalid_input` for a wrong code, or when nothing was begun; `too_many_requests`; `conflict` when the
 *   session was ended meanwhile
 */
export async function confirmSecondFactor(ctx: Ctx, { code }: { code: string }) {
  const now = ctx.clock();
  const codes = newRecoveryCodes();
  const enrolled = await ctx.db.transaction(async (tx) => {
    const waiting = and(eq(secondFactors.userId, ctx.actor.id), isNull(secondFactors.confirmedAt));
    await mustStillBeSignedIn(tx, ctx);
    // Codes of one account wait for each other, as in `takeCode`
    const [factor] = await tx.select().from(secondFactors).where(waiting).for('update');
    const counting = { db: tx, clock: ctx.clock };
    await refuseWhenTooMany(counting, attemptOf(ctx));
    const step = factor ? stepOf(factor.secret, code, now) : null;
    if (step === null) {
      await countFailure(counting, attemptOf(ctx));
      return false;
    }
    await tx.update(secondFactors).set({ confirmedAt: now, lastStep: step }).where(waiting);
    await replaceCodes(tx, ctx, codes);
    await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.userId, ctx.actor.id), ne(sessions.id, ctx.sessionId), isNull(sessions.endedAt)));
    await note(tx, ctx, 'second_factor.enrol');
    return true;
  });
  if (!enrolled) throw await wrongCode(ctx);
  return { recoveryCodes: codes };
}

/**
 * New recovery codes in place of those there are.
 *
 * @throws ApiError `invalid_input` for a wrong password or code, `too_many_requests`; `conflict` when the password was
 *   replaced meanwhile
 */
export async function renewRecoveryCodes(ctx: Ctx, { current, code }: { current: string; code: string }) {
  const known = await mustKnowPassword(ctx, current);
  await mustHaveCode(ctx, code);
  const codes = newRecoveryCodes();
  await ctx.db.transaction(async (tx) => {
    await mustStillBe(tx, ctx, known);
    await replaceCodes(tx, ctx, codes);
    await note(tx, ctx, 'second_factor.new_codes');
  });
  return { recoveryCodes: codes };
}

/**
 * Takes the authenticator away, where none is asked for.
 *
 * @throws ApiError `second_factor_needed_here`; `invalid_input` for a wrong password or code; `too_many_requests`;
 *   `conflict` when the password was replaced meanwhile
 */
export async function removeSecondFactor(ctx: Ctx, { current, code }: { current: string; code: string }) {
  if (isRequired(ctx)) throw new ApiError('second_factor_needed_here', 'Your post needs a second factor.');
  const known = await mustKnowPassword(ctx, current);
  await mustHaveCode(ctx, code);
  await ctx.db.transaction(async (tx) => {
    await mustStillBe(tx, ctx, known);
    await takeAway(tx, ctx.actor.id);
    await note(tx, ctx, 'second_factor.remove');
  });
  return { removed: true };
}

/**
 * Holds the account and then the session for the transaction: a reset ends it, and what was begun in it is not carried on.
 * The account first, as a reset and a change of password do: two sessions of one account that end each other would wait
 * for each other's end.
 */
async function mustStillBeSignedIn(tx: Transaction, ctx: Ctx): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for('no key update');
  const [here] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, ctx.sessionId), isNull(sessions.endedAt)))
    .for('update');
  if (!here) throw conflict();
}

const attemptOf = ({ actor, ip }: Ctx) => ({ account: actor.account, ip, userId: actor.id });

async function mustHaveCode(ctx: Ctx, code: string): Promise<void> {
  if ((await takeCode(ctx, attemptOf(ctx), code)) === null) throw await wrongCode(ctx);
}

/** Writes a wrong code down, which has been counted like a wrong password. */
async function wrongCode(ctx: Ctx): Promise<ApiError> {
  await audit.record(ctx.db, ctx, {
    action: 'wrong_second_factor',
    subject: { type: 'user', id: ctx.actor.id },
    result: 'refused',
  });
  return invalid([{ field: 'code', code: 'wrong_second_factor' }]);
}

async function replaceCodes(tx: Transaction, ctx: Ctx, codes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, ctx.actor.id));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId: ctx.actor.id, hash: recoveryHash(code) })));
}

const note = (tx: Transaction, ctx: Ctx, action: string) =>
  audit.record(tx, ctx, { action, subject: { type: 'user', id: ctx.actor.id } });
