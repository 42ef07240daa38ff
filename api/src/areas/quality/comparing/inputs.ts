import { comparedSides } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../../foundation/texts/longest.ts';
import { paging, saidText, text, uuid, version } from '../../../foundation/wire.ts';

/** `department`: of either source, with the units below it; `resource`: one of the two; `q`: part of a name; `show`: what differs alone. */
export const comparisonsQuery = z.object({
  department: uuid.optional(),
  resource: uuid.optional(),
  q: text(100).optional(),
  show: z.enum(['differing']).optional(),
  ...paging,
});
export type ComparisonsQuery = z.output<typeof comparisonsQuery>;

/** `about`: the item that differs, by its id in the first source; the side that alone has an identifier; or `matched`, `equal`, `differing`, `repeated`. Of nothing there are none. */
export const comparedRowsQuery = z.object({
  about: text(40).default(''),
  ...paging,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
export type ComparedRowsQuery = z.output<typeof comparedRowsQuery>;

/** 转内容核实: of which item, by its id in the first source, and what of which side is doubted. */
export const doubtInput = z.object({
  version,
  item: uuid,
  side: z.enum(comparedSides),
  found: saidText(longest.note),
  expected: saidText(longest.note),
  evidence: text(longest.note).default(''),
});
export type DoubtInput = z.output<typeof doubtInput>;
