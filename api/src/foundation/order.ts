import type { Database } from '@onesource/db/client';
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

/** Names in the order of a Chinese dictionary: by pinyin. PostgreSQL has it where it was built with ICU. */
export const byPinyin = (name: SQL | PgColumn): SQL => sql`${name} collate "zh-x-icu"`;

/** Whether the database answers, and knows the order by pinyin that the lists ask for. */
export async function canOrder(db: Database): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from pg_collation where collname = 'zh-x-icu'`);
  return rows.length > 0;
}
