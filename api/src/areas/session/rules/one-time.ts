import type { users } from '@onesource/db/schema/organisation';

/** How long a one-time password opens anything, in days (house): over the longest public holidays, and no longer. */
export const oneTimeDays = 7;
const dayMs = 86_400_000;

type Password = Pick<
  typeof users.$inferInsert,
  'passwordHash' | 'mustChangePassword' | 'oneTimeUntil' | 'passwordSetAt'
>;

/** What an account holds with a password that somebody else made: it ends, and is changed at the first sign-in. */
export const oneTime = (passwordHash: string, now: Date): Password => ({
  passwordHash,
  mustChangePassword: true,
  oneTimeUntil: new Date(now.getTime() + oneTimeDays * dayMs),
  passwordSetAt: now,
});

/** What an account holds with a password of the person's own. */
export const ofOnesOwn = (passwordHash: string, now: Date): Password => ({
  passwordHash,
  mustChangePassword: false,
  oneTimeUntil: null,
  passwordSetAt: now,
});

/** Whether a one-time password has come to its end. */
export const isOver = (
  account: Pick<typeof users.$inferSelect, 'mustChangePassword' | 'oneTimeUntil'>,
  now: Date,
): boolean => account.mustChangePassword && account.oneTimeUntil !== null && account.oneTimeUntil <= now;
