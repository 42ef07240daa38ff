import type { Deps } from '../../foundation/context.ts';
import { mergeChanges } from './merge.ts';
import { recountSample } from './recount.ts';

/**
 * Writes into the index what has changed in the directory, and looks at a sample of it: what is not as it should be goes
 * to `deps.onError`. Gives 0, since no record changes by it.
 */
export async function keepIndex(deps: Pick<Deps, 'db' | 'onError'>): Promise<number> {
  await mergeChanges(deps);
  const problems = await recountSample(deps.db);
  if (problems.length > 0) deps.onError(new Error(`The directory's index is wrong: ${problems.join('; ')}`), 'index');
  return 0;
}
