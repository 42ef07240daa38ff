import { users } from '@onesource/db/schema/organisation';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import * as audit from '../../foundation/audit.ts';
import { closeAsking } from './reset-notices.ts';
import { isForgotten } from './rules/managing.ts';

/** Lets go of resets that have waited too long for their second word: whoever wants one asks again. */
export const forgetResets = ticking(
  'resets of',
  'user',
  ({ db }, last) =>
    db
      .select({ id: users.id, askedAt: users.resetAskedAt })
      .from(users)
      .where(and(isNotNull(users.resetAskedAt), last === null ? undefined : gt(users.id, last)))
      .orderBy(asc(users.id))
      .limit(batch),
  async (tx, deps, { id, askedAt }) => {
    if (!askedAt || !isForgotten(askedAt, deps.clock())) return false;
    const [account] = await tx
      .update(users)
      .set({ resetKind: null, resetAskedById: null, resetAskedAt: null })
      // Unless somebody confirmed it, or asked anew, this moment
      .where(and(eq(users.id, id), eq(users.resetAskedAt, askedAt)))
      .returning({ id: users.id, name: users.name, departmentId: users.departmentId });
    if (!account) return false;
    const by = { ...deps, ...byItself };
    await closeAsking(tx, by, account);
    await audit.record(tx, by, { action: 'user.reset-over', subject: { type: 'user', id } });
    return true;
  },
);
