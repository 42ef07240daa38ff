import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { type Decision, decided, refuse } from './decision.ts';
import { filing, type Publication } from './publishing.ts';
import type { Event, Registration } from './state.ts';

/** House: a resource leaves the directory on a day that is announced, today at the earliest; announcing again moves it. */
export function retire(
  { note, effectiveOn }: { note: string; effectiveOn: IsoDate },
  policy: Publication,
  today: IsoDate,
): Decision {
  if (note.trim() === '') return refuse('reason_required', { field: 'note' });
  if (effectiveOn < today)
    return refuse('effective_past', { details: [{ field: 'effectiveOn', code: 'effective_past' }] });
  const announced: Event = { type: 'retirement_announced', note, effectiveOn };
  return effectiveOn === today ? decided(announced, ...gone(policy)) : decided(announced);
}

/** KF-10: that an entry is gone changes the catalog, and is filed like what enters it. */
const gone = (policy: Publication): Event[] => [{ type: 'retired' }, ...filing(policy)];

/** What the day alone does to a published resource. Repeating it changes nothing. */
export const onDay = (
  { status, retiresOn }: Pick<Registration, 'status' | 'retiresOn'>,
  policy: Publication,
  today: IsoDate,
): Event[] => (status === 'published' && retiresOn !== null && retiresOn <= today ? gone(policy) : []);
