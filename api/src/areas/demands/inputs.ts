import { demandSorts, demandStatuses, purposes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../cases/commands.ts';
import { finding } from '../../cases/finding.ts';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { isoDate, orEmpty, paging, repeated, saidText, text, uuid, version } from '../../foundation/wire.ts';
import { refusing } from '../requests/inputs.ts';
import { mostItems } from './rules/most-items.ts';

const title = saidText(longest.line);
const items = z.array(saidText(longest.line)).min(1).max(mostItems);

/** What a department needs it for, which each of them says for itself. */
const use = {
  purpose: z.enum(purposes),
  basis: saidText(longest.grounds),
  matter: saidText(longest.matter),
};

/** 提出共享需求 */
export const fileInput = z.object({
  title,
  items,
  /** The department that is thought to have it. */
  wantedFromId: orEmpty(uuid, null),
  neededBy: orEmpty(isoDate, null),
  ...use,
});
export type FileInput = z.input<typeof fileInput>;

/** What is like a demand that is still being written. */
export const likeInput = z.object({
  title: text(longest.line).default(''),
  items: repeated(text(longest.line)),
});

const note = text(longest.note).default('');
const noted = z.object({ version, note });

/** Every command on a demand, by its name. */
export const demandCommands = {
  /** 联署: without the version, so that two departments may join at once. */
  join: z.object(use),
  /** 转办: to the department in charge, first by the authority, then by whoever it is not for. */
  route: noted.extend({ departmentId: uuid }),
  transfer: noted.extend({ departmentId: uuid }),
  /** The entry of the directory under which it is to be had by now. */
  register: noted.extend({ resourceId: uuid }),
  decline: z.object({ version, ...refusing }),
  messages: z.object({ note }),
  withdraw: z.object({ version }),
  reopen: noted,
};
export type DemandCommand = CommandOf<typeof demandCommands>;

export const demandLists = ['mine', 'provider', 'authority', 'all'] as const;
const listed = {
  role: z.enum(demandLists).default('mine'),
  status: repeated(z.enum(demandStatuses)),
  ...finding,
  sort: z.enum(demandSorts).optional(),
};
export const listInput = z.object({ ...listed, ...paging });
export type ListInput = z.output<typeof listInput>;
export type ListFilters = Omit<ListInput, keyof typeof paging>;
/** The list as a workbook. */
export const exportInput = z.object({ ...listed, ...inLanguage });
