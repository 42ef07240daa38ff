import type { Database } from '@onesource/db/client';
import { openDownloads, openEntries } from '@onesource/db/schema/opening/entries';
import { eq, sum } from 'drizzle-orm';

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
  const [taken] = await db
    .select({ downloads: sum(openDownloads.count).mapWith(Number) })
    .from(openDownloads)
    .where(eq(openDownloads.resourceId, resourceId));
  const { since, until } = row;
  return { since: since.toISOString(), until: until?.toISOString() ?? null, downloads: taken?.downloads ?? 0 };
}
