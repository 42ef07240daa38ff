import { sql } from 'drizzle-orm';
import { bigserial, customType, index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';

/** Compared letter by letter: terms with one beginning stand together. */
const term = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** What a segment's columns are read by. */
export type SegmentMeta = {
  departments: string[];
  scopes: string[][];
  industries: string[];
  classifications: string[];
};

/**
 * A part of the index: its entries are numbered from 0, newest first. It is never changed but for `dead`; a larger one
 * takes the place of several.
 */
export const directorySegments = pgTable('directory_segments', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  size: integer().notNull(),
  meta: jsonb().$type<SegmentMeta>().notNull(),
  /** Facets, dates and codes of the entries, column by column: `columns.ts`. */
  columns: bytes().notNull(),
  /** Numbers of the entries that are found elsewhere by now, or no more. */
  dead: integer().array().notNull().default(sql`'{}'`),
  /** How many they are: they only grow in number. */
  deadCount: integer().notNull().default(0),
});

/** Which entries of a segment a term finds: `codec.ts`. */
export const directoryPostings = pgTable(
  'directory_postings',
  {
    segment: integer().notNull(),
    term: term().notNull(),
    count: integer().notNull(),
    data: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.term, t.segment] }),
    // Rows of a segment stand together, and go together
    index('directory_postings_segment').using('brin', t.segment),
  ],
);

/** Where an entry stands in the segments. */
export const directoryDocs = pgTable(
  'directory_docs',
  {
    segment: integer().notNull(),
    doc: integer().notNull(),
    resourceId: uuid().notNull().unique(),
  },
  (t) => [primaryKey({ columns: [t.segment, t.doc] })],
);

/** Resources whose entry came, changed or went since the segments were written. Kept by triggers. */
export const directoryChanges = pgTable('directory_changes', {
  resourceId: uuid().primaryKey(),
  /** Rises with each change. */
  seq: bigserial({ mode: 'number' }).notNull(),
});
