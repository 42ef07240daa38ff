import { sql } from 'drizzle-orm';

/** An array in PostgreSQL's own writing, as one parameter however long it is. */
export const listed = (values: readonly (string | number)[], type: 'int' | 'text' | 'bytea' | 'uuid') =>
  sql`${`{${values.map((value) => (typeof value === 'number' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`}::${sql.raw(type)}[]`;
