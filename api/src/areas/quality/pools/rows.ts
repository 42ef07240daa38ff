import type { DataItem } from '@onesource/db/content';
import { poolRows } from '@onesource/db/schema/quality/pools';
import { and, eq } from 'drizzle-orm';
import type { Reading } from '../../../cases/commands.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';
import { rowsByKey } from '../comparing/store.ts';
import { maskFor, shownAs } from '../rules/masks.ts';
import { mostListed } from '../statement.ts';
import type { PoolRowsQuery } from './inputs.ts';
import { countsBeside, countsOf } from './passing.ts';
import { againstGiven, givenOf } from './rules/joining.ts';
import { readsRows } from './rules/sight.ts';
import { poolById, poolNow, rowsBehind, shownOf, takingPart } from './store.ts';

/**
 * Some rows of a pool, or those behind a figure, as they were when it was put together: of each field what is taken and who says
 * it, under the mask that its own department's items have for the reader, and which others say another thing. That they were
 * looked at is written down.
 *
 * @throws ApiError `forbidden` for others than those who look after faults in all departments' data; `not_found` where there is
 * no such pool or figure
 */
export async function pooledRows(ctx: Ctx, id: string, query: PoolRowsQuery) {
  if (!readsRows(ctx.actor)) throw forbidden();
  // As it is at one moment: meanwhile it may be put together anew
  const { answered, rows } = await ctx.db.transaction((tx) => rowsAt({ ...ctx, db: tx }, id, query), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  const { about, page } = query;
  for (const resourceId of answered)
    await audit.recordRead(ctx, 'pool.rows', { type: 'resource', id: resourceId }, { pool: id, about, page });
  return rows;
}
export type PooledRows = Awaited<ReturnType<typeof pooledRows>>;

/** The rows, and of which resources they tell what is said. */
async function rowsAt(ctx: Reading, id: string, { about, page, pageSize }: PoolRowsQuery) {
  const row = await poolById(ctx.db, id);
  const now = await poolNow(ctx.db, row);
  const { figures, at } = shownOf(row.run, now);
  if (!figures || !at || row.pool.closedAt) throw notFound('pool');
  const count = (row.pool.identifier === null ? countsBeside : countsOf)(figures).get(about);
  if (count === undefined) throw notFound('field');
  const taking = takingPart(now);
  const behind = await rowsBehind(ctx.db, { id, about }, page, pageSize);
  const total = await ctx.db.$count(poolRows, and(eq(poolRows.poolId, id), eq(poolRows.about, about)));
  const says = await Promise.all(
    taking.map(({ source }, nth) =>
      rowsByKey(ctx.db, source, figures.sources[nth]?.load ?? 0)(behind.map(({ keys }) => keys[nth] || null)),
    ),
  );
  const maskOf = (nth: number, item: Pick<DataItem, 'name' | 'sensitivity' | 'shareType'> | undefined) => {
    const source = taking[nth]?.source;
    return item && source ? maskFor(item, mayProvide(ctx.actor, source.departmentId)) : ('free' as const);
  };
  const placeOf = (planned: number) => taking.findIndex(({ at: place }) => place === planned);
  const itemOf = (nth: number, itemId: string) => taking[nth]?.source.content.items.find((item) => item.id === itemId);
  return {
    answered: taking.map(({ source }) => source.resourceId),
    rows: {
      /** How many there are; some of them are listed. */
      count,
      total: Math.min(total, mostListed),
      at: at.toISOString(),
      /** By their place in the pool's plan. */
      sources: row.pool.sources.map(({ name, department }, nth) => ({
        name: now.sources[nth]?.name ?? name,
        department: now.sources[nth]?.department.name ?? department,
      })),
      fields: now.fields.map(({ name }) => name),
      items: behind.map(({ keys }) => {
        const has = keys.map((key) => (key === null ? 'none' : key === '' ? 'several' : 'one'));
        const first = has.indexOf('one');
        const by = taking[first]?.part.by ?? null;
        return {
          identifier:
            first < 0 || by === null
              ? null
              : shownAs(maskOf(first, itemOf(first, by)), says[first]?.(keys[first] ?? null)(by) ?? null),
          /** Of whom the row is where sources stand side by side. */
          source: row.pool.identifier === null ? (taking[first]?.at ?? null) : null,
          /** Those that have it in several rows, of which none is taken. */
          repeated: taking.flatMap(({ at: place }, nth) => (has[nth] === 'several' ? [place] : [])),
          values: now.fields.map(({ as, from }) => {
            const said = from.map(({ source, itemId }) => {
              const nth = placeOf(source);
              return says[nth]?.(keys[nth] || null)(itemId) ?? null;
            });
            const given = givenOf(said);
            const taken = from[given];
            const place = taken ? placeOf(taken.source) : -1;
            return {
              value: taken ? shownAs(maskOf(place, itemOf(place, taken.itemId)), said[given] ?? null) : null,
              from: taken?.source ?? null,
              /** Those that say another thing. */
              against: againstGiven(said, as).flatMap((differs, nth) => (differs ? [from[nth]?.source ?? 0] : [])),
            };
          }),
        };
      }),
    },
  };
}
