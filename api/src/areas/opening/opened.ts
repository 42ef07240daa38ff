import type { Database } from '@onesource/db/client';
import { openClosings, openEntries, type Taken } from '@onesource/db/schema/opening/entries';
import { openRequests } from '@onesource/db/schema/opening/requests';
import { and, desc, eq } from 'drizzle-orm';
import { takenOf } from './takings.ts';

/** House: closings that are told. */
const mostClosings = 20;

/** What the public has of a resource, or had until it was closed. */
export type Opened = {
  /** ISO times; `until` where nothing of it is out any more. */
  since: string;
  until: string | null;
  taken: Taken;
  /** Answers to what was asked for that still run. */
  answersRunning: number;
  /** What was out and is not any more, the newest first; `whole`: nothing of it was any more. `taken` by then, where that was kept. */
  closings: { at: string; since: string; whole: boolean; items: string[]; taken: Taken | null }[];
};

/**
 * What the public has of a resource, or had until it was closed: closing takes nothing back that was taken. Null where
 * nothing of it was ever out.
 */
export async function openingOf(db: Database, resourceId: string): Promise<Opened | null> {
  const [row] = await db
    .select({ since: openEntries.openedAt, until: openEntries.closedAt })
    .from(openEntries)
    .where(eq(openEntries.resourceId, resourceId));
  if (!row?.since) return null;
  const [taken, answersRunning, closings] = await Promise.all([
    takenOf(db, [resourceId]),
    db.$count(openRequests, and(eq(openRequests.resourceId, resourceId), eq(openRequests.status, 'granted'))),
    db
      .select()
      .from(openClosings)
      .where(eq(openClosings.resourceId, resourceId))
      .orderBy(desc(openClosings.at))
      .limit(mostClosings),
  ]);
  const { since, until } = row;
  return {
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    taken: taken(resourceId),
    answersRunning,
    closings: closings.map(({ at, since: from, whole, items, taken: by }) => ({
      ...{ at: at.toISOString(), since: from.toISOString(), whole, taken: by },
      items: items.map(({ name }) => name),
    })),
  };
}
