import type { DemandAction } from '@onesource/api/areas/demands/rules/decide';

/** What has a dialog, in the order of the buttons; messages have a box of their own. */
export const offered = [
  'join',
  'route',
  'register',
  'decline',
  'transfer',
  'reopen',
  'withdraw',
] as const satisfies DemandAction[];
export type Offered = (typeof offered)[number];
