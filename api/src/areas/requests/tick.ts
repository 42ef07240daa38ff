import { accessRequests as request } from '@onesource/db/schema/request';
import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { happen } from '../../cases/commands.ts';
import { itself } from '../../cases/store.ts';
import type { Deps } from '../../foundation/context.ts';
import { ApiError } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { requestCases } from './commands.ts';
import { onTick } from './rules/on-tick.ts';
import { loadRequest, stateOf } from './store.ts';

/** Requests looked at in one go. */
const batch = 100;

/**
 * Does to requests what time alone does: passes silence on (PD-33, KF-28, SQ-35), ends grants after their last day. One transaction
 * per request, so that a failing one holds up no other; repeating it, or running two at once, changes nothing more.
 * Gives the number of requests changed. Failures go to `deps.onError`.
 */
export async function tick(deps: Deps): Promise<number> {
  let changed = 0;
  for (let ids = await dueAfter(deps, null); ids.length > 0; ids = await dueAfter(deps, ids.at(-1) ?? null))
    for (const id of ids) if (await pass(deps, id)) changed += 1;
  return changed;
}

/** The next requests whose day has passed, by id: a pass sees each at most once, also when it can do nothing with it. */
async function dueAfter({ db, clock }: Deps, last: string | null): Promise<string[]> {
  const today = dayOf(clock());
  const due = or(
    and(lt(request.dueOn, today), isNull(request.escalatedAt)),
    and(eq(request.status, 'submitted'), lt(request.rectifyBy, today), isNull(request.reportedAt)),
    and(eq(request.status, 'granted'), lt(request.until, today)),
  );
  const rows = await db
    .select({ id: request.id })
    .from(request)
    .where(and(due, last === null ? undefined : gt(request.id, last)))
    .orderBy(asc(request.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

async function pass(deps: Deps, id: string): Promise<boolean> {
  const ctx = { ...deps, actor: itself, ip: '' };
  try {
    return await deps.db.transaction(async (tx) => {
      const row = await loadRequest(tx, id);
      const event = onTick(stateOf(row), { policy: deps.policy, now: deps.clock() });
      if (!event) return false;
      await happen(requestCases, tx, ctx, row, [event], { action: event.type });
      return true;
    });
  } catch (error) {
    // Somebody decided it this very moment, or another process was faster
    if (!(error instanceof ApiError && error.code === 'conflict')) deps.onError(error, `tick ${id}`);
    return false;
  }
}
