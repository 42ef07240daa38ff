import type { ResourceContent } from '@onesource/db/content';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { hasNotShared } from '../content/share-type.ts';

type Examining = Pick<PolicyProfile, 'publication' | 'notSharedApproval'>;

/** What is examined outside the department before it is published. SH-17: everything. PD-27, SQ-17: what is not shared. */
export function examinedOf({ publication, notSharedApproval }: Examining): 'everything' | 'not_shared' | null {
  if (publication.value.by === 'examiner') return 'everything';
  return notSharedApproval.source === 'not_stated' ? null : 'not_shared';
}

/** The rule that it is examined by. */
export const examinationRule = (policy: Examining) =>
  examinedOf(policy) === 'everything' ? policy.publication : policy.notSharedApproval;

/** Whether a registration that is shared like this is. */
export const isAmong = (
  examined: ReturnType<typeof examinedOf>,
  shared: Pick<ResourceContent, 'items' | 'shareType'>,
): boolean => examined === 'everything' || (examined === 'not_shared' && hasNotShared(shared));
