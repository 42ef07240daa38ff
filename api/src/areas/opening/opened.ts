import type { Database } from '@onesource/db/client';
import { openClosings, openDownloads, openEntries } from '@onesource/db/schema/opening/entries';
import { openRequests } from '@onesource/db/schema/opening/requests';
import { desc, eq, sql, sum } from 'drizzle-orm';

/** House: closings that are told. */
const mostClosings = 20;

/**
 * What the public has of a resource, or had until it was closed: closing takes nothing back that was taken. Null where
 * nothing of it was ever out.
 */
export async function openingOf(db: Database, resourceId: string) {
  const [row] = await db
    .select({ since: openEntries.openedAt, until: openEntries.closedAt })
    .from(openEntries)
    .where(eq(openEntries.resourceId, resourceId));
  if (!row?.since) return null;
  const [[taken], [answers], closings] = await Promise.all([
    db
      .select({ downloads: sum(openDownloads.count).mapWith(Number) })
      .from(openDownloads)
      .where(eq(openDownloads.resourceId, resourceId)),
    db
      .select({
        files: sum(openRequests.used).mapWith(Number),
        running: sql<number>`(count(*) filter (where ${openRequests.status} = 'granted'))::int`,
      })
      .from(openRequests)
      .where(eq(openRequests.resourceId, resourceId)),
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
    /** Files that everybody may have. */
    downloads: taken?.downloads ?? 0,
    /** Files taken under answers to what was asked for, and how many of these answers run. */
    grantedFiles: answers?.files ?? 0,
    answersRunning: answers?.running ?? 0,
    /** What was out and is not any more, the newest first; `whole`: nothing of it was any more. */
    closings: closings.map(({ at, since: from, whole, items }) => ({
      ...{ at: at.toISOString(), since: from.toISOString(), whole },
      items: items.map(({ name }) => name),
    })),
  };
}
