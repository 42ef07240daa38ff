import type { DataItem } from '@onesource/db/content';
import type { ComparedSide } from '@onesource/db/vocabulary';
import type { Actor } from '../../../../foundation/context.ts';
import { mayProvide } from '../../../datasets/rules/providing.ts';
import { isAuthority, isForEverybody, qualityReadBy, readsQualityOf, readsRowsOf } from '../../rules/reading.ts';

type Reader = Pick<Actor, 'roles' | 'below' | 'departmentId'>;
type Item = Pick<DataItem, 'id' | 'shareType' | 'sensitivity'>;
/** A source of a pair: whose it is, its items as they are published, and the one by which its rows are brought together. */
export type Compared = {
  resourceId: string;
  departmentId: string;
  items: readonly Item[];
  identifier: string | null;
};
export type ComparedPair = Record<ComparedSide, Compared>;
/** Items that a department may read of a resource by grants that are in force and open all rows, by id. */
export type Granted = (departmentId: string, resourceId: string) => readonly string[];

/** What a reader is told of a comparison: how many rows there are of each kind, what came of an item, and which rows it was. */
export type Told = {
  figures: boolean;
  item: (pair: Record<ComparedSide, string>) => boolean;
  rows: Record<'differing' | ComparedSide, boolean>;
};

const nothing: Told = { figures: false, item: () => false, rows: { differing: false, one: false, other: false } };

/** Of which departments comparisons are told to an actor by what these may know of each other; null for whoever watches over all. */
export function comparesAs(actor: Reader, { one, other }: ComparedPair): string[] | null {
  const providing = [one, other].some(({ departmentId }) => mayProvide(actor, departmentId));
  // Whoever only watches sends nothing that could be a guess
  if (isAuthority(actor) || (qualityReadBy(actor) === null && !providing)) return null;
  return [one, other].map(({ departmentId }) => departmentId).filter((id) => readsQualityOf(actor, id));
}

/**
 * KF-5, SH-22, SQ-15; house, after PD-32: comparing goes round no request. Who provides one source may send what they like and see
 * what becomes of it: that a number is there too, or a value the same, is a word of the other's data. So they are told of items
 * which their department may read of the other's anyway, and of nothing where it may not read the other's identifier.
 */
export function toldOf(actor: Reader, pair: ComparedPair, granted: Granted): Told {
  const as = comparesAs(actor, pair);
  if (as === null) {
    const rows = readsRowsOf(actor, pair.one.departmentId);
    return { figures: true, item: () => true, rows: { differing: rows, one: rows, other: rows } };
  }
  const views = (['one', 'other'] as const)
    .filter((side) => as.includes(pair[side].departmentId))
    .map((side) => viewFrom(actor, side, pair, granted));
  return views.reduce(
    (so, view) => ({
      figures: so.figures || view.figures,
      item: (of) => so.item(of) || view.item(of),
      rows: {
        differing: so.rows.differing || view.rows.differing,
        one: so.rows.one || view.rows.one,
        other: so.rows.other || view.rows.other,
      },
    }),
    nothing,
  );
}

function viewFrom(actor: Reader, side: ComparedSide, pair: ComparedPair, granted: Granted): Told {
  const [mine, its] = side === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
  const held = granted(mine.departmentId, its.resourceId);
  const known = (id: string | null) => {
    const item = its.items.find((each) => each.id === id);
    return item !== undefined && (isForEverybody(item) || held.includes(item.id));
  };
  if (!known(its.identifier)) return nothing;
  const opens = readsRowsOf(actor, mine.departmentId);
  return {
    figures: true,
    item: (of) => known(side === 'one' ? of.other : of.one),
    rows: { differing: opens, one: opens && side === 'one', other: opens && side === 'other' },
  };
}
