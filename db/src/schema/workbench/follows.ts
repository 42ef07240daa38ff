import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { followedTypes } from '../../vocabulary.ts';
import { at } from '../columns.ts';
import { users } from '../organisation.ts';

/** 关注: what somebody wants to hear of, and up to when they have looked at it. */
export const follows = pgTable(
  'follows',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    subjectType: text({ enum: followedTypes }).notNull(),
    subjectId: uuid().notNull(),
    since: at().notNull(),
    seenAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.subjectId] })],
);
