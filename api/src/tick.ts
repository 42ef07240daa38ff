import { removeUnused } from './attachments/tick.ts';
import { reexamineDue } from './catalog/reexamination-tick.ts';
import { retireDue } from './catalog/tick.ts';
import type { Deps } from './context.ts';
import { remindDue } from './inbox/tick.ts';
import { tick as tickRequests } from './requests/tick.ts';

/**
 * Everything that time alone does, in every area. Called each minute by the Node entry and by a cloud's cron; repeating it,
 * or running two at once, changes nothing more. Gives the number of records changed.
 */
export const tick = async (deps: Deps): Promise<number> =>
  (await tickRequests(deps)) +
  (await retireDue(deps)) +
  (await reexamineDue(deps)) +
  (await remindDue(deps)) +
  (await removeUnused(deps));
