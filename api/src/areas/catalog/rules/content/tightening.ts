import type { DataItem, ResourceContent } from '@onesource/db/content';
import { type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { withinScope } from '../../../../access/visibility.ts';
import { shareTypeOf } from './share-type.ts';

/** What a grant rests on: items of the resource, or the whole of one that has none, for a department. */
export type Held = { items: readonly { id: string }[]; consumerPath: readonly string[] };
type Contents = Pick<ResourceContent, 'items' | 'shareType' | 'scope'>;

const stricter = (before: ShareType | null, after: ShareType | null): boolean =>
  before !== null && after !== null && shareTypes.indexOf(after) > shareTypes.indexOf(before);

/** Items that a later revision no longer has or shares on stricter terms. */
export function tightenedItems(before: readonly DataItem[], after: readonly DataItem[]): Set<string> {
  const later = new Map(after.map((item) => [item.id, item]));
  return new Set(
    before
      .filter(({ id, shareType }) => {
        const now = later.get(id);
        return !now || stricter(shareType, now.shareType);
      })
      .map(({ id }) => id),
  );
}

/**
 * House: grants that a revision touches. It takes one of their items away or makes it stricter, the whole where they
 * hold the whole, or their department falls out of the share scope.
 */
export function touchedBy<Grant extends Held>(before: Contents, after: Contents, grants: readonly Grant[]): Grant[] {
  const tightened = tightenedItems(before.items, after.items);
  const wholeIsStricter = stricter(shareTypeOf(before), shareTypeOf(after));
  return grants.filter(({ items, consumerPath: departmentPath }) => {
    if (items.length === 0 ? wholeIsStricter : items.some(({ id }) => tightened.has(id))) return true;
    return withinScope(before, { departmentPath }) && !withinScope(after, { departmentPath });
  });
}
