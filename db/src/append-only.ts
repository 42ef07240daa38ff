import { getTableName } from 'drizzle-orm';
import { auditLinks, auditLog } from './schema/audit.ts';
import { backups } from './schema/backup.ts';
import { caseEvents } from './schema/cases.ts';
import { uses } from './schema/data.ts';

/** Tables of which the application may read and add to, nothing more: what happened, and who did it. */
export const appendOnly: readonly string[] = [
  ...[auditLog, auditLinks, caseEvents, backups].map(getTableName),
  `data.${getTableName(uses)}`,
];
