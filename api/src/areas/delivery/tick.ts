import { proofs } from '@onesource/db/schema/data';
import { lt } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';

/** Forgets proofs that are too old to be taken anyway. Gives how many. */
export const forgetProofs: Tick = async ({ db, clock }) => {
  const gone = await db.delete(proofs).where(lt(proofs.expiresAt, clock())).returning({ proof: proofs.proof });
  return gone.length;
};
