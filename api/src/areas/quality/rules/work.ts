import type { IsoDate, WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Wanted } from '../../inbox/tasks.ts';

/** Work that is open already: since which day, and by when; null where the calendar of that year was not known yet. */
export type Mending = { since: IsoDate; dueOn: IsoDate | null };

export type Found = {
  departmentId: string;
  /** Faults of all rules that are asked. */
  failing: number;
  mending: Mending | null;
};

type Under = { calendar: Pick<WorkingCalendar, 'addWorkingDays'>; policy: Pick<PolicyProfile, 'mendDataTerm'> };

/**
 * The last day for faults (house: `mendDataTerm`): the one that was given with the first of them, for what is found later moves
 * none; one that nobody could count yet is counted once it can be. Null where the calendar of that year is not known yet.
 */
export const mendBy = (mending: Mending | null, today: IsoDate, { calendar, policy }: Under): IsoDate | null =>
  mending?.dueOn ?? calendar.addWorkingDays(mending?.since ?? today, policy.mendDataTerm.value);

/** The work that faults ask for, of those who provide the data: until none is left. */
export const workFor = ({ departmentId, failing, mending }: Found, today: IsoDate, under: Under): Wanted[] =>
  failing === 0 ? [] : [{ kind: 'mend_data', departmentId, role: 'registrar', dueOn: mendBy(mending, today, under) }];
