import { itemsWithin } from '../../lib/scenarios.ts';

type Named = { id: string; name: string };
type Holding = { resources: readonly { id: string; items: readonly Named[] }[] };

/** What is asked for beyond the scenario. */
export function itemsBeyond<Item extends Named>(
  scenario: Holding,
  resourceId: string,
  asked: readonly Item[],
): readonly Item[] {
  const within = new Set(itemsWithin(scenario, resourceId).map(({ id }) => id));
  return asked.filter(({ id }) => !within.has(id));
}
