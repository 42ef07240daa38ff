import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { caseKinds, subjectTypes } from '../vocabulary.ts';
import { at, id } from './columns.ts';
import { departments, users } from './organisation.ts';

/**
 * Whatever goes through the office step by step. A request, a doubt and the registration of a resource carry the id of
 * their case; the filing of a department names it. What each has come to stands in its area's table.
 */
export const cases = pgTable(
  'cases',
  {
    id: id(),
    kind: text({ enum: caseKinds }).notNull(),
    /** For people, e.g. `SQ-2026-000123`; null where people call it by another name. */
    number: text().unique(),
    /** Whose case it is: who asks, who reports, who files, whose resource it is. */
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    openedAt: at().notNull(),
  },
  (t) => [index('cases_department').on(t.departmentId, t.kind)],
);

/** Every step of a case, immutable: who, for which department, when, from where, what, why. */
export const caseEvents = pgTable(
  'case_events',
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** From 1, without a gap. */
    seq: integer().notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Null for what the program does by itself. */
    actorId: uuid().references(() => users.id),
    actorName: text().notNull(),
    actorDepartmentId: uuid().references(() => departments.id),
    ip: text().notNull().default(''),
    at: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    index('case_events_use_stated').on(t.at.desc().nullsFirst()).where(sql`type = 'use_stated'`),
  ],
);

/** Last number given out under a prefix in a year; numbers are never reused. */
export const caseNumbers = pgTable(
  'case_numbers',
  { prefix: text().notNull(), year: integer().notNull(), last: integer().notNull() },
  (t) => [primaryKey({ columns: [t.prefix, t.year] })],
);

/** What time could not do (定时处理出错), a row for each record while it fails; it goes as soon as the record passes again. */
export const tickFailures = pgTable(
  'tick_failures',
  {
    id: id(),
    /** A name of `tickRecords`, or the area where it could not even look for its records. */
    tick: text().notNull(),
    /** Null of an area. */
    recordId: uuid(),
    subjectType: text({ enum: subjectTypes }),
    subjectId: uuid(),
    firstAt: at().notNull(),
    lastAt: at().notNull(),
    count: integer().notNull().default(1),
    /** Without what stands in the record. */
    reason: text().notNull(),
    /** When the system administrators were told of it. */
    toldAt: at(),
  },
  (t) => [unique('tick_failures_record').on(t.tick, t.recordId).nullsNotDistinct()],
);
