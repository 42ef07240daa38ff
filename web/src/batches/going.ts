import type { BatchStep, Progress } from './queries.ts';

/** How far a step has come, over all the answers so far. */
export type Going = Pick<Progress, 'done' | 'failed' | 'after' | 'remaining'> & { step: BatchStep };

export const begun = (step: BatchStep): Going => ({ step, done: 0, failed: [], after: null, remaining: 0 });

/** With one more answer. */
export const goneOn = ({ step, done, failed }: Going, answer: Progress): Going => ({
  step,
  done: done + answer.done,
  failed: [...failed, ...answer.failed],
  after: answer.after,
  remaining: answer.remaining,
});

/**
 * Sends a step until nothing of the batch is left, some entries with each call; `tell` hears of every answer. Cut off, what is
 * told last is where it goes on.
 */
export async function goThrough(
  from: Going,
  send: (step: BatchStep, after: string | null) => Promise<Progress>,
  tell: (going: Going) => void,
): Promise<Going> {
  let going = from;
  do {
    going = goneOn(going, await send(going.step, going.after));
    tell(going);
  } while (going.after !== null);
  return going;
}
