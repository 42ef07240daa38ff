import { type OpenTerm, termFrom } from '../../../../law/calendar/open-term.ts';
import { type IsoDate, shift, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';

type Rules = Pick<PolicyProfile, 'catalogUpdate'>;
type Counted = { dueOn: IsoDate | null; openTerm?: OpenTerm };

/** The term in figures, as far as the text has one. */
function figuresOf({ catalogUpdate }: Rules): { workingDays: number; extension?: number } | null {
  const value = settingValue(catalogUpdate);
  return value === null || 'words' in value ? null : value;
}

/**
 * By when an entry has to follow what happened. PD-28, SQ-8, N-17: so many working days after that day. KF-10, as read: at
 * once is on the day itself, or the first working day after. SH-17, DG: no text has a term in figures, so there is none.
 */
export function updateDue(
  policy: Rules,
  happenedOn: IsoDate,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): Counted {
  const figures = figuresOf(policy);
  if (figures === null) return { dueOn: null };
  const { workingDays } = figures;
  return counted(
    workingDays === 0 ? termFrom(shift(happenedOn, -1), 1, calendar) : termFrom(happenedOn, workingDays, calendar),
  );
}

/** N-17: by how many working days the authority may extend it; null where no text lets it. */
export const extensionOf = (policy: Rules): number | null => figuresOf(policy)?.extension ?? null;

/** N-17: with its consent, so many working days more, counted from the last day; open where no calendar reaches it. */
export const extended = (dueOn: IsoDate, days: number, calendar: Pick<WorkingCalendar, 'addWorkingDays'>): Counted =>
  counted(termFrom(dueOn, days, calendar));

const counted = ({ dueOn, openTerm }: ReturnType<typeof termFrom>): Counted => ({
  dueOn,
  ...(openTerm && { openTerm }),
});
