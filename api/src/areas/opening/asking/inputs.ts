import { applicantKinds, openRequestStatuses, refusalCodes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../../cases/commands.ts';
import { longest } from '../../../foundation/texts/longest.ts';
import { email, isoDate, paging, repeated, saidText, text, uuid, version } from '../../../foundation/wire.ts';

const itemIds = z.array(uuid).max(500);

/** 申请有条件开放的数据: what somebody without an account says. */
export const askInput = z.object({
  kind: z.enum(applicantKinds),
  name: saidText(longest.personName),
  /** Of an enterprise or another organisation. */
  organisation: text(longest.departmentName).default(''),
  email,
  purpose: saidText(longest.grounds),
  itemIds,
});
export type AskInput = z.input<typeof askInput>;

/** What a link of a letter holds. */
export const tokenInput = z.object({ token: text(200) });

const note = text(longest.note).default('');

/** Every command of whoever decides, by its name. */
export const openRequestCommands = {
  /** Of all that was asked for, or less; until that day, included. */
  approve: z.object({ version, itemIds, until: isoDate, note }),
  refuse: z.object({ version, code: z.enum(refusalCodes), note }),
  revoke: z.object({ version, note }),
};
export type OpenRequestCommand = CommandOf<typeof openRequestCommands>;

export const listInput = z.object({ status: repeated(z.enum(openRequestStatuses)), ...paging });
export type ListInput = z.output<typeof listInput>;
