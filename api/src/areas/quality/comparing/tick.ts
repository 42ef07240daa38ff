import { failingAt, forgetFailures, noteFailure } from '../../../cases/failures.ts';
import type { TickName } from '../../../cases/rules/ticks.ts';
import type { Tick } from '../../../foundation/area.ts';
import { comparePair, noteFailed, noteSources } from './run.ts';
import { closeSources, failedSources, forgetGone, nextPairs, openSources } from './store.ts';

/** House: milliseconds after which what is left waits for the next minute, for other areas have to do something too. */
const enough = 20_000;
/** House: pairs that are looked at in one go. */
const most = 200;

const what = 'comparison of sources' satisfies TickName;

/** KF-5, SH-22: compares what was not compared as it is now. One that fails is put down as such, and holds up no other. */
export const compareSources: Tick = async (deps) => {
  const until = performance.now() + enough;
  await noteSources(deps);
  const opened = await openSources(deps.db);
  let changed = await deps.db.transaction((tx) => forgetGone(tx, opened));
  const broken = new Set<string>();
  for (const pair of await nextPairs(deps.db, deps.clock(), most)) {
    if (performance.now() > until) break;
    try {
      if (await deps.db.transaction((tx) => comparePair(tx, deps, pair))) changed += 1;
    } catch (error) {
      const where = `tick comparison ${pair.oneId} ${pair.otherId}`;
      deps.onError(error, where);
      broken.add(pair.oneId);
      const { oneId } = pair;
      await noteFailure(deps, { tick: what, recordId: oneId, subject: { type: 'dataset', id: oneId } }, error);
      try {
        if (await deps.db.transaction((tx) => noteFailed(tx, deps, pair))) changed += 1;
      } catch (again) {
        deps.onError(again, where);
      }
    }
  }
  const still = new Set([...broken, ...(await failedSources(deps.db))]);
  await forgetFailures(
    deps,
    what,
    (await failingAt(deps, what)).filter((id) => !still.has(id)),
  );
  await closeSources(deps.db, opened);
  return changed;
};
