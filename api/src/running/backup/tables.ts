import type postgres from 'postgres';

export type Sql = postgres.Sql | postgres.TransactionSql;
export type Table = { table: string; columns: string[] };

/** Of our own names only, which the catalogue gives: a table outside of `public` has its schema before a dot. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
export const columnsOf = ({ columns }: Table): string => columns.map(quoted).join(', ');

/** Every table of ours with the columns that hold something, by name; those of the schema `data` as `data.<name>`. */
export const tablesOf = (sql: Sql): Promise<Table[]> =>
  sql<Table[]>`
    select case relnamespace when 'public'::regnamespace then '' else 'data.' end || relname as "table", array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace in ('public'::regnamespace, to_regnamespace('data')) and relkind in ('r', 'p') and not relispartition
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by relnamespace, relname order by 1`;

export const countOf = async (sql: Sql, table: string): Promise<number> => {
  const [row] = await sql<{ rows: string }[]>`select count(*) as rows from ${sql(table)}`;
  return Number(row?.rows ?? 0);
};

/** The numbers that sequences have come to; those never used are left out. */
export const sequencesOf = (sql: Sql): Promise<{ name: string; value: string }[]> =>
  sql<{ name: string; value: string }[]>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by sequencename`;
