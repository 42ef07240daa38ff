import type { Transaction } from '@onesource/db/client';
import { filings } from '@onesource/db/schema/filing';
import { departments, users } from '@onesource/db/schema/organisation';
import { and, arrayContains, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { decideDeparture, type Standing } from './rules/responsible.ts';
import { filingRows, stateOf, writeEvent } from './store.ts';
import { askToFile } from './tasks.ts';

type Following = Pick<Ctx, 'actor' | 'ip' | 'clock' | 'newId' | 'outbox' | 'policy' | 'calendar'>;

/**
 * PD-29: when a unit goes to stand elsewhere, its people leave the departments that it was below: for whoever of them is
 * filed there the clock begins that day. Called after the move, with the path the unit had before.
 */
export async function followUnit(
  tx: Transaction,
  ctx: Following,
  unit: { id: string; pathBefore: readonly string[] },
): Promise<void> {
  const above = unit.pathBefore.filter((id) => id !== unit.id);
  if (above.length === 0) return;
  const rows = await tx.select({ persons: filings.persons }).from(filings).where(inArray(filings.departmentId, above));
  const ids = rows.flatMap(({ persons }) => persons.flatMap(({ userId }) => userId ?? []));
  if (ids.length === 0) return;
  const carried = await tx
    .select({ id: users.id, name: users.name, disabledAt: users.disabledAt, path: departments.path })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(and(inArray(users.id, ids), arrayContains(departments.path, [unit.id])))
    .orderBy(asc(users.id));
  for (const { id, name, disabledAt, path } of carried) {
    const disabled = disabledAt !== null;
    const before = [...unit.pathBefore, ...path.slice(path.indexOf(unit.id) + 1)];
    await followPerson(tx, ctx, { id, name, before: { disabled, path: before }, after: { disabled, path } });
  }
}

/**
 * PD-29: when somebody who is filed leaves, the clock for telling of it begins that day. Part of the command that changes
 * the account, not of the tick: the day is the day of the command, and neither is written without the other. Called for
 * every change of a person; where it is no departure it does nothing. The caller holds the turn of the organisation.
 */
export async function followPerson(
  tx: Transaction,
  ctx: Following,
  person: { id: string; name: string; before: Standing; after: Standing },
): Promise<void> {
  const naming = sql`${filings.persons} @> ${JSON.stringify([{ userId: person.id }])}::jsonb`;
  for (const row of await filingRows(tx).where(sql`${naming} and ${isNull(departments.disabledAt)}`)) {
    const { department, filing } = row;
    const before = stateOf(row, ctx);
    const event = decideDeparture(before, department.id, person, { ...ctx, now: ctx.clock() });
    if (!event || !filing) continue;
    await writeEvent(tx, ctx, row, before, event);
    await askToFile(tx, ctx, department, event.dueOn);
    const { type: _, ...detail } = event;
    const subject = { type: 'department', id: department.id } as const;
    await audit.record(tx, ctx, { action: 'filing.change_seen', subject, detail: { ...detail, userId: person.id } });
  }
}
