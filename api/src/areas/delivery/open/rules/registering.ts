import type { Delivery, RequestStatus } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../../cases/decision.ts';

/** House: keys of a grant that are good at the same time. */
export const mostKeys = 10;

/** Why no key may be registered for a grant now: it is not for programs (接口), has ended, or has enough of them. */
export function againstKey(
  { status, delivery }: { status: RequestStatus; delivery: Delivery },
  keys: readonly { thumbprint: string; withdrawnAt: Date | null }[],
  thumbprint: string,
): Refusal | null {
  if (delivery !== 'api') return refuse('delivery_not_granted');
  if (status !== 'granted' && status !== 'suspended') return refuse('not_granted');
  // One that was withdrawn may be in others' hands
  if (keys.some((key) => key.thumbprint === thumbprint)) return refuse('key_known', 'jwk');
  return keys.filter(({ withdrawnAt }) => withdrawnAt === null).length < mostKeys ? null : refuse('too_many_keys');
}
