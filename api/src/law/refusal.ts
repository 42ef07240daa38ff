import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import { type Given, settingValue } from './setting.ts';
import type { Decider, RefusalDuty, Route } from './settings/requests.ts';

type Policy = Pick<PolicyProfile, 'refusal' | 'deliveryConsent' | 'route'>;
type Asked = { shareType: ShareType; delivery: Delivery | null };

/**
 * What whoever says no has to say. Where the authority is asked for nothing but its consent to a way of delivery (SH-25,
 * DG-16), it withholds that way and not the data: the article on refusing to share (SH-26) does not bind it, and reasons
 * will do.
 */
export function refusalDutyOf(policy: Policy, by: Decider, { shareType, delivery }: Asked): Given<RefusalDuty> {
  const { refusal, deliveryConsent, route } = policy;
  if (by !== 'authority' || delivery === null || deliveryConsent.source === 'not_stated') return refusal;
  const forDelivery = settingValue(deliveryConsent)?.includes(delivery) === true;
  if (!forDelivery || deciders(route[shareType].value).includes('authority')) return refusal;
  return { ...deliveryConsent, value: { needs: 'reasons' } };
}

/** Who decides on the sharing itself. */
function deciders(route: Route): readonly Decider[] {
  switch (route.kind) {
    case 'decided':
      return route.by;
    case 'platform':
      return route.otherwise;
    default:
      return [];
  }
}
