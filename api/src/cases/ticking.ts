import type { Transaction } from '@onesource/db/client';
import type { Tick, Ticked } from '../foundation/area.ts';
import { ApiError } from '../foundation/errors.ts';

/** What time does is done in the program's own name. */
export const byItself = { actor: { id: null, name: 'OneSource', departmentId: null }, ip: '' } as const;

/** Records looked at in one go. */
export const batch = 100;

/**
 * A tick over the records whose day has come. `due` gives some of them after the id `last` (null: the first), in the
 * order of their ids, so that a pass sees each at most once, also one that it can do nothing with; `pass` says whether it
 * changed one. Each has a transaction of its own, so that a failing one holds up no other. What somebody else did this
 * very moment is left to them; other failures go to `deps.onError`.
 *
 * @param what names a record where it fails
 */
export const ticking =
  <Due extends { id: string }>(
    what: string,
    due: (deps: Ticked, last: string | null) => Promise<Due[]>,
    pass: (tx: Transaction, deps: Ticked, one: Due) => Promise<boolean>,
  ): Tick =>
  async (deps) => {
    let changed = 0;
    for (let some = await due(deps, null); some.length > 0; some = await due(deps, some.at(-1)?.id ?? null))
      for (const one of some)
        try {
          if (await deps.db.transaction((tx) => pass(tx, deps, one))) changed += 1;
        } catch (error) {
          if (!(error instanceof ApiError && error.code === 'conflict')) deps.onError(error, `tick ${what} ${one.id}`);
        }
    return changed;
  };
