import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, id } from './columns.ts';

/** 备份记录: what `pnpm backup` came to, written by the owner; the console only reads it. */
export const backups = pgTable('backups', {
  id: id(),
  startedAt: at().notNull(),
  finishedAt: at().notNull(),
  /** Null: it was made. Otherwise why it was not. */
  failure: text(),
  bytes: bigint({ mode: 'number' }),
  tables: integer(),
  rows: bigint({ mode: 'number' }),
  encrypted: boolean().notNull(),
  /** Whether a second place holds a copy as well. */
  copied: boolean().notNull(),
  /** When it was restored into an empty database, and counts and the audit chain were the same. */
  verifiedAt: at(),
});
