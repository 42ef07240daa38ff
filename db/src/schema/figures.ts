import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { figureKinds } from '../vocabulary.ts';
import { departments } from './organisation.ts';
import { accessRequests } from './request.ts';

/**
 * What of a request is counted (统计): each fact once, on the day that it came about. A figure is the number of these, and
 * the list that it opens are their requests.
 */
export const requestFacts = pgTable(
  'request_facts',
  {
    requestId: uuid()
      .notNull()
      .references(() => accessRequests.id),
    kind: text({ enum: figureKinds }).notNull(),
    /** The department that provides: the figure is theirs. */
    providerId: uuid()
      .notNull()
      .references(() => departments.id),
    /** The day that the request was filed, and that of the fact (ISO dates, Asia/Shanghai). */
    filedOn: date().notNull(),
    on: date().notNull(),
    /** Whether `request_figures` has it already. */
    counted: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.kind] }),
    index('request_facts_figure').on(t.kind, t.providerId, t.on),
    index('request_facts_day').on(t.kind, t.on),
    index('request_facts_uncounted').on(t.requestId, t.kind).where(sql`not counted`),
  ],
);

/** The facts that were counted, in sums: few rows, however many requests there are. */
export const requestFigures = pgTable(
  'request_figures',
  {
    providerId: uuid()
      .notNull()
      .references(() => departments.id),
    /** `YYYY-MM`, of the day of the fact. */
    month: text().notNull(),
    kind: text({ enum: figureKinds }).notNull(),
    /** From the application to the decision; 0 for what is not decided. */
    workingDays: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.providerId, t.month, t.kind, t.workingDays] })],
);
