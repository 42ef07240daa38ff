/** What can be taken back, the oldest first, and what was taken back, the next first. */
export type History<Value> = {
  past: readonly Value[];
  future: readonly Value[];
  /** What the last change was about: one that goes on with it is not another step. */
  mark: string | null;
};

/** Steps back that are remembered. */
const most = 100;

export const noHistory = { past: [], future: [], mark: null } as const;

/** After a change of what was `before`; what had been taken back is gone with it. */
export function noted<Value>(history: History<Value>, before: Value, mark: string | null): History<Value> {
  const goesOn = mark !== null && mark === history.mark;
  return { past: goesOn ? history.past : [...history.past, before].slice(-most), future: [], mark };
}

type Moved<Value> = { history: History<Value>; value: Value };

/** One step back; null where there is none. */
export function undone<Value>({ past, future }: History<Value>, now: Value): Moved<Value> | null {
  const value = past.at(-1);
  if (value === undefined) return null;
  return { value, history: { past: past.slice(0, -1), future: [now, ...future], mark: null } };
}

/** One step forward again; null where there is none. */
export function redone<Value>({ past, future }: History<Value>, now: Value): Moved<Value> | null {
  const [value, ...rest] = future;
  if (value === undefined) return null;
  return { value, history: { past: [...past, now], future: rest, mark: null } };
}
