import { z } from 'zod';
import type { AnnouncedYears, IsoDate, WorkingCalendar } from './working-days.ts';

/** Days before the year's end on which the next year's calendar is missed (house). */
const warnDays = 60;

const day = z.iso.date();
const file = z.record(
  z.string().regex(/^20\d{2}$/),
  z.strictObject({ holidays: z.array(day), workdays: z.array(day) }),
);
type AnnouncedYear = z.output<typeof file>[string];

/** What is wrong with a year: the day, and why it cannot stand there. */
export type YearProblem = { field: 'holidays' | 'workdays'; day: IsoDate; code: 'other_year' | 'holiday_and_workday' };

/** What keeps the days announced for a year from being used; null when nothing does. */
export function problemOf(year: number, { holidays, workdays }: AnnouncedYear): YearProblem | null {
  const strays = (days: readonly IsoDate[]) => days.find((date) => !date.startsWith(`${year}-`));
  const [offDay, workedDay] = [strays(holidays), strays(workdays)];
  if (offDay) return { field: 'holidays', day: offDay, code: 'other_year' };
  if (workedDay) return { field: 'workdays', day: workedDay, code: 'other_year' };
  const both = workdays.find((date) => holidays.includes(date));
  return both ? { field: 'workdays', day: both, code: 'holiday_and_workday' } : null;
}

/**
 * Reads a city's own calendar: `{ "2027": { "holidays": ["2027-01-01", …], "workdays": ["2027-01-30", …] } }`,
 * weekdays off and weekend days worked. Every day must lie in its year and be of its kind.
 */
export function readCalendar(text: string): { ok: true; years: AnnouncedYears } | { ok: false; message: string } {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success)
    return { ok: false, message: 'it must read { "2027": { "holidays": [...], "workdays": [...] } }' };
  for (const [year, days] of Object.entries(parsed.data)) {
    const problem = problemOf(Number(year), days);
    if (problem?.code === 'other_year') return { ok: false, message: `${problem.day} stands under ${year}` };
    if (problem) return { ok: false, message: `${problem.day} is both a holiday and a workday` };
  }
  return { ok: true, years: parsed.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Years whose calendar is missed today: this one, and from 60 days before its end the next. Rule 13: what lacks is asked
 * for and stops nothing.
 */
export function missingYears(calendar: Pick<WorkingCalendar, 'knows'>, today: IsoDate): number[] {
  const year = Number(today.slice(0, 4));
  const left = Math.round((Date.parse(`${year}-12-31T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  return [year, ...(left < warnDays ? [year + 1] : [])].filter((each) => !calendar.knows(`${each}-01-01`));
}
