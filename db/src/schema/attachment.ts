import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { attachmentTypes } from '../vocabulary.ts';
import { resources } from './catalog.ts';
import { at, bytea, id } from './columns.ts';
import { departments, users } from './organisation.ts';
import { accessRequests } from './request.ts';

/** 附件: a file that belongs to a step, e.g. the signed page of a sign-off (SQ-17). Kept in the database: small and few. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    name: text().notNull(),
    type: text({ enum: attachmentTypes }).notNull(),
    /** bytes */
    size: integer().notNull(),
    bytes: bytea().notNull(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
    /** The resource whose registration it belongs to; null until a step has used it. */
    resourceId: uuid().references(() => resources.id),
    /** The request that it goes with; null until a step has used it. */
    requestId: uuid().references(() => accessRequests.id),
  },
  (t) => [
    index('attachments_resource').on(t.resourceId),
    index('attachments_request').on(t.requestId),
    index('attachments_created').on(t.createdAt),
  ],
);
