import type { Slot } from '@onesource/db/schema/data';

/** How rows are asked for: by identifier, by conditions, or to be told whether there is one that says so (核验). */
export type Way = 'keys' | 'where' | 'verify';

/**
 * By which items rows may be asked for: by identifiers; by conditions on all but what is sensitive or under a mask, for a
 * guess that is answered gives it away; 核验 compares whatever it names.
 */
export const mayAskBy = (
  way: Way,
  { identifier, sensitivity }: Pick<Slot, 'identifier' | 'sensitivity'>,
  masked: boolean,
): boolean => (way === 'keys' ? identifier : way === 'verify' || (sensitivity !== 'high' && !masked));
