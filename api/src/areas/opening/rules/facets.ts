import type { OpeningState } from '@onesource/db/vocabulary';

/** How many entries stand alike: one provider, one section of industry, one openness, with or without rows. */
export type Alike = { department: string; section: string; openness: OpeningState; data: boolean; count: number };

/** What is chosen: alternatives within a facet, which narrow each other. None chosen is all. */
export type Chosen = {
  department: readonly string[];
  section: readonly string[];
  openness: readonly OpeningState[];
  data: boolean;
};

const facets = ['department', 'section', 'openness'] as const;
type Facet = (typeof facets)[number];

const fits = (group: Alike, chosen: Chosen, but: Facet | null): boolean =>
  (!chosen.data || group.data) &&
  facets.every(
    (facet) =>
      facet === but || chosen[facet].length === 0 || (chosen[facet] as readonly string[]).includes(group[facet]),
  );

/** Values of a facet by how many entries have them, the most first; those chosen are there with none, too. */
function valuesOf<Of extends Facet>(groups: readonly Alike[], chosen: Chosen, facet: Of) {
  const counts = new Map<Alike[Of], number>((chosen[facet] as readonly Alike[Of][]).map((value) => [value, 0]));
  for (const group of groups)
    if (fits(group, chosen, facet)) counts.set(group[facet], (counts.get(group[facet]) ?? 0) + group.count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many are found, and how many there would be of each value of a facet if it were chosen instead. */
export function counted(groups: readonly Alike[], chosen: Chosen) {
  const found = groups.filter((group) => fits(group, chosen, null));
  return {
    total: found.reduce((sum, { count }) => sum + count, 0),
    department: valuesOf(groups, chosen, 'department'),
    section: valuesOf(groups, chosen, 'section'),
    openness: valuesOf(groups, chosen, 'openness'),
    /** Of those found, how many have rows to be taken. */
    withData: groups
      .filter((group) => group.data && fits(group, chosen, null))
      .reduce((sum, { count }) => sum + count, 0),
  };
}
