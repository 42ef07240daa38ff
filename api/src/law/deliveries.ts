import { type Delivery, deliveries } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import { settingValue } from './setting.ts';

/** The ways of delivery that may be asked for: those a text lists where its list is closed (DG-16), else all there are. */
export function deliveriesOf({ deliveryModes }: Pick<PolicyProfile, 'deliveryModes'>): Delivery[] {
  const named = settingValue(deliveryModes);
  return deliveries.filter((delivery) => named === null || named.others || named.modes.includes(delivery));
}

/** SH-25: a copy needs a consent of its own, so a grant to look up is none to carry away; DG-16 leaves no such way at all. */
export const mayDownload = (policy: Pick<PolicyProfile, 'deliveryModes'>, granted: Delivery): boolean =>
  granted === 'download' && deliveriesOf(policy).includes('download');
