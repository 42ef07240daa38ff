import { date, index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { ResponsiblePost } from '../vocabulary.ts';
import { cases } from './cases.ts';
import { at, version } from './columns.ts';
import { departments } from './organisation.ts';

/** Who holds one of the posts; `userId` where the person has an account here. */
export type FiledPerson = { post: ResponsiblePost; userId: string | null; name: string; title: string; phone: string };

/** 责任人备案 (PD-5, PD-36): whom a department has named to the authority, one row a department. */
export const filings = pgTable(
  'filings',
  {
    departmentId: uuid()
      .primaryKey()
      .references(() => departments.id),
    caseId: uuid()
      .notNull()
      .unique('filings_case_id_unique')
      .references(() => cases.id),
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
