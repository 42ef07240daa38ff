import { z } from 'zod';
import { longest } from '../../../../foundation/texts/longest.ts';
import { paging, saidText, text, uuid, version } from '../../../../foundation/wire.ts';

/** `q`: part of an item's name. `open`: nobody is named its source yet. */
export const overlapsQuery = z.object({
  q: text(longest.words).default(''),
  state: z.enum(['open', 'named']).default('open'),
  ...paging,
});
export type OverlapsQuery = z.output<typeof overlapsQuery>;

/** N-19: the entry's department is named the source of the item. `replaces`: what the reader saw in force. */
export const nameSourceInput = z.object({
  version,
  itemId: uuid,
  replaces: uuid.nullable().default(null),
  note: saidText(longest.note),
});
export type NameSourceInput = z.output<typeof nameSourceInput>;
