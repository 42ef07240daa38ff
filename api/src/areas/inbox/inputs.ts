import { claimStates, taskKinds, taskSorts, urgencies } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { paging, repeated, text, uuid } from '../../foundation/wire.ts';

/**
 * `q`: part of what it is about, of its number or of the department whose case it is. `department`: whose case it is, or where
 * it waits, with the units below. `claim`: of open work, as whose it is taken. `due`: of open work. `sort`: of
 * what is open; what is done comes newest first.
 */
export const inboxInput = z.object({
  state: z.enum(['open', 'done']).default('open'),
  kind: repeated(z.enum(taskKinds)),
  q: text(longest.words).default(''),
  department: uuid.optional(),
  claim: z.enum(claimStates).optional(),
  due: z.enum(urgencies).optional(),
  sort: z.enum(taskSorts).optional(),
  ...paging,
});
export type InboxInput = z.output<typeof inboxInput>;

/** 时限督办: of one department, or of all; what is late alone, or what will be soon. */
export const watchedInput = z.object({
  department: uuid.optional(),
  due: z.enum(['late', 'soon']).optional(),
  /** What is late and was taken note of (知悉), or was not. */
  noted: z.enum(['no', 'yes']).optional(),
  ...paging,
});
export type WatchedInput = z.output<typeof watchedInput>;

/** 知悉 of what is late. */
export const lateNoteInput = z.object({ note: text(longest.note).default('') });

/** As many as a page of the inbox can hold. */
export const acknowledgeInput = z.object({ ids: z.array(uuid).min(1).max(100) });
