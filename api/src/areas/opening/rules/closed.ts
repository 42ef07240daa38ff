import type { Face, OpenItem } from '@onesource/db/schema/opening/entries';

type Closed = { whole: boolean; items: Pick<OpenItem, 'id' | 'name' | 'openness'>[] };

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
