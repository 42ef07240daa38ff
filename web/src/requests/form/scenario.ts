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

/** SH-28: whether all that is asked for lies within the scenario. The API decides it again when it is filed. */
export const fitsScenario = (scenario: Holding, resourceId: string, asked: readonly Named[], wanted: string): boolean =>
  asked.length > 0 && wanted.trim() === '' && itemsBeyond(scenario, resourceId, asked).length === 0;
