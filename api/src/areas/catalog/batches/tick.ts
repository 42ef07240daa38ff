import { catalogBatchEntries, catalogBatches } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import type { Place } from '../rules/batches/place.ts';
import { backWithRegistrar } from '../rules/batches/work.ts';
import { syncBatchWork } from './together.ts';

/** Whether entries stand there and nobody is asked, or the other way round. */
const amiss = (places: readonly Place[], kind: 'review_batch' | 'correct_batch'): SQL => sql`(
  exists (
    select from ${catalogBatchEntries}
    where ${catalogBatchEntries.batchId} = ${catalogBatches.id} and ${inArray(
      catalogBatchEntries.place,
      places.flatMap((place) => place ?? []),
    )}
  ) <> exists (
    select from ${tasks}
    where ${tasks.subjectId} = ${catalogBatches.id} and ${tasks.kind} = ${kind} and ${tasks.doneAt} is null
  )
)`;

/** What was cut off between an entry's step and the batch's work: asked for anew, or taken away. */
export const batchesAsked = ticking(
  'batches',
  'batch',
  ({ db }, last) =>
    db
      .select({ id: catalogBatches.id })
      .from(catalogBatches)
      .where(
        and(
          last === null ? undefined : gt(catalogBatches.id, last),
          sql`(${amiss(['in_review'], 'review_batch')} or ${amiss(backWithRegistrar, 'correct_batch')})`,
        ),
      )
      .orderBy(asc(catalogBatches.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    await syncBatchWork(tx, { ...deps, ...byItself }, id);
    return true;
  },
);
