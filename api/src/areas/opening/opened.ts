import type { Database } from '@onesource/db/client';
import { openDownloads, openEntries } from '@onesource/db/schema/opening/entries';
import { eq, sql } from 'drizzle-orm';

/**
 * What the public has of a resource, or had until it was closed: closing takes nothing back that was taken. Null where
 * nothing of it was ever out.
 */
export async function openingOf(db: Database, resourceId: string) {
  const [row] = await db
    .select({
      since: openEntries.openedAt,
      until: openEntries.closedAt,
      downloads: sql<number>`(select coalesce(sum(${openDownloads.count}), 0)::int from ${openDownloads}
        where ${openDownloads.resourceId} = ${openEntries.resourceId})`,
    })
    .from(openEntries)
    .where(eq(openEntries.resourceId, resourceId));
  if (!row?.since) return null;
  return { since: row.since.toISOString(), until: row.until?.toISOString() ?? null, downloads: row.downloads };
}
