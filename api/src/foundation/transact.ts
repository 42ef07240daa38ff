import type { Transaction } from '@onesource/db/client';
import { idempotencyKeys } from '@onesource/db/schema/audit';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { ApiError, forbidden } from './errors.ts';
import { type Standing, stillStands } from './repeated/standing.ts';

/**
 * Runs a command in one transaction. With an `Idempotency-Key`, the key and the answer are written in that same
 * transaction: a repeated command gets the first answer, a raced one waits for it, one cut off half-way left nothing.
 *
 * @throws ApiError `idempotency_key_reused` when the key was used for another command, `forbidden` when a post that opened the
 * first answer is held no more
 */
export async function transact<View>(ctx: Ctx, command: (tx: Transaction) => Promise<View>): Promise<View> {
  return ctx.db.transaction(async (tx) => {
    if (!ctx.idempotency) return command(tx);
    const { key, fingerprint, standing } = ctx.idempotency;
    const mine = and(eq(idempotencyKeys.actorId, ctx.actor.id), eq(idempotencyKeys.key, key));
    const claimed = await tx
      .insert(idempotencyKeys)
      .values({ actorId: ctx.actor.id, key, fingerprint: kept(fingerprint, standing), createdAt: ctx.clock() })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (claimed.length === 0) {
      const [earlier] = await tx.select().from(idempotencyKeys).where(mine);
      const before = earlier && read(earlier.fingerprint);
      if (!earlier || before?.fingerprint !== fingerprint)
        throw new ApiError('idempotency_key_reused', 'This Idempotency-Key was used for another command.');
      if (!stillStands(before.standing, standing)) throw forbidden();
      return earlier.answer as View;
    }
    const answer = await command(tx);
    await tx.update(idempotencyKeys).set({ answer }).where(mine);
    return answer;
  });
}

/** Of what command a key is, and with which posts it was sent: beside the hash, for who has a post more is given the answer. */
const kept = (fingerprint: string, standing: Standing): string => `${fingerprint} ${JSON.stringify(standing)}`;

function read(text: string): { fingerprint: string; standing: Standing } | null {
  const [fingerprint = '', standing] = text.split(/ (.*)/s);
  return standing ? { fingerprint, standing: JSON.parse(standing) } : null;
}
