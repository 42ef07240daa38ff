import type { Transaction } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { transact } from '../../foundation/transact.ts';

/** Any constant: whoever changes the organisation takes the same lock. */
export const lock = 7_101_829;

/**
 * Runs a command when no other change of the organisation is under way. Rules that look at more than one row, such as
 * the last security admin or an empty department, hold under races; such changes are rare enough to queue.
 */
export const inTurn = <View>(ctx: Ctx, command: (tx: Transaction) => Promise<View>): Promise<View> =>
  transact(ctx, async (tx) => {
    await hold(tx);
    return command(tx);
  });

/** Until the transaction is over nobody else changes the organisation. */
export const hold = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
