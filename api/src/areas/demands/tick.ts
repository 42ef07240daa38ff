import { demands } from '@onesource/db/schema/demands/demands';
import { and, asc, gt, isNotNull } from 'drizzle-orm';
import { happen } from '../../cases/commands.ts';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import { doneLate, termCounted } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { demandCases } from './commands.ts';
import { loadDemand, stateOf } from './store.ts';

/** Rule 13: terms that were open for want of a calendar get their day, and the inboxes with them. */
export const countTerms = ticking(
  'terms of demands',
  'demand',
  ({ db }, last) =>
    db
      .select({ id: demands.id })
      .from(demands)
      .where(and(isNotNull(demands.openTerm), last === null ? undefined : gt(demands.id, last)))
      .orderBy(asc(demands.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const row = { ...(await loadDemand(tx, id)), named: null };
    const { closedAt } = row.demand;
    const closedOn = closedAt && dayOf(closedAt);
    const counted = termCounted(stateOf(row), deps.calendar, closedOn);
    if (!counted) return false;
    const event = { ...counted, late: doneLate(counted, closedOn) };
    await happen(demandCases(), tx, { ...deps, ...byItself }, row, [event], { action: event.type });
    return true;
  },
);
