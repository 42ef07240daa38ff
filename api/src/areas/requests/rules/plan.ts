import type { Delivery, Purpose, ShareType } from '@onesource/db/vocabulary';
import { decidersBy } from '../../../access/responsible.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { Decider } from '../../../law/settings/requests.ts';

/** What of a request picks its way. */
export type Asked = {
  /** The strictest share type among the items asked for. */
  shareType: ShareType;
  delivery: Delivery | null;
  /** Null while it is not said. */
  purpose: Purpose | null;
  /** Whether everything asked for lies within a registered application scenario (应用场景). */
  fitsScenario: boolean;
  /** What the provider allows the resource to be used for; none means nothing was said. */
  permittedPurposes: readonly Purpose[];
  /** Whether the entry says that the provider's consent is needed (SQ-19). */
  needsProviderConsent: boolean;
  /** Whether the asker leaves it to the provider to say if the stated conditions are met. */
  asksProvider?: boolean | undefined;
  /** Whether another department than the provider answers for the data (SH-16). */
  answeredByOther?: boolean;
};

/** What happens first with a request. */
export type Plan =
  | { kind: 'granted'; by: 'filing' | 'platform' | 'scenario' }
  | { kind: 'decided'; by: readonly Decider[]; clock: boolean }
  | { kind: 'negotiated' };

type Ways = Pick<PolicyProfile, 'route' | 'scenarios' | 'deliveryConsent'>;

/** The way of a request under a profile: the one small engine behind all regulations. */
export function planOf(policy: Ways, asked: Asked): Plan {
  const plan = routed(policy, asked);
  // DG-16, SH-25: some deliveries need the authority's consent, whoever else decides
  if (!needsConsent(policy, asked) || plan.kind === 'negotiated') return plan;
  if (plan.kind === 'granted') return { kind: 'decided', by: ['authority'], clock: false };
  return { ...plan, by: [...new Set([...plan.by, 'authority' as const])] };
}

/** DG-16, SH-25: whether the authority has to consent to this way of delivery. */
export const needsConsent = (
  { deliveryConsent }: Pick<Ways, 'deliveryConsent'>,
  { delivery }: Pick<Asked, 'delivery'>,
) => delivery !== null && settingValue(deliveryConsent)?.includes(delivery) === true;

/** Why the platform does not grant what it could grant (SQ-19); `open` while the purpose is not said. */
export function withheld(policy: Ways, asked: Asked): 'provider_consent' | 'purpose' | 'unsure' | 'open' | null {
  if (policy.route[asked.shareType].value.kind !== 'platform' || routed(policy, asked).kind === 'granted') return null;
  if (asked.needsProviderConsent) return 'provider_consent';
  if (asked.purpose === null) return 'open';
  return asked.permittedPurposes.includes(asked.purpose) ? 'unsure' : 'purpose';
}

/**
 * SQ-19: whether those who decide on a request were left to say if the entry's conditions are met, which the platform would
 * have granted on.
 */
export const leftToProvider = (policy: Ways, asked: Asked, { deciders }: { deciders: readonly Decider[] }): boolean =>
  deciders.length > 0 && withheld(policy, { ...asked, asksProvider: true }) === 'unsure';

/**
 * SQ-18, SQ-19: whether whoever asks has to acknowledge the entry's conditions, as the platform grants on them. Words it
 * cannot test: that they are met is the asker's word, or else the provider's.
 */
export const asksAcknowledgement = (
  { acknowledgement }: Pick<PolicyProfile, 'acknowledgement'>,
  plan: Plan,
  { conditions }: { conditions: string },
): boolean =>
  settingValue(acknowledgement) === true && plan.kind === 'granted' && plan.by === 'platform' && conditions !== '';

/** SQ-19: whether somebody decided on what was asked for, and not the consumer's word on the conditions alone. */
export const judged = ({
  acknowledged,
  deciders,
}: {
  acknowledged: string | null;
  deciders: readonly Decider[];
}): boolean => acknowledged === null && deciders.length > 0;

function routed(policy: Ways, asked: Asked): Plan {
  // SH-28: a registered scenario stands in for the authorisation; what is not shared needs more than that
  if (asked.fitsScenario && asked.shareType !== 'not_shared' && settingValue(policy.scenarios))
    return { kind: 'granted', by: 'scenario' };
  const route = policy.route[asked.shareType].value;
  const answeredByOther = asked.answeredByOther === true;
  switch (route.kind) {
    case 'filed':
      return { kind: 'granted', by: 'filing' };
    case 'platform':
      return meetsConditions(asked)
        ? { kind: 'granted', by: 'platform' }
        : { kind: 'decided', by: decidersBy(route, answeredByOther), clock: true };
    case 'decided':
      return { kind: 'decided', by: decidersBy(route, answeredByOther), clock: route.clock };
    case 'negotiated':
      return { kind: 'negotiated' };
  }
}

/**
 * House reading of SQ-19: the purpose is one the provider permits, and neither the entry nor the asker wants the provider
 * to say whether the conditions are met.
 */
const meetsConditions = ({ needsProviderConsent, permittedPurposes, purpose, asksProvider = false }: Asked): boolean =>
  !needsProviderConsent && !asksProvider && purpose !== null && permittedPurposes.includes(purpose);
