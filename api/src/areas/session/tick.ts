import { idempotencyKeys, strangerRefusals } from '@onesource/db/schema/audit';
import { sessions, signInFailures } from '@onesource/db/schema/session';
import { lt } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';
import { knownDays } from './attempts/failures.ts';
import { endOverdue } from './own-sessions.ts';

const dayMs = 86_400_000;
/** How long it is kept what strangers were refused, in days: a year and some (house; the Cybersecurity Law asks for six months). */
const strangerDays = 400;
/** How long the answer to a repeated command is kept, in days (house). */
const answerDays = 7;

/**
 * Ends sign-ins whose time is over, and removes what only grows: sessions past their time for so long that they no longer
 * tell where somebody is known, wrong passwords of days ago, answers that nobody will ask for again. No record is changed.
 */
export const cleanUp: Tick = async (deps) => {
  const { db, clock } = deps;
  const before = (days: number) => new Date(clock().getTime() - days * dayMs);
  await endOverdue(deps);
  await db.delete(sessions).where(lt(sessions.expiresAt, before(knownDays)));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, before(1)));
  await db.delete(strangerRefusals).where(lt(strangerRefusals.minute, before(strangerDays)));
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(answerDays)));
  return 0;
};
