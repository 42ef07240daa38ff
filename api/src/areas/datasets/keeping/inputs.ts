import { dataStandings, sendingStates, updateCycles } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { inLanguage } from '../../../cases/sheet.ts';
import { isoDate, paging, text, uuid } from '../../../foundation/wire.ts';

/** 商定更新周期: by the command's name. `agreement`: the one that was read, so that no other is meant by it. */
export const cycleInputs = {
  'ask-cycle': z.object({ cycle: z.enum(updateCycles), reason: text(2000) }),
  'withdraw-cycle': z.object({ agreement: uuid }),
  /** `until`: the last day on which it holds; null where it holds until it is ended. */
  'answer-cycle': z.object({
    agreement: uuid,
    outcome: z.enum(['agreed', 'refused']),
    until: isoDate.nullable().default(null),
    note: text(2000).default(''),
  }),
  'end-cycle': z.object({ agreement: uuid, note: text(2000) }),
} as const;
export type CycleInputs = { [Command in keyof typeof cycleInputs]: z.output<(typeof cycleInputs)[Command]> };

/**
 * `q`: part of a resource's name; `department`: whose, with the units below it; `agreed`: only those with an
 * agreed cycle; `sending`: only those whose programs are so. */
const filters = {
  standing: z.enum(dataStandings).optional(),
  department: uuid.optional(),
  q: text(100).optional(),
  agreed: z.enum(['1']).optional(),
  sending: z.enum(sendingStates).optional(),
};
export type KeepingFilters = z.output<z.ZodObject<typeof filters>>;

export const keepingQuery = z.object({ ...filters, ...paging });
export type KeepingQuery = z.output<typeof keepingQuery>;

export const keepingExport = z.object({ ...filters, ...inLanguage });
