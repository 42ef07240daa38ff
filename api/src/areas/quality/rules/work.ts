import type { IsoDate, WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { Wanted } from '../../inbox/tasks.ts';

/** House: working days within which faults that were found are put right. */
export const mendWithin = 10;

export type Found = {
  departmentId: string;
  /** Faults of all rules that are asked. */
  failing: number;
  /** The last day of the work that is open for them already; undefined where there is none. */
  dueOn: IsoDate | null | undefined;
};

/**
 * The work that faults ask for, of those who provide the data: until none is left, by the day that was given with the first of
 * them. What is found later moves no day.
 */
export const workFor = (
  { departmentId, failing, dueOn }: Found,
  today: IsoDate,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): Wanted[] =>
  failing === 0
    ? []
    : [
        {
          kind: 'mend_data',
          departmentId,
          role: 'registrar',
          dueOn: dueOn === undefined ? calendar.addWorkingDays(today, mendWithin) : dueOn,
        },
      ];
