import { type ShareType, shareTypes } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';

type Entry = { shareType: ShareType; withinScope: boolean; keepsBack?: boolean };

/**
 * The share type by which a need is handled that goes beyond what an entry offers: put in words, or from outside its share
 * scope. In words it may be what the entry keeps back, which is not shared (PD-27, PD-33). House: all else goes by the type
 * of the entry itself, with the deciders and the term that the text gives it (SH-27, SQ-19, N-21); what would be had for the asking
 * alone takes the next stricter way, for somebody has to say what it comes to.
 */
export function typeBeyond(
  { shareType, withinScope, keepsBack = false }: Entry,
  { route, beyond }: Pick<PolicyProfile, 'route' | 'beyond'>,
): ShareType {
  if (beyond.value === 'not_shared' || (withinScope && keepsBack)) return 'not_shared';
  const asStrict = shareTypes.slice(shareTypes.indexOf(shareType));
  return asStrict.find((type) => route[type].value.kind !== 'filed') ?? 'not_shared';
}
