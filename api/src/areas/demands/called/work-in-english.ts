import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  route_demand: 'Route a data demand',
  answer_demand: 'Answer a data demand',
} as const satisfies Record<keyof typeof workWords, string>;
