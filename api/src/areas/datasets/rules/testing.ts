import type { Slot } from '@onesource/db/schema/data';
import type { Said } from './lines.ts';

/** An item in its place, as the rules see it. */
export const slot = (name: string, at: number, over: Partial<Slot> = {}): Slot => ({
  id: `item-${at}`,
  name,
  dataType: 'C',
  length: null,
  required: false,
  identifier: false,
  sensitivity: 'low',
  slot: at,
  lookUp: null,
  ...over,
});

/** What a line says, by slot. */
export const saying = (...texts: string[]) =>
  new Map<number, Said>(texts.map((text, at) => [at, { text, cell: `A${at}` }]));
