import { discrepancies as doubts } from '@onesource/db/schema/discrepancy';
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Desk } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { discrepancyRows } from './store.ts';

/** Doubts that one has reported and that are not settled, those with the nearest last day (N-26) first. */
export async function doubtDesk({ db, actor, clock }: Ctx, most: number): Promise<Pick<Desk, 'awaited'>> {
  const open = and(
    eq(doubts.reporterId, actor.id),
    inArray(doubts.status, ['reported', 'negotiating', 'coordinating']),
  );
  const [rows, total, late] = await Promise.all([
    discrepancyRows(db)
      .where(open)
      .orderBy(sql`${doubts.dueOn} asc nulls last`, asc(doubts.reportedAt), asc(doubts.id))
      .limit(most),
    db.$count(doubts, open),
    db.$count(doubts, and(open, lt(doubts.dueOn, dayOf(clock())))),
  ]);
  const first = rows.map(({ discrepancy: { id, reportedAt, dueOn }, number, resource, collector }) => ({
    type: 'discrepancy' as const,
    id,
    number,
    title: resource.name,
    department: collector,
    since: reportedAt,
    dueOn,
  }));
  return { awaited: { total, late, first } };
}
