import type { ResourceContent, SignOff } from '@onesource/db/content';
import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { dayOf } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { type Setting, settingValue } from '../../../../law/setting.ts';
import { type ContentPolicy, missingCode, validateContent } from '../content/content-rules.ts';
import { hasNotShared } from '../content/share-type.ts';
import { sameContent } from '../fields/diff.ts';
import type { Event } from './state.ts';

export type SubmissionPolicy = ContentPolicy & Pick<PolicyProfile, 'notSharedApproval' | 'assessment'>;

/** SQ-17, N-13: the setting by which the head of the department signs before it goes to the authority; null for none. */
export function signedUnder(
  content: Pick<ResourceContent, 'items' | 'shareType'>,
  { notSharedApproval, assessment }: Pick<PolicyProfile, 'notSharedApproval' | 'assessment'>,
): Setting<unknown> | null {
  if (assessment.source !== 'not_stated') return assessment;
  return settingValue(notSharedApproval)?.signedByHead === true && hasNotShared(content) ? notSharedApproval : null;
}

/** A draft goes to review when nothing is missing, no rule is broken and, where it must be, it is signed. */
export function submit(
  content: ResourceContent,
  {
    signOff,
    found = [],
    published = null,
  }: { signOff: SignOff | null; found?: readonly ErrorDetail[]; published?: ResourceContent | null },
  policy: SubmissionPolicy,
  now: Date,
): Decision<Event> {
  // House: nobody reviews what is published already
  if (published && sameContent(published, content)) return refuse('nothing_changed');
  const today = dayOf(now);
  const details = [...validateContent(content, policy, today), ...found];
  const [first] = details;
  if (first) {
    const incomplete = details.some(({ code }) => code === missingCode);
    return { ...refuse(incomplete ? 'incomplete' : first.code), details };
  }
  const signing = signedUnder(content, policy);
  if (signing === null) return because({ type: 'submitted', signOff: null, at: now });
  if (!signOff || signOff.name.trim() === '') return lacking('sign_off_required', 'signOff', signing);
  if (signOff.at > today)
    return {
      ...refuse('sign_off_required', undefined, signing),
      details: [{ field: 'signOff.at', code: 'in_future' }],
    };
  return because({ type: 'submitted', signOff, at: now });
}
