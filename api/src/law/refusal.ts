import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import { type Given, settingValue } from './setting.ts';
import type { Decider, RefusalDuty, Route } from './settings/requests.ts';

type Policy = Pick<PolicyProfile, 'refusal' | 'deliveryConsent' | 'route'>;
type Asked = { shareType: ShareType; delivery: Delivery | null; deciders: readonly Decider[] };

/**
 * What whoever says no has to say. Where the authority is asked for nothing but its consent to a way of delivery (SH-25,
 * DG-16), it withholds that way and not the data: the article on refusing to share (SH-26) does not bind it, and reasons
 * will do.
 */
export function refusalDutyOf(policy: Policy, by: Decider, asked: Asked): Given<RefusalDuty> {
  const { shareType, delivery } = asked;
  const { refusal, deliveryConsent, route } = policy;
  if (by !== 'authority' || delivery === null || deliveryConsent.source === 'not_stated') return refusal;
  const forDelivery = settingValue(deliveryConsent)?.includes(delivery) === true;
  if (!forDelivery || decidesOnSharing(route[shareType].value, asked.deciders)) return refusal;
  return { ...deliveryConsent, value: { needs: 'reasons' } };
}

/**
 * Whether the authority decides on the sharing itself: the route says so, and it was not left to decide alone on what a
 * scenario authorises (SH-28), which is asked of it for the delivery only.
 */
function decidesOnSharing(route: Route, asked: readonly Decider[]): boolean {
  const by = route.kind === 'decided' ? route.by : route.kind === 'platform' ? route.otherwise : [];
  return by.includes('authority') && (by.length === 1 || asked.length > 1);
}
