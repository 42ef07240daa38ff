import type { Database, Transaction } from '@onesource/db/client';
import { calendarYears } from '@onesource/db/schema/calendar';
import { and, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AnnouncedYears, IsoDate } from '../law/calendar/working-days.ts';
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

/** When the day begins in China that is so many days after. In SQL, whose years go beyond those of ISO dates. */
const dawn = (day: IsoDate, after = 0): SQL =>
  sql`(${day}::date + ${after}::int)::timestamp at time zone 'Asia/Shanghai'`;

/** Whether a moment lies on one of these days of China, both included; without one there is no bound on that side. */
export const onDays = (
  moment: PgColumn | SQL,
  { from, until }: { from?: IsoDate | undefined; until?: IsoDate | undefined },
): SQL | undefined =>
  and(
    from === undefined ? undefined : gte(sql`${moment}`, dawn(from)),
    until === undefined ? undefined : lt(sql`${moment}`, dawn(until, 1)),
  );
