import type { Talks } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { RequestCommand } from '../../inputs.ts';
import type { Stance } from '../stances.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import { statedAfter, statementsBy } from './statements.ts';

export type TalksEvent =
  /** Past their last day: everybody who has a part is told once. */
  | { type: 'talks_overdue' }
  /** Rule 13: their last day could not be counted before, for want of a calendar. */
  | { type: 'talks_counted'; dueOn: string; statementsOn?: string }
  /** Another last day, set by whoever brings them to an end; `statementsOn` where both sides have to be heard sooner by it. */
  | { type: 'talks_moved'; by: 'authority' | 'provider'; until: IsoDate; statementsOn?: IsoDate; note: string };

type Under = { policy: Pick<PolicyProfile, 'talksTerm' | 'statementTerm'>; calendar: WorkingCalendar; now: Date };

/** Statuses in which departments talk: with each other, or before the authority. */
export const talking = ['negotiating', 'coordinating'] as const;
export const inTalks = (status: RequestState['status']): boolean => talking.some((one) => one === status);

/**
 * House: an event with which talks begin says by which day they are to end, and by which both sides are heard; null where
 * its year's calendar is not known.
 */
export function withTalks(
  event: RequestEvent,
  before: Pick<RequestState, 'status'>,
  after: Pick<RequestState, 'status'>,
  { policy, calendar, now }: Under,
): RequestEvent {
  if (!inTalks(after.status) || after.status === before.status) return event;
  const talksBy = calendar.addWorkingDays(dayOf(now), policy.talksTerm.value);
  if (after.status !== 'coordinating') return { ...event, talksBy };
  return { ...event, talksBy, statementsBy: statementsBy(now, talksBy, { policy, calendar }) };
}

/** What is known of the talks after an event: they begin anew where another body takes them up, and end with them. */
export function talksAfter(
  before: Pick<RequestState, 'status' | 'talks'>,
  { status }: Pick<RequestState, 'status'>,
  event: RequestEvent,
  at: Date,
): Talks | null {
  if (!inTalks(status)) return null;
  if (status !== before.status) {
    const statements = event.statementsBy === undefined ? {} : { statements: { by: event.statementsBy, given: [] } };
    return { since: dayOf(at), by: event.talksBy ?? null, ...statements };
  }
  const { since, ...rest } = before.talks ?? { since: dayOf(at), by: null };
  if (event.type === 'talks_counted') {
    const statements = rest.statements && { statements: { ...rest.statements, by: event.statementsOn ?? null } };
    return { since, by: event.dueOn, ...statements };
  }
  // Another day is another term: should it pass too, that is told anew
  if (event.type === 'talks_moved') {
    const statements = rest.statements && {
      statements: { ...rest.statements, ...(event.statementsOn && { by: event.statementsOn }) },
    };
    return { since, by: event.until, ...statements };
  }
  if (event.type === 'view_stated') return { since, ...rest, statements: statedAfter(rest.statements, event, at) };
  return event.type === 'talks_overdue' ? { since, ...rest, late: true } : before.talks;
}

/**
 * House: the day of talks is ours and fits most of them; whoever brings these to an end sets another one, and says why. Whoever
 * stands on both sides speaks for the authority. Both sides are heard by then at the latest.
 */
export function moveTalks(
  { status, talks }: Pick<RequestState, 'status' | 'talks'>,
  { until, note }: Extract<RequestCommand, { type: 'move-talks' }>,
  stances: readonly Stance[],
  { organises, now }: { organises: boolean; now: Date },
): Decision<TalksEvent> {
  const authority = stances.includes('authority') && (status === 'coordinating' || organises);
  if (note === '') return refuse('reason_required', 'note');
  if (until <= dayOf(now)) return refuse('period_past', 'until');
  if (until === talks?.by) return refuse('no_change', 'until');
  const statements = talks?.statements;
  const sooner = statements && (statements.by === null || until < statements.by);
  return because({
    type: 'talks_moved',
    by: authority ? 'authority' : 'provider',
    until,
    ...(sooner && { statementsOn: until }),
    note,
  });
}

/** Once the day is past that they were to end by. Repeating it changes nothing. */
export const talksOverdue = (
  { status, talks }: Pick<RequestState, 'status' | 'talks'>,
  now: Date,
): TalksEvent | null =>
  inTalks(status) && talks?.by != null && talks.by < dayOf(now) && !talks.late ? { type: 'talks_overdue' } : null;

/** Rule 13: the day that could not be counted, or, of talks of before there was one, from today on. */
export function talksCounted(
  { status, talks }: Pick<RequestState, 'status' | 'talks'>,
  { policy, calendar, now }: Under,
): TalksEvent | null {
  if (!inTalks(status) || talks?.by != null) return null;
  const since = talks?.since ?? dayOf(now);
  const dueOn = calendar.addWorkingDays(since, policy.talksTerm.value);
  if (dueOn === null) return null;
  const statementsOn = talks?.statements && statementsBy(since, dueOn, { policy, calendar });
  return { type: 'talks_counted', dueOn, ...(statementsOn && { statementsOn }) };
}
