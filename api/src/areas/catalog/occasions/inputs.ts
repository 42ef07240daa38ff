import { occasionCauses, occasionStatuses } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../../cases/commands.ts';
import { longest } from '../../../foundation/texts/longest.ts';
import { isoDate, paging, repeated, saidText, text, uuid, version } from '../../../foundation/wire.ts';

/** 更新事项: what happened, on which day, which entries it concerns, and what is to be registered because of it. */
export const recordInput = z.object({
  cause: z.enum(occasionCauses),
  what: saidText(longest.note),
  happenedOn: isoDate,
  resourceIds: z
    .array(uuid)
    .max(50)
    .transform((ids) => [...new Set(ids)])
    .default([]),
  /** What entries are to be called that are not there yet. */
  names: z
    .array(saidText(200))
    .max(20)
    .transform((names) => [...new Set(names)])
    .default([]),
});
export type RecordInput = z.input<typeof recordInput>;

const note = text(longest.note).default('');

/** Every command on an occasion, by its name. */
export const occasionCommands = {
  unchanged: z.object({ version, note }),
  'name-entry': z.object({ version, resourceId: uuid }),
  extend: z.object({ version, note }),
  'answer-extension': z.object({ version, outcome: z.enum(['consented', 'refused']), note }),
};
export type OccasionCommand = CommandOf<typeof occasionCommands>;

/** Those that wait for the department, those that are or were late, all. */
const occasionLists = ['waiting', 'late', 'all'] as const;
export const listInput = z.object({
  role: z.enum(occasionLists).default('all'),
  status: repeated(z.enum(occasionStatuses)),
  ...paging,
});
export type ListInput = z.output<typeof listInput>;

/** Entries of the reader's department to choose from: those in the directory, or those that are being registered. */
export const entriesInput = z.object({
  q: text(longest.words).default(''),
  of: z.enum(['published', 'registering']).default('published'),
});
export type EntriesInput = z.output<typeof entriesInput>;
