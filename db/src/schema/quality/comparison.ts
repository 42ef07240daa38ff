import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { comparedAs, comparedIdentifiers, comparedSides, sharedIdentifiers } from '../../vocabulary.ts';
import { at } from '../columns.ts';

// As the rest of quality, these refer to nothing outside: a resource goes by its id

/** A resource as it takes part in comparisons: the load that is to be seen, and by what its rows may be brought together. */
export const comparisonSources = pgTable(
  'comparison_sources',
  {
    resourceId: uuid().primaryKey(),
    /** Counts up whenever what may be compared of it has become another: its entry, its department's place, its columns. */
    stand: integer().notNull(),
    load: integer().notNull(),
    /** Items that its rows have a place for, and which of them are looked up. */
    places: text().array().notNull(),
    revisionId: uuid().notNull(),
    departmentId: uuid().notNull(),
    departmentPath: uuid().array().notNull(),
    kinds: text({ enum: comparedIdentifiers }).array().notNull(),
    /** By what its rows may be put together with those of others in a pool, which is more. */
    pooledBy: text({ enum: sharedIdentifiers }).array().notNull().default([]),
    /** Whether pairs of it may be due: the queue, so that nobody goes through all pairs to find none. */
    open: boolean().notNull().default(true),
  },
  (t) => [index('comparison_sources_open').on(t.resourceId).where(sql`open`)],
);

/** 多元校核: two sources that hold the same identifier, and what came of comparing them. `oneId` is the smaller id. */
export const comparisons = pgTable(
  'comparisons',
  {
    id: uuid().primaryKey(),
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    /** Counts up each time that they are compared: the version of what is read. */
    run: integer().notNull(),
    /** When the figures were made; null where there are none yet, for no attempt came to an end. */
    at: at(),
    /** When it was last tried, and whether that failed: it is tried again, but not before its time. */
    triedAt: at().notNull(),
    failed: boolean().notNull().default(false),
    oneStand: integer().notNull(),
    otherStand: integer().notNull(),
    oneLoad: integer().notNull(),
    otherLoad: integer().notNull(),
    /** By what they were brought together; null where they have nothing that may be compared. */
    kind: text({ enum: comparedIdentifiers }),
    oneItem: uuid(),
    otherItem: uuid(),
    /** Identifiers that both have in one row each, and of these those of which some item differs. */
    matched: integer().notNull().default(0),
    differing: integer().notNull().default(0),
    /** Identifiers that one of them has, and those that one of them has more than once: these are not compared. */
    onlyOne: integer().notNull().default(0),
    onlyOther: integer().notNull().default(0),
    repeated: integer().notNull().default(0),
    milliseconds: integer().notNull().default(0),
  },
  (t) => [
    unique('comparisons_pair').on(t.oneId, t.otherId),
    index('comparisons_other').on(t.otherId),
    index('comparisons_failed').on(t.triedAt).where(sql`failed`),
  ],
);

/** What came of an item that both sources have. */
export const comparisonItems = pgTable(
  'comparison_items',
  {
    comparisonId: uuid().notNull(),
    oneItem: uuid().notNull(),
    otherItem: uuid().notNull(),
    comparedAs: text({ enum: comparedAs }).notNull(),
    /** Rows in which both say something, and of these those in which they say different things. */
    looked: integer().notNull(),
    differing: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.comparisonId, t.oneItem] })],
);

/** Which rows stand behind a figure, the first of them: by their keys, which are digests. What they say is kept in one place. */
export const comparisonRows = pgTable(
  'comparison_rows',
  {
    comparisonId: uuid().notNull(),
    /** The item (`oneItem`) that differs, the side that alone has the identifier, or a figure of all items together. */
    about: text().notNull(),
    nth: integer().notNull(),
    oneKey: text(),
    otherKey: text(),
  },
  (t) => [primaryKey({ columns: [t.comparisonId, t.about, t.nth] })],
);

/** 内容核实 that came of a comparison: about which item of which pair, and of which side it was doubted. */
export const comparisonDoubts = pgTable(
  'comparison_doubts',
  {
    doubtId: uuid().primaryKey(),
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    oneItem: uuid().notNull(),
    otherItem: uuid().notNull(),
    side: text({ enum: comparedSides }).notNull(),
  },
  (t) => [index('comparison_doubts_pair').on(t.oneId, t.otherId)],
);
