import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
    /** The file, from which the lines to be mended are taken; null once it is no longer kept. */
    file: bytea(),
    /** What it came to, as it is answered; null while it runs. */
    result: jsonb().$type<unknown>(),
    createdAt: at().notNull(),
    finishedAt: at(),
  },
  (t) => [index('catalog_imports_department').on(t.departmentId, t.createdAt.desc())],
);
