import { type IsoDate, shift } from '../../../../law/calendar/working-days.ts';
import type { RequestEvent, RequestState } from '../state.ts';

type OnEntry = Pick<RequestState, 'from' | 'until' | 'entry'>;

/** Rule 9: the last day on which an entry is in the directory, once its end is announced. */
export const lastDayOf = (endsOn: IsoDate): IsoDate => shift(endsOn, -1);

/** Whether nothing can be granted any more: the entry is gone, or is before the time that was asked for. */
export const tooLate = ({ from, entry: { endsOn, gone } }: Pick<OnEntry, 'from' | 'entry'>): boolean =>
  gone || (endsOn !== null && endsOn <= from);

/**
 * Rules 9, 15: what is granted on an entry whose end is announced lasts until the day before, so that it ends by its date and
 * nothing is taken back that was given (SH-26, N-27).
 */
export function withinEntry(
  event: Extract<RequestEvent, { type: 'granted' }>,
  asked: OnEntry,
): Extract<RequestEvent, { type: 'granted' }> {
  const until = grantableUntil(asked);
  return until === null || until === asked.until ? event : { ...event, until };
}

/** Until when it can be granted: as long as is asked, or as long as its entry is there; null where that is too late. */
export function grantableUntil(asked: OnEntry): IsoDate | null {
  const { until, entry } = asked;
  if (tooLate(asked)) return null;
  return entry.endsOn === null || until < entry.endsOn ? until : lastDayOf(entry.endsOn);
}

/** The request as it is on a day: for what is over by then there is nothing to give, as of an entry that is gone. */
export function asOf<Request extends OnEntry>(request: Request, today: IsoDate): Request {
  const until = grantableUntil(request);
  if (until === null || until >= today) return request;
  return { ...request, entry: { ...request.entry, gone: true, based: request.until < today || request.entry.based } };
}
