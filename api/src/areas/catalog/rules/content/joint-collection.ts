import type { ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { finding } from './finding.ts';

/** SQ-15: collecting together takes another department, and each of them is named once. */
export function jointFindings(
  { jointCollection }: Pick<ResourceContent, 'jointCollection'>,
  departmentId: string,
  policy: Pick<PolicyProfile, 'jointCollection'>,
): ErrorDetail[] {
  if (jointCollection.length === 0) return [];
  return jointCollection.every((collector) => collector.departmentId === departmentId)
    ? [finding('jointCollection', 'joint_only_self', policy.jointCollection)]
    : [];
}

/** Departments named more than once. */
export function doubledCollectors({ jointCollection }: Pick<ResourceContent, 'jointCollection'>): ErrorDetail[] {
  const seen = new Set<string>();
  return jointCollection.flatMap(({ departmentId }, at) => {
    if (seen.has(departmentId)) return [finding(`jointCollection.${at}.departmentId`, 'duplicate_department')];
    seen.add(departmentId);
    return [];
  });
}
