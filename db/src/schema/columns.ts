import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core';

export const id = () => uuid().primaryKey();
export const at = () => timestamp({ withTimezone: true, mode: 'date' });
/** Raised by every command; a command that carries an older one is refused with `conflict`. */
export const version = () => integer().notNull().default(1);
/** A term that reaches into a year without calendar: its working days, and the spans in which it ran. ISO dates. */
export type OpenTerm = { workingDays: number; ran: { from: string; to: string | null }[] };
/** A file kept in the database. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
