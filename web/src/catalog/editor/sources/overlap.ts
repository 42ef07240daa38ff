import { itemKey } from '@onesource/api/areas/catalog/rules/sources/item-key';
import type { OverlapsView } from '@onesource/api/areas/catalog/sources/view';
import type { ItemSource } from '@onesource/db/content';
import type { Row } from '../draft/draft.ts';

export type Overlap = OverlapsView['items'][number];
export type Overlaps = ReadonlyMap<string, Overlap>;
export type Candidate = Overlap['candidates'][number];

/** What other departments publish by the row's name; null once it is called otherwise than when it was compared. */
export function overlapOf(row: Pick<Row, 'id' | 'name' | 'identifier'>, overlaps: Overlaps): Overlap | null {
  const overlap = row.id === null || row.identifier ? undefined : overlaps.get(row.id);
  return overlap && itemKey(overlap.name) === itemKey(row.name) ? overlap : null;
}

export const rivalsOf = ({ candidates, more }: Pick<Overlap, 'candidates' | 'more'>): number =>
  candidates.length + more;

/** How the row stands to what others publish: nothing was said, what was said, or two claim to be the source. */
export type Standing = 'open' | 'contested' | ItemSource['kind'];

/** Null where there is nothing to be said. */
export function standingOf(row: Pick<Row, 'source'>, overlap: Overlap | null): Standing | null {
  const candidates = overlap?.candidates ?? [];
  const named = overlap?.named ?? null;
  // N-19: whom the authority named need not say it, and nobody else may
  const other = named !== null && !named.own;
  if (row.source === null) return other || (named === null && candidates.length > 0) ? 'open' : null;
  const rival = named === null ? candidates.some(({ authoritative }) => authoritative) : other;
  const contested = row.source.kind === 'authoritative' && rival;
  return contested ? 'contested' : row.source.kind;
}

/** Rows of which nothing was said yet, in their order. */
export const openRows = (rows: readonly Row[], overlaps: Overlaps): Row[] =>
  rows.filter((row) => standingOf(row, overlapOf(row, overlaps)) === 'open');

/** The next row to be answered after this one, from the top again at the end; null when it was the last. */
export function nextOpen(rows: readonly Row[], overlaps: Overlaps, key: string): Row | null {
  const at = rows.findIndex((row) => row.key === key);
  const open = openRows([...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))], overlaps);
  return open[0] ?? null;
}

export const cite = ({ resource, item }: Pick<Candidate, 'resource' | 'item'>): ItemSource => ({
  kind: 'cited',
  resourceId: resource.id,
  itemId: item.id,
});

/** Further rows of which nothing was said yet and that the same resource would be the source of, with that source. */
export function citedTogether(
  rows: readonly Row[],
  overlaps: Overlaps,
  resourceId: string,
  key: string,
): Map<string, ItemSource> {
  return new Map(
    openRows(rows, overlaps).flatMap((row): [string, ItemSource][] => {
      const candidate = overlapOf(row, overlaps)?.candidates.find(({ resource }) => resource.id === resourceId);
      return candidate && row.key !== key ? [[row.key, cite(candidate)]] : [];
    }),
  );
}
