import { dataLoads } from '@onesource/db/schema/data';
import { and, count, inArray, max, ne, or, sql } from 'drizzle-orm';
import type { Area, Change } from '../../../foundation/area.ts';

/** 关注 of a resource: that data of it were loaded. Notes that nothing changed are none. */
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
      .select({ id: dataLoads.resourceId, count: count(), at: max(dataLoads.finishedAt) })
      .from(dataLoads)
      .where(
        and(
          inArray(dataLoads.resourceId, ids),
          inArray(dataLoads.status, ['visible', 'replaced']),
          ne(dataLoads.byId, actor.id),
          since,
        ),
      )
      .groupBy(dataLoads.resourceId);
    return new Map(
      rows.map(({ id, count: times, at }) => [
        id,
        { changes: at ? [{ what: 'loaded', count: times, at } satisfies Change] : [] },
      ]),
    );
  },
};
