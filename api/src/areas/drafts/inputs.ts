import { draftForms } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { text } from '../../foundation/wire.ts';
import { longestDraft } from './rules/drafts.ts';

/** Which form, and what it is about: an id, with the step where it is one of a case; or nothing. */
const which = {
  form: z.enum(draftForms),
  subject: z
    .string()
    .regex(/^[\w-]{0,80}$/)
    .default(''),
};

export const draftInput = z.object(which);
export type DraftOf = z.output<typeof draftInput>;

/** `values`: the fields as the page holds them, whatever they are; they are checked when the form is sent. */
export const saveDraftInput = z.object({
  ...which,
  name: text(longest.line).default(''),
  values: z
    .record(z.string().max(100), z.unknown())
    .refine((values) => JSON.stringify(values).length <= longestDraft, 'too_big'),
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;
