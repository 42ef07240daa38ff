import { readFile } from 'node:fs/promises';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { coverageOf, readCalendar } from '../../law/calendar/coverage.ts';
import { chineseCalendar, dayOf, type WorkingCalendar } from '../../law/calendar/working-days.ts';

/**
 * The working calendar with the city's own file. Warns when next year's is missed.
 *
 * @throws CannotStart when the file cannot be used or today's year is not covered
 */
export async function openCalendar(
  file: string | null,
  now: Date,
  print: (line: string) => void,
): Promise<WorkingCalendar> {
  const calendar = chineseCalendar(file === null ? {} : await ownYears(file));
  const gap = coverageOf(calendar, dayOf(now));
  if (gap?.stops) throw new CannotStart(gap.message);
  if (gap) print(gap.message);
  return calendar;
}

async function ownYears(file: string) {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new CannotStart(`CALENDAR_FILE: ${file} cannot be read.`);
  const read = readCalendar(text);
  if (!read.ok) throw new CannotStart(`CALENDAR_FILE: ${read.message}.`);
  return read.years;
}
