import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { UrlParam } from './url-params.ts';

type Params<State> = { [Key in keyof State]: UrlParam<State[Key]> };
type Change<State> = (change: Partial<State>, how?: { replace?: boolean }) => void;

/**
 * The URL is the state: reads the search parameters and changes some of them, leaving those of others alone.
 * Declare `params` once outside the component. Any change but that of `page` itself goes back to the first page.
 * `replace` keeps the step out of the history (typing); otherwise Back undoes it.
 */
export function useUrlState<State extends object>(params: Params<State>): [State, Change<State>] {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => readState(params, search), [params, search]);
  const change: Change<State> = (changes, { replace = false } = {}) =>
    setSearch((current) => writeState(params, current, changes), {
      replace,
      // At once, not in a transition: a box that is ticked or typed in must not show its old value meanwhile.
      flushSync: true,
      // Another page starts at its top; a filter further down stays under the hand.
      preventScrollReset: !('page' in changes),
    });
  return [state, change];
}

/** All of the state that a URL's search parameters hold. */
export function readState<State extends object>(params: Params<State>, search: URLSearchParams): State {
  const state: Partial<State> = {};
  for (const key in params) state[key] = params[key].read(search.getAll(key));
  return state as State;
}

/** The search parameters after a change. */
export function writeState<State extends object>(
  params: Params<State>,
  current: URLSearchParams,
  changes: Partial<State>,
): URLSearchParams {
  const next = new URLSearchParams(current);
  if (!('page' in changes)) next.delete('page');
  for (const key in params) {
    const value = changes[key];
    if (value === undefined) continue;
    next.delete(key);
    for (const written of params[key].write(value)) next.append(key, written);
  }
  return next;
}
