import { downloadFormats, openingStates } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { paging, repeated, text, uuid } from '../../foundation/wire.ts';

/** A search of the open catalogue: words, and facets that are alternatives within themselves and narrow each other. */
export const openSearchInput = z.object({
  q: text(100).default(''),
  department: repeated(uuid),
  section: repeated(z.string().regex(/^[A-T]$/)),
  openness: repeated(z.enum(openingStates)),
  /** Only what has rows to be taken. */
  data: z.enum(['1']).optional(),
  ...paging,
});
export type OpenSearchInput = z.output<typeof openSearchInput>;

/** A page of what programs read from its beginning to its end. */
export const pageInput = z.object({ page: z.coerce.number().int().min(1).max(100_000).optional() });

/** A page of the days on which something was taken. */
export const daysInput = z.object(paging);

/** `data.csv`, `data.xlsx`. */
export const fileName = z.enum(downloadFormats.map((format) => `data.${format}` as const));
