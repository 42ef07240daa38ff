import type { Ctx } from '../context.ts';
import type { PolicyProfile } from '../policy/profile.ts';
import { citationOf } from '../policy/setting.ts';
import { decide } from './rules.ts';
import { evolve, type Registration } from './state.ts';

/** The rules that a form of registration applies, each with its article; null where the text is silent. */
export const registrationRules = (policy: PolicyProfile) => ({
  shareType: citationOf(policy.shareTypeLabels),
  baseLibrary: citationOf(policy.baseLibraries),
  notSharedBasis: citationOf(policy.notSharedBasis),
  examination: citationOf(policy.notSharedApproval),
  ownRegistration: citationOf(policy.separateReviewer),
});
export type RegistrationRules = ReturnType<typeof registrationRules>;

/**
 * What a consent of the actor would lead to: the status that follows, or that they may not give it because they wrote
 * in the revision themselves. Both empty for whoever has no decision to take.
 */
export function consentOf({ actor, policy }: Pick<Ctx, 'actor' | 'policy'>, registration: Registration) {
  const steps = [
    { type: 'approve', note: '' },
    { type: 'examine', outcome: 'pass', note: '' },
  ] as const;
  const decisions = steps.map((step) => decide(registration, step, actor, policy, new Date(0)));
  const given = decisions.find((decision) => decision.ok);
  return {
    consentLeadsTo: given ? given.events.reduce(evolve, registration).status : null,
    ownRegistration: decisions.some((decision) => !decision.ok && decision.code === 'own_registration'),
  };
}
