import type { QualityRule } from '@onesource/db/quality';
import { dataStandings, gridDimensions, idNumberParts, valueFormats } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { paging, saidText, text, uuid, version } from '../../foundation/wire.ts';
import { mostRules } from './rules/plan.ts';

const bound = text(30).nullable().default(null);
const signs = z.number().int().min(0).max(32_767).nullable().default(null);

/** 质量规则, as the console and programs say it. */
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('required'), item: uuid }),
  z.object({
    kind: z.literal('format'),
    item: uuid,
    format: z.enum(valueFormats),
    typeItem: uuid.nullable().default(null),
  }),
  z.object({ kind: z.literal('pattern'), item: uuid, pattern: saidText(60) }),
  z.object({ kind: z.literal('codes'), item: uuid, values: z.array(saidText(100)).min(1).max(300) }),
  z.object({ kind: z.literal('length'), item: uuid, min: signs, max: signs }),
  z.object({ kind: z.literal('unique'), item: uuid, with: z.array(uuid).max(5).default([]) }),
  z.object({ kind: z.literal('range'), item: uuid, min: bound, max: bound }),
  z.object({ kind: z.literal('order'), item: uuid, after: uuid }),
  z.object({ kind: z.literal('matches_id'), item: uuid, idItem: uuid, part: z.enum(idNumberParts) }),
  z.object({ kind: z.literal('recent'), item: uuid, days: z.number().int().min(1).max(36_500) }),
]) satisfies z.ZodType<QualityRule>;

export const setRulesInput = z.object({
  version,
  /** All that is asked from now on; what is left out is asked no more. */
  rules: z.array(rule).max(mostRules * 2),
  /** Those of one's own that are kept and not asked; left out, what was asked or kept so far and is not asked any more. */
  resting: z.array(rule).max(mostRules).optional(),
});

/**
 * `department`: whose, with the units below it, or `only` its own; `q`: part of a resource's name; `poor`: with a fault in that
 * dimension; `rules`: for which none is chosen.
 */
const filters = {
  department: uuid.optional(),
  q: text(100).optional(),
  standing: z.enum(dataStandings).optional(),
  poor: z.enum(gridDimensions).optional(),
  only: z.enum(['own']).optional(),
  rules: z.enum(['none']).optional(),
  sort: z.enum(['worst', 'name']).default('worst'),
};
export const gridQuery = z.object({ ...filters, ...paging });
export type GridQuery = z.output<typeof gridQuery>;

export const trendQuery = z.object({ department: uuid.optional() });

/**
 * What a figure counts: a `rule`, by what it is called within its resource; or all rules of a `dimension`, of an `item` or of the
 * resource; of 统计 the rows where the item has no value.
 */
export const rowsQuery = z.object({
  rule: text(300).optional(),
  dimension: z.enum(gridDimensions).optional(),
  item: uuid.optional(),
  ...paging,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
export type RowsQuery = z.output<typeof rowsQuery>;

/** The values of an item, each with how many rows have it; of none that is named there are none. */
export const valuesQuery = z.object({
  item: uuid.optional(),
  ...paging,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
export type ValuesQuery = z.output<typeof valuesQuery>;
