import { sql } from 'drizzle-orm';
import { date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { resources } from '../catalog.ts';
import { at, id, version } from '../columns.ts';

/** Another last day: which it was and became (ISO dates), by whom and when (ISO time), and why. */
export type Extension = { from: string; until: string; by: string; at: string; note: string };

/** 数据中断公告 (DG-20): that the data of a resource are or will be interrupted, and what whoever uses them does meanwhile. */
export const outages = pgTable(
  'outages',
  {
    id: id(),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** The first and the last day as it is expected, both included (ISO dates, Asia/Shanghai). */
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    reason: text().notNull(),
    /** 补救措施 */
    remedy: text().notNull(),
    extensions: jsonb().$type<Extension[]>().notNull().default([]),
    announcedAt: at().notNull(),
    announcedById: uuid().notNull(),
    announcedByName: text().notNull(),
    /** When provider and authority were told that the last day has passed. */
    overdueAt: at(),
    endedAt: at(),
    /** Null where it ended with the entry. */
    endedByName: text(),
    endNote: text().notNull().default(''),
    version: version(),
  },
  (t) => [
    uniqueIndex('outages_one_open').on(t.resourceId).where(sql`ended_at is null`),
    index('outages_resource').on(t.resourceId, t.announcedAt.desc().nullsFirst()),
  ],
);
