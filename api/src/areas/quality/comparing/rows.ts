import type { ComparedSide } from '@onesource/db/vocabulary';
import type { Reading } from '../../../cases/commands.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { forbidden, notFound } from '../../../foundation/errors.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';
import { maskFor, shownAs } from '../rules/masks.ts';
import { mostListed } from '../statement.ts';
import type { ComparedRowsQuery } from './inputs.ts';
import { readComparison, toldIn } from './queries.ts';
import { differ } from './rules/alike.ts';
import { type ItemRow, itemsOf, rowsBehind, rowsByKey } from './store.ts';

/**
 * The very rows that a figure counts, as they were when they were compared: the identifier and what both sources say of the
 * item, each under the mask that its own department's items have for the reader, and which other items differ there too. That
 * they were looked at is written down.
 *
 * @throws ApiError as `readComparison`; `forbidden` for whoever reads figures alone, or has no right to what the other says; `not_found` where there is no such figure
 */
export async function comparedRows(ctx: Ctx, id: string, query: ComparedRowsQuery) {
  // As it is at one moment: meanwhile the pair may be compared anew
  const { answered, rows } = await ctx.db.transaction((tx) => rowsAt({ ...ctx, db: tx }, id, query), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  const { about, page } = query;
  for (const { resourceId, against } of answered)
    await audit.recordRead(ctx, 'quality.rows', { type: 'resource', id: resourceId }, { against, about, page });
  return rows;
}
export type ComparedRows = Awaited<ReturnType<typeof comparedRows>>;

/** Figures of all items together. */
const wholeFigures = ['matched', 'equal', 'differing', 'repeated'] as const;

/** The rows, and of which resources they tell what is said. */
async function rowsAt(ctx: Reading, id: string, { about, ...paging }: ComparedRowsQuery) {
  const read = await readComparison(ctx, id);
  const { row, one, other } = read;
  const { comparison } = row;
  const told = await toldIn(ctx, read);
  const tells = ({ oneItem, otherItem }: ItemRow) => told.item({ one: oneItem, other: otherItem });
  const side = about === 'one' || about === 'other' ? about : null;
  const figure = wholeFigures.find((one) => one === about) ?? null;
  // One that is repeated may be there on one side alone
  if (figure === 'repeated' && !(told.rows.one && told.rows.other)) throw forbidden();
  if (!told.rows[side ?? 'differing']) throw forbidden();
  const comparedAt = comparison.at?.toISOString();
  if (comparedAt === undefined) throw notFound('comparison');
  const items = await itemsOf(ctx.db, [id]);
  const item = items.find(({ oneItem }) => oneItem === about);
  if (!side && !figure && !item) throw notFound('item');
  if (item && !tells(item)) throw forbidden();
  if ((figure === 'equal' || figure === 'differing') && !items.every(tells)) throw forbidden();
  const behind = rowsBehind(ctx.db, { id, about }, paging);
  const [keys, total] = await Promise.all([behind.rows, behind.count]);
  const known = {
    one: rowsByKey(ctx.db, one, comparison.oneLoad),
    other: rowsByKey(ctx.db, other, comparison.otherLoad),
  };
  const [ones, others] = await Promise.all([
    known.one(keys.map(({ oneKey }) => oneKey)),
    known.other(keys.map(({ otherKey }) => otherKey)),
  ]);
  const provides = { one: mayProvide(ctx.actor, one.departmentId), other: mayProvide(ctx.actor, other.departmentId) };
  const shown = (of: ComparedSide, itemId: string | null, says: (id: string) => string | null) => {
    const found = (of === 'one' ? one : other).content.items.find((each) => each.id === itemId);
    return found ? shownAs(maskFor(found, provides[of]), says(found.id)) : null;
  };
  const { matched, differing, repeated, onlyOne, onlyOther } = comparison;
  const counts = { one: onlyOne, other: onlyOther, matched, equal: matched - differing, differing, repeated };
  const count = item ? item.differing : counts[side ?? figure ?? 'matched'];
  const answered = [
    { side: 'one', resourceId: one.resourceId, against: other.resourceId },
    { side: 'other', resourceId: other.resourceId, against: one.resourceId },
  ].filter((of) => side === null || of.side === side);
  const rows = {
    /** How many there are; the first of them are listed. */
    count,
    total: Math.min(total, mostListed),
    comparedAt,
    items: keys.map(({ oneKey, otherKey }) => {
      const [mine, theirs] = [ones(oneKey), others(otherKey)];
      // Whoever provides reads the identifier as it stands with them
      const by = oneKey !== null && (provides.one || otherKey === null || !provides.other) ? 'one' : 'other';
      return {
        identifier:
          by === 'one' ? shown('one', comparison.oneItem, mine) : shown('other', comparison.otherItem, theirs),
        one: item ? shown('one', item.oneItem, mine) : null,
        other: item ? shown('other', item.otherItem, theirs) : null,
        also: items
          .filter(
            (each) =>
              (item || figure === 'differing') &&
              each !== item &&
              tells(each) &&
              differ(mine(each.oneItem), theirs(each.otherItem), each.comparedAs),
          )
          .map(({ oneItem }) => oneItem),
      };
    }),
  };
  return { answered, rows };
}
