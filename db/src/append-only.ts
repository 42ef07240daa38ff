import { getTableName } from 'drizzle-orm';
import { auditLinks, auditLog } from './schema/audit.ts';
import { resourceEvents } from './schema/catalog.ts';
import { discrepancyEvents } from './schema/discrepancy.ts';
import { filingEvents } from './schema/filing.ts';
import { requestEvents } from './schema/request.ts';

/** Tables of which the application may read and add to, nothing more: what happened, and who did it. */
export const appendOnly: readonly string[] = [
  auditLog,
  auditLinks,
  resourceEvents,
  requestEvents,
  filingEvents,
  discrepancyEvents,
].map(getTableName);
