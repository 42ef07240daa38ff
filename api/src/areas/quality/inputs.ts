import type { QualityRule } from '@onesource/db/quality';
import { dataStandings, idNumberParts, qualityDimensions, valueFormats } from '@onesource/db/vocabulary';
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

/** `department`: whose, with the units below it; `q`: part of a resource's name; `poor`: with a fault in that dimension. */
const filters = {
  department: uuid.optional(),
  q: text(100).optional(),
  standing: z.enum(dataStandings).optional(),
  poor: z.enum(qualityDimensions).optional(),
  sort: z.enum(['worst', 'name']).default('worst'),
};
export const gridQuery = z.object({ ...filters, ...paging });
export type GridQuery = z.output<typeof gridQuery>;

export const trendQuery = z.object({ department: uuid.optional() });

/** `rule`: what it is called within its resource; there is none of no name. */
export const rowsQuery = z.object({
  rule: text(300).default(''),
  ...paging,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
export type RowsQuery = z.output<typeof rowsQuery>;
