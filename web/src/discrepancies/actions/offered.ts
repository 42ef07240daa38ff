import type { DiscrepancyAction } from '@onesource/api/areas/discrepancies/rules/decide';

/** What is done in words, in the order of the buttons; messages have a box of their own. */
export const offered = ['answer', 'agree', 'settle', 'fail'] as const satisfies DiscrepancyAction[];
export type Told = (typeof offered)[number];
