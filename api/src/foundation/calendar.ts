import type { Database, Transaction } from '@onesource/db/client';
import { calendarYears } from '@onesource/db/schema/calendar';
import type { AnnouncedYears } from '../law/calendar/working-days.ts';
import type { Deps } from './context.ts';

/** The years that were loaded while running, as they stand in the database now. */
export async function loadedYears(db: Database | Transaction): Promise<AnnouncedYears> {
  const rows = await db.select().from(calendarYears);
  return Object.fromEntries(rows.map(({ year, holidays, workdays }) => [String(year), { holidays, workdays }]));
}

/** The world with the working calendar as it is now: read anew each time, so that several instances count alike. */
export async function withLoadedYears<World extends Pick<Deps, 'db' | 'calendar'>>(world: World): Promise<World> {
  const years = await loadedYears(world.db);
  return Object.keys(years).length === 0 ? world : { ...world, calendar: world.calendar.with(years) };
}
