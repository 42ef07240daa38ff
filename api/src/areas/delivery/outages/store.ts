import type { Database, Transaction } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { outages } from '@onesource/db/schema/delivery/outages';
import { directoryEntries } from '@onesource/db/schema/directory';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
} from 'drizzle-orm';
import { notFound } from '../../../foundation/errors.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { isInterrupted, stateOn } from './rules/outage.ts';

type Reader = Database | Transaction;
export type OutageRow = typeof outages.$inferSelect;

/** House: earlier ones that are shown. */
const mostShown = 20;

const openOne = (resourceId: string) => and(eq(outages.resourceId, resourceId), isNull(outages.endedAt));

/** The outage of a resource that is not over; null where there is none. */
export async function openOutage(db: Reader, resourceId: string): Promise<OutageRow | null> {
  const [row] = await db.select().from(outages).where(openOne(resourceId));
  return row ?? null;
}

/** Those that are over, the newest first. */
export const pastOutages = (db: Reader, resourceId: string): Promise<OutageRow[]> =>
  db
    .select()
    .from(outages)
    .where(and(eq(outages.resourceId, resourceId), isNotNull(outages.endedAt)))
    .orderBy(desc(outages.announcedAt))
    .limit(mostShown);

/** Of a resource the outages that may put off a term of its data: what was over before they were last kept up does not. */
export const countingOutages = (db: Reader, resourceId: string): Promise<OutageRow[]> =>
  db
    .select(getTableColumns(outages))
    .from(outages)
    .leftJoin(datasets, eq(datasets.resourceId, outages.resourceId))
    .where(
      and(
        eq(outages.resourceId, resourceId),
        or(isNull(outages.endedAt), isNull(datasets.confirmedAt), gte(outages.endedAt, datasets.confirmedAt)),
      ),
    )
    .orderBy(asc(outages.startsOn), asc(outages.announcedAt));

/** The outage, held until the end of the transaction. @throws ApiError `not_found` */
export async function holdOutage(tx: Transaction, id: string): Promise<OutageRow> {
  const [row] = await tx.select().from(outages).where(eq(outages.id, id)).for('update');
  if (!row) throw notFound('outage');
  return row;
}

/** What of an outage goes with every answer while it lasts: until when it is expected, and what to do meanwhile. */
export const interruptionOf = async (db: Reader, resourceId: string, today: IsoDate): Promise<Interruption | null> =>
  (await interruptionsOf(db, [resourceId], today)).get(resourceId) ?? null;
export type Interruption = { until: IsoDate; remedy: string };

/** The same of several resources, by their ids; those that are not interrupted are not among them. */
export async function interruptionsOf(
  db: Reader,
  resourceIds: readonly string[],
  today: IsoDate,
): Promise<Map<string, Interruption>> {
  if (resourceIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(outages)
    .where(and(inArray(outages.resourceId, [...resourceIds]), isNull(outages.endedAt)));
  return new Map(
    rows
      .filter((row) => isInterrupted(stateOn({ ...row, ended: false }, today)))
      .map(({ resourceId, endsOn, remedy }) => [resourceId, { until: endsOn, remedy }]),
  );
}

/** Those whose day has passed, of which nobody was told, and those whose entry is gone; after an id, in their order. */
export const dueOutages = (db: Reader, last: string | null, today: IsoDate, most: number) =>
  db
    .select({ id: outages.id, resourceId: outages.resourceId, entry: directoryEntries.name })
    .from(outages)
    .leftJoin(directoryEntries, eq(directoryEntries.resourceId, outages.resourceId))
    .where(
      and(
        isNull(outages.endedAt),
        or(isNull(directoryEntries.resourceId), and(lt(outages.endsOn, today), isNull(outages.overdueAt))) as SQL,
        last === null ? undefined : gt(outages.id, last),
      ),
    )
    .orderBy(asc(outages.id))
    .limit(most);
