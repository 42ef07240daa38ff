import { sessions, signInFailures } from '@onesource/db/schema/session';
import { lt } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';
import { knownDays } from './attempts/failures.ts';
import { endOverdue } from './own-sessions.ts';

const dayMs = 86_400_000;

/**
 * Ends sign-ins whose time is over, and removes what only grows: sessions past their time for so long that they no longer
 * tell where somebody is known, wrong passwords of days ago. No record is changed.
 */
export const cleanUp: Tick = async (deps) => {
  const { db, clock } = deps;
  const before = (days: number) => new Date(clock().getTime() - days * dayMs);
  await endOverdue(deps);
  await db.delete(sessions).where(lt(sessions.expiresAt, before(knownDays)));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, before(1)));
  return 0;
};
