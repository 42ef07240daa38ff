import { discrepancySorts, discrepancyStatuses, doubtOutcomes, doubtRatings } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../cases/commands.ts';
import { finding } from '../../cases/finding.ts';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { isoDate, paging, repeated, saidText, text, uuid, version } from '../../foundation/wire.ts';

/** 疑义反馈: what the data say, what they should say, and what that rests on. */
export const reportInput = z.object({
  resourceId: uuid,
  itemIds: z.array(uuid).max(500).default([]),
  found: saidText(longest.note),
  expected: saidText(longest.note),
  evidence: text(longest.note).default(''),
});
export type ReportInput = z.input<typeof reportInput>;

const note = text(longest.note).default('');

const stated = z.object({ version, outcome: z.enum(doubtOutcomes), note });

/** Every command on a doubt, by its name. */
export const discrepancyCommands = {
  answer: stated,
  messages: z.object({ note }),
  agree: stated,
  fail: z.object({ version, note }),
  settle: stated,
  /** 转办: to the department that the contents are for to check. */
  transfer: z.object({ version, departmentId: uuid, note }),
  withdraw: z.object({ version }),
  /** 催办: what is to be done, by when. */
  urge: z.object({ version, until: isoDate, note }),
  /** 评价, by whoever reported: whether the answer has settled it. */
  rate: z.object({ version, rating: z.enum(doubtRatings), note }),
};
export type DiscrepancyCommand = CommandOf<typeof discrepancyCommands>;

export const discrepancyLists = ['mine', 'collector', 'authority', 'all'] as const;
const listed = {
  role: z.enum(discrepancyLists).default('mine'),
  status: repeated(z.enum(discrepancyStatuses)),
  ...finding,
  sort: z.enum(discrepancySorts).optional(),
};
export const listInput = z.object({ ...listed, ...paging });
export type ListInput = z.output<typeof listInput>;
export type ListFilters = Omit<ListInput, keyof typeof paging>;
/** The list as a workbook. */
export const exportInput = z.object({ ...listed, ...inLanguage });
