import { createContext } from 'react';
import type { DraftOf } from './queries.ts';

/** What a dialog writes is kept under; null where it keeps nothing. */
export const StepDraft = createContext<(DraftOf & { name: string }) | null>(null);

/** What a draft of a step is about: the case by its id, and the step. */
export const stepSubject = (id: string, action: string): string => `${id}-${action}`;
/** The same, read; ids are UUIDs, of one length. */
export const stepOf = (subject: string): { id: string; action: string } => ({
  id: subject.slice(0, 36),
  action: subject.slice(37),
});
