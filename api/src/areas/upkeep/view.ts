import type { backups } from '@onesource/db/schema/backup';

/** What is told of a backup; where it lies is not. */
export const backupView = (row: typeof backups.$inferSelect) => ({
  id: row.id,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt.toISOString(),
  failure: row.failure,
  bytes: row.bytes,
  tables: row.tables,
  rows: row.rows,
  encrypted: row.encrypted,
  copied: row.copied,
  verifiedAt: row.verifiedAt?.toISOString() ?? null,
});
