import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { advices, opinionStatuses, opinionSubjects, roles } from '../../vocabulary.ts';
import { cases } from '../cases.ts';
import { at, id, version } from '../columns.ts';
import { departments, users } from '../organisation.ts';

/** 征求意见: a second opinion that whoever decides asks of a named person. It stays with those who decide. */
export const opinions = pgTable(
  'opinions',
  {
    id: id().references(() => cases.id),
    subjectType: text({ enum: opinionSubjects }).notNull(),
    /** The request, or the resource whose registration it is. */
    subjectId: uuid().notNull(),
    /** What it is about, by name, as it was when it was asked. */
    title: text().notNull(),
    askerId: uuid()
      .notNull()
      .references(() => users.id),
    /** Where, and in which role, the asker decides. */
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    role: text({ enum: roles }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => users.id),
    /** The department of whoever is asked, and a role they have there. */
    personDepartmentId: uuid()
      .notNull()
      .references(() => departments.id),
    personRole: text({ enum: roles }).notNull(),
    /** Whose own case it is: they never read it. */
    applicantId: uuid().references(() => users.id),
    question: text().notNull(),
    status: text({ enum: opinionStatuses }).notNull(),
    advice: text({ enum: advices }),
    answer: text().notNull().default(''),
    askedAt: at().notNull(),
    closedAt: at(),
    version: version(),
  },
  (t) => [
    uniqueIndex('opinions_once').on(t.subjectId, t.departmentId, t.role, t.personId).where(sql`status = 'asked'`),
    index('opinions_subject').on(t.subjectId, t.askedAt.desc().nullsFirst()),
    index('opinions_person').on(t.personId).where(sql`status = 'asked'`),
  ],
);
