import type { DiscrepancyAction } from '@onesource/api/areas/discrepancies/rules/decide';

/** What has a dialog, in the order of the buttons; messages have a box of their own. */
export const offered = [
  'answer',
  'agree',
  'settle',
  'fail',
  'transfer',
  'withdraw',
] as const satisfies DiscrepancyAction[];
type Offered = (typeof offered)[number];
/** What is done in words. */
export type Told = Exclude<Offered, 'transfer' | 'withdraw'>;
