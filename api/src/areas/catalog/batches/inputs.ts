import { batchStandings } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../../cases/commands.ts';
import { longest } from '../../../foundation/texts/longest.ts';
import { isoDate, orEmpty, paging, repeated, saidText, text, uuid } from '../../../foundation/wire.ts';

/** Where the last answer ended: what is sent with it goes on from there. Null begins. */
const after = orEmpty(uuid, null);
/** When what is decided was read (`at` of the batch): what came before the reviewer later, nobody has seen. */
const until = z.iso.datetime().transform((moment) => new Date(moment));

/** What is done with the entries of a batch together, by its name. */
export const batchCommands = {
  /** N-13, SQ-17: the head's consent to what of it needs that. A signed page goes with one entry alone. */
  submit: z.object({ after, signOff: orEmpty(z.object({ name: saidText(longest.signer), at: isoDate }), null) }),
  approve: z.object({ after, until, note: text(longest.note).default('') }),
  /** `resourceIds`: these alone; left out, all that are before the reviewer. */
  return: z.object({
    after,
    until,
    note: text(longest.note),
    resourceIds: z.array(uuid).min(1).max(100).optional(),
  }),
};
export type BatchCommand = CommandOf<typeof batchCommands>;

/** `sample`: so many that this number draws, the same ones each time. `standing`: those that stand so. */
export const batchEntriesInput = z.object({
  standing: repeated(z.enum(batchStandings)),
  sample: z.coerce.number().int().min(1).max(1_000_000).optional(),
  ...paging,
});
export type BatchEntriesInput = z.output<typeof batchEntriesInput>;
