import { forget, keep, readKept } from '../../lib/kept.ts';
import type { DraftOf } from './queries.ts';

/** A form as somebody left it. */
export type Kept<Values> = { savedAt: string; values: Values };

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
export const readHere = <Values>(userId: string, of: DraftOf): Kept<Values> | null =>
  readKept(keyOf(userId, of), isKept<Values>);
/** Whether it could be kept here. */
export const keepHere = (userId: string, of: DraftOf, kept: Kept<object>): boolean => keep(keyOf(userId, of), kept);
export const forgetHere = (userId: string, of: DraftOf): void => forget(keyOf(userId, of));

/** The later of what the server has and what this browser has, where the two differ. */
export const latest = <Values>(served: Kept<Values> | null, here: Kept<Values> | null): Kept<Values> | null =>
  served && here ? (here.savedAt > served.savedAt ? here : served) : (served ?? here);
