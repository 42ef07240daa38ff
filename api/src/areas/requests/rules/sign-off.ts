import type { SignOff } from '@onesource/db/content';
import type { SignedOff } from '@onesource/db/schema/request';
import { type Decision, type Refusal, refuse } from '../../../cases/decision.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { articleOf, settingValue } from '../../../law/setting.ts';
import type { Decider, SignedStep } from '../../../law/settings/requests.ts';

type Under = { policy: Pick<PolicyProfile, 'signOff'>; now: Date };

/** N-20: whether the head of the department's sharing office agrees to asking, or to the answer. */
export const needsSignOff = ({ signOff }: Pick<PolicyProfile, 'signOff'>, step: SignedStep): boolean =>
  settingValue(signOff)?.includes(step) ?? false;

/** N-20: whether somebody has agreed, by today. */
export function signOffProblem(signOff: SignOff | null, step: SignedStep, { policy, now }: Under): Refusal | null {
  if (!needsSignOff(policy, step)) return null;
  if (signOff === null) return refuse('sign_off_required', 'signOff', policy.signOff);
  if (signOff.at <= dayOf(now)) return null;
  const article = articleOf(policy.signOff);
  const details = [{ field: 'signOff.at', code: 'in_future', ...(article && { article }) }];
  return { ...refuse('sign_off_required', undefined, policy.signOff), details };
}

type Signing = { signOff?: SignedOff };

/**
 * The events with whose consent they came about. What no text asks to be signed is not recorded as signed. N-20 speaks of
 * either side's own office: the authority, where it decides, needs nobody's consent.
 */
export function signed<Event extends Signing>(
  decision: Decision<Event>,
  { by, step, signOff }: { by: Decider | 'consumer'; step: SignedStep; signOff: SignOff | null },
  under: Under,
): Decision<Event> {
  if (!decision.ok || by === 'authority' || !needsSignOff(under.policy, step)) return decision;
  const problem = signOffProblem(signOff, step, under);
  if (problem) return problem;
  const [first, ...others] = decision.events;
  return signOff && first ? { ok: true, events: [{ ...first, signOff: { ...signOff, by } }, ...others] } : decision;
}
