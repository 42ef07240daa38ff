import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  file_responsible: 'File who is responsible',
} as const satisfies Record<keyof typeof workWords, string>;
