import { sql } from 'drizzle-orm';
import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { occasionCauses, occasionStatuses } from '../vocabulary.ts';
import { cases } from './cases.ts';
import { resources } from './catalog.ts';
import { at, id, type OpenTerm, version } from './columns.ts';
import { departments, users } from './organisation.ts';

/** More time for an update (N-17): asked for once, with its reason, and what the authority said. */
export type UpdateExtension = { days: number; note: string; status: 'asked' | 'consented' | 'refused' };

/**
 * 更新事项: something happened, whereupon an entry of the catalog has to be brought up to date, or a new one registered.
 * One for each entry concerned.
 */
export const occasions = pgTable(
  'occasions',
  {
    id: id().references(() => cases.id),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    /** The entry; null where it is still to be registered. */
    resourceId: uuid().references(() => resources.id),
    /** What the entry was called then, or what is to be registered. */
    name: text().notNull(),
    cause: text({ enum: occasionCauses }).notNull(),
    /** What happened, in words. */
    what: text().notNull(),
    happenedOn: date().notNull(),
    status: text({ enum: occasionStatuses }).notNull(),
    /** The last day; null where no text states a term, or none can be counted yet. */
    dueOn: date(),
    /** The term while it reaches into a year without calendar (rule 13). */
    openTerm: jsonb().$type<OpenTerm>(),
    extension: jsonb().$type<UpdateExtension>(),
    /** The day on which the department had done its part: handed in to whoever examines, published, or seen to. */
    doneOn: date(),
    recordedById: uuid()
      .notNull()
      .references(() => users.id),
    recordedAt: at().notNull(),
    closedAt: at(),
    version: version(),
  },
  (t) => [
    index('occasions_department').on(t.departmentId, t.recordedAt.desc().nullsFirst()),
    index('occasions_resource').on(t.resourceId).where(sql`resource_id is not null`),
    index('occasions_due').on(t.dueOn).where(sql`done_on is null`),
  ],
);
