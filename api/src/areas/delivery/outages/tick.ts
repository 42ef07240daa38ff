import { outages } from '@onesource/db/schema/delivery/outages';
import { and, eq, isNull } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { publishedResource } from '../../directory/queries.ts';
import { excuseBy } from './excusing.ts';
import { dueOutages } from './store.ts';
import { tell } from './telling.ts';

/** DG-20: sees that an outage lasts longer than was announced, and tells so once; one whose entry is gone is over with it. */
export const watchOutages = ticking(
  'outages',
  'dataset',
  (deps, last) => dueOutages(deps.db, last, dayOf(deps.clock()), batch),
  async (tx, deps, { id, resourceId, entry }) => {
    const now = deps.clock();
    const moved = await tx
      .update(outages)
      .set(entry === null ? { endedAt: now } : { overdueAt: now })
      .where(and(eq(outages.id, id), isNull(outages.endedAt), entry === null ? undefined : isNull(outages.overdueAt)))
      .returning({ id: outages.id });
    if (moved.length === 0) return false;
    if (entry === null) await excuseBy(tx, { ...deps, ...byItself }, resourceId);
    else {
      const { department } = await publishedResource({ db: tx }, resourceId);
      await tell(tx, deps, { resourceId, title: entry, departmentId: department.id }, 'overdue');
    }
    return true;
  },
  { about: ({ resourceId }) => ({ type: 'dataset', id: resourceId }) },
);
