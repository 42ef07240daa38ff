import { policyFor } from '../../../../law/editions.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Registration } from './state.ts';

/**
 * What waits for somebody's judgement is judged under the edition of the day it was submitted; what is still written, and
 * what is done with what is published, follows today's.
 */
export const judgedUnder = (
  { status, submittedAt }: Pick<Registration, 'status' | 'submittedAt'>,
  { policy }: { policy: PolicyProfile },
): PolicyProfile =>
  submittedAt !== null && (status === 'submitted' || status === 'examining')
    ? policyFor({ policy }, submittedAt)
    : policy;
