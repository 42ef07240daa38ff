import type { Database, Transaction } from '@onesource/db/client';
import { dataLoads, datasets, quarantine, records, shapes } from '@onesource/db/schema/data';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { notFound } from '../../foundation/errors.ts';

type Reader = Database | Transaction;
export type DatasetRow = typeof datasets.$inferSelect;
export type LoadRow = typeof dataLoads.$inferSelect;

/** The dataset of a resource; null before anything was loaded for it. */
export async function datasetOf(db: Reader, resourceId: string): Promise<DatasetRow | null> {
  const [row] = await db.select().from(datasets).where(eq(datasets.resourceId, resourceId));
  return row ?? null;
}

export async function shapeAt(db: Reader, { resourceId, shape }: { resourceId: string; shape: number }) {
  const [row] = await db
    .select({ slots: shapes.slots })
    .from(shapes)
    .where(and(eq(shapes.resourceId, resourceId), eq(shapes.shape, shape)));
  return row?.slots ?? [];
}

/** Whether a row is one of those that are seen at this load of its dataset: it came by then, and has not gone. */
export const seenAt = (load: number | typeof datasets.currentLoad): SQL =>
  sql`${records.fromLoad} <= ${load} and (${records.toLoad} is null or ${records.toLoad} > ${load})`;

/** Loads shown of a dataset, the newest first. */
const mostShown = 50;

export const loadsOf = (db: Reader, resourceId: string) =>
  db
    .select()
    .from(dataLoads)
    .where(eq(dataLoads.resourceId, resourceId))
    .orderBy(desc(dataLoads.load))
    .limit(mostShown);

/** @throws ApiError `not_found` */
export async function loadById(db: Reader, resourceId: string, id: string): Promise<LoadRow> {
  const [row] = await db
    .select()
    .from(dataLoads)
    .where(and(eq(dataLoads.resourceId, resourceId), eq(dataLoads.id, id)));
  if (!row) throw notFound('load');
  return row;
}

export const quarantineOf = (db: Reader, { resourceId, load }: Pick<LoadRow, 'resourceId' | 'load'>, most: number) =>
  db
    .select({ line: quarantine.line, reasons: quarantine.reasons })
    .from(quarantine)
    .where(and(eq(quarantine.resourceId, resourceId), eq(quarantine.load, load)))
    .orderBy(asc(quarantine.line))
    .limit(most);

export const loadIs = ({ resourceId, load }: Pick<LoadRow, 'resourceId' | 'load'>) =>
  and(eq(dataLoads.resourceId, resourceId), eq(dataLoads.load, load));
