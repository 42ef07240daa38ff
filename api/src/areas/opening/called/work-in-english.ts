import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  decide_open_request: 'Answer a request of the public',
} as const satisfies Record<keyof typeof workWords, string>;
