import type { PolicyProfile } from './profile.ts';
import { citationOf, settingValue } from './setting.ts';

type Policy = Pick<PolicyProfile, 'onwardUse' | 'opennessScheme'>;

/** DG-5: whether what is published must be open to the public by its mode; elsewhere nothing but the leave counts. */
export const onlyPublic = (policy: Policy): boolean => settingValue(policy.opennessScheme)?.kind === 'derived';

/** 使用义务: what whoever uses shared data commits to under the profile, with its article. */
export const obligationsOf = (policy: Policy) => ({
  passOn: policy.onwardUse.value.passOn,
  publish: policy.onwardUse.value.publish,
  citesSource: policy.onwardUse.value.citesSource,
  /** DG-5: only what is open to the public may be published at all. */
  onlyPublic: policy.onwardUse.value.publish !== 'forbidden' && onlyPublic(policy),
  citation: citationOf(policy.onwardUse),
});
