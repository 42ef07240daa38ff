import { forget, keep, readKept } from '../../lib/kept.ts';
import type { DraftOf } from './queries.ts';

/** A form as somebody left it. */
export type Kept<Values> = { savedAt: string; values: Values };
/** The same in this browser; `upon`: when the server's was saved that it went on from, null where there was none. */
export type KeptHere<Values> = Kept<Values> & { upon?: string | null };

/** One draft for each person, form and subject: office computers are shared. */
const keyOf = (userId: string, { form, subject }: DraftOf) => `onesource.${form}-draft.${userId}.${subject}`;

/** Whether it is a form as somebody left it, whatever stands in it. */
export const isKept = <Values>(kept: object): kept is Kept<Values> =>
  'savedAt' in kept &&
  typeof kept.savedAt === 'string' &&
  'values' in kept &&
  typeof kept.values === 'object' &&
  kept.values !== null;

/** What this browser has of it, until the server has it too; null where that is nothing. */
export const readHere = <Values>(userId: string, of: DraftOf): KeptHere<Values> | null =>
  readKept(keyOf(userId, of), isKept<Values>);
/** Whether it could be kept here. */
export const keepHere = (userId: string, of: DraftOf, kept: KeptHere<object>): boolean => keep(keyOf(userId, of), kept);
export const forgetHere = (userId: string, of: DraftOf): void => forget(keyOf(userId, of));

/**
 * Of what the server has and what this browser has, what was typed last. What goes on from the server's is later than that,
 * whatever the clocks of both say; only where another computer has saved since do they decide.
 */
export function latest<Values>(served: Kept<Values> | null, here: KeptHere<Values> | null): Kept<Values> | null {
  if (!served || !here) return served ?? here;
  return here.upon === served.savedAt || here.savedAt > served.savedAt ? here : served;
}
