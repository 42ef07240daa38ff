import { failingAt, forgetFailures, noteFailure } from '../../../cases/failures.ts';
import type { TickName } from '../../../cases/rules/ticks.ts';
import type { Tick } from '../../../foundation/area.ts';
import { noteFailed, putTogether } from './run.ts';
import { isDue, openPools, poolNow } from './store.ts';

/** House: milliseconds after which what is left waits for the next minute, for other areas have to do something too. */
const enough = 20_000;

const what = 'pools put together' satisfies TickName;

/** SH-23, KF-8: puts together what is not as it is now. One that fails is put down as such, and holds up no other. */
export const joinPools: Tick = async (deps) => {
  const until = performance.now() + enough;
  const still = new Set<string>();
  let changed = 0;
  for (const row of await openPools(deps.db)) {
    const { id } = row.pool;
    if (row.run?.failed) still.add(id);
    if (performance.now() > until || !isDue(row.run, await poolNow(deps.db, row), deps.clock())) continue;
    try {
      if (!(await deps.db.transaction((tx) => putTogether(tx, deps, id)))) continue;
      changed += 1;
      still.delete(id);
    } catch (error) {
      const where = `tick pool ${id}`;
      deps.onError(error, where);
      still.add(id);
      await noteFailure(deps, { tick: what, recordId: id, subject: { type: 'pool', id } }, error);
      try {
        if (await deps.db.transaction((tx) => noteFailed(tx, deps, id))) changed += 1;
      } catch (again) {
        deps.onError(again, where);
      }
    }
  }
  await forgetFailures(
    deps,
    what,
    (await failingAt(deps, what)).filter((id) => !still.has(id)),
  );
  return changed;
};
