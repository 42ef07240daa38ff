import { sql } from 'drizzle-orm';
import { boolean, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { demandStatuses, purposes, type RefusalCode } from '../../vocabulary.ts';
import { cases } from '../cases.ts';
import { resources } from '../catalog.ts';
import { at, id, type OpenTerm, version, wordPairs, words } from '../columns.ts';
import { departments, users } from '../organisation.ts';

/** What was said last: `code` and `legalBasis` (in words) where it was declined. */
export type DemandOutcome = {
  by: 'holder' | 'authority';
  code: RefusalCode | null;
  note: string;
  legalBasis: string | null;
};

/** 共享需求: what the directory does not hold, asked for by one department or by several together (DG-8, DG-16, SH-26). */
export const demands = pgTable(
  'demands',
  {
    id: id().references(() => cases.id),
    /** The department that filed it; those that joined it stand among the signatures, as it does itself. */
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    title: text().notNull(),
    /** What is needed of it, name by name. */
    items: jsonb().$type<string[]>().notNull(),
    /** Who is thought to have it, where that is known. */
    wantedFromId: uuid().references(() => departments.id),
    /** The day (ISO) by which it is needed; null where none presses. */
    neededBy: date(),
    status: text({ enum: demandStatuses }).notNull(),
    /** 承办部门: the department in charge of the answer, once the authority has said which. */
    holderId: uuid().references(() => departments.id),
    /** Departments that were in charge of it before, in that order, by id. */
    heldBefore: jsonb().$type<string[]>().notNull().default([]),
    /** Where what was demanded is to be had by now. */
    resourceId: uuid().references(() => resources.id),
    outcome: jsonb().$type<DemandOutcome>(),
    /** When it was put forward again because the answer did not serve, which is done once. */
    reopenedAt: at(),
    /** The last day for the next step; null where none can be counted yet. It stays once the answer is given. */
    dueOn: date(),
    /** The term while it reaches into a year without calendar (rule 13). */
    openTerm: jsonb().$type<OpenTerm>(),
    /** Whether its routing or an answer came after its last day, also one before the last. */
    wasLate: boolean().notNull().default(false),
    filedAt: at().notNull(),
    closedAt: at(),
    words: words(),
    version: version(),
  },
  (t) => [
    index('demands_newest').on(t.filedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('demands_status').on(t.status, t.filedAt.desc().nullsFirst()),
    index('demands_holder').on(t.holderId, t.filedAt.desc().nullsFirst()).where(sql`holder_id is not null`),
    index('demands_department').on(t.departmentId, t.filedAt.desc().nullsFirst()),
    index('demands_open_term').on(t.id).where(sql`open_term is not null`),
    index('demands_words').using('gin', wordPairs(t.words)),
  ],
);

/** 联署: what each department needs it for. A department signs a demand once; who has left may sign again. */
export const demandSignatures = pgTable(
  'demand_signatures',
  {
    id: uuid().primaryKey().defaultRandom(),
    demandId: uuid()
      .notNull()
      .references(() => demands.id),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    personId: uuid()
      .notNull()
      .references(() => users.id),
    /** Who speaks for the department there now, where that is not who signed (工作交接). */
    handlerId: uuid().references(() => users.id),
    purpose: text({ enum: purposes }).notNull(),
    basis: text().notNull(),
    matter: text().notNull(),
    signedAt: at().notNull(),
    leftAt: at(),
  },
  (t) => [
    uniqueIndex('demand_signatures_once').on(t.demandId, t.departmentId).where(sql`left_at is null`),
    index('demand_signatures_department').on(t.departmentId).where(sql`left_at is null`),
    index('demand_signatures_person').on(t.personId).where(sql`left_at is null`),
    index('demand_signatures_handler').on(t.handlerId).where(sql`left_at is null and handler_id is not null`),
  ],
);
