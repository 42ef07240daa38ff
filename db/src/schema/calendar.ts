import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** 工作日历 loaded while running: weekdays off and weekend days worked, ISO dates, one row a year; it comes before the file. */
export const calendarYears = pgTable('calendar_years', {
  year: integer().primaryKey(),
  holidays: jsonb().$type<string[]>().notNull(),
  workdays: jsonb().$type<string[]>().notNull(),
  loadedAt: at().notNull(),
  loadedBy: text().notNull(),
});
