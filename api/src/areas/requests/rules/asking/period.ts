import type { IsoDate } from '../../../../law/calendar/working-days.ts';

/** What is wrong with the period that is asked for, both days included; what is not said yet is not wrong. */
export const periodProblems = (
  from: IsoDate | null,
  until: IsoDate | null,
  today: IsoDate,
): ('period_reversed' | 'period_past')[] => {
  if (until === null) return [];
  return [
    ...(from !== null && from > until ? (['period_reversed'] as const) : []),
    ...(until < today ? (['period_past'] as const) : []),
  ];
};
