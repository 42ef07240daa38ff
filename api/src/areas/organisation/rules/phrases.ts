import type { Refusal } from '../../../cases/decision.ts';
import { refuse } from './managing.ts';

/** House: so many 常用语 are found at a glance. */
export const mostPhrases = 50;

/** Why one more phrase is not kept; null where it is. Somebody who keeps it twice finds it kept. */
export const refusedPhrase = (kept: readonly string[], text: string): Refusal | null =>
  kept.length >= mostPhrases && !kept.includes(text) ? refuse('too_many_phrases', 'text') : null;
