import { type Delivery, deliveries } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import { settingValue } from './setting.ts';

/** The ways of delivery that may be asked for: those a text lists where its list is closed (DG-16), else all there are. */
export function deliveriesOf({ deliveryModes }: Pick<PolicyProfile, 'deliveryModes'>): Delivery[] {
  const named = settingValue(deliveryModes);
  return deliveries.filter((delivery) => named === null || named.others || named.modes.includes(delivery));
}
