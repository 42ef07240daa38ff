import { users } from '@onesource/db/schema/organisation';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';
import * as audit from '../../foundation/audit.ts';
import { closeAsking } from './reset-notices.ts';
import { isForgotten } from './rules/managing.ts';

/** Lets go of resets that have waited too long for their second word: whoever wants one asks again. */
export const forgetResets: Tick = async (deps) => {
  const now = deps.clock();
  const waiting = await deps.db
    .select({ id: users.id, askedAt: users.resetAskedAt })
    .from(users)
    .where(isNotNull(users.resetAskedAt));
  let changed = 0;
  for (const { id, askedAt } of waiting) {
    if (!askedAt || !isForgotten(askedAt, now)) continue;
    try {
      await deps.db.transaction(async (tx) => {
        const [account] = await tx
          .update(users)
          .set({ resetKind: null, resetAskedById: null, resetAskedAt: null })
          // Unless somebody confirmed it, or asked anew, this moment
          .where(and(eq(users.id, id), eq(users.resetAskedAt, askedAt)))
          .returning({ id: users.id, name: users.name, departmentId: users.departmentId });
        if (!account) return;
        const by = { ...deps, ip: '', actor: { id: null, name: 'tick' } };
        await closeAsking(tx, by, account);
        await audit.record(tx, by, { action: 'user.reset-over', subject: { type: 'user', id }, detail: {} });
        changed += 1;
      });
    } catch (error) {
      deps.onError(error, `tick user ${id}`);
    }
  }
  return changed;
};
