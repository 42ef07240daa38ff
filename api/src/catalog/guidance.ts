import type { resources, revisions } from '@onesource/db/schema/catalog';
import type { Ctx } from '../context.ts';
import { citationOf, type PolicyProfile } from '../policy/profile.ts';
import { decide, evolve, type Registration } from './rules.ts';

/** The rules that a form of registration applies, each with its article; null where the text is silent. */
export const registrationRules = (policy: PolicyProfile) => ({
  shareType: citationOf(policy.shareTypeLabels),
  baseLibrary: citationOf(policy.baseLibraries),
  notSharedBasis: citationOf(policy.notSharedBasis),
  examination: citationOf(policy.notSharedExamined),
  ownRegistration: citationOf(policy.separateReviewer),
});
export type RegistrationRules = ReturnType<typeof registrationRules>;

type Row = Pick<
  typeof revisions.$inferSelect,
  'number' | 'status' | 'content' | 'authorIds' | 'note' | 'submittedAt' | 'publishedAt'
> &
  Pick<typeof resources.$inferSelect, 'departmentId'>;

/**
 * What a consent of the actor would lead to: the status that follows, or that they may not give it because they wrote
 * in the revision themselves. Both empty for whoever has no decision to take.
 */
export function consentOf(ctx: Pick<Ctx, 'actor' | 'policy'>, row: Row) {
  const registration: Registration = row;
  const steps = [
    { type: 'approve', note: '' },
    { type: 'examine', outcome: 'pass', note: '' },
  ] as const;
  const decisions = steps.map((step) => decide(registration, step, ctx.actor, ctx.policy, new Date(0)));
  const given = decisions.find((decision) => decision.ok);
  return {
    consentLeadsTo: given ? evolve(registration, given.event).status : null,
    ownRegistration: decisions.some((decision) => !decision.ok && decision.code === 'own_registration'),
  };
}
