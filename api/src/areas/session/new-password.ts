import type { Database } from '@onesource/db/client';
import { pastPasswords } from '@onesource/db/schema/session';
import { desc, eq } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { invalid } from '../../foundation/errors.ts';
import { guessesFor } from './guesses.ts';
import { hashingTurn, passwordMatches } from './password.ts';
import { decideNewPassword, type Holder, knownWords } from './rules/new-password.ts';

/**
 * Refuses a password that somebody would guess, by the field it came in.
 *
 * @throws ApiError `invalid_input` with `holds_own_name` or `easily_guessed`
 */
export async function mustBeGood(next: string, holder: Holder, field = 'next'): Promise<void> {
  const decision = decideNewPassword(next, holder, await guessesFor(next, knownWords(holder)));
  if (!decision.ok) throw invalid([{ field, code: decision.code }]);
}

/** Refuses a password that somebody had before. @throws ApiError `invalid_input` with `used_before`, `unavailable` */
export async function mustBeNew(
  { db, accounts }: Pick<Deps, 'accounts'> & { db: Database },
  userId: string,
  next: string,
): Promise<void> {
  const past = await db
    .select({ hash: pastPasswords.passwordHash })
    .from(pastPasswords)
    .where(eq(pastPasswords.userId, userId))
    .orderBy(desc(pastPasswords.replacedAt))
    .limit(accounts.passwordHistory);
  for (const { hash } of past)
    if (await hashingTurn(() => passwordMatches(next, hash))) throw invalid([{ field: 'next', code: 'used_before' }]);
}
