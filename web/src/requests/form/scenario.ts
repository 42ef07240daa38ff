type Named = { id: string; name: string };
type Holding = { resources: readonly { id: string; items: readonly Named[] }[] };

/** The items of a resource that a scenario holds. */
export const itemsWithin = (scenario: Holding, resourceId: string): readonly Named[] =>
  scenario.resources.find(({ id }) => id === resourceId)?.items ?? [];

/** What is asked for beyond the scenario. */
export function itemsBeyond<Item extends Named>(
  scenario: Holding,
  resourceId: string,
  asked: readonly Item[],
): readonly Item[] {
  const within = new Set(itemsWithin(scenario, resourceId).map(({ id }) => id));
  return asked.filter(({ id }) => !within.has(id));
}
