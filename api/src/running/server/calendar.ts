import { readFile } from 'node:fs/promises';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { readCalendar } from '../../law/calendar/coverage.ts';
import { chineseCalendar, type WorkingCalendar } from '../../law/calendar/working-days.ts';

/**
 * The working calendar with the city's own file. A year that neither has stops nothing: terms that reach into it stay
 * open until it is loaded.
 *
 * @throws CannotStart when the file cannot be used
 */
export async function openCalendar(file: string | null): Promise<WorkingCalendar> {
  return chineseCalendar(file === null ? {} : await ownYears(file));
}

async function ownYears(file: string) {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new CannotStart(`CALENDAR_FILE: ${file} cannot be read.`);
  const read = readCalendar(text);
  if (!read.ok) throw new CannotStart(`CALENDAR_FILE: ${read.message}.`);
  return read.years;
}
