import { z } from 'zod';
import { longest } from '../../../foundation/texts/longest.ts';
import { isoDate, saidText, text, uuid, version } from '../../../foundation/wire.ts';

/** 数据中断公告: from which day until which, both included, why, and what whoever uses the data does meanwhile. */
export const announceInput = z.object({
  resourceId: uuid,
  startsOn: isoDate,
  endsOn: isoDate,
  reason: saidText(longest.note),
  remedy: saidText(longest.note),
});
export type AnnounceInput = z.output<typeof announceInput>;

/** By the command's name. */
export const outageInputs = {
  extend: z.object({ version, endsOn: isoDate, note: saidText(longest.note) }),
  end: z.object({ version, note: text(longest.note).default('') }),
} as const;
