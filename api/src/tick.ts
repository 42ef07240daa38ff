import { areas } from './areas.ts';
import type { Deps } from './foundation/context.ts';
import { policyFor } from './law/editions.ts';

/**
 * Everything that time alone does, in every area. Called each minute by the Node entry and by a cloud's cron; repeating it,
 * or running two at once, changes nothing more. Gives the number of records changed. Nothing that fails holds up anything
 * else; failures go to `deps.onError`. The inbox comes after the areas above it: whoever is to be reminded of a day has it
 * by then.
 */
export async function tick(deps: Deps): Promise<number> {
  const today = { ...deps, policy: policyFor(deps, deps.clock()) };
  let changed = 0;
  for (const run of areas.toReversed().flatMap(({ ticks = [] }) => ticks)) changed += await run(today);
  return changed;
}
