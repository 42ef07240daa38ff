import { platformRoles, type Role } from '@onesource/db/vocabulary';
import type { SecondFactorRule } from '../../../foundation/accounts.ts';

/** Recovery codes given at once: for as many sign-ins without the authenticator. */
export const recoveryCodeCount = 10;

/** GB/T 22239 8.1.4.1: whether whoever holds these roles gets in with a second factor only. */
export function needsSecondFactor(rule: SecondFactorRule, held: readonly Role[]): boolean {
  if (rule === 'off') return false;
  return rule === 'all' || held.some((role) => platformRoles.some((post) => post === role));
}
