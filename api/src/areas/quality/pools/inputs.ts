import { poolKinds, sharedIdentifiers } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../../foundation/texts/longest.ts';
import { orEmpty, paging, saidText, text, uuid, version } from '../../../foundation/wire.ts';
import { mostFields, mostSources } from './rules/plan.ts';

const sources = z
  .array(z.object({ resourceId: uuid, by: uuid.nullable() }))
  .min(1)
  .max(mostSources);
const field = z.object({
  name: saidText(longest.name),
  /** What says it, the first of these that says anything being taken. */
  from: z
    .array(z.object({ resourceId: uuid, itemId: uuid }))
    .min(1)
    .max(mostSources),
});
const plan = {
  name: saidText(longest.scenario),
  note: text(longest.grounds).default(''),
  sources,
  fields: z.array(field).min(1).max(mostFields),
};

/** By what rows are put together; null where the sources stand side by side (并列归集). */
const identifier = z.enum(sharedIdentifiers).nullable();

/** 组建基础库, 主题库; `library`: of a base pool, the item of class 1 that it is. */
export const poolInput = z.object({
  kind: z.enum(poolKinds),
  library: orEmpty(text(5), null),
  identifier,
  ...plan,
});
export type PoolInput = z.output<typeof poolInput>;

/** 调整: of what it is put together from now on. */
export const revisePoolInput = z.object({ version, ...plan });
export type RevisePoolInput = z.output<typeof revisePoolInput>;

/** 停用 */
export const closePoolInput = z.object({ version, note: saidText(longest.note) });

export const poolsQuery = z.object({ q: text(100).optional(), kind: z.enum(poolKinds).optional(), ...paging });
export type PoolsQuery = z.output<typeof poolsQuery>;

/** What a pool of this kind may be put together of. */
export const candidatesQuery = z.object({
  /** Left out where the sources stand side by side. */
  identifier: z.enum(sharedIdentifiers).optional(),
  library: orEmpty(text(5), null),
  /** Part of a resource's name. */
  q: text(100).optional(),
});
export type CandidatesQuery = z.output<typeof candidatesQuery>;

/** What the fields may be, of these sources. */
export const proposeInput = z.object({
  identifier,
  library: orEmpty(text(5), null),
  sources,
});
export type ProposeInput = z.output<typeof proposeInput>;

/** `about`: any row, or those that a figure counts, by what it is called (`passing.ts`). */
export const poolRowsQuery = z.object({
  about: text(60).default('any'),
  ...paging,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
export type PoolRowsQuery = z.output<typeof poolRowsQuery>;

/** 查询: one identifier, for a matter, under these grants of one's department. */
export const lookUpInput = z.object({
  identifier: saidText(longest.value),
  matter: saidText(longest.matter),
  grants: z.array(uuid).max(mostSources).default([]),
});
export type LookUpInput = z.output<typeof lookUpInput>;
