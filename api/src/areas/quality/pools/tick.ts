import { ticking } from '../../../cases/ticking.ts';
import { noteFailed, putTogether } from './run.ts';
import { isDue, openPools, poolNow } from './store.ts';

/** House: milliseconds after which what is left waits for the next turn: looking at rows and comparing sources have to do something too. */
const enough = 20_000;

/** SH-23, KF-8: puts together what is not as it is now. One that fails is put down as such, and holds up no other. */
export const joinPools = ticking(
  'pools put together',
  'pool',
  async ({ db, clock }, last) => {
    const due: { id: string }[] = [];
    // Once: what is put together now is not due any more
    for (const row of last === null ? await openPools(db) : [])
      if (isDue(row.run, await poolNow(db, row), clock())) due.push({ id: row.pool.id });
    return due;
  },
  (tx, deps, { id }) => putTogether(tx, deps, id),
  {
    within: enough,
    failed: (tx, deps, { id }) => noteFailed(tx, deps, id),
    resting: async ({ db }) => (await openPools(db)).flatMap(({ pool, run }) => (run?.failed ? [pool.id] : [])),
  },
);
