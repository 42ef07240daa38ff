import { purposes, useKinds } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { finding } from '../../cases/finding.ts';
import { inLanguage } from '../../cases/sheet.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { isoDate, paging, repeated, saidText, text, uuid } from '../../foundation/wire.ts';
import { itemIds, reach } from '../requests/inputs.ts';

const values = z.record(uuid, saidText(longest.value)).refine((said) => Object.keys(said).length <= 50, 'too_big');

/**
 * 查询: by `keys` (values of identifiers by item id, or a list of such values), or by `where` (conditions by item id; none
 * is the first rows there are). 核验: `verify: true` answers yes or no to what `keys` say. `matter`: 办理事项 or case number.
 */
export const queryInput = z
  .object({
    keys: z.union([values, z.array(saidText(longest.value)).min(1).max(50)]).optional(),
    where: values.optional(),
    matter: saidText(longest.matter),
    // What is no id at all is not granted either, and no more is said of it
    items: z.array(text(50)).min(1).max(500).optional(),
    purpose: z.enum(purposes).optional(),
    verify: z.boolean().default(false),
  })
  .refine(({ keys, where }) => (keys === undefined) !== (where === undefined), {
    path: ['keys'],
    message: 'keys_or_where',
  });

/** 预览: as the decision would have it. Without items, all that could be granted. */
export const previewInput = z.object({ itemIds: itemIds.optional(), rows: reach.rows, shown: reach.shown });

export const downloadInput = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** Left out, the one that the data were asked for. */
  matter: text(longest.matter).default(''),
});

/** `refused=1`: only calls that were refused. */
export const recordsInput = z.object({ refused: z.enum(['0', '1']).default('0'), ...paging });

/**
 * `q`: words of the request, as its list has them. `grant`: by the id of its request. `department`: on either side, with the
 * units below it. Days are China's, both included.
 */
const listed = {
  q: finding.q,
  kind: repeated(z.enum([...useKinds, 'statement'])),
  grant: uuid.optional(),
  department: uuid.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
};
export const usesQuery = z.object({ ...listed, ...paging });
export type UsesQuery = z.output<typeof usesQuery>;
export type UsesFilters = Omit<UsesQuery, keyof typeof paging>;
/** The list as a workbook. */
export const usesExport = z.object({ ...listed, ...inLanguage });
