import { may } from '../../../access/abilities.ts';
import { type Decision, refuse } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import { missingYears, problemOf } from '../../../law/calendar/coverage.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';

/** A year as the State Council has announced it: weekdays off, weekend days worked. */
export type Loading = { year: number; holidays: readonly IsoDate[]; workdays: readonly IsoDate[] };
export type CalendarEvent = { type: 'loaded' } & Loading;

/** Who keeps the calendar: the authority's operators and the system admin (rule 13). */
export const mayKeep = (actor: Pick<Actor, 'roles'>): boolean => may(actor, 'keep_calendar');

/** A year may be loaded, and loaded anew: what is past is counted already, and of a far year nothing is announced. */
export function decideLoading(loading: Loading, actor: Pick<Actor, 'roles'>, now: Date): Decision<CalendarEvent> {
  if (!mayKeep(actor)) return refuse('forbidden');
  const thisYear = Number(dayOf(now).slice(0, 4));
  if (loading.year < thisYear) return refuse('year_past', 'year');
  if (loading.year > thisYear + 1) return refuse('year_not_announced', 'year');
  const problem = problemOf(loading.year, { holidays: [...loading.holidays], workdays: [...loading.workdays] });
  if (problem) return refuse(problem.code, problem.field);
  // An empty list is a slip: a year without a single holiday has never been
  if (loading.holidays.length === 0) return refuse('required', 'holidays');
  const [holidays, workdays] = [loading.holidays, loading.workdays].map((days) => [...new Set(days)].toSorted());
  return {
    ok: true,
    events: [{ type: 'loaded', year: loading.year, holidays: holidays ?? [], workdays: workdays ?? [] }],
  };
}

/** Work that a missing year asks for: to be loaded by the day before it begins; in the year itself it is late already. */
export const wantedFor = (calendar: Pick<WorkingCalendar, 'knows'>, now: Date) =>
  missingYears(calendar, dayOf(now)).map((year) => ({ year, dueOn: `${year - 1}-12-31` }));
