import { opennesses, resourceClasses, shareTypes, updateCycles } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { paging, repeated, text, uuid } from '../../foundation/wire.ts';

export const sorts = ['relevance', 'published', 'name'] as const;

/** A search: words, and facets that are alternatives within themselves and narrow each other. */
export const searchInput = z.object({
  q: text(longest.words).default(''),
  industry: repeated(z.string().regex(/^[A-T](\d{2})?$/)),
  department: repeated(uuid),
  shareType: repeated(z.enum(shareTypes)),
  class: repeated(z.enum(resourceClasses)),
  /** Prefix of a classification with its class digit, e.g. `1`, `101`, `101002`. */
  classification: z
    .string()
    .regex(/^[1-3](\d{2}(\d{3})?)?$/)
    .optional(),
  openness: repeated(z.enum(opennesses)),
  updateCycle: repeated(z.enum(updateCycles)),
  sort: z.enum(sorts).default('relevance'),
  ...paging,
});
export type SearchInput = z.output<typeof searchInput>;

export const suggestInput = z.object({ q: text(longest.words) });

/** A node of the tree: `class:base`, `item:101`, `sub:101002`, `departments`, `department:<id>`; none is the root. */
export const treeInput = z.object({
  parent: z
    .string()
    .regex(/^(class:(base|theme|department)|item:[1-3]\d{2}|departments|department:[0-9a-f-]{36})$/)
    .optional(),
});
