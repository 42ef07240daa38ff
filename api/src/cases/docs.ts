import type { Role } from '@onesource/db/vocabulary';
import type { Place } from '../law/compliance.ts';
import type { PolicyProfile } from '../law/profile.ts';
import type { Text } from '../law/setting.ts';

/** One step of a workflow; null is where it begins. */
export type Step<Status extends string> = { from: Status | null; to: Status; by: string };

/** What narrows a table beyond status and capacity, and the test that shows it. */
export type Exception = { says: string; test: Place };

/** Who acts: somebody with a role, or as the area says it. */
export type Who = Text | { role: Role };

/** What the generated documentation tells of one kind of thing; an area's `docs.ts` has it for each of its own. */
export type Documented = {
  /** Its name in both languages, as a heading. */
  title: string;
  /** The table that the rules read: status × stance → actions. */
  allowed: Readonly<Record<string, Partial<Record<string, readonly string[]>>>>;
  /** The statuses in words; those of a case stand in the vocabulary under this name. */
  statuses: 'revisionStatus' | 'requestStatus' | 'discrepancyStatus' | Readonly<Record<string, Text>>;
  stances: Readonly<Record<string, Who>>;
  actions: Readonly<Record<string, Text>>;
  exceptions: readonly Exception[];
  workflow?: {
    /** What a reader of the diagram should know. */
    about: string;
    /** Every step under the profile, found by letting the rules decide. */
    steps(policy: PolicyProfile): readonly Step<string>[];
    /** Actions that move nothing. */
    still?: readonly string[];
  };
};

/**
 * Every state that can be come to, each once: from the first ones, by whatever `next` finds possible. `told` is what one is
 * told apart by.
 */
export function reachable<State>(
  first: readonly State[],
  next: (state: State) => readonly State[],
  told: (state: State) => unknown = (state) => state,
): State[] {
  const seen = new Map<string, State>();
  const waiting = [...first];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const key = JSON.stringify(told(state));
    if (seen.has(key)) continue;
    seen.set(key, state);
    waiting.push(...next(state));
  }
  return [...seen.values()];
}
