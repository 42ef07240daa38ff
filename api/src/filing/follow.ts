import type { Transaction } from '@onesource/db/client';
import { filings } from '@onesource/db/schema/filing';
import { departments } from '@onesource/db/schema/organisation';
import { isNull, sql } from 'drizzle-orm';
import * as audit from '../audit.ts';
import type { Ctx } from '../context.ts';
import { decideDeparture, type Standing } from './rules.ts';
import { filingRows, stateOf, writeEvent } from './store.ts';
import { askToFile } from './tasks.ts';

/**
 * PD-29: when somebody who is filed leaves, the clock for telling of it begins that day. Part of the command that changes
 * the account, not of the tick: the day is the day of the command, and neither is written without the other. Called for
 * every change of a person; where it is no departure it does nothing. The caller holds the turn of the organisation.
 */
export async function followPerson(
  tx: Transaction,
  ctx: Pick<Ctx, 'actor' | 'ip' | 'clock' | 'newId' | 'policy' | 'calendar'>,
  person: { id: string; name: string; before: Standing; after: Standing },
): Promise<void> {
  const naming = sql`${filings.persons} @> ${JSON.stringify([{ userId: person.id }])}::jsonb`;
  for (const row of await filingRows(tx).where(sql`${naming} and ${isNull(departments.disabledAt)}`)) {
    const { department, filing } = row;
    const before = stateOf(row, ctx);
    const event = decideDeparture(before, department.id, person, { ...ctx, now: ctx.clock() });
    if (!event || !filing) continue;
    await writeEvent(tx, ctx, { departmentId: department.id, version: filing.version }, before, event);
    await askToFile(tx, ctx, department, event.dueOn);
    const { type: _, ...detail } = event;
    const subject = { type: 'department', id: department.id } as const;
    await audit.record(tx, ctx, { action: 'filing.change_seen', subject, detail: { ...detail, userId: person.id } });
  }
}
