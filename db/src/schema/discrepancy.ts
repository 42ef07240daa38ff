import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { discrepancyStatuses } from '../vocabulary.ts';
import { resources } from './catalog.ts';
import { at, id, version } from './columns.ts';
import { departments, users } from './organisation.ts';

/** An item as it was called when its contents were doubted. */
export type DoubtedItem = { id: string; name: string };

/** 内容核实: a department's doubt about what another's data say (PD-4, KF-18, SQ-15, SQ-22). */
export const discrepancies = pgTable(
  'discrepancies',
  {
    id: id(),
    /** For people, e.g. `HS-2026-000001`. */
    number: text().notNull().unique(),
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
    reportedAt: at().notNull(),
    closedAt: at(),
    version: version(),
  },
  (t) => [
    index('discrepancies_reporting').on(t.reportingDepartmentId, t.reportedAt.desc()),
    index('discrepancies_reporter').on(t.reporterId, t.reportedAt.desc()),
    index('discrepancies_status').on(t.status, t.reportedAt.desc()),
    index('discrepancies_collector').on(t.collectorId, t.reportedAt.desc()),
    index('discrepancies_resource').on(t.resourceId),
  ],
);

/** Every step, immutable: who, when, from where, what, why. */
export const discrepancyEvents = pgTable(
  'discrepancy_events',
  {
    discrepancyId: uuid()
      .notNull()
      .references(() => discrepancies.id),
    seq: integer().notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    actorId: uuid().references(() => users.id),
    actorName: text().notNull(),
    actorDepartmentId: uuid().references(() => departments.id),
    ip: text().notNull().default(''),
    at: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.discrepancyId, t.seq] })],
);
