import type { DataItem } from '@onesource/db/content';
import { type MaskKind, masked, maskKindOf } from '../../delivery/rules/masks.ts';

import { isForEverybody } from './reading.ts';

type Item = Pick<DataItem, 'name' | 'sensitivity' | 'shareType'>;

/**
 * Under which mask a value is shown to whoever looks after faults; null where it is shown as it is. SQ-26, PD-35: what is
 * sensitive stays under one for everybody. House: others than the provider read what everybody may have and no more.
 */
export function maskFor(item: Item, provides: boolean): MaskKind | null {
  const inClear = provides ? item.sensitivity === 'low' : isForEverybody(item);
  // A number of a person is one, whatever its entry says
  const kind = maskKindOf(item.name);
  return inClear && kind !== 'id' ? null : kind;
}

export const shownAs = (mask: MaskKind | null, value: string | null): string | null =>
  value === null || mask === null ? value : masked(mask, value);
