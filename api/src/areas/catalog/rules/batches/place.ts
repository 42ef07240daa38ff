import type { batchPlaces } from '@onesource/db/vocabulary';
import type { Event } from '../steps/state.ts';

/** Where an entry is that goes on with its batch; null where it goes a way of its own. */
export type Place = (typeof batchPlaces)[number] | null;

/**
 * House: an entry goes on with its batch from one step to the next as long as both are taken with the batch. Whatever
 * somebody does with it by itself takes it out of there, but for mending what was sent back: what is mended is handed in again
 * with the others, and not what stands as it was returned.
 */
export function placeAfter(before: Place, events: readonly Pick<Event, 'type'>[], withBatch: boolean): Place {
  const happened = (...types: Event['type'][]) => events.some(({ type }) => types.includes(type));
  if (withBatch && happened('submitted')) return 'in_review';
  if (withBatch && happened('returned')) return 'sent_back';
  const back = before === 'sent_back' || before === 'mended';
  return back && events.every(({ type }) => type === 'edited') ? 'mended' : null;
}
