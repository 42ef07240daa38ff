import type { ComparedSide, DiscrepancyStatus } from '@onesource/db/vocabulary';
import type { Citation } from '../../../law/setting.ts';
import { sourceOf } from './rules/pairs.ts';
import type { Told } from './rules/told.ts';
import type { Found, ItemRow, ShownComparison } from './store.ts';

const sideView = ({ id, name, departmentId, departmentName }: ShownComparison['one']) => ({
  id,
  name,
  department: { id: departmentId, name: departmentName },
});

/** What of its figures somebody is told: how many rows there are of each kind; `whole`: of every item. */
type Shown = { figures: boolean; whole: boolean };

/** A comparison in a list; figures that the reader is not told are null. */
export const comparisonLine = ({ comparison, one, other, pending }: ShownComparison, { figures, whole }: Shown) => ({
  id: comparison.id,
  version: comparison.run,
  /** When its figures were made; null where there are none yet. */
  at: comparison.at?.toISOString() ?? null,
  one: sideView(one),
  other: sideView(other),
  /** By what their rows were brought together. */
  kind: comparison.kind ?? 'id_number',
  matched: figures ? comparison.matched : null,
  equal: figures && whole ? comparison.matched - comparison.differing : null,
  differing: figures && whole ? comparison.differing : null,
  onlyOne: figures ? comparison.onlyOne : null,
  onlyOther: figures ? comparison.onlyOther : null,
  repeated: figures ? comparison.repeated : null,
  /** Whether rows came meanwhile that were not compared yet. */
  pending,
  /** 未能比对: whether the last attempt failed; what is shown is of an earlier one, if there was any. */
  failed: comparison.failed,
});
export type ComparisonLine = ReturnType<typeof comparisonLine>;

/** 内容核实 of an item: `id` and `number` for those who have a part in it. */
export type DoubtOf = {
  oneItem: string;
  side: ComparedSide;
  id: string | null;
  number: string | null;
  status: DiscrepancyStatus;
  open: boolean;
};

type Detail = {
  row: ShownComparison;
  one: Found;
  other: Found;
  items: readonly ItemRow[];
  doubts: readonly DoubtOf[];
  sidesOf: (item: ItemRow) => ComparedSide[];
  /** What the reader is told: figures, items, and which rows they open. */
  told: Told;
  rules: { source: Citation | null; check: Citation | null };
};

/** A comparison item by item, for whoever reads it. */
export function comparisonDetailView({ row, one, other, items, doubts, sidesOf, told, rules }: Detail) {
  const named = (source: Found, id: string | null) => source.content.items.find((item) => item.id === id) ?? null;
  return {
    ...comparisonLine(row, {
      figures: told.figures,
      whole: items.every(({ oneItem, otherItem }) => told.item({ one: oneItem, other: otherItem })),
    }),
    identifiers: {
      one: named(one, row.comparison.oneItem)?.name ?? '',
      other: named(other, row.comparison.otherItem)?.name ?? '',
    },
    items: items
      .flatMap((item) => {
        const [first, second] = [named(one, item.oneItem), named(other, item.otherItem)];
        return first && second ? [{ item, first, second }] : [];
      })
      .map(({ item, first, second }) => ({
        item,
        first,
        second,
        known: told.item({ one: first.id, other: second.id }),
      }))
      .map(({ item, first, second, known }) => ({
        /** In the first source. */
        id: item.oneItem,
        one: first.name,
        other: second.name,
        /** Null where the reader has no right to the other's. */
        looked: known ? item.looked : null,
        differing: known ? item.differing : null,
        /** 一数一源: the side that is the source of it. */
        source: sourceOf([first, one.resourceId], [second, other.resourceId]),
        /** The newest one first. */
        doubts: doubts.filter(({ oneItem }) => oneItem === item.oneItem).map(({ oneItem: _, ...doubt }) => doubt),
        /** What the reader may put before whoever checks it. */
        doubtable: sidesOf(item),
      }))
      .toSorted((a, b) => (b.differing ?? -1) - (a.differing ?? -1)),
    /** Which figures open their rows. */
    opens: { ...told.rows, repeated: told.rows.one && told.rows.other },
    rules,
  };
}
export type ComparisonDetail = ReturnType<typeof comparisonDetailView>;
