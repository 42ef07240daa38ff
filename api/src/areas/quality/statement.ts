import { type SQL, sql } from 'drizzle-orm';

/** House: rows of a figure of a comparison or a pool that can be looked through; it tells how many there are in all. */
export const mostListed = 1000;

/** A column of a layer of one's own, by what it is of. */
export const column = (name: string, ...at: number[]): SQL => sql.raw(`${name}${at.join('_')}`);

/** Counts as one value, in their order. */
export const counts = (parts: readonly SQL[]): SQL => sql`to_jsonb(array[${sql.join([...parts], sql`, `)}]::int8[])`;
