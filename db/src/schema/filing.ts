import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ResponsiblePost } from '../vocabulary.ts';
import { at, version } from './columns.ts';
import { departments, users } from './organisation.ts';

/** Who holds one of the posts; `userId` where the person has an account here. */
export type FiledPerson = { post: ResponsiblePost; userId: string | null; name: string; title: string; phone: string };

/** 责任人备案 (PD-5, PD-36): whom a department has named to the authority, one row a department. */
export const filings = pgTable(
  'filings',
  {
    departmentId: uuid()
      .primaryKey()
      .references(() => departments.id),
    persons: jsonb().$type<FiledPerson[]>().notNull().default([]),
    /** When it was last filed; null while nothing was. */
    filedAt: at(),
    /** The first day of a change that is not filed yet, and the last day for telling of it (PD-29). */
    changedOn: date(),
    dueOn: date(),
    version: version(),
  },
  (t) => [index('filings_due').on(t.dueOn)],
);

/** Every step of a filing, immutable: who, when, from where, what. */
export const filingEvents = pgTable(
  'filing_events',
  {
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    seq: integer().notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    actorId: uuid().references(() => users.id),
    actorName: text().notNull(),
    ip: text().notNull().default(''),
    at: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.seq] })],
);
