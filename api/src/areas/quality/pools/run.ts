import type { Transaction } from '@onesource/db/client';
import { type PoolFigures, poolRows, poolRuns, pools } from '@onesource/db/schema/quality/pools';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import { countBeside } from './beside.ts';
import { type PassedField, passOver } from './passing.ts';
import type { By as PutBy } from './rules/plan.ts';
import { isDue, isSmall, type Now, type PoolRunRow, poolNow, poolsWithRuns, takingPart } from './store.ts';

/** Any constant: putting a pool together takes the same lock. */
const lock = 2_045;

type By = Pick<Deps, 'clock'>;

/** Takes a pool that is due until the transaction ends; null where it is not, or somebody else is at work on it. */
async function take(tx: Transaction, { clock }: By, id: string) {
  const [mine] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock}, hashtext(${id})) as free`,
  );
  const [row] = mine?.free ? await poolsWithRuns(tx).where(and(eq(pools.id, id), isNull(pools.closedAt))) : [];
  if (!row) return null;
  const now = await poolNow(tx, row);
  return isDue(row.run, now, clock()) ? { run: row.run, now, by: row.pool.identifier } : null;
}

/**
 * Puts a pool together of its sources as they are now, and writes down what came of it. Two at once, or one that was cut off,
 * change nothing more: whoever finds the other at work leaves it to them. Gives whether it was put together.
 */
export async function putTogether(tx: Transaction, { clock }: By, id: string): Promise<boolean> {
  const taken = await take(tx, { clock }, id);
  if (!taken) return false;
  const { now, run, by } = taken;
  const begun = performance.now();
  await tx.delete(poolRows).where(eq(poolRows.poolId, id));
  const figures = await counted(tx, { id, by }, now);
  const at = clock();
  const milliseconds = Math.round(performance.now() - begun);
  await writeRun(tx, id, run, {
    at,
    triedAt: at,
    failed: false,
    stand: now.stand,
    loads: now.loads,
    figures,
    milliseconds,
  });
  return true;
}

/** Of no source there is nothing to be counted. */
async function counted(tx: Transaction, { id, by }: { id: string; by: PutBy }, now: Now): Promise<PoolFigures> {
  const taking = takingPart(now);
  const fields = now.fields.map(
    ({ as, from }): PassedField => ({
      as,
      from: from.map(({ source, item }) => ({
        source: taking.findIndex(({ at }) => at === source),
        slot: item.slot,
      })),
    }),
  );
  if (taking.length === 0)
    return {
      ...{ total: 0, several: 0, differing: 0, sources: [] },
      fields: fields.map(() => ({ filled: 0, differing: 0, from: [] })),
    };
  const passed = taking.map(({ at, part, source }) => ({
    ...{ at, resourceId: source.resourceId, load: source.load, lookUp: part.lookUp },
  }));
  if (by === null) return countBeside(tx, id, passed, fields);
  return passOver(tx, id, passed, fields);
}

/**
 * Writes down that putting a pool together failed, so that it goes to the end of the line. What it came to before stays as long
 * as it may be shown. Gives whether it was written down.
 */
export async function noteFailed(tx: Transaction, { clock }: By, id: string): Promise<boolean> {
  const taken = await take(tx, { clock }, id);
  if (!taken) return false;
  const { now, run } = taken;
  const tried = { triedAt: clock(), failed: true };
  if (run?.stand === now.stand) {
    await tx.update(poolRuns).set(tried).where(eq(poolRuns.poolId, id));
    return true;
  }
  await tx.delete(poolRows).where(eq(poolRows.poolId, id));
  await writeRun(tx, id, run, { ...tried, at: null, stand: now.stand, loads: '', figures: null, milliseconds: 0 });
  return true;
}

type Came = Omit<PoolRunRow, 'poolId' | 'run'>;

async function writeRun(tx: Transaction, poolId: string, before: PoolRunRow | null, came: Came): Promise<void> {
  const values = { ...came, run: (before?.run ?? 0) + 1 };
  await tx
    .insert(poolRuns)
    .values({ poolId, ...values })
    .onConflictDoUpdate({ target: poolRuns.poolId, set: values });
}

/** House: rows of all sources that are put together while somebody waits; more are left to the next minute. */
const fewEnough = 20_000;

/** Puts a pool together once its plan is another one. What fails is told, and done by the next tick. */
export async function putTogetherSoon(deps: Pick<Deps, 'db' | 'clock' | 'onError'>, id: string): Promise<void> {
  try {
    const [pool] = await deps.db.select({ sources: pools.sources }).from(pools).where(eq(pools.id, id));
    const ids = (pool?.sources ?? []).map(({ resourceId }) => resourceId);
    if (!(await isSmall(deps.db, ids, fewEnough))) return;
    await deps.db.transaction((tx) => putTogether(tx, deps, id));
  } catch (error) {
    deps.onError(error, `pool ${id}`);
  }
}
