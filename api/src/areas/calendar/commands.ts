import { calendarYears } from '@onesource/db/schema/calendar';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { answerOf } from '../../cases/decision.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { transact } from '../../foundation/transact.ts';
import type { calendarInput } from './inputs.ts';
import { calendarView } from './queries.ts';
import { decideLoading } from './rules/calendar.ts';
import { askForYears, subjectOf } from './tasks.ts';

/**
 * Loads a year while running; loaded again, it is replaced. Days that were counted already stay; open terms get theirs with
 * the next tick.
 *
 * @throws ApiError a rule's refusal
 */
export const loadYear = (ctx: Ctx, input: z.output<typeof calendarInput>) =>
  transact(ctx, async (tx) => {
    const decision = decideLoading(input, ctx.actor, ctx.clock());
    if (!decision.ok) throw answerOf(decision);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar'))`);
    let { calendar } = ctx;
    for (const { type, year, holidays, workdays } of decision.events) {
      const row = { holidays: [...holidays], workdays: [...workdays], loadedAt: ctx.clock(), loadedBy: ctx.actor.name };
      await tx
        .insert(calendarYears)
        .values({ year, ...row })
        .onConflictDoUpdate({ target: calendarYears.year, set: row });
      const { type: of, id } = subjectOf(year);
      const detail = { year, holidays, workdays };
      await audit.record(tx, ctx, { action: `calendar.${type}`, subject: { type: of, id }, detail });
      calendar = calendar.with({ [String(year)]: row });
    }
    await askForYears(tx, { ...ctx, calendar });
    return calendarView(tx, { ...ctx, calendar });
  });
