import type { SegmentMeta } from '@onesource/db/schema/directory';
import type { Columns } from './columns.ts';
import type { Prepared } from './terms.ts';

/** Attributes of the entries of one segment, or of those that no segment knows yet. */
export type Part = {
  /** 0 for the fresh ones. */
  id: number;
  size: number;
  meta: SegmentMeta;
  columns: Columns;
  /** 1 where the entry is found elsewhere by now, or no more; null where all are. */
  dead: Uint8Array | null;
  /** From the segment's numbers of departments to those of the view. */
  departments: Uint16Array;
  /** Of the fresh ones alone: what they are found by, and whose they are. */
  fresh: { entries: readonly Prepared[]; names: readonly string[]; resourceIds: readonly string[] } | null;
};

export type DepartmentRow = {
  id: string;
  name: string;
  nameEn: string | null;
  parentId: string | null;
  path: readonly string[];
  number: number;
  /** Where it stands among its neighbours in the lists. */
  place: number;
};

/** Everything that a search takes from this process: which stand the index is at, as `stamp` says, and its columns. */
export type View = {
  stamp: string;
  parts: readonly Part[];
  departments: readonly DepartmentRow[];
  /** Of a part's entry: its place when the newest stand first. Those of the fresh ones lie between the others'. */
  ranks: readonly (Uint32Array | Float64Array)[];
  /** Which entry of the segments stands at a place: the part in the upper bits. */
  inOrder: Uint32Array;
};
