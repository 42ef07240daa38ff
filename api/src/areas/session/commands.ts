import { users } from '@onesource/db/schema/organisation';
import { sessions, signInFailures } from '@onesource/db/schema/session';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx, Deps } from '../../foundation/context.ts';
import { ApiError, invalid } from '../../foundation/errors.ts';
import type { ChangePasswordInput, SignInInput } from './inputs.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { userByAccount } from './queries.ts';
import { secondsToWait } from './rules/attempts.ts';
import { sessionHours, signToken } from './token.ts';
import { oneAfterAnother } from './turns.ts';

let nobody: Promise<string> | null = null;

/** Compared with when the account does not exist, so that the answer takes as long. */
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID());
  return nobody;
}

/**
 * Signs in and gives the cookie's token.
 *
 * @throws ApiError `wrong_credentials` (also for unknown and disabled accounts), `too_many_requests`
 */
export function signIn(deps: Deps, ip: string, input: SignInInput) {
  const key = `${input.account.toLowerCase()}|${ip}`;
  return oneAfterAnother(key, () => tryPassword(deps, ip, key, input));
}

async function tryPassword(deps: Deps, ip: string, key: string, { account, password }: SignInInput) {
  const now = deps.clock();
  const [failures] = await deps.db.select().from(signInFailures).where(eq(signInFailures.key, key));
  const wait = secondsToWait(failures ?? null, now);
  if (wait > 0)
    throw new ApiError('too_many_requests', 'Too many wrong passwords; try again later.', undefined, {
      'retry-after': String(wait),
    });

  const found = await userByAccount(deps.db, account);
  const matches = await passwordMatches(password, found?.user.passwordHash ?? (await nobodysHash()));
  const actor = { id: found?.user.id ?? null, name: found?.user.name ?? account };
  if (!found || !matches || found.user.disabledAt || found.departmentDisabledAt) {
    await deps.db
      .insert(signInFailures)
      .values({ key, count: 1, lastAt: now })
      .onConflictDoUpdate({
        target: signInFailures.key,
        set: { count: sql`${signInFailures.count} + 1`, lastAt: now },
      });
    await audit.record(
      deps.db,
      { ...deps, ip, actor },
      { action: 'sign_in_refused', subject: { type: 'session', id: account } },
    );
    throw new ApiError('wrong_credentials', 'Account or password is wrong.');
  }

  const sessionId = deps.newId();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  await deps.db.transaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.key, key));
    await tx.insert(sessions).values({ id: sessionId, userId: found.user.id, createdAt: now, expiresAt, ip });
    await tx
      .update(users)
      .set({ previousSignInAt: sql`${users.lastSignInAt}`, lastSignInAt: now })
      .where(eq(users.id, found.user.id));
    await audit.record(tx, { ...deps, ip, actor }, { action: 'sign_in', subject: { type: 'session', id: sessionId } });
  });
  return { sessionId, expiresAt, token: await signToken(deps.sessionSecret, sessionId, now, expiresAt) };
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

/**
 * Changes one's own password and ends one's other sessions.
 *
 * @throws ApiError `invalid_input` when the current password is wrong or the new one is the same
 */
export async function changePassword(ctx: Ctx, { current, next }: ChangePasswordInput): Promise<void> {
  const found = await userByAccount(ctx.db, ctx.actor.account);
  if (!found || !(await passwordMatches(current, found.user.passwordHash)))
    throw invalid([{ field: 'current', code: 'wrong_password' }]);
  if (current === next) throw invalid([{ field: 'next', code: 'same_password' }]);
  const passwordHash = await hashPassword(next);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ passwordHash, mustChangePassword: false, version: sql`${users.version} + 1` })
      .where(eq(users.id, ctx.actor.id));
    await tx
      .update(sessions)
      .set({ endedAt: ctx.clock() })
      .where(and(eq(sessions.userId, ctx.actor.id), ne(sessions.id, ctx.sessionId), isNull(sessions.endedAt)));
    await audit.record(tx, ctx, { action: 'change_password', subject: { type: 'user', id: ctx.actor.id } });
  });
}
