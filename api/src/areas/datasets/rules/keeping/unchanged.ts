import { type Refusal, refuse } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';

/** DG-14: that nothing has changed is put in writing, where the text has somebody to whom it is written. */
export function againstUnchanged(note: string, { dataUpdate }: Pick<PolicyProfile, 'dataUpdate'>): Refusal | null {
  return dataUpdate.value.unchangedTo && note === '' ? refuse('reason_required', 'note', dataUpdate) : null;
}

/** The term after which what comes now has come; null where it is in time. It stays with what came. */
export const lateAt = ({ dueAt }: { dueAt: Date | null }, now: Date): Date | null =>
  dueAt !== null && now > dueAt ? dueAt : null;
