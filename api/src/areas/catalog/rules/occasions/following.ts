import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import type { Event } from '../steps/state.ts';
import type { OccasionEvent, OccasionState } from './state.ts';

/** A step with an entry; of its end the day, and whether whoever examines agreed to what was asked for. */
export type Step = { type: Event['type']; effectiveOn?: IsoDate; examined?: true; stage?: string };
/** What becomes of an entry's revision. */
type Moved = {
  event: Step;
  submittedAt: Date | null;
  /** Whether a revision of the entry is with whoever examines. */
  examining: boolean;
  /** The first day on which the entry is in the directory no more, where that is announced. */
  retiresOn?: IsoDate | null;
  now: Date;
};

/**
 * What a step with an entry means for an occasion of it. PD-28, SQ-8, KF-10: the entry is brought up to date when a
 * revision that follows is published, or it leaves the directory. N-17, as read: the department has done its part when the
 * revision comes to whoever examines it, whose own term begins then; sent back, it has not. Announcing, or where that is
 * examined asking, that an entry leaves is doing one's part only where it leaves within the term. A revision that was
 * submitted before the day it happened does not follow it.
 */
export function follows(
  { status, happenedOn, dueOn }: Pick<OccasionState, 'status' | 'happenedOn' | 'dueOn'>,
  { event, submittedAt, examining, retiresOn = null, now }: Moved,
): OccasionEvent | null {
  if (status !== 'open' && status !== 'handed_in') return null;
  const on = dayOf(now);
  switch (event.type) {
    case 'retirement_proposed':
      // What a registrar asks of the reviewer has not left the department; asking for another day undoes nothing
      return event.stage !== 'review' && status === 'open' && inTime(event, dueOn) ? { type: 'handed_in', on } : null;
    case 'retirement_announced': {
      // What was asked for counts by the day on which it was, however long it was examined
      if (event.examined) return null;
      if (inTime(event, dueOn)) return status === 'open' ? { type: 'handed_in', on } : null;
      // What is under examination was handed in by that, whatever becomes of the entry later
      return status === 'handed_in' && !examining ? { type: 'sent_back' } : null;
    }
    case 'retired':
      return { type: 'updated', on };
    case 'passed_on':
      return status === 'open' && isAfter(submittedAt, happenedOn) ? { type: 'handed_in', on } : null;
    case 'retirement_recalled':
    case 'retirement_withdrawn':
    case 'retirement_declined':
      // An end that was announced before stands
      return status === 'handed_in' && !examining && !inTime({ effectiveOn: retiresOn ?? undefined }, dueOn)
        ? { type: 'sent_back' }
        : null;
    case 'returned_by_authority':
      return status === 'handed_in' ? { type: 'sent_back' } : null;
    case 'published':
      return status === 'handed_in' || isAfter(submittedAt, happenedOn) ? { type: 'updated', on } : null;
    default:
      return null;
  }
}

/** Whether the entry leaves within the term; one that waits for its calendar has not passed (rule 13). */
const inTime = ({ effectiveOn }: { effectiveOn?: IsoDate | undefined }, dueOn: IsoDate | null): boolean =>
  effectiveOn !== undefined && (dueOn === null || effectiveOn <= dueOn);

const isAfter = (submittedAt: Date | null, happenedOn: IsoDate): boolean =>
  submittedAt !== null && dayOf(submittedAt) >= happenedOn;
