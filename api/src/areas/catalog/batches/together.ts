import type { Transaction } from '@onesource/db/client';
import { catalogBatchEntries, catalogBatches, resources, revisions } from '@onesource/db/schema/catalog';
import type { batchOutcomes } from '@onesource/db/vocabulary';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Ctx } from '../../../foundation/context.ts';
import { syncTasks } from '../../inbox/tasks.ts';
import { placeAfter } from '../rules/batches/place.ts';
import { batchWork } from '../rules/batches/work.ts';
import type { Event } from '../rules/steps/state.ts';

type By = Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null } };
type Written = { resourceId: string; revision: number; outcome: (typeof batchOutcomes)[number] };

/** What an import wrote, as one batch: in the import's own transaction, as often as it writes. */
export async function enterBatch(
  tx: Transaction,
  batch: typeof catalogBatches.$inferInsert,
  written: readonly Written[],
): Promise<void> {
  await tx.insert(catalogBatches).values(batch).onConflictDoNothing();
  await tx
    .insert(catalogBatchEntries)
    .values(written.map((each) => ({ batchId: batch.id, ...each })))
    .onConflictDoNothing();
}

/**
 * Keeps an entry with its batch, or lets it go a way of its own, whoever takes the step; whether it goes on with the batch
 * from here, and asks for no work of its own.
 */
export async function goOnTogether(
  tx: Transaction,
  by: By & { batch?: string },
  resourceId: string,
  events: readonly Event[],
): Promise<boolean> {
  const entry = and(
    eq(catalogBatchEntries.resourceId, resourceId),
    by.batch === undefined ? isNotNull(catalogBatchEntries.place) : eq(catalogBatchEntries.batchId, by.batch),
  );
  const [before] = await tx.select().from(catalogBatchEntries).where(entry);
  if (!before) return false;
  const place = placeAfter(before.place, events, by.batch !== undefined);
  if (place !== before.place) {
    // Handed in with another batch, it is of that one
    if (place !== null)
      await tx
        .update(catalogBatchEntries)
        .set({ place: null })
        .where(and(eq(catalogBatchEntries.resourceId, resourceId), isNotNull(catalogBatchEntries.place)));
    await tx
      .update(catalogBatchEntries)
      .set({ place, ...(place === 'in_review' && { refused: null }) })
      .where(and(eq(catalogBatchEntries.resourceId, resourceId), eq(catalogBatchEntries.batchId, before.batchId)));
    // Many steps of a batch make its work once, at their end
    if (by.batch === undefined) await syncBatchWork(tx, by, before.batchId);
  }
  return place !== null;
}

/** Makes the open work of a batch what its entries ask for, each in one piece. Calling it again changes nothing. */
export async function syncBatchWork(tx: Transaction, by: By, id: string): Promise<void> {
  // One at a time: two who count at once would each miss what the other does
  const [batch] = await tx.select().from(catalogBatches).where(eq(catalogBatches.id, id)).for('update');
  if (!batch) return;
  const own = eq(catalogBatchEntries.batchId, id);
  const rows = await tx
    .selectDistinct({ place: catalogBatchEntries.place })
    .from(catalogBatchEntries)
    .where(and(own, isNotNull(catalogBatchEntries.place)));
  const wanted = batchWork(
    rows.flatMap(({ place }) => place ?? []),
    batch.departmentId,
  );
  await syncTasks(tx, by, { type: 'batch', id, title: await titleOf(tx, id) }, wanted);
}

/** What a batch is called: after the first of its entries. How many they are is the line's to tell. */
async function titleOf(tx: Transaction, id: string): Promise<string> {
  const own = eq(catalogBatchEntries.batchId, id);
  const [first] = await tx
    .select({ name: sql<string>`${revisions.content}->>'name'` })
    .from(catalogBatchEntries)
    .innerJoin(resources, eq(resources.id, catalogBatchEntries.resourceId))
    .innerJoin(
      revisions,
      and(eq(revisions.resourceId, resources.id), eq(revisions.number, catalogBatchEntries.revision)),
    )
    .where(own)
    .orderBy(asc(resources.id))
    .limit(1);
  return first?.name ?? '';
}
