import type { Database, Transaction } from '@onesource/db/client';
import { resources } from '@onesource/db/schema/catalog';
import { cycles, datasets } from '@onesource/db/schema/data';
import { directoryEntries } from '@onesource/db/schema/directory';
import { and, desc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { holdsOn } from '../rules/keeping/agreement.ts';
import { dueOf, excused } from '../rules/keeping/term.ts';

type Reader = Database | Transaction;
export type CycleRow = typeof cycles.$inferSelect;

/** Agreements shown of a dataset, the newest first. */
const mostShown = 20;

export const cyclesOf = (db: Reader, resourceId: string): Promise<CycleRow[]> =>
  db.select().from(cycles).where(eq(cycles.resourceId, resourceId)).orderBy(desc(cycles.askedAt)).limit(mostShown);

/** What of a dataset's agreements counts today: the one that waits for an answer, and the one that holds. */
export async function countingOf(db: Reader, resourceId: string, today: IsoDate) {
  const rows = await db
    .select()
    .from(cycles)
    .where(and(eq(cycles.resourceId, resourceId), inArray(cycles.status, ['asked', 'agreed'])));
  return {
    asked: rows.find(({ status }) => status === 'asked') ?? null,
    agreed: rows.find((row) => holdsOn(row, today)) ?? null,
  };
}

/** Datasets, each with what its term depends on; the entry null where the resource is not in the directory any more. */
const keptRows = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      id: datasets.resourceId,
      departmentId: resources.departmentId,
      currentLoad: datasets.currentLoad,
      confirmedAt: datasets.confirmedAt,
      dueAt: datasets.dueAt,
      lateSince: datasets.lateSince,
      excuses: datasets.excuses,
      entry: { name: directoryEntries.name, cycle: directoryEntries.updateCycle },
      agreed: { cycle: cycles.cycle, until: cycles.until, status: cycles.status },
    })
    .from(datasets)
    .innerJoin(resources, eq(resources.id, datasets.resourceId))
    .leftJoin(directoryEntries, eq(directoryEntries.resourceId, datasets.resourceId))
    .leftJoin(cycles, and(eq(cycles.resourceId, datasets.resourceId), eq(cycles.status, 'agreed')))
    .where(where)
    .orderBy(datasets.resourceId);
export type KeptRow = Awaited<ReturnType<typeof keptRows>>[number];

/** Datasets after that one (null: the first), so many of them. */
export const keptAfter = (db: Reader, last: string | null, most: number) =>
  keptRows(db, last === null ? undefined : gt(datasets.resourceId, last)).limit(most);

/** The dataset of a resource; null where nothing was ever loaded for it. */
export async function keptOf(db: Reader, resourceId: string): Promise<KeptRow | null> {
  const [row] = await keptRows(db, eq(datasets.resourceId, resourceId));
  return row ?? null;
}

/** What stands in the row, and what should: until when the data count as kept up, and since when they are late. */
export function termOf(row: KeptRow, now: Date, policy: PolicyProfile) {
  const { entry, agreed, currentLoad, confirmedAt } = row;
  const inForce = agreed !== null && holdsOn(agreed, dayOf(now)) ? agreed.cycle : null;
  const dueAt =
    entry === null || currentLoad === 0
      ? null
      : excused(dueOf({ confirmedAt, cycle: entry.cycle, agreed: inForce }, policy), row.excuses);
  return { dueAt, lateSince: dueAt !== null && now > dueAt ? dueAt : null };
}

export const writeTerm = (tx: Transaction, resourceId: string, term: { dueAt: Date | null; lateSince: Date | null }) =>
  tx.update(datasets).set(term).where(eq(datasets.resourceId, resourceId));

export type Keeper = Pick<Ctx, 'clock' | 'newId' | 'outbox' | 'policy'> & { actor: { id: string | null } };
