import { datasets } from '@onesource/db/schema/data';
import { eq } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import type { Deps } from '../../../foundation/context.ts';
import { differ, nearSilence, silenceOf } from '../sending/store.ts';
import { settle } from './settle.ts';
import { type KeptRow, keptAfter, termOf } from './store.ts';

const differs = (a: Date | null, b: Date | null): boolean => a?.getTime() !== b?.getTime();

/** Whether what stands in its row is not so any more: the day has come, the entry says another cycle, an agreement ended. */
function hasMoved(row: KeptRow, { clock, policy }: Deps): boolean {
  const { dueAt, lateSince } = termOf(row, clock(), policy);
  return differs(dueAt, row.dueAt) || differs(lateSince, row.lateSince);
}

/** Of these datasets those with a program that has become silent, or is no longer. */
async function withSilence({ db, clock }: Deps, rows: readonly KeptRow[]): Promise<ReadonlySet<string>> {
  const now = clock();
  const of = new Map(rows.map((row) => [row.id, row]));
  const near = await nearSilence(db, [...of.keys()], now);
  return new Set(
    near.flatMap((sender) => {
      const row = of.get(sender.resourceId);
      const becomes = silenceOf(sender, row?.excuses ?? [], now);
      if (!row?.entry || row.currentLoad === 0) becomes.silentSince = null;
      return differ(becomes, sender) ? [sender.resourceId] : [];
    }),
  );
}

async function moved(deps: Deps, last: string | null): Promise<KeptRow[]> {
  for (let from = last; ; ) {
    const rows = await keptAfter(deps.db, from, batch * 10);
    const silent = await withSilence(deps, rows);
    const some = rows.filter((row) => hasMoved(row, deps) || silent.has(row.id));
    if (some.length > 0 || rows.length === 0) return some.slice(0, batch);
    from = rows.at(-1)?.id ?? null;
  }
}

/** SH-24, PD-34: sees at once that data have become late, or a program that sends them in silent, and tells whoever provides and whoever watches. */
export const keepTerms = ticking('data kept up', 'dataset', moved, async (tx, deps, { id }) => {
  const free = await tx
    .select({ id: datasets.resourceId })
    .from(datasets)
    .where(eq(datasets.resourceId, id))
    .for('update', { skipLocked: true });
  // What is being loaded this very moment settles by itself
  if (free.length === 0) return false;
  await settle(tx, { ...deps, ...byItself }, id);
  return true;
});
