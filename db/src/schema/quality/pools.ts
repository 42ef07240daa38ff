import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { poolKinds, sharedIdentifiers } from '../../vocabulary.ts';
import { at, id, version } from '../columns.ts';

// As the rest of quality, these refer to nothing outside: a resource goes by its id

/** A resource that a pool is put together of: by which of its items, if by any, and what it was called when somebody chose it. */
export type PoolSource = { resourceId: string; by: string | null; name: string; department: string };
/** An item of a source that says what a field says. */
export type PoolItem = { resourceId: string; itemId: string; name: string };
/** A field of a pool, said by the first of these that says anything (一数一源). */
export type PoolField = { name: string; from: PoolItem[] };

/**
 * What of a pool's rows was counted when it was put together; in the order of its sources, and of its fields. Where they stand side
 * by side each row counts as an identifier of its own, which no other source has.
 */
export type PoolFigures = {
  /** Identifiers in all; those that several sources have; those of which two sources say different things. */
  total: number;
  several: number;
  differing: number;
  /** `repeated`: identifiers that it has in several rows, of which none is taken; `alone`: those that no other has. */
  sources: { resourceId: string; load: number; identifiers: number; repeated: number; alone: number }[];
  fields: {
    filled: number;
    /** Identifiers of which two sources say different things there. */
    differing: number;
    /** `given`: how often it is the one that is taken; `looked`: how often it stands beside the one that is; of these different. */
    from: { resourceId: string; given: number; looked: number; differing: number }[];
  }[];
};

/** 基础库, 主题库: what several resources say, brought together by an identifier, or side by side where they have none (SH-23, KF-8). */
export const pools = pgTable(
  'pools',
  {
    id: id(),
    kind: text({ enum: poolKinds }).notNull(),
    /** Of a base pool: the item of class 1 that it is. */
    library: text(),
    name: text().notNull(),
    note: text().notNull(),
    /** Null where its sources stand side by side (并列归集), each row one of its own. */
    identifier: text({ enum: sharedIdentifiers }),
    /** Which sources, in the order in which they were chosen, and which fields. */
    sources: jsonb().$type<PoolSource[]>().notNull(),
    fields: jsonb().$type<PoolField[]>().notNull(),
    /** Whose it is: who sees to it. */
    departmentId: uuid().notNull(),
    createdAt: at().notNull(),
    changedAt: at().notNull(),
    changedById: uuid().notNull(),
    changedByName: text().notNull(),
    /** 停用 */
    closedAt: at(),
    closedNote: text().notNull().default(''),
    version: version(),
  },
  (t) => [
    uniqueIndex('pools_name').on(t.name).where(sql`closed_at is null`),
    uniqueIndex('pools_library').on(t.library).where(sql`closed_at is null and library is not null`),
  ],
);

/** What a pool came to when it was last put together, and under which plan, entries and loads. */
export const poolRuns = pgTable('pool_runs', {
  poolId: uuid().primaryKey(),
  /** Counts up each time. */
  run: integer().notNull(),
  /** When the figures were made; null where there are none yet, for no attempt came to an end. */
  at: at(),
  triedAt: at().notNull(),
  failed: boolean().notNull().default(false),
  /** The plan, and the entries and places of its sources: what is shown holds only under these. */
  stand: text().notNull(),
  /** The loads that were to be seen. */
  loads: text().notNull(),
  figures: jsonb().$type<PoolFigures>(),
  milliseconds: integer().notNull().default(0),
});

/** Some of a pool's rows, and those behind a figure: by the keys that they have in its sources, which are digests. */
export const poolRows = pgTable(
  'pool_rows',
  {
    poolId: uuid().notNull(),
    /** The figure (`pools/passing.ts`): `any`, `differing`, that of a source by its id, of a field by its place. */
    about: text().notNull(),
    nth: integer().notNull(),
    /** In the order of the sources: null where it has none, empty where it has several. */
    keys: jsonb().$type<(string | null)[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.poolId, t.about, t.nth] })],
);
