import { bigint, bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { auditHashes, auditResults, subjectTypes } from '../vocabulary.ts';
import { at } from './columns.ts';

/**
 * 审计日志: one line per command and per sign-in, successful or refused. The application may add to it and read it, no
 * more; a trigger refuses changes to everybody else (`append-only.ts`).
 */
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
    /** The answer's `x-request-id`; null for what time alone did. */
    requestId: text(),
    /** The posts held by whoever did it, and where, as they were then. */
    post: text(),
    result: text({ enum: auditResults }).notNull().default('done'),
  },
  (t) => [
    index('audit_log_at').on(t.at.desc().nullsFirst()),
    index('audit_log_actor').on(t.actorId, t.at.desc().nullsFirst()),
    index('audit_log_subject').on(t.subjectType, t.subjectId),
  ],
);

/**
 * The chain over the audit log: each line's hash takes in the one before it. Linked a little later by `tick`, in the
 * order in which lines are found, so that no command waits for another.
 */
export const auditLinks = pgTable('audit_links', {
  position: bigint({ mode: 'number' }).primaryKey(),
  auditId: bigint({ mode: 'number' }).notNull().unique('audit_links_audit'),
  algorithm: text({ enum: auditHashes }).notNull(),
  /** Hexadecimal. */
  hash: text().notNull(),
  sealedAt: at().notNull(),
});

/**
 * What strangers were refused without having signed in: counted per minute, address and code, not a line each.
 */
export const strangerRefusals = pgTable(
  'stranger_refusals',
  {
    minute: at().notNull(),
    address: text().notNull(),
    code: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.minute, t.address, t.code] })],
);

/** Answers already given to commands that carried an `Idempotency-Key`, written in the command's own transaction. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actorId: uuid().notNull(),
    key: text().notNull(),
    /** Keyed hash of method, path and body, and the posts it was sent with: the same key for another command is refused. */
    fingerprint: text().notNull(),
    answer: jsonb().$type<unknown>(),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] }), index('idempotency_keys_created').on(t.createdAt)],
);
