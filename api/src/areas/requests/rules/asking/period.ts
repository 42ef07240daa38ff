import type { IsoDate } from '../../../../law/calendar/working-days.ts';

/**
 * What is wrong with the period that is asked for, both days included; what is not said yet is not wrong. `endsOn`: the day
 * from which the entry is in the directory no more (rule 9).
 */
export const periodProblems = (
  from: IsoDate | null,
  until: IsoDate | null,
  today: IsoDate,
  endsOn: IsoDate | null = null,
): ('period_reversed' | 'period_past' | 'entry_ends')[] => {
  if (until === null) return [];
  return [
    ...(from !== null && from > until ? (['period_reversed'] as const) : []),
    ...(until < today ? (['period_past'] as const) : []),
    ...(endsOn !== null && until >= endsOn ? (['entry_ends'] as const) : []),
  ];
};
