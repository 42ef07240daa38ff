import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';

/** What of a revision that waits for examination its term is counted from. */
export type Received = {
  /** When it came to whoever examines. */
  at: Date | null;
  /** Whether it takes the place of what is published: a first entry is none. */
  update: boolean;
};

/**
 * N-17: an update is examined and published so many working days after it was received. Null where no text says so, and
 * while no calendar reaches the day (rule 13).
 */
export function examinedBy(
  { at, update }: Received,
  { publicationTerm }: Pick<PolicyProfile, 'publicationTerm'>,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): IsoDate | null {
  const term = settingValue(publicationTerm);
  return term === null || !update || at === null ? null : calendar.addWorkingDays(dayOf(at), term);
}
