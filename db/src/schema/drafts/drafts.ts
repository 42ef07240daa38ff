import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { draftForms } from '../../vocabulary.ts';
import { at } from '../columns.ts';
import { users } from '../organisation.ts';

/** 草稿: what somebody has filled in and not sent yet, one for each form and what it is about. Nobody else reads it. */
export const formDrafts = pgTable(
  'form_drafts',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    form: text({ enum: draftForms }).notNull(),
    /** What the form is about, by its id; empty where it is about nothing that there is already. */
    subject: text().notNull().default(''),
    /** What that is called, for the list of one's drafts. */
    name: text().notNull().default(''),
    /** The fields as JSON: text, for a draft may hold what jsonb cannot. */
    values: text().notNull(),
    savedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.form, t.subject] })],
);
