import type { Overseer } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import { overseerOf, type Urged, urgingProblem } from '../../../cases/rules/urging.ts';
import type { Actor } from '../../../foundation/context.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { type FilingState, missingPosts } from './responsible.ts';

/** 催办备案: somebody who watches over it asks a department to file, or the platform where nobody has for long. */
export type ReminderEvent = { type: 'reminded' } & Urged<Overseer | 'platform'>;

type World = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };

/** House: whoever filings are filed with, or watches over it, asks a department that named nobody, or not for every post. */
export function decideReminder(
  state: Pick<FilingState, 'persons'>,
  said: { until: IsoDate; note: string },
  actor: Pick<Actor, 'roles'>,
  { policy, now }: Pick<World, 'policy' | 'now'>,
): Decision<ReminderEvent> {
  const by = overseerOf(actor);
  if (by === null) return refuse('forbidden');
  const wrong = urgingProblem(said, dayOf(now));
  if (wrong) return wrong;
  if (missingPosts(state, policy).length === 0) return refuse('filed_already');
  return because({ type: 'reminded', by, until: said.until, note: said.note });
}

/**
 * House: a department that has named nobody since it is there is asked by the platform itself, once, and has as long again. Null
 * where that is not due, or the calendar does not reach so far.
 */
export function remindedByItself(since: Date, { policy, calendar, now }: World): ReminderEvent | null {
  const today = dayOf(now);
  const term = policy.filingReminder.value;
  const due = calendar.addWorkingDays(dayOf(since), term);
  if (due === null || due >= today) return null;
  const until = calendar.addWorkingDays(today, term);
  return until === null ? null : { type: 'reminded', by: 'platform', until, note: '' };
}

/** The day of the work that a reminder gives: that of a change which waits to be told of stays (PD-29). */
export const dayToFile = ({ dueOn }: Pick<FilingState, 'dueOn'>, { until }: ReminderEvent): IsoDate => dueOn ?? until;
