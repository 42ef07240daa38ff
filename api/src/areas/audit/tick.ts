import { idempotencyKeys, strangerRefusals } from '@onesource/db/schema/audit';
import { lt } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';

const dayMs = 86_400_000;
/** How long it is kept what strangers were refused, in days: a year and some (house; the Cybersecurity Law asks for six months). */
const strangerDays = 400;
/** How long the answer to a repeated command is kept, in days (house). */
const answerDays = 7;

/** Removes what only grows: refusals of strangers, answers that nobody will ask for again. No record is changed. */
export const forgetOld: Tick = async ({ db, clock }) => {
  const before = (days: number) => new Date(clock().getTime() - days * dayMs);
  await db.delete(strangerRefusals).where(lt(strangerRefusals.minute, before(strangerDays)));
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(answerDays)));
  return 0;
};
