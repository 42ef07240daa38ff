import { datasets } from '@onesource/db/schema/data';
import { and, eq, lte } from 'drizzle-orm';
import type { Deps } from '../../foundation/context.ts';
import { lookAt, looking } from './run.ts';

/** House: rows that are looked at while somebody waits; more are left to the next minute. */
const fewEnough = 20_000;

/** Looks at a resource once its rows or its rules are others. What fails is told, and done by the next tick. */
export async function lookSoon(deps: Deps, resourceId: string): Promise<void> {
  try {
    const few = and(eq(datasets.resourceId, resourceId), lte(datasets.rows, fewEnough));
    if ((await deps.db.$count(datasets, few)) === 0) return;
    await deps.db.transaction((tx) => lookAt(tx, deps, resourceId));
  } catch (error) {
    deps.onError(error, `${looking} ${resourceId}`);
  }
}
