import { pgTable, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** What has been loaded, by name and fingerprint of its file: a second start sees at once that nothing is to be done. */
export const loads = pgTable('loads', {
  name: text().primaryKey(),
  fingerprint: text().notNull(),
  at: at().notNull(),
});
