import type { DataItem } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import { visibleItems } from '../../visibility.ts';

/** The form in which items' names are compared: width, case, spaces and punctuation make no difference. */
export const itemKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()、,·._/-]+/g, '');

/**
 * What a published resource is compared by: the items that other departments may see, each name once. PD ch. 2, 3:
 * identifiers are left out, for they are meant to recur.
 */
export function itemKeysOf(items: readonly DataItem[], shareType: ShareType): string[] {
  if (shareType === 'not_shared') return [];
  const compared = visibleItems(items, false).filter((item) => !item.identifier);
  return [...new Set(compared.map(({ name }) => itemKey(name)))].filter((key) => key !== '');
}
