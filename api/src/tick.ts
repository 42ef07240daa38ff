import { areas } from './areas.ts';
import { failingAreas, forgetArea, noteFailure } from './cases/failures.ts';
import { withLoadedYears } from './foundation/calendar.ts';
import type { Deps } from './foundation/context.ts';
import { policyFor } from './law/editions.ts';

/** What is seen to within a minute, and what may take longer. */
export type Round = 'prompt' | 'long';

/**
 * Everything that time alone does, in every area. Called each minute by the Node entry and by a cloud's cron; repeating it,
 * or running two at once, changes nothing more. Gives the number of records changed. An area that fails holds up no other,
 * and says so to `deps.onError`. The inbox comes after the areas above it: whoever is to be reminded of a day has it
 * by then. What takes long comes last; a server does it beside the rest (`which`), so that a day's work never waits for it.
 * Once the process is `stopping` no more is begun, and what is cut off has not failed: the next one begins it anew.
 */
export async function tick(
  outset: Deps,
  which: 'all' | Round = 'all',
  stopping?: AbortSignal | undefined,
): Promise<number> {
  const deps = { ...(await withLoadedYears(outset)), policy: policyFor(outset, outset.clock()), areas, stopping };
  const failing = await failingAreas(deps);
  let changed = 0;
  const rounds = which === 'all' ? (['prompt', 'long'] as const) : [which];
  for (const round of rounds)
    for (const area of areas.toReversed()) {
      // What an area does at length fails, and passes again, by itself
      const { name, ticks = [] } =
        round === 'prompt' ? area : { name: `${area.name} at length`, ticks: area.longTicks };
      let failed = false;
      for (const run of ticks) {
        if (stopping?.aborted) return changed;
        try {
          changed += await run(deps);
        } catch (error) {
          if (stopping?.aborted) return changed;
          failed = true;
          deps.onError(error, `tick ${name}`);
          await noteFailure(deps, { tick: name, recordId: null, subject: null }, error);
        }
      }
      if (!failed && failing.includes(name)) await forgetArea(deps, name);
    }
  return changed;
}
