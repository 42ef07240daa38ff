import type { Transaction } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { eq } from 'drizzle-orm';
import { ApiError } from '../../foundation/errors.ts';
import { type DatasetRow, datasetOf } from './store.ts';

export const running = () =>
  new ApiError('load_running', 'A load of this resource is at work; try again when it is done.');

/** Holds the dataset while something becomes of it; readers go on. @throws ApiError `load_running` when it is held */
export async function held(tx: Transaction, resourceId: string): Promise<DatasetRow> {
  const [row] = await tx
    .select()
    .from(datasets)
    .where(eq(datasets.resourceId, resourceId))
    .for('update', { skipLocked: true });
  if (!row) throw running();
  return row;
}

/** The same, of one whose data are in the platform. @throws ApiError `nothing_loaded`, `load_running` */
export async function thereIn(tx: Transaction, resourceId: string): Promise<DatasetRow> {
  const known = await datasetOf(tx, resourceId);
  if (!known || known.currentLoad === 0)
    throw new ApiError('nothing_loaded', 'There is nothing yet that could be kept up.');
  return held(tx, resourceId);
}
