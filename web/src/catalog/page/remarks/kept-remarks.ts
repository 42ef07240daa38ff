import { forget, keep, readKept } from '../../../lib/kept.ts';
import type { Remark } from './remarks.ts';

/** What whoever decides has said so far of one version of a registration, and not sent. */
export type KeptRemarks = { version: number; remarks: readonly Remark[]; note: string };

/** One for each person and registration: office computers are shared. */
const keyOf = (userId: string, id: string) => `onesource.remarks.${userId}.${id}`;
const isWhole = (kept: object): kept is KeptRemarks =>
  'version' in kept &&
  'note' in kept &&
  typeof kept.note === 'string' &&
  'remarks' in kept &&
  Array.isArray(kept.remarks);

/** What is kept on this machine of this very version; what was said of another one may be wrong by now. */
export function keptRemarks(userId: string, id: string, version: number): KeptRemarks {
  const kept = readKept(keyOf(userId, id), isWhole);
  return kept?.version === version ? kept : { version, remarks: [], note: '' };
}

/** Nothing said is nothing to keep. */
export function keepRemarks(userId: string, id: string, kept: KeptRemarks): void {
  if (kept.remarks.length === 0 && kept.note.trim() === '') forget(keyOf(userId, id));
  else keep(keyOf(userId, id), kept);
}

export const forgetRemarks = (userId: string, id: string): void => forget(keyOf(userId, id));
