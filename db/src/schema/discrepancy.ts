import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  type DoubtOutcome,
  type DoubtSide,
  discrepancyStatuses,
  doubtRatings,
  doubtSides,
  type Overseer,
} from '../vocabulary.ts';
import { cases } from './cases.ts';
import { resources } from './catalog.ts';
import { at, id, type OpenTerm, version, wordPairs, words } from './columns.ts';
import { departments, users } from './organisation.ts';

/** An item as it was called when its contents were doubted. */
export type DoubtedItem = { id: string; name: string };

/** 内容核实: a department's doubt about what another's data say (PD-4, KF-18, SQ-15, SQ-22). */
export const discrepancies = pgTable(
  'discrepancies',
  {
    id: id().references(() => cases.id),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** Who answers for the contents: the provider, or the responsible department (SH-16). */
    collectorId: uuid()
      .notNull()
      .references(() => departments.id),
    reportingDepartmentId: uuid()
      .notNull()
      .references(() => departments.id),
    reporterId: uuid()
      .notNull()
      .references(() => users.id),
    items: jsonb().$type<DoubtedItem[]>().notNull(),
    /** What the data say, what they should say as far as the reporter knows, and what that rests on. */
    found: text().notNull(),
    expected: text().notNull(),
    evidence: text().notNull().default(''),
    status: text({ enum: discrepancyStatuses }).notNull(),
    /** What each side holds should come of it. */
    positions: jsonb()
      .$type<Record<DoubtSide, DoubtOutcome | null>>()
      .notNull()
      .default({ reporter: null, collector: null }),
    /** Whose word is waited for, where it is one side's. */
    awaits: text({ enum: doubtSides }),
    /** Departments that it was first with and that passed it on, in that order, by id. */
    passedOnBy: jsonb().$type<string[]>().notNull().default([]),
    /** Who ended it. */
    closedBy: text({ enum: [...doubtSides, 'authority'] }),
    /** N-26: the last day for checking, correcting and answering; null where no text states a term, or none can be counted yet. */
    dueOn: date(),
    /** The term while it reaches into a year without calendar (rule 13). */
    openTerm: jsonb().$type<OpenTerm>(),
    /** 催办: who wants the word that is waited for, by when. */
    urged: jsonb().$type<{ by: Overseer; until: string }>(),
    /** 评价: whether the answer has settled it, as whoever reported says. */
    rating: text({ enum: doubtRatings }),
    reportedAt: at().notNull(),
    closedAt: at(),
    words: words(),
    version: version(),
  },
  (t) => [
    index('discrepancies_reporting').on(t.reportingDepartmentId, t.reportedAt.desc().nullsFirst()),
    index('discrepancies_reporter').on(t.reporterId, t.reportedAt.desc().nullsFirst()),
    index('discrepancies_status').on(t.status, t.reportedAt.desc().nullsFirst()),
    index('discrepancies_collector').on(t.collectorId, t.reportedAt.desc().nullsFirst()),
    index('discrepancies_words').using('gin', wordPairs(t.words)),
    index('discrepancies_resource').on(t.resourceId),
  ],
);
