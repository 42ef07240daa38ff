import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { subjectKinds } from '../vocabulary.ts';
import { resources } from './catalog.ts';
import { at, id } from './columns.ts';
import { users } from './organisation.ts';

/**
 * 数源部门 (N-19): whose entry the authority has named as the source of a datum that several departments publish. Whatever
 * is named later takes the place of what was named before, which is kept.
 */
export const sourceNamings = pgTable(
  'source_namings',
  {
    id: id(),
    /** The item's name in the form in which names are compared. */
    itemKey: text().notNull(),
    /** What the records are about; null where the entry does not say. */
    subject: text({ enum: subjectKinds }),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** Why this one. */
    note: text().notNull(),
    namedById: uuid()
      .notNull()
      .references(() => users.id),
    namedAt: at().notNull(),
    /** When another one took its place. */
    replacedAt: at(),
  },
  (t) => [
    uniqueIndex('source_namings_in_force').on(t.itemKey, sql`coalesce(subject, '')`).where(sql`replaced_at is null`),
    index('source_namings_resource').on(t.resourceId),
  ],
);
