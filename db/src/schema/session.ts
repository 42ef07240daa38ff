import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, id } from './columns.ts';
import { users } from './organisation.ts';

/** A sign-in. The cookie names it; ending it here ends it everywhere. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    endedAt: at(),
    ip: text().notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Wrong passwords, per account and address, per address, per account and in all, so that every instance slows alike. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: at().notNull().defaultNow(),
  lastAt: at().notNull(),
});
