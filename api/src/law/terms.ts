import type { ShareType } from '@onesource/db/vocabulary';
import type { PolicyProfile } from './profile.ts';
import type { Setting } from './setting.ts';

/** The term for the answer: N-21 has one of its own for what is unconditional, the cities one for all. */
export const termOf = (
  policy: Pick<PolicyProfile, 'replyTerm' | 'unconditionalTerm'>,
  shareType: ShareType,
): Setting<number> =>
  shareType === 'unconditional' && policy.unconditionalTerm.source !== 'not_stated'
    ? policy.unconditionalTerm
    : policy.replyTerm;
