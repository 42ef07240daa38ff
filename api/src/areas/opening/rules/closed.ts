import type { ResourceContent } from '@onesource/db/content';
import type { Face, OpenItem } from '@onesource/db/schema/opening/entries';
import type { OpeningWay } from '@onesource/db/vocabulary';
import { faceOf } from './face.ts';

export type Closed = { whole: boolean; items: Pick<OpenItem, 'id' | 'name' | 'openness'>[] };

/**
 * What was out by one face and is not by the next: items that are open no more, or on conditions that were open to everybody;
 * null where all of it still is.
 */
export function closedOf(before: Pick<Face, 'items'>, after: Pick<Face, 'items'> | null): Closed | null {
  const still = ({ id, openness }: OpenItem): boolean => {
    const item = after?.items.find((each) => each.id === id);
    return item !== undefined && (item.openness === openness || item.openness === 'open');
  };
  const items = before.items.filter((item) => !still(item)).map(({ id, name, openness }) => ({ id, name, openness }));
  return after !== null && items.length === 0 ? null : { whole: after === null, items };
}

/**
 * What publishing these contents would close of what is out, or the end of the entry (null): said before either is done, for
 * what was taken is not given back. Null where nothing is out, or all of it stays.
 */
export const closedBy = (
  out: Face | null,
  { next, way }: { next: ResourceContent | null; way: OpeningWay },
): Closed | null => out && closedOf(out, next && faceOf(next, way));
