import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { opennesses, resourceClasses, shareTypes, updateCycles } from '../vocabulary.ts';
import { resources, revisions } from './catalog.ts';
import { at } from './columns.ts';
import { departments } from './organisation.ts';

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
 * The directory: one row per published resource, rewritten when one is published. What it is found by is written from
 * it into segments; a trigger notes in `directory_changes` whatever the segments do not know yet.
 */
export const directoryEntries = pgTable(
  'directory_entries',
  {
    resourceId: uuid()
      .primaryKey()
      .references(() => resources.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    code: text().notNull(),
    name: text().notNull(),
    summary: text().notNull(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    industry: text().notNull(),
    /** First letter of `industry`. */
    industrySection: text().notNull(),
    class: text({ enum: resourceClasses }).notNull(),
    classification: text().notNull(),
    shareType: text({ enum: shareTypes }).notNull(),
    /** Null where the profile does not speak of openness and nothing was said. */
    openness: text({ enum: opennesses }),
    updateCycle: text({ enum: updateCycles }).notNull(),
    /** 共享范围: departments it is shared with; null is all. Others find it by its name only. */
    scope: uuid().array(),
    /** Names of the items that others may see, in the form in which they are compared (一数一源). */
    itemKeys: text().array().notNull().default(sql`'{}'`),
    /** The first day on which one of its legal bases is to be looked at again or ends. */
    basisDueOn: date(),
    demo: boolean().notNull().default(false),
    itemCount: integer().notNull(),
    ownItemCount: integer().notNull(),
    publishedAt: at().notNull(),
    /** Names of the items that others may see, a line each. */
    itemNames: text().notNull().default(''),
    /** Names of the items that are not shared, a line each: found by those who may see them (PD-27). */
    hiddenItemNames: text().notNull().default(''),
  },
  (t) => [
    index('directory_entries_code').on(t.code.op('text_pattern_ops')),
    index('directory_entries_department').on(t.departmentId),
    index('directory_entries_item_keys').using('gin', t.itemKeys),
    // 开放目录: of all that is published, the part that may be open
    index('directory_entries_open')
      .on(t.resourceId, t.revisionId)
      .where(sql`openness <> 'not_open' and share_type <> 'not_shared' and scope is null`),
    index('directory_entries_basis_due').on(t.basisDueOn).where(sql`basis_due_on is not null`),
    // 目录与清单: newest first, page by page
    index('directory_entries_published').on(t.publishedAt.desc().nullsFirst(), t.resourceId.desc().nullsFirst()),
  ],
);

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
