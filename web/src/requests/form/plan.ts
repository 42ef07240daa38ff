import type { ResourceView } from '@onesource/api/areas/directory/view';
import type { Text } from '@onesource/api/law/setting';
import type { Delivery, Purpose, ShareType } from '@onesource/db/vocabulary';

type Resource = Pick<ResourceView, 'routes' | 'deliveryConsent' | 'contents'>;
type Route = ResourceView['routes']['conditional'];

/** What of the form picks the way. */
export type Asked = {
  shareType: ShareType;
  purpose: Purpose | undefined;
  delivery: Delivery | undefined;
  /** Whether everything lies within the scenario that was chosen. */
  fitsScenario: boolean;
};

/** `either`: whether the platform grants it shows once the purpose is known (SQ-19). */
type Kind = 'filed' | 'platform' | 'scenario' | 'either' | 'decided' | 'negotiated';
export type FormPlan = {
  kind: Kind;
  /** Who decides, in words; empty where it is granted at once. */
  deciders: readonly Text[];
  term: Route['term'];
  /** Why the platform does not grant it. */
  because: 'provider_consent' | 'purpose' | null;
  /** The consent that this delivery needs (DG-16, SH-25). */
  consent: ResourceView['deliveryConsent'];
};

/** What the form says will happen first; the API decides it again when it is filed. */
export function planFor(resource: Resource, asked: Asked): FormPlan {
  const plan = routed(resource, asked);
  const { deliveryConsent } = resource;
  if (!deliveryConsent || !asked.delivery || !deliveryConsent.deliveries.includes(asked.delivery)) return plan;
  if (plan.kind === 'negotiated') return plan;
  const { by } = deliveryConsent;
  const deciders = plan.deciders.some(({ zh }) => zh === by.zh) ? plan.deciders : [...plan.deciders, by];
  return { ...plan, kind: plan.kind === 'either' ? 'either' : 'decided', deciders, consent: deliveryConsent };
}

function routed({ routes, contents }: Resource, { shareType, purpose, fitsScenario }: Asked): FormPlan {
  const route = routes[shareType];
  const granted = { deciders: [], term: null, because: null, consent: null };
  const decided = { ...granted, kind: 'decided' as const, deciders: route.deciders, term: route.term };
  if (fitsScenario && shareType !== 'not_shared') return { ...granted, kind: 'scenario' };
  if (route.kind === 'filed') return { ...granted, kind: 'filed' };
  if (route.kind !== 'platform') return { ...decided, kind: route.kind };
  if (!contents || contents.needsProviderConsent) return { ...decided, because: 'provider_consent' };
  if (purpose === undefined) return { ...decided, kind: 'either' };
  if (!contents.permittedPurposes.includes(purpose)) return { ...decided, because: 'purpose' };
  return { ...granted, kind: 'platform' };
}
