import { getTableName } from 'drizzle-orm';
import { auditLinks, auditLog } from './schema/audit.ts';
import { backups } from './schema/backup.ts';
import { caseEvents } from './schema/cases.ts';
import { uses } from './schema/data.ts';
import { agreements } from './schema/request.ts';

/** Tables of which the application may read and add to, nothing more: what happened, who did it, and what was signed. */
export const appendOnly: readonly string[] = [
  ...[auditLog, auditLinks, caseEvents, backups, agreements].map(getTableName),
  `data.${getTableName(uses)}`,
];
