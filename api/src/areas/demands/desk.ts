import { demandSignatures, demands } from '@onesource/db/schema/demands/demands';
import { and, asc, eq, exists, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Desk } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { demandRows, speaksFor } from './store.ts';

/** Demands that one has signed and that are not answered, those with the nearest last day first. */
export async function demandDesk({ db, actor, clock }: Ctx, most: number): Promise<Pick<Desk, 'awaited'>> {
  const signed = db
    .select({ one: sql`1` })
    .from(demandSignatures)
    .where(and(eq(demandSignatures.demandId, demands.id), speaksFor(actor.id), isNull(demandSignatures.leftAt)));
  const open = and(inArray(demands.status, ['filed', 'routed']), exists(signed));
  const [rows, total, late] = await Promise.all([
    demandRows(db)
      .where(open)
      .orderBy(sql`${demands.dueOn} asc nulls last`, asc(demands.filedAt), asc(demands.id))
      .limit(most),
    db.$count(demands, open),
    db.$count(demands, and(open, lt(demands.dueOn, dayOf(clock())))),
  ]);
  const first = rows.map(({ demand: { id, title, filedAt, dueOn }, number, holder, filing }) => ({
    type: 'demand' as const,
    id,
    number,
    title,
    // While nobody is in charge yet, whoever filed it stands in the place of who answers
    department: holder ?? filing,
    since: filedAt,
    dueOn,
  }));
  return { awaited: { total, late, first } };
}
