import { sql } from 'drizzle-orm';
import {
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { inTodaysForm, type ResourceContent, type RetirementProposal, type SignOff } from '../content.ts';
import { batchOutcomes, batchPlaces, origins, revisionStatuses, subjectKinds } from '../vocabulary.ts';
import { cases } from './cases.ts';
import { at, id, version } from './columns.ts';
import { departments, users } from './organisation.ts';

/** 信息资源: identity that outlives its revisions. */
export const resources = pgTable(
  'resources',
  {
    id: id().references(() => cases.id),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    /** 信息资源代码; assigned at first publication, never reused. */
    code: text().unique(),
    origin: text({ enum: origins }).notNull().default('registered'),
    /** Where a resource of origin `regulation` is listed, e.g. `PD ch. 2`. */
    citation: text(),
    /** 注销: the first day on which it is in the directory no more, once that was announced. */
    retiresOn: date(),
    /** SH-17, N-17: the end that the department asks for, while that waits to be examined. */
    retirementProposed: jsonb().$type<RetirementProposal>(),
    /** The document by which the government declared it unconditional (SQ-9), while that stands. */
    declared: text(),
    /** The resource of the same department and name that was there first: a double of before, for a person to settle. */
    doubleOf: uuid(),
    version: version(),
    createdAt: at().notNull(),
  },
  (t) => [
    index('resources_department').on(t.departmentId),
    index('resources_retires').on(t.retiresOn).where(sql`retires_on is not null`),
    index('resources_retirement_proposed').on(t.id).where(sql`retirement_proposed is not null`),
  ],
);

/**
 * Names that a department's resources hold, in the form in which they are compared (`name_key()`): one resource for
 * each. A trigger on `revisions` keeps them, whoever writes: the published name and that of the revision in hand. What
 * is marked as a double holds those that nobody else does, and inherits them.
 */
export const resourceNames = pgTable(
  'resource_names',
  {
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    key: text().notNull(),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.key] }), index('resource_names_resource').on(t.resourceId)],
);

/** Contents as jsonb, read in today's form. */
const contentColumn = customType<{ data: ResourceContent; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (content) => JSON.stringify(content),
  fromDriver: inTodaysForm,
});

/** 版本: one snapshot of a resource's metadata and items; immutable once published. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    number: integer().notNull(),
    status: text({ enum: revisionStatuses }).notNull(),
    content: contentColumn().notNull(),
    /** Everybody who wrote in it: none of them may review it. */
    authorIds: uuid().array().notNull(),
    /** Why it was returned, or what the last reviewer noted. */
    note: text().notNull().default(''),
    /** What the head of the department signed (SQ-17): asked for where the profile says so. */
    signOff: jsonb().$type<SignOff>(),
    createdAt: at().notNull(),
    submittedAt: at(),
    publishedAt: at(),
  },
  (t) => [
    uniqueIndex('revisions_number').on(t.resourceId, t.number),
    uniqueIndex('revisions_one_published').on(t.resourceId).where(sql`status = 'published'`),
    uniqueIndex('revisions_one_working')
      .on(t.resourceId)
      .where(sql`status in ('draft', 'submitted', 'returned', 'examining')`),
    index('revisions_status').on(t.status),
    // What came into the directory, by its day: what was filed with the authority (KF-10)
    index('revisions_published_at').on(t.publishedAt).where(sql`published_at is not null`),
  ],
);

/** Last sequence number given out under a classification code; numbers are never reused. */
export const codeSequences = pgTable('code_sequences', {
  prefix: text().primaryKey(),
  last: integer().notNull(),
});

/**
 * 数源部门 (N-19): whose entry the authority has named as the source of a datum that several departments publish. Whatever
 * is named later takes the place of what was named before, which is kept.
 */
export const sourceNamings = pgTable(
  'source_namings',
  {
    id: id(),
    /** The item's name in the form in which names are compared. */
    itemKey: text().notNull(),
    /** What the records are about; null where the entry does not say. */
    subject: text({ enum: subjectKinds }),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** Why this one. */
    note: text().notNull(),
    namedById: uuid()
      .notNull()
      .references(() => users.id),
    namedAt: at().notNull(),
    /** When another one took its place. */
    replacedAt: at(),
  },
  (t) => [
    uniqueIndex('source_namings_in_force').on(t.itemKey, sql`coalesce(subject, '')`).where(sql`replaced_at is null`),
    index('source_namings_resource').on(t.resourceId),
  ],
);

/** 批次: the drafts that one import made, to be handed in and decided as one piece of work. Its id is the import's. */
export const catalogBatches = pgTable('catalog_batches', {
  id: id(),
  departmentId: uuid()
    .notNull()
    .references(() => departments.id),
  /** Whoever brought it in, and reviews none of it. */
  actorId: uuid()
    .notNull()
    .references(() => users.id),
  createdAt: at().notNull(),
});

/** The revisions of a batch, and where those are that go on with it; how the others stand their own status says. */
export const catalogBatchEntries = pgTable(
  'catalog_batch_entries',
  {
    batchId: uuid()
      .notNull()
      .references(() => catalogBatches.id),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** The revision that the import wrote. */
    revision: integer().notNull(),
    outcome: text({ enum: batchOutcomes }).notNull(),
    /** While it is handed in, or sent back, with the batch; null once it goes a way of its own. */
    place: text({ enum: batchPlaces }),
    /** The code of the rule by which it was not handed in when that was last tried. */
    refused: text(),
    /** Of how many items that others publish too nothing was said as it was handed in. */
    unanswered: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.resourceId] }),
    uniqueIndex('catalog_batch_entries_one').on(t.resourceId).where(sql`place is not null`),
    index('catalog_batch_entries_together').on(t.batchId, t.place).where(sql`place is not null`),
  ],
);
