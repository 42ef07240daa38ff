import type { Jobs, Outbox } from '../../../foundation/outbox.ts';
import { noOutbox } from '../../../foundation/outbox.ts';
import type { World } from '../../../running/testing/testing.ts';
import { openLetterFor } from './letters.ts';

/** An outbox that keeps the letters to people outside, to be read as if they had left. */
export function letterBox() {
  const jobs: Jobs['open_letter'][] = [];
  const outbox: Outbox = {
    ...noOutbox,
    serves: (queue) => queue === 'open_letter',
    put: async (_, queue, more) => {
      for (const job of more) if (queue === 'open_letter' && 'letter' in job) jobs.push(job);
    },
  };
  /** The letters that have come since: where to, what they say, and the token that they hold. */
  async function sent({ deps }: Pick<World, 'deps'>) {
    const letters = await Promise.all(
      jobs.splice(0).map(async (job) => ({ job, letter: await openLetterFor(deps, job, 'https://one.example') })),
    );
    return letters.flatMap(({ job, letter }) =>
      letter ? [{ ...job, ...letter, token: /#(\S+)/.exec(letter.text)?.[1] ?? '' }] : [],
    );
  }
  return { outbox, jobs, sent };
}
