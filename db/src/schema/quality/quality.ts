import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { QualityRule } from '../../quality.ts';
import { gridDimensions, qualityDimensions, qualityRuleKinds } from '../../vocabulary.ts';
import { at } from '../columns.ts';

// Like the data that they are about, these refer to nothing outside: a resource goes by its id

/** The rules of a resource, as its provider ticked them. None are kept before they did so for the first time. */
export const qualityPlans = pgTable('quality_plans', {
  resourceId: uuid().primaryKey(),
  version: integer().notNull().default(1),
  rules: jsonb().$type<QualityRule[]>().notNull().default([]),
  /** Rules of the provider's own that are not asked at present. */
  resting: jsonb().$type<QualityRule[]>().notNull().default([]),
  /** Whether one of them says something else on another day. */
  daily: boolean().notNull().default(false),
  changedAt: at(),
  changedById: uuid(),
  changedByName: text(),
});

/** 检查: what looking at all rows of a resource came to, each time. */
export const qualityRuns = pgTable(
  'quality_runs',
  {
    resourceId: uuid().notNull(),
    /** Counts up within the resource. */
    run: integer().notNull(),
    at: at().notNull(),
    /** The load whose rows were looked at, by the rules of that version, on that day (ISO date, Asia/Shanghai). */
    load: integer().notNull(),
    plan: integer().notNull(),
    /** The entry as it was published then. */
    revisionId: uuid().notNull(),
    day: date().notNull(),
    rows: integer().notNull(),
    milliseconds: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.run] })],
);

/** What came of a rule. */
export const qualityResults = pgTable(
  'quality_results',
  {
    resourceId: uuid().notNull(),
    run: integer().notNull(),
    /** What the rule is called within its resource (`rules/rule.ts`). */
    rule: text().notNull(),
    kind: text({ enum: qualityRuleKinds }).notNull(),
    item: uuid().notNull(),
    dimension: text({ enum: qualityDimensions }).notNull(),
    looked: integer().notNull(),
    failing: integer().notNull(),
    /** The rule as it was asked; null of runs of earlier days. */
    asked: jsonb().$type<QualityRule>(),
    /** 未能检查: whether the rule could not be asked, so that nothing was counted. */
    broken: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.run, t.rule] })],
);

/** What could not be looked at in full, as it is: how often that was tried. A row goes once it could. */
export const qualityTries = pgTable('quality_tries', {
  resourceId: uuid().primaryKey(),
  load: integer().notNull(),
  plan: integer().notNull(),
  revisionId: uuid().notNull(),
  tries: integer().notNull(),
  triedAt: at().notNull(),
});

/** 统计: what the values of an item are, without any judgement. */
export const qualityStatistics = pgTable(
  'quality_statistics',
  {
    resourceId: uuid().notNull(),
    run: integer().notNull(),
    item: uuid().notNull(),
    filled: integer().notNull(),
    distinct: integer().notNull(),
    /** Of numbers and days that are not sensitive. */
    least: text(),
    most: text(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.run, t.item] })],
);

/** The newest run of each resource, by dimension: what a page of the grid reads. */
export const qualityGrid = pgTable(
  'quality_grid',
  {
    resourceId: uuid().notNull(),
    dimension: text({ enum: gridDimensions }).notNull(),
    rules: integer().notNull(),
    looked: bigint({ mode: 'number' }).notNull(),
    failing: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.dimension] })],
);

/** How a department stood at the end of a day, or stands today: what its trend is drawn of. */
export const qualityDays = pgTable(
  'quality_days',
  {
    departmentId: uuid().notNull(),
    day: date().notNull(),
    dimension: text({ enum: gridDimensions }).notNull(),
    looked: bigint({ mode: 'number' }).notNull(),
    failing: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.day, t.dimension] }), index('quality_days_day').on(t.day)],
);
