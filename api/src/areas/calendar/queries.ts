import type { Database, Transaction } from '@onesource/db/client';
import { calendarYears } from '@onesource/db/schema/calendar';
import { asc } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { mayKeep, wantedFor } from './rules/calendar.ts';

/** 工作日历: what is known, what was loaded by whom, what lacks. @throws ApiError `forbidden` */
export async function calendarView(db: Database | Transaction, ctx: Pick<Ctx, 'actor' | 'calendar' | 'clock'>) {
  if (!mayKeep(ctx.actor)) throw forbidden();
  const thisYear = Number(dayOf(ctx.clock()).slice(0, 4));
  const loaded = await db.select().from(calendarYears).orderBy(asc(calendarYears.year));
  const years = [thisYear, thisYear + 1];
  return {
    years: years.map((year) => ({ year, known: ctx.calendar.knows(`${year}-01-01`) })),
    missing: wantedFor(ctx.calendar, ctx.clock()).map(({ year }) => year),
    loaded: loaded.map(({ loadedAt, ...rest }) => ({ ...rest, loadedAt: loadedAt.toISOString() })),
    actions: ['load'],
  };
}
