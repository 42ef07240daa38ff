import type { Decider, Leave, Route } from '@onesource/api/law/profile';
import type { ShareType } from '@onesource/db/vocabulary';
import { acceptedBases } from './accepted-bases.ts';
import { inSentence, listed, type Part, rule, type Said, titled } from './rule.ts';

const deciders = (by: readonly Decider[], said: Said): string =>
  listed(
    by.map((decider) => (decider === 'authority' ? titled('authority', said) : said.t(`rules:actor.${decider}`))),
    said,
    'conjunction',
  );

function termPart({ t, policy }: Said, runs: boolean): Part {
  const { replyTerm } = policy;
  return runs && replyTerm.source !== 'not_stated'
    ? { text: t('rules:route.term', { count: replyTerm.value }) }
    : { text: t('rules:route.noTerm') };
}

function routeParts(route: Route, said: Said): Part[] {
  const { t } = said;
  switch (route.kind) {
    case 'filed':
      return [{ text: t('rules:route.filed') }];
    case 'platform':
      return [
        { text: t('rules:route.platform') },
        { text: t('rules:route.otherwise', { who: deciders(route.otherwise, said) }) },
        termPart(said, true),
      ];
    case 'decided':
      return [
        {
          text: t(route.by.length > 1 ? 'rules:route.jointly' : 'rules:route.decided', {
            who: deciders(route.by, said),
          }),
        },
        termPart(said, route.clock),
      ];
    case 'negotiated':
      return [
        { text: t('rules:route.negotiated') },
        { text: t('rules:route.coordinated', { who: titled('authority', said) }) },
      ];
  }
}

const leaveWords = (leave: Leave, said: Said): string =>
  leave === 'forbidden'
    ? said.t('rules:onward.forbidden')
    : said.t('rules:onward.leave', { who: deciders([leave], said) });

const route = (shareType: ShareType) => rule((policy) => policy.route[shareType], routeParts);

/** 申请与办理 */
export const requests = {
  'route.unconditional': route('unconditional'),
  'route.conditional': route('conditional'),
  'route.not_shared': route('not_shared'),
  replyTerm: rule(
    (policy) => policy.replyTerm,
    (count, { t }) => [{ text: t('rules:days', { count }) }],
  ),
  refusal: rule(
    (policy) => policy.refusal,
    (duty, said) => [
      { text: said.t(`rules:refusal.${duty.needs}`) },
      ...(duty.needs === 'reasons'
        ? []
        : [{ label: said.t('rules:basis.accepted'), text: acceptedBases(duty.accepted, said) }]),
    ],
  ),
  afterRefusal: rule(
    (policy) => policy.afterRefusal,
    (way, said) => {
      const who = titled('authority', said);
      if (way === 'coordination') return [{ text: said.t('rules:after.coordination', { who }) }];
      return [{ text: said.t('rules:after.negotiation') }, { text: said.t('rules:route.coordinated', { who }) }];
    },
  ),
  silence: rule(
    (policy) => policy.silence,
    (silence, said) => {
      const above = titled('supervisor', said);
      if (silence.kind === 'supervisor') return [{ text: said.t('rules:silence.supervisor', { who: above }) }];
      return [
        { text: said.t('rules:silence.rectification', { who: titled('authority', said) }) },
        { text: said.t('rules:silence.reported', { who: above }) },
      ];
    },
  ),
  deliveryConsent: rule(
    (policy) => policy.deliveryConsent,
    (needing, said) => {
      const named = needing.map((delivery) => inSentence(said.t(`vocabulary:delivery.${delivery}`)));
      const deliveries = listed(named, said, 'disjunction');
      return [{ text: said.t('rules:consent', { deliveries, who: titled('authority', said) }) }];
    },
  ),
  scenarios: rule(
    (policy) => policy.scenarios,
    (_, { t }) => [{ text: t('rules:scenario') }],
  ),
  confidentialityAgreement: rule(
    (policy) => policy.confidentialityAgreement,
    (_, { t }) => [{ text: t('rules:agreement') }],
  ),
  onwardUse: rule(
    (policy) => policy.onwardUse,
    ({ passOn, publish, citesSource }, said) => [
      { text: said.t('rules:onward.purpose') },
      { label: said.t('rules:onward.passOn'), text: leaveWords(passOn, said) },
      { label: said.t('rules:onward.publish'), text: leaveWords(publish, said) },
      ...(citesSource ? [{ text: said.t('rules:onward.source') }] : []),
    ],
  ),
};
