import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  review_revision: 'Review a registration',
  examine_revision: 'Examine a registration',
  review_retirement: 'Review a retirement',
  examine_retirement: 'Examine a retirement',
  correct_revision: 'Correct a registration',
  review_batch: 'Review a batch',
  correct_batch: 'Correct a batch',
  reexamine_basis: 'Look at a basis again',
  update_catalog: 'Bring an entry up to date',
} as const satisfies Record<keyof typeof workWords, string>;
