import type { Database } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { users } from '@onesource/db/schema/organisation';
import { eq, sql } from 'drizzle-orm';
import { tellOfReset } from '../../areas/organisation/reset-notices.ts';
import { newOneTimePassword } from '../../areas/session/one-time-password.ts';
import { endSessions } from '../../areas/session/own-sessions.ts';
import { hashPassword } from '../../areas/session/password.ts';
import { oneTime } from '../../areas/session/rules/one-time.ts';
import { takeAway } from '../../areas/session/second-factor/taking.ts';
import * as audit from '../../foundation/audit.ts';
import { noOutbox } from '../../foundation/outbox.ts';

export type MachineReset = {
  account: string;
  /** Also the second factor: authenticator and recovery codes. */
  secondFactor: boolean;
  /** Who works on the machine, as it says. */
  by: string;
  clock: () => Date;
  newId: () => string;
};

/**
 * 在服务器上重置: resets an account where no administrator is left to do it, or to confirm it. Only as the owner of the
 * database, whom nothing here could keep from doing it anyway; it is written down, and person and auditors are told.
 * Gives the one-time password.
 *
 * @throws CannotStart in one line, when there is no such account, it is disabled, or the role owns nothing
 */
export async function resetOnMachine(owner: Database, reset: MachineReset): Promise<string> {
  const [may] = await owner.execute<{ owns: boolean }>(
    sql`select pg_has_role(relowner, 'usage') as owns from pg_class where oid = to_regclass('public.users')`,
  );
  if (!may?.owns)
    throw new CannotStart('This is done as the owner of the database: set DATABASE_OWNER_URL (docs/operations.md).');
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  await owner.transaction(async (tx) => {
    const [person] = await tx.select().from(users).where(eq(users.account, reset.account.toLowerCase())).for('update');
    if (!person) throw new CannotStart(`There is no account ${reset.account}.`);
    if (person.disabledAt) throw new CannotStart(`The account ${reset.account} is disabled; it stays so.`);
    const by = { ...reset, outbox: noOutbox, ip: '', actor: { id: null, name: reset.by } };
    await tx
      .update(users)
      .set({
        ...oneTime(passwordHash, reset.clock()),
        resetKind: null,
        resetAskedById: null,
        resetAskedAt: null,
        version: sql`${users.version} + 1`,
      })
      .where(eq(users.id, person.id));
    if (reset.secondFactor) await takeAway(tx, person.id);
    await endSessions(tx, by, person.id);
    await tellOfReset(tx, by, person, [reset.by]);
    await audit.record(tx, by, {
      action: 'user.reset-on-machine',
      subject: { type: 'user', id: person.id },
      detail: { account: person.account, secondFactor: reset.secondFactor },
    });
  });
  return password;
}
