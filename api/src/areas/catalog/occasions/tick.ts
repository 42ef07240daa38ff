import { occasions } from '@onesource/db/schema/occasion';
import { and, asc, gt, isNotNull } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import { termCounted } from '../../../law/calendar/open-term.ts';
import { happenTo } from './commands.ts';
import { loadOccasion, stateOf } from './store.ts';

/** Rule 13: terms for updating the catalog that were open for want of a calendar get their day. */
export const countUpdateTerms = ticking(
  'terms of occasions',
  'occasion',
  ({ db }, last) =>
    db
      .select({ id: occasions.id })
      .from(occasions)
      .where(and(isNotNull(occasions.openTerm), last === null ? undefined : gt(occasions.id, last)))
      .orderBy(asc(occasions.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const row = await loadOccasion(tx, id);
    const event = termCounted(stateOf(row), deps.calendar);
    if (!event) return false;
    await happenTo(tx, { ...deps, ...byItself }, row, event);
    return true;
  },
);
