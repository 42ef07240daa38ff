import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  update_data: 'Bring data up to date',
  mend_sending: 'Bring the sending program back',
  agree_cycle: 'Agree on an update cycle',
} as const satisfies Record<keyof typeof workWords, string>;
