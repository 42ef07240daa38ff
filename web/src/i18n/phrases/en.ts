import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  open: 'Phrases',
  title: 'Phrases of the department',
  none: 'No phrases yet. What you have written can be kept as one, for your colleagues to choose.',
  keep: 'Keep what is written as a phrase',
  full: 'All {{most}} places are taken: remove one that is no longer used.',
  remove: 'Remove the phrase: {{text}}',
  kept: 'Kept as a phrase',
  removed: 'Phrase removed',
} as const satisfies Same<typeof zh>;
