import { resources } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { accessRequests } from '@onesource/db/schema/request';
import { and, asc, eq, gt, gte, inArray, lte, notExists, sql } from 'drizzle-orm';
import { happen } from '../../../cases/commands.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { requestCases } from '../kept.ts';
import { endedWithEntry } from '../rules/grant/entry-gone.ts';
import { loadRequest, stateOf } from '../store.ts';

/** Ends the grants on entries that are in the directory no more (rules 9, 15), with what was announced of their end. */
export const endWithEntries = ticking(
  'grants of entries that are gone',
  'request',
  ({ db, clock }, last) =>
    db
      .select({ id: accessRequests.id })
      .from(accessRequests)
      .innerJoin(resources, eq(resources.id, accessRequests.resourceId))
      .where(
        and(
          lte(resources.retiresOn, dayOf(clock())),
          inArray(accessRequests.status, ['granted', 'suspended']),
          // What was given until the day before ends by its date
          gte(accessRequests.until, resources.retiresOn),
          notExists(
            db.select({ one: sql`1` }).from(directoryEntries).where(eq(directoryEntries.resourceId, resources.id)),
          ),
          last === null ? undefined : gt(accessRequests.id, last),
        ),
      )
      .orderBy(asc(accessRequests.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const row = await loadRequest(tx, id);
    const event = endedWithEntry(stateOf(row), row.entry.announced ?? { note: '' });
    if (!event) return false;
    await happen(requestCases, tx, { ...deps, ...byItself }, row, [event], { action: 'end-with-entry' });
    return true;
  },
);
