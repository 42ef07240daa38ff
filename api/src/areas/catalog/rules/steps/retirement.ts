import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { Event, Registration } from './state.ts';

/** House: a resource leaves the directory on a day that is announced, today at the earliest; announcing again moves it. */
export function retire({ note, effectiveOn }: { note: string; effectiveOn: IsoDate }, today: IsoDate): Decision<Event> {
  if (note.trim() === '') return lacking('reason_required', 'note');
  if (effectiveOn < today) return refuse('effective_past', 'effectiveOn');
  const announced: Event = { type: 'retirement_announced', note, effectiveOn };
  return effectiveOn === today ? because<Event>(announced, { type: 'retired' }) : because(announced);
}

/** What the day alone does to a published resource. Repeating it changes nothing. */
export const onDay = (
  { status, retiresOn }: Pick<Registration, 'status' | 'retiresOn'>,
  today: IsoDate,
): Event | null => (status === 'published' && retiresOn !== null && retiresOn <= today ? { type: 'retired' } : null);
