import type { Database } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { loads } from '@onesource/db/schema/reference';
import { and, eq, inArray } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Config } from '../../foundation/config.ts';

const name = 'profile';

/** The profile that a database is held to; null where none has been noted yet. */
async function noted(db: Database): Promise<string | null> {
  const [row] = await db.select().from(loads).where(eq(loads.name, name));
  return row?.fingerprint ?? null;
}

const other = (before: string, profile: string) =>
  new CannotStart(
    `This database has been run under PROFILE=${before}. Under ${profile} everything in it would be judged by other rules: start the product once with PROFILE_CHANGE=${profile} if that is meant, or with PROFILE=${before}.`,
  );

/**
 * For what works on a database that the product has started before: its profile, unless another one was asked for. Throws
 * CannotStart.
 */
export async function profileOf(
  db: Database,
  { profile, profileGiven }: Pick<Config, 'profile' | 'profileGiven'>,
): Promise<string> {
  const before = (await noted(db)) ?? profile;
  if (profileGiven && before !== profile) throw other(before, profile);
  return before;
}

/**
 * Holds a database to the profile under which it was started first: another one would judge everything in it by other
 * rules, and load another city's departments beside what is there. `PROFILE_CHANGE` with the new profile's name confirms
 * that, once, and it is written down. Answers the lines that whoever starts it is told. Throws CannotStart.
 */
export async function underProfile(
  db: Database,
  { profile, profileChange }: Pick<Config, 'profile' | 'profileChange'>,
  clock: () => Date,
): Promise<string[]> {
  const kept = { name, fingerprint: profile, at: clock() };
  const [first] = await db.insert(loads).values(kept).onConflictDoNothing().returning();
  if (first) {
    // What was run before this was noted: nobody knows under which rules but whoever starts it
    const filled = await db.$count(loads, inArray(loads.name, ['reference', 'demo']));
    return filled === 0 ? [] : [`This database had no note of its profile; it is held to ${profile} from now on.`];
  }
  const before = await noted(db);
  if (before === null || before === profile) return [];
  if (profileChange !== profile) throw other(before, profile);
  const changed = await db.transaction(async (tx) => {
    // Of two that start at once, one changes it
    const [row] = await tx
      .update(loads)
      .set(kept)
      .where(and(eq(loads.name, name), eq(loads.fingerprint, before)))
      .returning();
    if (!row) return false;
    const by = { clock, ip: '', actor: { id: null, name: 'start' } };
    await audit.record(tx, by, {
      action: 'profile.change',
      subject: { type: 'profile', id: profile },
      detail: { before },
    });
    return true;
  });
  return changed ? [`The rules of ${profile} are in force from now on, in place of those of ${before}.`] : [];
}
