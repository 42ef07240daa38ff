// The package's data, not its functions: those count in the server's time zone
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** ISO date `YYYY-MM-DD`, a day in Asia/Shanghai whatever the server's time zone. */
export type IsoDate = string;

const dayMs = 86_400_000;
/** China has had one clock since 1992, without summer time. */
const aheadMs = 8 * 3_600_000;

/** The day it is in China at that moment. */
export const dayOf = (moment: Date): IsoDate => new Date(moment.getTime() + aheadMs).toISOString().slice(0, 10);

/** The day so many calendar days later. */
export const shift = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const isWeekday = (day: IsoDate) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Weekdays off and weekend days worked, by year, as the State Council announces them each autumn. */
export type AnnouncedYears = Readonly<Record<string, { holidays: readonly IsoDate[]; workdays: readonly IsoDate[] }>>;

/** 工作日历: days the law counts, make-up Saturdays and Sundays included. */
export type WorkingCalendar = {
  isWorkingDay(day: IsoDate): boolean;
  /**
   * The last day of a term of `count` working days. Day 1 is the first working day after `from`.
   * Null when the term reaches into a year whose calendar is not known: a date is never guessed.
   */
  addWorkingDays(from: IsoDate, count: number): IsoDate | null;
  /** Working days after `from` up to and including `to`; negative when `to` has passed; null for an unknown year. */
  remainingWorkingDays(from: IsoDate, to: IsoDate): number | null;
  knows(day: IsoDate): boolean;
  /** The same with these years instead of what it has for them. */
  with(years: AnnouncedYears): WorkingCalendar;
};

/** Years whose holidays the State Council has announced and the package carries; anything else it would call plain weeks. */
const knownYears = new Set(['2024', '2025', '2026']);

/** China's calendar by `chinese-days`; a year in `own` is taken from there instead. */
export function chineseCalendar(own: AnnouncedYears = {}): WorkingCalendar {
  const knows = (day: IsoDate) => knownYears.has(day.slice(0, 4)) || Object.hasOwn(own, day.slice(0, 4));
  const isWorkingDay = (day: IsoDate) => {
    const year = own[day.slice(0, 4)];
    const worked = year ? year.workdays.includes(day) : Object.hasOwn(announced.workdays, day);
    const off = year ? year.holidays.includes(day) : Object.hasOwn(announced.holidays, day);
    return worked || (isWeekday(day) && !off);
  };
  const count = (from: IsoDate, to: IsoDate) => {
    let days = 0;
    for (let day = shift(from, 1); day <= to; day = shift(day, 1)) {
      if (!knows(day)) return null;
      if (isWorkingDay(day)) days += 1;
    }
    return days;
  };
  return {
    isWorkingDay,
    knows,
    with: (years) => chineseCalendar({ ...own, ...years }),
    addWorkingDays(from, wanted) {
      let left = wanted;
      for (let day = shift(from, 1); knows(day); day = shift(day, 1)) {
        if (isWorkingDay(day)) left -= 1;
        if (left <= 0) return day;
      }
      return null;
    },
    remainingWorkingDays(from, to) {
      if (to >= from) return count(from, to);
      const passed = count(to, from);
      return passed === null ? null : -passed;
    },
  };
}
