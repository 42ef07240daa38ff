import type { Transaction } from '@onesource/db/client';
import { datasets, type Slot } from '@onesource/db/schema/data';
import { comparisonItems, comparisons } from '@onesource/db/schema/quality/comparison';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Deps } from '../../../foundation/context.ts';
import { shapeAt } from '../../datasets/store.ts';
import { type Passed, passOver } from './passing.ts';
import { kindsOf, type Plan, placesOf, planOf, pooledByOf } from './rules/pairs.ts';
import {
  type ComparisonRow,
  type DuePair,
  duePairs,
  type Found,
  forgetFigures,
  isPair,
  noteSource,
  sourcesAt,
  unnoted,
} from './store.ts';

/** Any constant: comparing a pair takes the same lock. */
const lock = 2_044;

/** House: sources that are noted in one go. */
const batch = 100;

/** Notes every source that was not noted as it is now. Repeated it changes nothing more. */
export async function noteSources(deps: Pick<Deps, 'db'>): Promise<void> {
  for (let some = await sourcesAt(deps.db, unnoted, batch); some.length > 0; ) {
    for (const source of some) {
      const by = { kinds: kindsOf(source), pooledBy: pooledByOf(source) };
      await noteSource(deps.db, source, { ...by, places: placesOf(source) });
    }
    some = some.length < batch ? [] : await sourcesAt(deps.db, unnoted, batch);
  }
}

/** Takes a pair that is due until the transaction ends; null where it is not, or somebody else is at work on it. */
async function takePair(
  tx: Transaction,
  { clock }: Pick<Deps, 'clock'>,
  pair: Pick<DuePair, 'oneId' | 'otherId'>,
): Promise<{ due: DuePair; one: Found; other: Found } | null> {
  const [mine] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock}, hashtext(${pair.oneId + pair.otherId})) as free`,
  );
  const [due] = mine?.free ? await duePairs(tx, { now: clock(), most: 1, where: isPair(pair) }) : [];
  if (!due) return null;
  const found = await sourcesAt(tx, inArray(datasets.resourceId, [due.oneId, due.otherId]), 2);
  const [one, other] = [due.oneId, due.otherId].map((id) => found.find(({ resourceId }) => resourceId === id));
  return one && other ? { due, one, other } : null;
}

/**
 * Compares two sources as they are now, and writes down what came of it. Two at once, or one that was cut off, change nothing
 * more: whoever finds the other at work leaves it to them. Gives whether it has compared.
 */
export async function comparePair(
  tx: Transaction,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  pair: Pick<DuePair, 'oneId' | 'otherId'>,
): Promise<boolean> {
  const taken = await takePair(tx, { clock }, pair);
  if (!taken) return false;
  const { due, one, other } = taken;
  // What has changed since it was noted is noted, and compared, the next time
  if (one.load !== due.oneLoad || other.load !== due.otherLoad) return false;
  const begun = performance.now();
  const plan = planOf(one, other);
  const id = due.before?.id ?? newId();
  await forgetFigures(tx, [id]);
  const passed =
    plan &&
    ([
      await passedOf(
        tx,
        one,
        plan.oneItem,
        plan.items.map(({ one }) => one),
      ),
      await passedOf(
        tx,
        other,
        plan.otherItem,
        plan.items.map(({ other }) => other),
      ),
    ] as const);
  const came =
    plan &&
    passed &&
    (await passOver(
      tx,
      id,
      passed,
      plan.items.map(({ one, as }) => ({ about: one, as })),
    ));
  const now = clock();
  await putDown(tx, id, due, {
    ...{ at: now, triedAt: now, failed: false },
    ...{ oneLoad: due.oneLoad, otherLoad: due.otherLoad },
    ...byPlan(plan),
    ...{ matched: came?.matched ?? 0, differing: came?.differing ?? 0, repeated: came?.repeated ?? 0 },
    ...{ onlyOne: came?.onlyOne ?? 0, onlyOther: came?.onlyOther ?? 0 },
    milliseconds: Math.round(performance.now() - begun),
  });
  if (plan && came)
    await tx.insert(comparisonItems).values(
      plan.items.map(({ one, other, as }, at) => ({
        comparisonId: id,
        oneItem: one,
        otherItem: other,
        comparedAs: as,
        looked: came.items[at]?.looked ?? 0,
        differing: came.items[at]?.differing ?? 0,
      })),
    );
  return true;
}

/**
 * Writes down that comparing a pair failed, so that it goes to the end of the line. What it came to before stays as long as it
 * may be shown; under another entry or place there is nothing left of it. Gives whether it was written down.
 */
export async function noteFailed(
  tx: Transaction,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  pair: Pick<DuePair, 'oneId' | 'otherId'>,
): Promise<boolean> {
  const taken = await takePair(tx, { clock }, pair);
  if (!taken) return false;
  const { due, one, other } = taken;
  const tried = { triedAt: clock(), failed: true };
  const { before } = due;
  if (before && before.oneStand === due.oneStand && before.otherStand === due.otherStand) {
    await tx.update(comparisons).set(tried).where(eq(comparisons.id, before.id));
    return true;
  }
  const id = before?.id ?? newId();
  await forgetFigures(tx, [id]);
  await putDown(tx, id, due, {
    ...tried,
    at: null,
    // Of no load there are rows: none was compared
    ...{ oneLoad: 0, otherLoad: 0 },
    ...byPlan(planOf(one, other)),
    ...{ matched: 0, differing: 0, repeated: 0, onlyOne: 0, onlyOther: 0, milliseconds: 0 },
  });
  return true;
}

const byPlan = (plan: Plan | null) => ({
  kind: plan?.kind ?? null,
  oneItem: plan?.oneItem ?? null,
  otherItem: plan?.otherItem ?? null,
});

type Came = Omit<ComparisonRow, 'id' | 'oneId' | 'otherId' | 'run' | 'oneStand' | 'otherStand'>;

/** Puts down what an attempt came to, under the entries and places that it was made under. */
async function putDown(tx: Transaction, id: string, due: DuePair, came: Came): Promise<void> {
  const { oneId, otherId, oneStand, otherStand, before } = due;
  const values = { ...came, oneStand, otherStand, run: (before?.run ?? 0) + 1 };
  await (before
    ? tx.update(comparisons).set(values).where(eq(comparisons.id, id))
    : tx.insert(comparisons).values({ id, oneId, otherId, ...values }));
}

async function passedOf(tx: Transaction, source: Found, by: string, items: readonly string[]): Promise<Passed> {
  const shape = await shapeAt(tx, { resourceId: source.resourceId, shape: source.shapeNumber });
  const place = (id: string): Slot => {
    const slot = shape.find((one) => one.id === id);
    if (!slot) throw new Error('an item without a place');
    return slot;
  };
  return {
    resourceId: source.resourceId,
    load: source.load,
    lookUp: place(by).lookUp ?? 0,
    slots: items.map((id) => place(id).slot),
  };
}
