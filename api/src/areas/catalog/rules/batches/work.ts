import type { Wanted } from '../../../inbox/tasks.ts';
import type { Place } from './place.ts';

/** Where entries are that wait for the registrar. */
export const backWithRegistrar: readonly Place[] = ['sent_back', 'mended'];

/** The work that a batch asks for, by where its entries are: one piece for the reviewer, one for the registrar. */
export function batchWork(places: readonly NonNullable<Place>[], departmentId: string): Wanted[] {
  return [
    ...(places.includes('in_review') ? [{ kind: 'review_batch', departmentId, role: 'reviewer' } as const] : []),
    ...(places.some((place) => backWithRegistrar.includes(place))
      ? [{ kind: 'correct_batch', departmentId, role: 'registrar' } as const]
      : []),
  ];
}
