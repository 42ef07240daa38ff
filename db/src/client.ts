import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as attachment from './schema/attachment.ts';
import * as audit from './schema/audit.ts';
import * as backup from './schema/backup.ts';
import * as calendar from './schema/calendar.ts';
import * as catalog from './schema/catalog.ts';
import * as catalogImport from './schema/catalog-import.ts';
import * as data from './schema/data.ts';
import * as directory from './schema/directory.ts';
import * as discrepancy from './schema/discrepancy.ts';
import * as filing from './schema/filing.ts';
import * as inbox from './schema/inbox.ts';
import * as occasion from './schema/occasion.ts';
import * as organisation from './schema/organisation.ts';
import * as quality from './schema/quality/quality.ts';
import * as reference from './schema/reference.ts';
import * as request from './schema/request.ts';
import * as session from './schema/session.ts';

const schema = {
  ...organisation,
  ...session,
  ...calendar,
  ...backup,
  ...catalog,
  ...catalogImport,
  ...request,
  ...inbox,
  ...audit,
  ...reference,
  ...attachment,
  ...filing,
  ...discrepancy,
  ...occasion,
  ...directory,
  ...data,
  ...quality,
};

const connect = (sql: postgres.Sql) => drizzle(sql, { schema, casing: 'snake_case' });

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * One query at a time on a connection: a pooler gives the server back at the answer to the one before, and drops what was
 * sent behind it without a Sync, as every query with parameters begins. The driver's types do not know the option.
 */
const onePerConnection = { max_pipeline: 0 };

/**
 * Opens a pool. Connections are made when first needed, so this does not throw for an unreachable server.
 * `prepare: false` lets it run behind a transaction pooler; `max` is small for serverless use.
 */
export function openDatabase(url: string, options: { max?: number } = {}): { db: Database; close(): Promise<void> } {
  const sql = postgres(url, {
    max: options.max ?? 8,
    idle_timeout: 30,
    connect_timeout: 5,
    prepare: false,
    ...onePerConnection,
    // Seconds. The driver's own waits up to twenty after a restart of the server, outside connect_timeout.
    backoff: (retries) => Math.min(0.05 * 2 ** retries, 1),
    onnotice: () => {},
  });
  return { db: connect(sql), close: () => sql.end({ timeout: 5 }) };
}
