import type { DeliveryStatus } from '@onesource/db/vocabulary';
import type { Tone } from '../../../ui/ToneTag.tsx';

/** The colour of a delivery; it only repeats what the words say. */
export const deliveryTones = {
  awaited: 'amber',
  signed_for: 'teal',
  planned: 'teal',
  provided: 'amber',
  accepted: 'green',
  disputed: 'orange',
} satisfies Record<DeliveryStatus, Tone>;
