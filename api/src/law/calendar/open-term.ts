import type { IsoDate, WorkingCalendar } from './working-days.ts';

/**
 * A term that reached into a year without calendar: how many working days it has, and the spans in which its clock ran, the
 * last one open while it runs. Nothing of it is guessed; it gets its day once the calendar is there (rule 13).
 */
export type OpenTerm = { workingDays: number; ran: { from: IsoDate; to: IsoDate | null }[] };

/** A term as it begins after `from`: its last day, or the term that is open instead. */
export function termFrom(
  from: IsoDate,
  workingDays: number,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): { dueOn: IsoDate | null; openTerm: OpenTerm | null } {
  const dueOn = calendar.addWorkingDays(from, workingDays);
  return { dueOn, openTerm: dueOn === null ? { workingDays, ran: [{ from, to: null }] } : null };
}

/** Its clock stops that day; what is stopped already stays as it is. */
export const stopped = (term: OpenTerm, on: IsoDate): OpenTerm => ({
  ...term,
  ran: term.ran.map((span) => (span.to === null ? { ...span, to: on } : span)),
});

/** Its clock runs again after that day. */
export const resumed = (term: OpenTerm, on: IsoDate): OpenTerm => {
  const { workingDays, ran } = stopped(term, on);
  return { workingDays, ran: [...ran, { from: on, to: null }] };
};

/**
 * What the calendar makes of it by now: its last day while it runs (one working day at least after a pause) or where it had
 * passed before its clock was stopped, the working days left while it stands still; null as long as the calendar does not reach far enough.
 */
export function settled(
  { workingDays, ran }: OpenTerm,
  calendar: Pick<WorkingCalendar, 'addWorkingDays' | 'remainingWorkingDays'>,
): { dueOn: IsoDate } | { workingDaysLeft: number } | null {
  let left = workingDays;
  for (const { from, to } of ran) {
    if (to === null) return lastDay(from, left, calendar);
    const gone = calendar.remainingWorkingDays(from, to);
    if (gone === null) return null;
    if (gone > Math.max(left, 1)) return lastDay(from, left, calendar);
    left = Math.max(left - gone, 0);
  }
  return { workingDaysLeft: left };
}

/** Of so many working days after `from`, one at least. */
const lastDay = (from: IsoDate, left: number, calendar: Pick<WorkingCalendar, 'addWorkingDays'>) => {
  const dueOn = calendar.addWorkingDays(from, Math.max(left, 1));
  return dueOn === null ? null : { dueOn };
};

/**
 * What the calendar makes by now of a term that was stopped by an answer: its last day, and whether the answer came after it,
 * which nobody could know when it was given. Null as long as the calendar does not reach far enough.
 */
export function answeredWithin(
  term: OpenTerm,
  calendar: Pick<WorkingCalendar, 'addWorkingDays' | 'remainingWorkingDays'>,
): { dueOn: IsoDate; late: boolean } | null {
  const last = term.ran.at(-1);
  if (!last || last.to === null) return null;
  const counted = settled({ ...term, ran: [...term.ran.slice(0, -1), { ...last, to: null }] }, calendar);
  return counted && 'dueOn' in counted ? { dueOn: counted.dueOn, late: last.to > counted.dueOn } : null;
}

/** The first year that it reaches into and that has no calendar, for the reason to be told; null when none is missing. */
export function missingYearOf({ ran }: Pick<OpenTerm, 'ran'>, calendar: Pick<WorkingCalendar, 'knows'>): number | null {
  const from = Number(ran[0]?.from.slice(0, 4));
  return [from, from + 1].find((year) => !calendar.knows(`${year}-01-01`)) ?? null;
}

/**
 * Rule 13: a term that reached into a year without calendar gets its day once that is loaded, also when it has ended meanwhile,
 * for whether that was late nobody knew. `endedOn`: null while it is open.
 */
export function termCounted(
  { openTerm }: { openTerm: OpenTerm | null },
  calendar: Pick<WorkingCalendar, 'addWorkingDays' | 'remainingWorkingDays'>,
  endedOn: IsoDate | null = null,
): { type: 'term_counted'; dueOn: IsoDate } | null {
  const counted =
    openTerm && (endedOn === null ? settled(openTerm, calendar) : answeredWithin(stopped(openTerm, endedOn), calendar));
  return counted && 'dueOn' in counted ? { type: 'term_counted', dueOn: counted.dueOn } : null;
}

/** Whether it was done after its last day: late stays late. `doneOn`: null while it is open. */
export const doneLate = ({ dueOn }: { dueOn: IsoDate | null }, doneOn: IsoDate | null): boolean =>
  dueOn !== null && doneOn !== null && doneOn > dueOn;
