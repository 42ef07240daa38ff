import type { ItemSource } from '@onesource/db/content';
import type { Candidate } from './overlap.ts';

/** One choice of the form: an item that is cited, by resource and item, or one of the other two answers. */
export type Answer = `cited ${string} ${string}` | 'authoritative' | 'justified';

export type Values = { answer?: Answer; basis?: string; reason?: string };

export const answerOf = ({ resource, item }: Pick<Candidate, 'resource' | 'item'>): Answer =>
  `cited ${resource.id} ${item.id}`;

/** What the form begins with. */
export function valuesOf(source: ItemSource | null): Values {
  if (source === null) return {};
  if (source.kind === 'authoritative') return { answer: source.kind, basis: source.basis };
  if (source.kind === 'justified') return { answer: source.kind, reason: source.reason };
  return { answer: `cited ${source.resourceId} ${source.itemId}` };
}

/** What is said by the form; null while nothing is. */
export function sourceOf({ answer, basis = '', reason = '' }: Values): ItemSource | null {
  if (answer === undefined) return null;
  if (answer === 'authoritative') return { kind: answer, basis: basis.trim() };
  if (answer === 'justified') return { kind: answer, reason: reason.trim() };
  const [, resourceId = '', itemId = ''] = answer.split(' ');
  return { kind: 'cited', resourceId, itemId };
}
