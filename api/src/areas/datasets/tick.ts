import { dataLoads, records } from '@onesource/db/schema/data';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Tick } from '../../foundation/area.ts';
import { cutAfter, revertDays } from './rules/providing.ts';

/**
 * Says of loads whose process is gone that they were cut off, and removes rows that were replaced so long ago that nobody
 * takes the load back that replaced them. Gives the number of loads it ended.
 */
export const endLoads: Tick = async ({ db, clock }) => {
  const now = clock();
  const gone = await db.transaction(async (tx) => {
    // One that works holds its dataset
    const open = await tx.execute<{ resource_id: string; load: number }>(sql`
      select dataset.resource_id, at_work.load from data.datasets as dataset
      join data.loads as at_work on at_work.resource_id = dataset.resource_id
      where at_work.status = 'staging' and at_work.started_at < ${new Date(now.getTime() - cutAfter).toISOString()}
      for update of dataset skip locked`);
    for (const { resource_id, load } of open)
      await tx
        .update(dataLoads)
        .set({ status: 'cut', finishedAt: now })
        .where(and(eq(dataLoads.resourceId, resource_id), eq(dataLoads.load, load), eq(dataLoads.status, 'staging')));
    return open.length;
  });
  const settled = new Date(now.getTime() - revertDays * 86_400_000);
  // From the loads to what they replaced, by the index of what is closed
  await db.execute(sql`
    delete from ${records} using ${dataLoads}
    where ${records.toLoad} is not null and ${dataLoads.resourceId} = ${records.resourceId}
      and ${dataLoads.load} = ${records.toLoad} and ${lt(dataLoads.finishedAt, settled)}`);
  return gone;
};
