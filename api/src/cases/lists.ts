import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { watchesEverything } from '../access/requests.ts';
import type { Actor } from '../foundation/context.ts';

/** One page of a list, and how long it is. */
export async function pageOf<Row, Item>(
  { page, pageSize }: { page: number; pageSize: number },
  rows: { limit(most: number): { offset(from: number): PromiseLike<Row[]> } },
  count: PromiseLike<number>,
  item: (row: Row) => Item,
): Promise<{ total: number; items: Item[] }> {
  const [shown, total] = await Promise.all([rows.limit(pageSize).offset((page - 1) * pageSize), count]);
  return { total, items: shown.map(item) };
}

/** Rows that one of these departments is a part of and the actor watches over; null for every row there is. */
export function watchedIn(actor: Pick<Actor, 'roles' | 'below'>, ...columns: readonly PgColumn[]): SQL | null {
  if (watchesEverything(actor)) return null;
  const { below = [] } = actor;
  return below.length === 0 ? sql`false` : sql`(${or(...columns.map((column) => inArray(column, [...below])))})`;
}

/** Rows of the departments in which the actor holds one of the roles; none where there is no such department. */
export function heldIn(column: PgColumn, actor: Pick<Actor, 'roles'>, ...roles: readonly string[]): SQL {
  const held = actor.roles.filter(({ role }) => roles.includes(role)).map(({ departmentId }) => departmentId);
  return held.length > 0 ? inArray(column, held) : sql`false`;
}
