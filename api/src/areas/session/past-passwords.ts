import type { Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { pastPasswords } from '@onesource/db/schema/session';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';

/** Keeps the hash of the password that is about to be replaced, and of those before it as many as are asked for. */
export async function rememberPassword(
  tx: Transaction,
  { clock, accounts }: Pick<Ctx, 'clock' | 'accounts'>,
  userId: string,
): Promise<void> {
  const [now] = await tx
    .select({ passwordHash: users.passwordHash, oneTime: users.mustChangePassword })
    .from(users)
    .where(eq(users.id, userId));
  if (now && !now.oneTime && accounts.passwordHistory > 0)
    await tx
      .insert(pastPasswords)
      .values({ userId, passwordHash: now.passwordHash, replacedAt: clock() })
      .onConflictDoNothing();
  const all = await tx
    .select({ hash: pastPasswords.passwordHash })
    .from(pastPasswords)
    .where(eq(pastPasswords.userId, userId))
    .orderBy(desc(pastPasswords.replacedAt));
  const surplus = all.slice(accounts.passwordHistory).map(({ hash }) => hash);
  if (surplus.length > 0)
    await tx
      .delete(pastPasswords)
      .where(and(eq(pastPasswords.userId, userId), inArray(pastPasswords.passwordHash, surplus)));
}
