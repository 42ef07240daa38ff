import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';
import { settingNames } from './settings.ts';

/** The profile in force or another one, setting by setting, each with its article. It holds nothing secret. */
export const policyView = (policy: PolicyProfile): Omit<PolicyProfile, 'original'> => ({
  id: policy.id,
  name: policy.name,
  regulation: policy.regulation,
  titles: policy.titles,
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
