import type { Database, Transaction } from '@onesource/db/client';
import { recoveryCodes, secondFactors } from '@onesource/db/schema/session';
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { recoveryHash, stepOf } from './codes.ts';

/** Whether somebody is asked for a second factor at sign-in. */
export async function hasSecondFactor(db: Database | Transaction, userId: string): Promise<boolean> {
  const enrolled = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
  return (await db.$count(secondFactors, enrolled)) > 0;
}

/**
 * Takes a code of the authenticator, or one of the recovery codes; each counts once, however many send it at once. Gives
 * which of them it was, or null when it is neither.
 */
export async function takeCode(
  db: Database,
  userId: string,
  code: string,
  now: Date,
): Promise<'authenticator' | 'recovery' | null> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  if (!factor) return null;
  const step = stepOf(factor.secret, code, now);
  if (step !== null) {
    const taken = await db
      .update(secondFactors)
      .set({ lastStep: step })
      .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
      .returning({ userId: secondFactors.userId });
    return taken.length > 0 ? 'authenticator' : null;
  }
  const used = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, recoveryHash(code))))
    .returning({ userId: recoveryCodes.userId });
  return used.length > 0 ? 'recovery' : null;
}
