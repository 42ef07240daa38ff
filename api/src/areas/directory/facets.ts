import type { ResourceClass, ShareType } from '@onesource/db/vocabulary';

/** How many entries share these four values. */
export type Cell = {
  industrySection: string;
  industry: string;
  departmentId: string;
  shareType: ShareType;
  class: ResourceClass;
  count: number;
};

export type Selection = {
  industry: readonly string[];
  department: readonly string[];
  shareType: readonly ShareType[];
  class: readonly ResourceClass[];
};

export type FacetName = keyof Selection;
export type FacetCount = { value: string; count: number };

const chosen = {
  // A section holds its divisions
  industry: (cell, values) => values.includes(cell.industrySection) || values.includes(cell.industry),
  department: (cell, values) => values.includes(cell.departmentId),
  shareType: (cell, values) => values.includes(cell.shareType),
  class: (cell, values) => values.includes(cell.class),
} as const satisfies Record<FacetName, (cell: Cell, values: readonly string[]) => boolean>;

const facetValue = {
  industry: (cell) => cell.industrySection,
  department: (cell) => cell.departmentId,
  shareType: (cell) => cell.shareType,
  class: (cell) => cell.class,
} as const satisfies Record<FacetName, (cell: Cell) => string>;

const names = Object.keys(chosen) as FacetName[];

const passes = (cell: Cell, selection: Selection, except: FacetName | null) =>
  names.every((name) => name === except || selection[name].length === 0 || chosen[name](cell, selection[name]));

/**
 * Total and facet counts from the cells of everything the words found. A facet's counts ignore its own selection,
 * so that an alternative can be seen before it is added; chosen values are listed even at nought.
 */
export function rollUp(
  cells: readonly Cell[],
  selection: Selection,
): { total: number; facets: Record<FacetName, FacetCount[]> } {
  // A section is opened by choosing it or a division of it: then its divisions are counted beside it
  const opened = new Set(selection.industry.map((code) => code.charAt(0)));
  const count = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, number>(selection[name].map((value) => [value, 0]));
    for (const cell of cells) {
      if (!passes(cell, selection, name)) continue;
      const value = facetValue[name](cell);
      counts.set(value, (counts.get(value) ?? 0) + cell.count);
      if (name === 'industry' && cell.industry !== value && opened.has(value))
        counts.set(cell.industry, (counts.get(cell.industry) ?? 0) + cell.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    total: cells.filter((cell) => passes(cell, selection, null)).reduce((sum, cell) => sum + cell.count, 0),
    facets: {
      industry: count('industry'),
      department: count('department'),
      shareType: count('shareType'),
      class: count('class'),
    },
  };
}
