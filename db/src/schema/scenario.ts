import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, id, version } from './columns.ts';
import { users } from './organisation.ts';

/** Items of one resource that belong to a scenario. */
export type ScenarioResource = { resourceId: string; itemIds: string[] };

/** 应用场景 (SH-28): a use for which certain items are granted directly to whoever it is meant for. */
export const scenarios = pgTable(
  'scenarios',
  {
    id: id(),
    name: text().notNull().unique(),
    purpose: text().notNull(),
    resources: jsonb().$type<ScenarioResource[]>().notNull(),
    /** Departments it is meant for; null is all of them. */
    departmentIds: uuid().array(),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
    closedAt: at(),
    version: version(),
  },
  (t) => [index('scenarios_open').on(t.closedAt)],
);
