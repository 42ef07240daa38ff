import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Column<Sort extends string> = Sort extends `-${infer Name}` ? Name : Sort;

/** Rows in the order asked for: `name` rising, `-name` falling; none where the list's own order is wanted. What is empty comes last. */
export function orderBy<Sort extends string>(
  sort: Sort | undefined,
  columns: Record<Column<Sort>, SQL | PgColumn>,
): SQL[] {
  if (sort === undefined) return [];
  const falling = sort.startsWith('-');
  const column = columns[(falling ? sort.slice(1) : sort) as Column<Sort>];
  return [sql`${falling ? desc(column) : asc(column)} nulls last`];
}

/** Names in the order of a Chinese dictionary: by pinyin. */
export const byPinyin = (name: SQL | PgColumn): SQL => sql`${name} collate "zh-x-icu"`;
