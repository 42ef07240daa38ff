import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const id = () => uuid().primaryKey();
export const at = () => timestamp({ withTimezone: true, mode: 'date' });
/** Raised by every command; a command that carries an older one is refused with `conflict`. */
export const version = () => integer().notNull().default(1);
/** A term that reaches into a year without calendar: its working days, and the spans in which it ran. ISO dates. */
export type OpenTerm = { workingDays: number; ran: { from: string; to: string | null }[] };
/** A file kept in the database. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
/** What a list finds a case by: its number, its resource and what it says it is for. A trigger writes it as the case is opened. */
export const words = () => text().notNull().default('');
/** The pairs of neighbouring characters and the single ones of a text: by these an index finds words of any script. */
export const wordPairs = (of: SQLWrapper | string): SQL<string[]> => sql`word_pairs(${of})`;
