import { happen } from '../../cases/commands.ts';
import { lockCase } from '../../cases/store.ts';
import { byItself } from '../../cases/ticking.ts';
import type { Ctx } from '../../foundation/context.ts';
import { requestCases } from './kept.ts';
import { loadRequest } from './store.ts';

/**
 * Tells the provider that a grant was used as often as it may be on a day, once until they have answered that. Apart from
 * the use that was refused: whoever decides on the grant meanwhile holds up no use, and is held up by none.
 */
export const tellQuotaReached = (ctx: Omit<Ctx, 'actor' | 'sessionId' | 'idempotency'>, id: string): Promise<void> =>
  ctx.db.transaction(async (tx) => {
    await lockCase(tx, id);
    const row = await loadRequest(tx, id);
    if (row.request.status !== 'granted' || row.request.life.quotaReached) return;
    await happen(requestCases, tx, { ...ctx, ...byItself }, row, [{ type: 'quota_reached' }], {
      action: 'quota_reached',
    });
  });
