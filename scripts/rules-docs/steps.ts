import type { Documented, Step } from '../../api/src/cases/docs.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';

type Workflow = NonNullable<Documented['workflow']>;

const walked = new WeakMap<Workflow, Map<PolicyProfile, readonly Step<string>[]>>();

/** The steps of a workflow under a profile, walked once however many pages tell of them: the walk is nearly all of the time. */
export function stepsUnder(workflow: Workflow, policy: PolicyProfile): readonly Step<string>[] {
  const known = walked.get(workflow) ?? new Map<PolicyProfile, readonly Step<string>[]>();
  walked.set(workflow, known);
  const steps = known.get(policy) ?? workflow.steps(policy);
  known.set(policy, steps);
  return steps;
}

/** Steps with the same ends, each with the profiles (by their code) that know it. */
export type Edge<Status extends string> = {
  from: Status | null;
  to: Status;
  by: ReadonlyMap<string, readonly string[]>;
};

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
