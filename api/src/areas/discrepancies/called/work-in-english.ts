import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  check_contents: 'Check contents',
  agree_contents: 'Agree on contents',
  settle_contents: 'Coordinate on contents',
} as const satisfies Record<keyof typeof workWords, string>;
