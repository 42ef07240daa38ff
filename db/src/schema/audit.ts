import { bigserial, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { subjectTypes } from '../vocabulary.ts';
import { at } from './columns.ts';

/** 审计日志: one line per command and per sign-in, successful or refused. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: at().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    action: text().notNull(),
    subjectType: text({ enum: subjectTypes }).notNull(),
    subjectId: text().notNull(),
    ip: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index('audit_log_at').on(t.at.desc()),
    index('audit_log_actor').on(t.actorId, t.at.desc()),
    index('audit_log_subject').on(t.subjectType, t.subjectId),
  ],
);

/** Answers already given to commands that carried an `Idempotency-Key`, written in the command's own transaction. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actorId: uuid().notNull(),
    key: text().notNull(),
    /** Keyed hash of method, path and body: the same key for another command is refused. */
    fingerprint: text().notNull(),
    answer: jsonb().$type<unknown>(),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] }), index('idempotency_keys_created').on(t.createdAt)],
);
