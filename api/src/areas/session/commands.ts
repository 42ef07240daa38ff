import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { sessions } from '@onesource/db/schema/session';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Actor, Ctx, Deps } from '../../foundation/context.ts';
import { ApiError, conflict, invalid } from '../../foundation/errors.ts';
import { countFailure, forgetFailures, refuseWhenTooMany, type Try } from './attempts/failures.ts';
import type { ChangePasswordInput, SignInInput } from './inputs.ts';
import { mustBeGood, mustBeNew } from './new-password.ts';
import { letIn, openSession } from './open.ts';
import { hashingTurn, hashPassword, nobodysHash, passwordMatches } from './password.ts';
import { rememberPassword } from './past-passwords.ts';
import { actorByAccount, userByAccount } from './queries.ts';
import { isOver, ofOnesOwn } from './rules/one-time.ts';
import { type CodeTry, takeCode } from './second-factor/taking.ts';

/**
 * Whether the password is the one behind the hash, in turn and throttled: a wrong one counts. Of tries at once as many
 * see the same count as hash at once, a handful at most.
 *
 * @throws ApiError `too_many_requests` after too many wrong ones, `unavailable` when too many try at once
 */
async function tried(deps: Deps, attempt: Try, password: string, hash: string): Promise<boolean> {
  // Before the turn, so that who must wait anyway takes no place in the queue, and once more when it has come
  await refuseWhenTooMany(deps, attempt);
  return hashingTurn(async () => {
    await refuseWhenTooMany(deps, attempt);
    const matches = await passwordMatches(password, hash);
    if (!matches) await countFailure(deps, attempt);
    return matches;
  });
}

/** Where a sign-in comes from. */
export type From = { ip: string; userAgent: string; requestId: string };

/**
 * Signs in and gives the cookie's token. Who has a second factor is asked for its code once the password is right.
 *
 * @throws ApiError `wrong_credentials` (also for unknown and disabled accounts), `one_time_password_over`,
 *   `second_factor_required`, `wrong_second_factor`, `too_many_requests`, `unavailable`
 */
export async function signIn(deps: Deps, { ip, userAgent, requestId }: From, { account, password, code }: SignInInput) {
  const now = deps.clock();
  const found = await userByAccount(deps.db, account);
  const attempt = { account, ip, userId: found?.user.id ?? null };
  const matches = await tried(deps, attempt, password, found?.user.passwordHash ?? (await nobodysHash()));
  // With the posts held, as every line of the log has them
  const actor = (found && (await actorByAccount(deps, found.user.account))) ?? { id: null, name: account };
  const wrong = async () => {
    // Accounts that do not exist are counted only (`recordRefusal`), or strangers could fill the log
    if (found)
      await audit.record(
        deps.db,
        { ...deps, ip, requestId, actor },
        { action: 'sign_in_refused', subject: { type: 'session', id: found.user.account }, result: 'refused' },
      );
    return new ApiError('wrong_credentials', 'Account or password is wrong.');
  };
  if (!found || !matches || found.user.disabledAt || found.departmentDisabledAt) {
    // Also of a disabled account: whoever has its password must not learn it from a count that stands still
    if (matches) await countFailure(deps, attempt);
    throw await wrong();
  }

  if (isOver(found.user, now)) {
    await audit.record(
      deps.db,
      { ...deps, ip, requestId, actor },
      { action: 'one_time_password_over', subject: { type: 'session', id: found.user.account }, result: 'refused' },
    );
    throw new ApiError('one_time_password_over', 'The one-time password has come to its end; ask for another.');
  }

  const factor = found.factor
    ? await secondFactorTaken({ ...deps, ip, requestId, actor }, { ...attempt, userId: found.user.id }, code)
    : null;

  const signedIn = await deps.db.transaction(async (tx) => {
    // The account's row first: it keeps others of the same account waiting. Reset or shut meanwhile, nobody is let in
    if (!(await letIn(tx, now, stillBehind(found.user.id, found.user.passwordHash)))) return null;
    await forgetFailures(tx, attempt);
    return openSession(
      tx,
      { ...deps, ip, requestId, actor },
      { userId: found.user.id, userAgent, via: 'password', ...(factor && { detail: { factor } }) },
    );
  });
  if (!signedIn) throw await wrong();
  return signedIn;
}

/**
 * Takes the second factor of a sign-in whose password was right. A wrong code counts like a wrong password.
 *
 * @throws ApiError `second_factor_required`, `wrong_second_factor`, `too_many_requests`
 */
async function secondFactorTaken(
  deps: Deps & Pick<Ctx, 'ip' | 'requestId'> & { actor: Actor | { id: null; name: string } },
  attempt: CodeTry,
  code: string | undefined,
): Promise<'authenticator' | 'recovery'> {
  if (code === undefined) throw new ApiError('second_factor_required', 'Enter the code of your authenticator.');
  const factor = await takeCode(deps, attempt, code);
  if (factor) return factor;
  await audit.record(deps.db, deps, {
    action: 'sign_in_refused',
    subject: { type: 'session', id: attempt.account.toLowerCase() },
    detail: { factor: 'wrong' },
    result: 'refused',
  });
  throw new ApiError('wrong_second_factor', 'The code is wrong or was used already.');
}

/** Ends the session on the server too, so that a copied cookie is worth nothing. Repeating it is harmless. */
export async function signOut(ctx: Ctx): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: ctx.clock() })
      .where(and(eq(sessions.id, ctx.sessionId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length > 0)
      await audit.record(tx, ctx, { action: 'sign_out', subject: { type: 'session', id: ctx.sessionId } });
  });
}

/** The account while its password is still the one that was compared: what follows from that may come later. */
const stillBehind = (userId: string, passwordHash: string) =>
  and(eq(users.id, userId), eq(users.passwordHash, passwordHash));

/**
 * Holds the account for a transaction that rests on a password compared before it, by what `mustKnowPassword` gave. A
 * reset that came between has taken the right away.
 *
 * @throws ApiError `conflict`
 */
export async function mustStillBe(tx: Transaction, ctx: Ctx, passwordHash: string): Promise<void> {
  const [same] = await tx
    .select({ id: users.id })
    .from(users)
    .where(stillBehind(ctx.actor.id, passwordHash))
    .for('no key update');
  if (!same) throw conflict();
}

/**
 * Asks for one's own password before something that a stolen session must not do. Gives the hash that it was compared
 * with, for `mustStillBe`.
 *
 * @throws ApiError `invalid_input` when it is wrong; `too_many_requests`, for it is throttled like a sign-in
 */
export async function mustKnowPassword(ctx: Ctx, current: string): Promise<string> {
  const found = await userByAccount(ctx.db, ctx.actor.account);
  const attempt = { account: ctx.actor.account, ip: ctx.ip, userId: ctx.actor.id };
  if (found && (await tried(ctx, attempt, current, found.user.passwordHash))) return found.user.passwordHash;
  await audit.record(ctx.db, ctx, {
    action: 'wrong_current_password',
    subject: { type: 'user', id: ctx.actor.id },
    result: 'refused',
  });
  throw invalid([{ field: 'current', code: 'wrong_password' }]);
}

/**
 * Changes one's own password and ends one's other sessions.
 *
 * @throws ApiError as `mustKnowPassword` and `mustStillBe`; `invalid_input` when the new one is the same, was there
 *   before, holds one's own name or is soon guessed
 */
export async function changePassword(ctx: Ctx, { current, next }: ChangePasswordInput): Promise<void> {
  const known = await mustKnowPassword(ctx, current);
  if (current === next) throw invalid([{ field: 'next', code: 'same_password' }]);
  await mustBeGood(next, ctx.actor);
  await mustBeNew(ctx, ctx.actor.id, next);
  const passwordHash = await hashPassword(next);
  await ctx.db.transaction(async (tx) => {
    await mustStillBe(tx, ctx, known);
    await rememberPassword(tx, ctx, ctx.actor.id);
    await tx
      .update(users)
      .set({ ...ofOnesOwn(passwordHash, ctx.clock()), version: sql`${users.version} + 1` })
      .where(eq(users.id, ctx.actor.id));
    await tx
      .update(sessions)
      .set({ endedAt: ctx.clock() })
      .where(and(eq(sessions.userId, ctx.actor.id), ne(sessions.id, ctx.sessionId), isNull(sessions.endedAt)));
    await audit.record(tx, ctx, { action: 'change_password', subject: { type: 'user', id: ctx.actor.id } });
  });
}
