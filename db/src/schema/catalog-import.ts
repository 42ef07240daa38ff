import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { importStatuses } from '../vocabulary.ts';
import { at, bytea, id } from './columns.ts';
import { departments, users } from './organisation.ts';

/** 批量导入: a catalog's file that a registrar brought in, and what became of it. */
export const catalogImports = pgTable(
  'catalog_imports',
  {
    id: id(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    actorId: uuid()
      .notNull()
      .references(() => users.id),
    status: text({ enum: importStatuses }).notNull(),
    dryRun: boolean().notNull(),
    publish: boolean().notNull(),
    /** Whether it is all or nothing: one refused line, and none is written. */
    whole: boolean().notNull().default(false),
    /** Lines of the file, once it was gone through, and how many of them are done. */
    lines: integer(),
    done: integer().notNull().default(0),
    /** The file, from which the lines to be mended are taken; null once it is no longer kept. */
    file: bytea(),
    /** What it came to, as it is answered; null while it runs. */
    result: jsonb().$type<unknown>(),
    createdAt: at().notNull(),
    finishedAt: at(),
  },
  (t) => [index('catalog_imports_department').on(t.departmentId, t.createdAt.desc().nullsFirst())],
);

/**
 * What a department means by a heading or a word that the product does not know, as its registrar said once: `field` is
 * `column` for headings; an empty meaning leaves it out.
 */
export const catalogMeanings = pgTable(
  'catalog_meanings',
  {
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    field: text().notNull(),
    /** The word in the form in which words are compared. */
    said: text().notNull(),
    means: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.field, t.said] })],
);
