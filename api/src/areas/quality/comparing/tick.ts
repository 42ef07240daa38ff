import { ticking } from '../../../cases/ticking.ts';
import type { Tick } from '../../../foundation/area.ts';
import { comparePair, noteFailed, noteSources } from './run.ts';
import { closeSources, type DuePair, failedSources, forgetGone, nextPairs, openSources } from './store.ts';

/** House: milliseconds after which what is left waits for the next minute. */
const enough = 20_000;
/** House: pairs that are looked at in one go. */
const most = 200;

/** Those that wait longest for a turn, once: what is over `most` has its turn the next minute. */
const comparePairs = ticking<DuePair & { id: string }>(
  'comparison of sources',
  'dataset',
  async ({ db, clock }, last) =>
    last === null ? (await nextPairs(db, clock(), most)).map((pair) => ({ ...pair, id: pair.oneId })) : [],
  comparePair,
  { within: enough, failed: noteFailed, resting: ({ db }) => failedSources(db) },
);

/** KF-5, SH-22: compares what was not compared as it is now. One that fails is put down as such, and holds up no other. */
export const compareSources: Tick = async (deps) => {
  await noteSources(deps);
  const opened = await openSources(deps.db);
  const gone = await deps.db.transaction((tx) => forgetGone(tx, opened));
  const compared = await comparePairs(deps);
  await closeSources(deps.db, opened);
  return gone + compared;
};
