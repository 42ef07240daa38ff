import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { DataItem, ResourceContent } from '../../content.ts';
import { type OpeningState, openingWays, openTakings } from '../../vocabulary.ts';
import { resources, revisions } from '../catalog.ts';
import { at } from '../columns.ts';

/** An item as the public sees it. What is not named here stays inside, a new field too. */
export type OpenItem = Pick<DataItem, 'id' | 'name' | 'dataType' | 'length'> & { openness: OpeningState };

/** A published resource as the public sees it. What is not named here stays inside, a new field too. */
export type Face = Pick<ResourceContent, 'name' | 'summary' | 'format' | 'timeliness' | 'openConditions'> & {
  industry: string;
  class: NonNullable<ResourceContent['class']>;
  classification: string;
  updateCycle: NonNullable<ResourceContent['updateCycle']>;
  /** The office that answers for it; no person and no number. */
  office: string;
  /** As far as one of its items is. */
  openness: OpeningState;
  items: OpenItem[];
};

/**
 * 开放目录: what of a published resource is open to the public. Whoever is not signed in is answered from these rows and
 * from no other table's contents, and only while the directory still has the revision that a row was made of.
 */
export const openEntries = pgTable(
  'open_entries',
  {
    resourceId: uuid()
      .primaryKey()
      .references(() => resources.id),
    /** The published revision that was looked at, and by which way of saying how open it is; null once it is not published. */
    revisionId: uuid().references(() => revisions.id),
    way: text({ enum: openingWays }).notNull(),
    /** By which rule about what is open its face was made; what an earlier one made is looked at again. */
    rule: integer().notNull().default(0),
    /** Null where nothing of it is open; then what was out before is `last`. */
    face: jsonb().$type<Face>(),
    last: jsonb().$type<Face>(),
    /** What it is found by, in the form in which words are compared: the name, and all of it. */
    nameWords: text().notNull().default(''),
    words: text().notNull().default(''),
    /** Since when something of it is out, and when that last became something else. */
    openedAt: at(),
    changedAt: at(),
    /** Since when nothing of it is out any more. */
    closedAt: at(),
  },
  (t) => [index('open_entries_changed').on(t.changedAt.desc().nullsFirst(), t.resourceId).where(sql`face is not null`)],
);

/**
 * What the public has taken of a resource: files and rows that were open to everybody, calls of the interface and rows by it,
 * looks at the first rows, and files and rows under answers to what was asked for. Counts, and nobody's name.
 */
export type Taken = {
  files: number;
  rows: number;
  calls: number;
  rowsByInterface: number;
  previews: number;
  grantedFiles: number;
  grantedRows: number;
};

/** What was out and was closed: the entry as a whole, or items of it, and since when something of it had been out. */
export const openClosings = pgTable(
  'open_closings',
  {
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    at: at().notNull(),
    since: at().notNull(),
    /** Whether nothing of it is out any more. */
    whole: boolean().notNull(),
    items: jsonb().$type<Pick<OpenItem, 'id' | 'name' | 'openness'>[]>().notNull(),
    /** What had been taken by then; null where that was not kept yet. */
    taken: jsonb().$type<Taken>(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.at] })],
);

/** How often the public took rows of a resource that are open to everybody, by day (ISO date) and way: counts, and nobody's name. */
export const openDownloads = pgTable(
  'open_downloads',
  {
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    on: date().notNull(),
    format: text({ enum: openTakings }).notNull(),
    count: integer().notNull(),
    /** Rows that were given so far; null of a day on which they were not counted yet. */
    rows: bigint({ mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.on, t.format] })],
);
