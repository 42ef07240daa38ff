import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  give_opinion: 'Give an opinion',
} as const satisfies Record<keyof typeof workWords, string>;
