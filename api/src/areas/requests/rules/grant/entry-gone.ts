import type { RequestEvent, RequestState } from '../state.ts';
import { runs } from './grant-life.ts';

/** What was said when the end of an entry was announced. */
export type AnnouncedEnd = { note: string; basis?: string | undefined; negotiation?: string | undefined };

/**
 * Rules 9, 12, 15: a grant ends with the entry that it is on. What it gave is withheld from then on with the reasons that were
 * announced, so that what was received is disposed of. There is nothing to insist on: nobody can share what is not there. Null
 * where none runs.
 */
export function endedWithEntry(
  { status, grant }: Pick<RequestState, 'status' | 'grant'>,
  { note, basis, negotiation }: AnnouncedEnd,
): RequestEvent | null {
  if (!runs(status) || grant === null) return null;
  const itemIds = grant.items.map(({ id }) => id);
  return {
    type: 'revoked',
    note,
    ...(negotiation && { negotiation }),
    withheld: [
      { by: 'provider', itemIds, takenBack: true, final: true, code: 'not_held', note, legalBasis: basis ?? null },
    ],
  };
}
