import type { Sensitivity, ShareType } from '@onesource/db/vocabulary';
import { shareTypes } from '@onesource/db/vocabulary';

type Item = { id: string; shareType: ShareType; sensitivity: Sensitivity };

/** What the form shows of the way a request will take; the API decides it again when it is filed. */
export type Forecast<Picked extends Item> = {
  shareType: ShareType;
  /** The items that made the way stricter than the others would be; empty when all are alike. */
  stricter: Picked[];
  /** Whether what is put in words made it so. */
  byWords: boolean;
  /** Whether an item asked for is privacy or a commercial secret (PD-35). */
  sensitive: boolean;
};

/** The strictest share type asked for picks the way; words ask for what is not listed, which is what is not shared (PD-27). */
export function forecast<Picked extends Item>(
  items: readonly Picked[],
  wanted: string,
  otherwise: ShareType,
): Forecast<Picked> {
  const ranks = items.map((item) => shareTypes.indexOf(item.shareType));
  const ofItems = shareTypes[Math.max(...ranks)];
  const byWords = wanted.trim() !== '';
  const shareType = byWords ? 'not_shared' : (ofItems ?? otherwise);
  const strictest = items.filter((item) => item.shareType === shareType);
  return {
    shareType,
    stricter: strictest.length < items.length && !byWords ? strictest : [],
    byWords,
    sensitive: items.some((item) => item.sensitivity === 'high'),
  };
}
