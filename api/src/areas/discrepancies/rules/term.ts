import type { OpenTerm } from '../../../law/calendar/open-term.ts';
import { answeredWithin, settled, stopped, termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { DiscrepancyEvent, DiscrepancyState } from './state.ts';

/** N-26: checked, corrected and answered so many working days after the report; where no text says so, without a last day. */
export function correctionDue(
  { correctionTerm }: Pick<PolicyProfile, 'correctionTerm'>,
  { calendar, now }: { calendar: WorkingCalendar; now: Date },
): { dueOn: IsoDate | null; openTerm?: OpenTerm } {
  const term = settingValue(correctionTerm);
  if (term === null) return { dueOn: null };
  const { dueOn, openTerm } = termFrom(dayOf(now), term, calendar);
  return { dueOn, ...(openTerm && { openTerm }) };
}

/** Rule 13: a term that reached into a year without calendar gets its day once that is loaded. `closedOn`: null while it is open. */
export function countTerm(
  { openTerm }: Pick<DiscrepancyState, 'openTerm'>,
  calendar: WorkingCalendar,
  closedOn: IsoDate | null = null,
): DiscrepancyEvent | null {
  const counted =
    openTerm &&
    (closedOn === null ? settled(openTerm, calendar) : answeredWithin(stopped(openTerm, closedOn), calendar));
  return counted && 'dueOn' in counted ? { type: 'term_counted', dueOn: counted.dueOn } : null;
}

/** Whether it was ended after its last day: late stays late. `closedOn`: null while it is open. */
export const closedLate = ({ dueOn }: Pick<DiscrepancyState, 'dueOn'>, closedOn: IsoDate | null): boolean =>
  dueOn !== null && closedOn !== null && closedOn > dueOn;
