import { discrepancies } from '@onesource/db/schema/discrepancy';
import { and, asc, gt, isNotNull } from 'drizzle-orm';
import { happen } from '../../cases/commands.ts';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import { termCounted } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { discrepancyCases } from './commands.ts';
import { loadDiscrepancy, stateOf } from './store.ts';

/** Rule 13: terms that were open for want of a calendar get their day, and the inboxes with them. */
export const countTerms = ticking(
  'terms of doubts',
  'discrepancy',
  ({ db }, last) =>
    db
      .select({ id: discrepancies.id })
      .from(discrepancies)
      .where(and(isNotNull(discrepancies.openTerm), last === null ? undefined : gt(discrepancies.id, last)))
      .orderBy(asc(discrepancies.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const row = await loadDiscrepancy(tx, id);
    const { closedAt } = row.discrepancy;
    const closedOn = closedAt && dayOf(closedAt);
    const event = termCounted(stateOf(row), deps.calendar, closedOn);
    if (!event) return false;
    await happen(discrepancyCases, tx, { ...deps, ...byItself }, row, [event], { action: event.type });
    return true;
  },
);
