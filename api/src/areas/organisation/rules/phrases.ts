import type { PhraseKind } from '@onesource/db/vocabulary';
import type { Ability } from '../../../access/abilities.ts';
import type { Refusal } from '../../../cases/decision.ts';
import { refuse } from './managing.ts';

/** Whose words they are (house): of answers those who answer, of requests those who ask. */
export const phraseKeepers = {
  answer: 'keep_phrases',
  matter: 'file_requests',
  system: 'file_requests',
} as const satisfies Record<PhraseKind, Ability>;

/** House: so many 常用语 are found at a glance. */
export const mostPhrases = 50;

/** Why one more phrase is not kept; null where it is. Somebody who keeps it twice finds it kept. */
export const refusedPhrase = (kept: readonly string[], text: string): Refusal | null =>
  kept.length >= mostPhrases && !kept.includes(text) ? refuse('too_many_phrases', 'text') : null;
