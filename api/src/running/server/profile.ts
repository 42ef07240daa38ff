import type { Database } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { loads } from '@onesource/db/schema/reference';
import { eq } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';

type Wanted = { profile: string; profileChange: string | null };

/**
 * Holds a database to the profile under which it was started first: another one would judge everything in it by other
 * rules, and load another city's departments beside what is there. `PROFILE_CHANGE` with the new profile's name confirms
 * that, once, and it is written down. Answers the profile that was left, or null. Throws CannotStart.
 */
export async function underProfile(
  db: Database,
  { profile, profileChange }: Wanted,
  clock: () => Date,
): Promise<string | null> {
  const kept = { name: 'profile', fingerprint: profile, at: clock() };
  await db.insert(loads).values(kept).onConflictDoNothing();
  const [before] = await db.select().from(loads).where(eq(loads.name, 'profile'));
  if (!before || before.fingerprint === profile) return null;
  if (profileChange !== profile)
    throw new CannotStart(
      `This database has been run under PROFILE=${before.fingerprint}. Under ${profile} everything in it would be judged by other rules: start once with PROFILE_CHANGE=${profile} if that is meant, or with PROFILE=${before.fingerprint}.`,
    );
  await db.transaction(async (tx) => {
    await tx.update(loads).set(kept).where(eq(loads.name, 'profile'));
    const by = { clock, ip: '', actor: { id: null, name: 'start' } };
    await audit.record(tx, by, {
      action: 'profile.change',
      subject: { type: 'profile', id: profile },
      detail: { before: before.fingerprint },
    });
  });
  return before.fingerprint;
}
