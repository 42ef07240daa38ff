import type { Ctx } from '../foundation/context.ts';
import { dayOf, type IsoDate } from '../law/calendar/working-days.ts';

/** The end of a day in China, ISO 8601 with offset. */
export const endOfDay = (day: IsoDate | null): string | null => day && `${day}T23:59:59+08:00`;

/** What a clock shows: working days left count today's answer as in time. */
export function clockView({ calendar, clock }: Pick<Ctx, 'calendar' | 'clock'>, dueOn: IsoDate | null) {
  const today = dayOf(clock());
  return {
    dueAt: endOfDay(dueOn),
    remainingWorkingDays: dueOn === null ? null : calendar.remainingWorkingDays(today, dueOn),
    overdue: dueOn !== null && dueOn < today,
  };
}
