import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  answer: {
    open: 'Phrases',
    title: 'Phrases of the department',
    none: 'No phrases yet. What you have written can be kept as one, for your colleagues to choose.',
    keep: 'Keep what is written as a phrase',
    remove: 'Remove the phrase: {{text}}',
    kept: 'Kept as a phrase',
    removed: 'Phrase removed',
  },
  matter: {
    open: 'Matters of the department',
    title: 'Matters of the department',
    none: 'No matters in the list yet. What you have written can be kept there, for your colleagues to choose.',
    keep: 'Keep what is written in the list',
    remove: 'Remove from the list: {{text}}',
    kept: 'Kept in the list of matters',
    removed: 'Removed from the list',
  },
  system: {
    open: 'Systems of the department',
    title: 'Systems of the department',
    none: 'No systems in the list yet. What you have written can be kept there, for your colleagues to choose.',
    keep: 'Keep what is written in the list',
    remove: 'Remove from the list: {{text}}',
    kept: 'Kept in the list of systems',
    removed: 'Removed from the list',
  },
  full: 'All {{most}} places are taken: remove one that is no longer used.',
} as const satisfies Same<typeof zh>;
