import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  confirm_reset: 'Confirm a reset',
} as const satisfies Record<keyof typeof workWords, string>;
