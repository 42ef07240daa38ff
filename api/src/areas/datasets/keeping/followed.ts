import { revisions } from '@onesource/db/schema/catalog';
import { dataLoads } from '@onesource/db/schema/data';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { and, count, eq, inArray, max, ne, or, sql } from 'drizzle-orm';
import { closedFor, seesEverythingOf } from '../../../access/visibility.ts';
import type { Area, Change } from '../../../foundation/area.ts';

/** 关注 of a resource that is not closed to the reader: that data of it were loaded. Notes that nothing changed are none. */
export const followedData: NonNullable<Area['followed']> = {
  of: ['resource'],
  async read({ db, actor }, follows) {
    if (follows.length === 0) return new Map();
    const ids = follows.map(({ id }) => id);
    const since = or(
      ...follows.map(
        ({ id, seenAt }) =>
          sql`(${dataLoads.resourceId} = ${id} and ${dataLoads.finishedAt} > ${seenAt.toISOString()})`,
      ),
    );
    const rows = await db
      .select({
        id: dataLoads.resourceId,
        count: count(),
        at: max(dataLoads.finishedAt),
        path: departments.path,
        shareType: entry.shareType,
        scope: sql<string[] | null>`${revisions.content} -> 'scope'`,
      })
      .from(dataLoads)
      .innerJoin(entry, eq(entry.resourceId, dataLoads.resourceId))
      .innerJoin(departments, eq(departments.id, entry.departmentId))
      .innerJoin(revisions, and(eq(revisions.resourceId, entry.resourceId), eq(revisions.status, 'published')))
      .where(
        and(
          inArray(dataLoads.resourceId, ids),
          inArray(dataLoads.status, ['visible', 'replaced']),
          ne(dataLoads.byId, actor.id),
          since,
        ),
      )
      .groupBy(dataLoads.resourceId, departments.path, entry.shareType, sql`${revisions.content} -> 'scope'`);
    const open = rows.filter(({ path, ...of }) => closedFor(actor, of, seesEverythingOf(actor, path)) === null);
    return new Map(
      open.map(({ id, count: times, at }) => [
        id,
        { changes: at ? [{ what: 'loaded', count: times, at } satisfies Change] : [] },
      ]),
    );
  },
};
