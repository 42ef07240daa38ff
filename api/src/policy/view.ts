import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';

/** The profile in force or another one, setting by setting, each with its article. It holds nothing secret. */
export const policyView = (policy: PolicyProfile) => ({ ...policy });

/** All five, for the page that compares them. */
export const allPolicies = () => Object.values(profiles).map(policyView);
