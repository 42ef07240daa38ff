import { deliveriesOf } from './deliveries.ts';
import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';
import { registersOf } from './registers.ts';
import { settingValue } from './setting.ts';
import { settingNames } from './settings.ts';

/** The profile in force or another one, setting by setting, each with its article. It holds nothing secret. */
export const policyView = (policy: PolicyProfile): Omit<PolicyProfile, 'original'> => ({
  id: policy.id,
  name: policy.name,
  regulation: policy.regulation,
  titles: policy.titles,
  ...(policy.excerpt && { excerpt: policy.excerpt }),
  departmentItem: policy.departmentItem,
  editions: (policy.original ?? policy).editions ?? [],
  ...settingsIn(policy),
});

const settingsIn = (policy: PolicyProfile) =>
  Object.fromEntries(settingNames.map((name) => [name, policy[name]])) as Pick<
    PolicyProfile,
    (typeof settingNames)[number]
  >;

/** Every profile there is, for the page that compares them. */
export const allPolicies = () => Object.values(profiles).map(policyView);

/** What the console knows of the profile in force before it shows a page: how things are called, and what there is. */
export const profileInBrief = (policy: PolicyProfile) => ({
  id: policy.id,
  name: policy.name,
  regulation: policy.regulation,
  titles: policy.titles,
  shareTypeLabels: policy.shareTypeLabels.value,
  /** How openness is said here; null where the text does not speak of it. */
  opennessScheme: settingValue(policy.opennessScheme),
  /** Whether application scenarios (应用场景) are kept here. */
  scenarios: settingValue(policy.scenarios) === true,
  /** What is filed or registered with the authority, and kept for it as a register (备案台账). */
  registers: registersOf(policy).map(({ kind }) => kind),
  /** Ways of delivery that may be asked for (DG-16). */
  deliveries: deliveriesOf(policy),
});
