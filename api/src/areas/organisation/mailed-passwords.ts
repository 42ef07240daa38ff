import type { Database, Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx, Deps } from '../../foundation/context.ts';
import type { Jobs } from '../../foundation/outbox.ts';
import type { Letter } from '../inbox/rules/letter.ts';
import { newOneTimePassword } from '../session/one-time-password.ts';
import { hashPassword } from '../session/password.ts';
import { passwordLetterOf } from './rules/password-letter.ts';

type Sending = Pick<Ctx, 'outbox'>;

/** Where a one-time password goes by mail, and so is shown to nobody; null where it is shown to whoever resets. */
export const mailedTo = ({ outbox }: Sending, { email }: { email: string }): string | null =>
  outbox.serves('one_time_password') && email !== '' ? email : null;

/**
 * Has a one-time password sent to somebody, with the command that asks for it. The job says whose and at which version of
 * the account, no password: that is drawn as the letter leaves.
 */
export async function sendPassword(
  tx: Transaction,
  { outbox }: Sending,
  { id: userId, version, email }: { id: string; version: number; email: string },
): Promise<void> {
  if (mailedTo({ outbox }, { email }) !== null) await outbox.put(tx, 'one_time_password', [{ userId, version }]);
}

/**
 * Draws the one-time password and gives the letter that brings it; only its hash is kept. Drawn anew when it is sent
 * again. Null when nobody waits for it any more: signed in and chosen, disabled, past its time, or the account was
 * changed meanwhile, its address perhaps.
 *
 * @throws ApiError `unavailable` when too many hashes are wanted at once
 */
export async function passwordLetter(
  { db, clock }: Pick<Deps, 'clock'> & { db: Database },
  { userId, version }: Jobs['one_time_password'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const waits = and(
      eq(users.id, userId),
      eq(users.version, version),
      eq(users.mustChangePassword, true),
      gt(users.oneTimeUntil, clock()),
      isNull(users.disabledAt),
      ne(users.email, ''),
    );
    const [person] = await tx
      .update(users)
      .set({ passwordHash })
      .where(waits)
      .returning({ account: users.account, to: users.email, until: users.oneTimeUntil });
    if (!person) return null;
    const { account, to, until } = person;
    const by = { clock, ip: '', actor: { id: null, name: 'OneSource' } };
    await audit.record(tx, by, { action: 'user.mail-password', subject: { type: 'user', id: userId } });
    const day = until?.toISOString().slice(0, 10) ?? '';
    return { to, ...passwordLetterOf({ account, password, until: day }, consoleUrl) };
  });
}
