import type { Transaction } from '@onesource/db/client';
import type { SubjectType } from '@onesource/db/vocabulary';
import type { Tick, Ticked } from '../foundation/area.ts';
import { ApiError } from '../foundation/errors.ts';
import { failingAt, forgetFailures, noteFailure } from './failures.ts';

/** What time does is done in the program's own name. */
export const byItself = { actor: { id: null, name: 'OneSource', departmentId: null }, ip: '' } as const;

/** Records looked at in one go. */
export const batch = 100;

type More<Due> = {
  /** What a record is about, where that is not the record itself. */
  about?: (one: Due) => { type: SubjectType; id: string } | null;
  /** Milliseconds after which what is left waits for the next minute, for other areas have to do something too. */
  within?: number;
  /** What is put down of one that failed, in a transaction of its own; whether that changed anything. */
  failed?: (tx: Transaction, deps: Ticked, one: Due, error: unknown) => Promise<boolean>;
  /** Records that have failed and rest: nothing is due of them, and they fail still. */
  resting?: (deps: Ticked) => Promise<readonly string[]>;
};

/**
 * A tick over the records whose day has come. `due` gives some of them after the id `last` (null: the first), in the
 * order of their ids, so that a pass sees each at most once, also one that it can do nothing with; null where it stops before
 * the last. `pass` says whether it changed one. Each has a transaction of its own, so that a failing one holds up no other.
 * What somebody else did this very moment is left to them; other failures go to `deps.onError`, and stand in `tick_failures`
 * until the record passes or has nothing due any more.
 *
 * @param what names it where it fails; the console's texts (`upkeep`) say it in words
 * @param type of the records; null where each is about something of its own
 */
export const ticking =
  <Due extends { id: string }>(
    what: string,
    type: SubjectType | null,
    due: (deps: Ticked, last: string | null) => Promise<Due[] | null>,
    pass: (tx: Transaction, deps: Ticked, one: Due) => Promise<boolean>,
    { within = Number.POSITIVE_INFINITY, about = ({ id }) => type && { type, id }, failed, resting }: More<Due> = {},
  ): Tick =>
  async (deps) => {
    const until = performance.now() + within;
    const isOver = () => deps.stopping?.aborted === true || performance.now() > until;
    let changed = 0;
    const failing = new Set(await failingAt(deps, what));
    const seen: string[] = [];
    const doing = async (one: Due, step: typeof pass) => {
      if (await deps.db.transaction((tx) => step(tx, deps, one))) changed += 1;
    };
    let some = await due(deps, null);
    while (some !== null && some.length > 0) {
      for (const one of some) {
        if (isOver()) break;
        if (failing.has(one.id)) seen.push(one.id);
        try {
          await doing(one, pass);
        } catch (error) {
          // Cut off with the process it has not failed
          if (deps.stopping?.aborted) throw error;
          // Not tried, or failed again: what stands there stays
          failing.delete(one.id);
          if (error instanceof ApiError && error.code === 'conflict') continue;
          deps.onError(error, `tick ${what} ${one.id}`);
          await noteFailure(deps, { tick: what, recordId: one.id, subject: about(one) }, error);
          if (failed)
            await doing(one, (tx) => failed(tx, deps, one, error)).catch((again: unknown) =>
              deps.onError(again, `failed tick ${what} ${one.id}`),
            );
        }
      }
      some = isOver() ? null : await due(deps, some.at(-1)?.id ?? null);
    }
    const rest = new Set(await resting?.(deps));
    const over = some === null ? seen.filter((id) => failing.has(id)) : [...failing];
    await forgetFailures(
      deps,
      what,
      over.filter((id) => !rest.has(id)),
    );
    return changed;
  };
