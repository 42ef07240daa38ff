import type { OpenTerm } from '../../../law/calendar/open-term.ts';
import { termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';

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
