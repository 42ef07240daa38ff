/** One step of a workflow; null is where it begins. */
export type Step<Status extends string> = { from: Status | null; to: Status; by: string };

/** Steps with the same ends, each with the profiles (by their code) that know it. */
export type Edge<Status extends string> = {
  from: Status | null;
  to: Status;
  by: ReadonlyMap<string, readonly string[]>;
};

/** Every state that can be come to, each once: from the first ones, by whatever `next` finds possible. */
export function reachable<State>(first: readonly State[], next: (state: State) => readonly State[]): State[] {
  const seen = new Map<string, State>();
  const waiting = [...first];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const key = JSON.stringify(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    waiting.push(...next(state));
  }
  return [...seen.values()];
}

/** Draws the steps of several profiles together, in the order of the statuses. */
export function edgesOf<Status extends string>(
  statuses: readonly Status[],
  profiles: readonly { code: string; steps: readonly Step<Status>[] }[],
): Edge<Status>[] {
  return [null, ...statuses].flatMap((from) =>
    statuses.flatMap((to) => {
      const by = new Map<string, string[]>();
      for (const { code, steps } of profiles)
        for (const step of steps) {
          if (step.from !== from || step.to !== to) continue;
          const codes = by.get(step.by) ?? [];
          if (!codes.includes(code)) by.set(step.by, [...codes, code]);
        }
      return by.size > 0 ? [{ from, to, by }] : [];
    }),
  );
}

/** Statuses that no step leads to. */
export const unreached = <Status extends string>(
  statuses: readonly Status[],
  edges: readonly Edge<Status>[],
): Status[] => statuses.filter((status) => !edges.some(({ to }) => to === status));
