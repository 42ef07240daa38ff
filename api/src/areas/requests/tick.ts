import { accessRequests as request } from '@onesource/db/schema/request';
import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import * as audit from '../../foundation/audit.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { follow } from './commands.ts';
import { loadRequest, stateOf, writeEvents } from './store.ts';
import { onTick } from './tick-rules.ts';

/** Does to requests what time alone does: passes silence on (PD-33, KF-28, SQ-35), ends grants after their last day. */
export const tick = ticking(
  'requests',
  ({ db, clock }, last) => {
    const today = dayOf(clock());
    const due = or(
      and(lt(request.dueOn, today), isNull(request.escalatedAt)),
      and(eq(request.status, 'submitted'), lt(request.rectifyBy, today), isNull(request.reportedAt)),
      and(eq(request.status, 'granted'), lt(request.until, today)),
    );
    return db
      .select({ id: request.id })
      .from(request)
      .where(and(due, last === null ? undefined : gt(request.id, last)))
      .orderBy(asc(request.id))
      .limit(batch);
  },
  async (tx, deps, { id }) => {
    const ctx = { ...deps, ...byItself };
    const row = await loadRequest(tx, id);
    const before = stateOf(row);
    const event = onTick(before, { policy: deps.policy, now: deps.clock() });
    if (!event) return false;
    const after = await writeEvents(tx, ctx, { id, version: row.request.version }, before, [event]);
    await follow(tx, ctx, row, after, [event]);
    await audit.record(tx, ctx, { action: `request.${event.type}`, subject: { type: 'request', id } });
    return true;
  },
);
