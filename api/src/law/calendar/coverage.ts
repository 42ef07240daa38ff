import { z } from 'zod';
import type { AnnouncedYears, IsoDate, WorkingCalendar } from './working-days.ts';

/** Days before the year's end on which the next year's calendar is missed (house). */
const warnDays = 60;

const day = z.iso.date();
const file = z.record(
  z.string().regex(/^20\d{2}$/),
  z.strictObject({ holidays: z.array(day), workdays: z.array(day) }),
);

/**
 * Reads a city's own calendar: `{ "2027": { "holidays": ["2027-01-01", …], "workdays": ["2027-01-30", …] } }`,
 * weekdays off and weekend days worked. Every day must lie in its year and be of its kind.
 */
export function readCalendar(text: string): { ok: true; years: AnnouncedYears } | { ok: false; message: string } {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success)
    return { ok: false, message: 'it must read { "2027": { "holidays": [...], "workdays": [...] } }' };
  for (const [year, { holidays, workdays }] of Object.entries(parsed.data)) {
    const stray = [...holidays, ...workdays].find((date) => !date.startsWith(year));
    if (stray) return { ok: false, message: `${stray} stands under ${year}` };
    const both = holidays.find((date) => workdays.includes(date));
    if (both) return { ok: false, message: `${both} is both a holiday and a workday` };
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

/** Why the product cannot start today, or what is to be provided soon; null when the calendar reaches far enough. */
export function coverageOf(
  calendar: Pick<WorkingCalendar, 'knows'>,
  today: IsoDate,
): { stops: boolean; message: string } | null {
  const year = Number(today.slice(0, 4));
  if (!calendar.knows(today))
    return { stops: true, message: `No working calendar for ${year}: name a file with its holidays in CALENDAR_FILE.` };
  const left = Math.round((Date.parse(`${year}-12-31T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (left < warnDays && !calendar.knows(`${year + 1}-01-01`))
    return {
      stops: false,
      message: `No working calendar for ${year + 1} yet: terms that reach into it get their day once CALENDAR_FILE names one.`,
    };
  return null;
}
