import { createHash } from 'node:crypto';
import type { Database, Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { and, eq, gt, isNull } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx, Deps } from '../../foundation/context.ts';
import type { Jobs } from '../../foundation/outbox.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { Letter } from '../inbox/rules/letter.ts';
import { newOneTimePassword } from '../session/one-time-password.ts';
import { hashPassword } from '../session/password.ts';
import { passwordLetterOf } from './rules/password-letter.ts';

type Sending = Pick<Ctx, 'outbox'>;

/** Where a one-time password goes by mail, and so is shown to nobody; null where it is shown to whoever resets. */
export const mailedTo = ({ outbox }: Sending, { email }: { email: string }): string | null =>
  outbox.serves('one_time_password') && email !== '' ? email : null;

/** A one-time password with its hash; null where it is drawn as the letter leaves. */
export type Drawn = { password: string | null; hash: string };

/**
 * Draws one-time passwords for several people, by what tells them apart. Hashing takes its time, and its turn: before the
 * organisation is held.
 *
 * @throws ApiError `unavailable` when too many hashes are wanted at once
 */
export async function drawPasswords<Key>(
  ctx: Sending,
  people: readonly { key: Key; email: string }[],
): Promise<Map<Key, Drawn>> {
  const drawn = new Map<Key, Drawn>();
  // What goes by mail is drawn as the letter leaves: until then one that nobody knows will do for all
  let unknown: string | null = null;
  for (const { key, email } of people) {
    if (mailedTo(ctx, { email }) !== null) {
      unknown ??= await hashPassword(newOneTimePassword());
      drawn.set(key, { password: null, hash: unknown });
    } else {
      const password = newOneTimePassword();
      drawn.set(key, { password, hash: await hashPassword(password) });
    }
  }
  return drawn;
}

/** An address as the outbox holds it: told apart from any other, and not read there. */
const traceOf = (email: string): string => createHash('sha256').update(email).digest('hex');

type Ordered = { id: string; email: string; oneTimeUntil: Date | string | null };

/**
 * Has a one-time password sent to somebody, with the command that asks for it. The job says whose, until when it is good,
 * which tells it from any asked for later, and to what address; no password: that is drawn as the letter leaves.
 */
export async function sendPassword(
  tx: Transaction,
  { outbox }: Sending,
  { id: userId, email, oneTimeUntil }: Ordered,
): Promise<void> {
  if (oneTimeUntil === null || mailedTo({ outbox }, { email }) === null) return;
  const until = new Date(oneTimeUntil).toISOString();
  await outbox.put(tx, 'one_time_password', [{ userId, until, address: traceOf(email) }]);
}

/**
 * Draws the one-time password and gives the letter that brings it; only its hash is kept. Drawn anew when it is sent
 * again. Null when nobody waits for it any more: signed in and chosen, asked for anew, disabled, past its time. Null also
 * when the address is another than it was asked for, which is written down: whoever changes one gets no letter by it.
 *
 * @throws ApiError `unavailable` when too many hashes are wanted at once
 */
export async function passwordLetter(
  { db, clock }: Pick<Deps, 'clock'> & { db: Database },
  { userId, until, address }: Jobs['one_time_password'],
  consoleUrl: string,
): Promise<(Letter & { to: string }) | null> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const waits = and(
      eq(users.id, userId),
      eq(users.mustChangePassword, true),
      gt(users.oneTimeUntil, clock()),
      isNull(users.disabledAt),
    );
    const [person] = await tx
      .select({ account: users.account, to: users.email, until: users.oneTimeUntil })
      .from(users)
      .where(waits)
      .for('no key update');
    if (!person?.until || person.until.toISOString() !== until) return null;
    const { account, to } = person;
    const sent = traceOf(to) === address;
    const by = { clock, ip: '', actor: { id: null, name: 'OneSource' } };
    const subject = { type: 'user' as const, id: userId };
    await audit.record(tx, by, { action: 'user.mail-password', subject, result: sent ? 'done' : 'refused' });
    if (!sent) return null;
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    return { to, ...passwordLetterOf({ account, password, until: dayOf(person.until) }, consoleUrl) };
  });
}
