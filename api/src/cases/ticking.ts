import type { Transaction } from '@onesource/db/client';
import type { SubjectType } from '@onesource/db/vocabulary';
import type { Tick, Ticked } from '../foundation/area.ts';
import { ApiError } from '../foundation/errors.ts';
import { failingAt, forgetFailures, noteFailure } from './failures.ts';
import { type TickName, tickRecords } from './rules/ticks.ts';

/** What time does is done in the program's own name. */
export const byItself = { actor: { id: null, name: 'OneSource', departmentId: null }, ip: '' } as const;

/** Records looked at in one go. */
export const batch = 100;

/**
 * A tick over the records whose day has come. `due` gives some of them after the id `last` (null: the first), in the
 * order of their ids, so that a pass sees each at most once, also one that it can do nothing with; `pass` says whether it
 * changed one; null where it stops before the last. Each has a transaction of its own, so that a failing one holds up no other. What somebody else did this
 * very moment is left to them; other failures go to `deps.onError`, and stand in `tick_failures` until the record passes
 * or has nothing due any more.
 *
 * @param what names a record where it fails
 * @param about what a record is about, where `tickRecords` does not say
 */
export const ticking =
  <Due extends { id: string }>(
    what: TickName,
    due: (deps: Ticked, last: string | null) => Promise<Due[] | null>,
    pass: (tx: Transaction, deps: Ticked, one: Due) => Promise<boolean>,
    about: (one: Due) => { type: SubjectType; id: string } | null = ({ id }) => {
      const type = tickRecords[what];
      return type && { type, id };
    },
  ): Tick =>
  async (deps) => {
    let changed = 0;
    const failing = new Set(await failingAt(deps, what));
    const seen: string[] = [];
    let some = await due(deps, null);
    for (; some !== null && some.length > 0; some = await due(deps, some.at(-1)?.id ?? null))
      for (const one of some) {
        if (failing.has(one.id)) seen.push(one.id);
        try {
          if (await deps.db.transaction((tx) => pass(tx, deps, one))) changed += 1;
        } catch (error) {
          // Not tried, or failed again: what stands there stays
          failing.delete(one.id);
          if (error instanceof ApiError && error.code === 'conflict') continue;
          deps.onError(error, `tick ${what} ${one.id}`);
          await noteFailure(deps, { tick: what, recordId: one.id, subject: about(one) }, error);
        }
      }
    await forgetFailures(deps, what, some === null ? seen.filter((id) => failing.has(id)) : [...failing]);
    return changed;
  };
