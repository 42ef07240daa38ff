import { discrepancies as doubts } from '@onesource/db/schema/discrepancy';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Desk } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { discrepancyRows } from './store.ts';

/** Doubts that one has reported and that are not settled. No text states a day for them. */
export async function doubtDesk({ db, actor }: Ctx, most: number): Promise<Pick<Desk, 'awaited'>> {
  const open = and(
    eq(doubts.reporterId, actor.id),
    inArray(doubts.status, ['reported', 'negotiating', 'coordinating']),
  );
  const [rows, total] = await Promise.all([
    discrepancyRows(db).where(open).orderBy(asc(doubts.reportedAt), asc(doubts.id)).limit(most),
    db.$count(doubts, open),
  ]);
  const first = rows.map(({ discrepancy: { id, reportedAt }, number, resource, collector }) => ({
    type: 'discrepancy' as const,
    id,
    number,
    title: resource.name,
    department: collector,
    since: reportedAt,
    dueOn: null,
  }));
  return { awaited: { total, late: 0, first } };
}
