import type { DiscrepancyAction } from '@onesource/api/areas/discrepancies/rules/decide';

/** What has a dialog, in the order of the buttons; messages have a box of their own. */
export const offered = [
  'answer',
  'agree',
  'settle',
  'rate',
  'fail',
  'transfer',
  'urge',
  'withdraw',
] as const satisfies DiscrepancyAction[];
export type Offered = (typeof offered)[number];
/** What is done in words. */
export type Told = Exclude<Offered, 'rate' | 'transfer' | 'urge' | 'withdraw'>;

export const isTold = (action: Offered): action is Told => !['rate', 'transfer', 'urge', 'withdraw'].includes(action);
