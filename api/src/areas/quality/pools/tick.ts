import { ticking } from '../../../cases/ticking.ts';
import { noteFailed, putTogether } from './run.ts';
import { duePools, failedPools } from './store.ts';

/** House: milliseconds after which what is left waits for the next turn: looking at rows and comparing sources have to do something too. */
const enough = 20_000;
/** House: pools that are looked at in one go. */
const most = 50;

/** SH-23, KF-8: puts together what is not as it is now. One that fails is put down as such, and holds up no other. */
export const joinPools = ticking<{ id: string }>(
  'pools put together',
  'pool',
  // Once: what is over `most` has its turn the next minute
  async ({ db, clock }, last) => (last === null ? duePools(db, clock(), most) : []),
  (tx, deps, { id }) => putTogether(tx, deps, id),
  {
    within: enough,
    failed: (tx, deps, { id }) => noteFailed(tx, deps, id),
    resting: ({ db }) => failedPools(db),
  },
);
