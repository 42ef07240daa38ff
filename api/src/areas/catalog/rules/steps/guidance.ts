import type { Ctx } from '../../../../foundation/context.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { citationOf, settingValue } from '../../../../law/setting.ts';
import { examinationRule, examinedOf } from './examined.ts';
import { reported } from './publishing.ts';
import { endingGrants, retirementIsExamined } from './retirement.ts';
import { evolve, type Registration } from './state.ts';
import { decide } from './steps.ts';

/** The rules that a form of registration applies, each with its article; null where the text is silent. */
export const registrationRules = (policy: PolicyProfile) => ({
  shareType: citationOf(policy.shareTypeLabels),
  openness: citationOf(policy.opennessScheme),
  permittedPurposes: citationOf(policy.permittedPurposes),
  requiredMetadata: citationOf(policy.requiredMetadata),
  linkedDataSet: citationOf(policy.linkedDataSet),
  recordForm: citationOf(policy.recordForm),
  secrecyReview: citationOf(policy.secrecyReview),
  /** N-13: what is assessed, and that the head consents. */
  assessment: citationOf(policy.assessment),
  dataLevels: citationOf(policy.dataLevels),
  mandatoryItems: citationOf(policy.mandatoryItems),
  baseLibrary: citationOf(policy.baseLibraries),
  notSharedBasis: citationOf(policy.notSharedBasis),
  examination: citationOf(examinationRule(policy)),
  publication: citationOf(policy.publication),
  declaredFromAbove: citationOf(policy.declaredFromAbove),
  ownRegistration: citationOf(policy.separateReviewer),
  oneSource: citationOf(policy.oneSource),
  jointCollection: citationOf(policy.jointCollection),
  /** Why the provider may be asked beforehand: elsewhere it always, or never, is. */
  providerConsent: policy.route.conditional.value.kind === 'platform' ? citationOf(policy.route.conditional) : null,
  /** Fields that must be filled in beyond the guide's. */
  askedFields: settingValue(policy.requiredMetadata) ?? [],
  baseLibraryDuty: settingValue(policy.baseLibraries),
  basisDuty: settingValue(policy.notSharedBasis),
  /** What is examined outside the department before it is published. */
  examined: examinedOf(policy),
  /** SQ-17 */
  signedByHead: settingValue(policy.notSharedApproval)?.signedByHead ?? false,
  /** What the end of an entry needs where grants run on it. */
  endingGrants: endingGrants(policy),
  /** SH-17, N-17: where that an entry leaves is examined, by which rule. */
  retirementExamined: retirementIsExamined(policy) ? citationOf(policy.publication) : null,
  /** KF-10 */
  filedWithAuthority: reported(policy).length > 0,
});
export type RegistrationRules = ReturnType<typeof registrationRules>;

/** Whether anything is examined outside its department at all. */
export const hasExamination = (policy: Pick<PolicyProfile, 'publication' | 'notSharedApproval'>): boolean =>
  examinedOf(policy) !== null;

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
