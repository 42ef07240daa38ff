import type { Transaction } from '@onesource/db/client';
import { recoveryCodes, secondFactors } from '@onesource/db/schema/session';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import { countFailure, refuseWhenTooMany, type Try } from '../attempts/failures.ts';
import { recoveryHash, stepOf } from './codes.ts';

/** Who tries a code, for the account `userId`. */
export type CodeTry = Try & { userId: string };

/**
 * Takes a code of the authenticator, or one of the recovery codes; each counts once. Gives which of them it was, or null
 * when it is neither: that counts like a wrong password. Tries at one account wait for each other, however many are sent
 * at once: six digits are soon tried out by whoever is not counted in time.
 *
 * @throws ApiError `too_many_requests` after too many wrong ones
 */
export const takeCode = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  tried: CodeTry,
  code: string,
): Promise<'authenticator' | 'recovery' | null> =>
  db.transaction(async (tx) => {
    const own = eq(secondFactors.userId, tried.userId);
    const [factor] = await tx.select().from(secondFactors).where(own).for('update');
    await refuseWhenTooMany({ db: tx, clock }, tried);
    const step = factor?.confirmedAt ? stepOf(factor.secret, code, clock()) : null;
    if (factor && step !== null && step > factor.lastStep) {
      await tx.update(secondFactors).set({ lastStep: step }).where(own);
      return 'authenticator';
    }
    const used = await tx
      .delete(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, tried.userId), eq(recoveryCodes.hash, recoveryHash(code))))
      .returning({ userId: recoveryCodes.userId });
    if (used.length > 0) return 'recovery';
    await countFailure({ db: tx, clock }, tried);
    return null;
  });

/** Takes the authenticator of somebody away, with its recovery codes. */
export async function takeAway(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}
