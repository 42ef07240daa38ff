import { removeUnused } from './areas/attachments/tick.ts';
import { reexamineDue } from './areas/catalog/reexamination-tick.ts';
import { retireDue } from './areas/catalog/tick.ts';
import { dateChanges } from './areas/filing/tick.ts';
import { remindDue } from './areas/inbox/tick.ts';
import { tick as tickRequests } from './areas/requests/tick.ts';
import { keepIndex } from './areas/search/tick.ts';
import type { Deps } from './foundation/context.ts';

/** What time does, by area, in this order: whoever is to be reminded of a day has it by then. */
const areas = {
  requests: tickRequests,
  retirements: retireDue,
  reexaminations: reexamineDue,
  filings: dateChanges,
  reminders: remindDue,
  attachments: removeUnused,
  directory: keepIndex,
} as const satisfies Record<string, (deps: Deps) => Promise<number>>;

/**
 * Everything that time alone does, in every area. Called each minute by the Node entry and by a cloud's cron; repeating it,
 * or running two at once, changes nothing more. Gives the number of records changed. An area that fails holds up no other;
 * failures go to `deps.onError`.
 */
export async function tick(deps: Deps): Promise<number> {
  let changed = 0;
  for (const [area, run] of Object.entries(areas)) {
    try {
      changed += await run(deps);
    } catch (error) {
      deps.onError(error, `tick ${area}`);
    }
  }
  return changed;
}
