import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  answer_extension: 'Answer on more time',
} as const satisfies Record<keyof typeof workWords, string>;
