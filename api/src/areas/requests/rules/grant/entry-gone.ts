import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { type RequestEvent, type RequestState, running } from '../state.ts';
import { runs } from './grant-life.ts';
import { grantableUntil } from './within-entry.ts';

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

/** Rule 9: until when what waits can be granted, where that is not as long as was asked; `until` null: not at all any more. */
export function shortened(
  request: Pick<RequestState, 'status' | 'from' | 'until' | 'entry'>,
): { until: IsoDate | null } | null {
  const waits = running.some((status) => status === request.status) && !runs(request.status);
  const until = grantableUntil(request);
  return waits && until !== request.until ? { until } : null;
}
