import { forget, keep, readKept } from '../../../lib/kept.ts';
import type { Values } from './draft.ts';

/** A draft that the server does not have yet, and the version it was written on. */
export type KeptDraft = { version: number; values: Values; at: string };

/** One for each person and registration: office computers are shared. */
const keyOf = (userId: string, id: string) => `onesource.registration.${userId}.${id}`;
const isWhole = (kept: object): kept is KeptDraft => 'version' in kept && 'values' in kept && 'at' in kept;

/** What is kept on this machine of a registration; null when there is nothing, or storage is forbidden. */
export const keptDraft = (userId: string, id: string): KeptDraft | null => readKept(keyOf(userId, id), isWhole);
export const keepDraft = (userId: string, id: string, kept: KeptDraft): boolean => keep(keyOf(userId, id), kept);
export const forgetDraft = (userId: string, id: string): void => forget(keyOf(userId, id));
