import {
  type Openness,
  opennesses,
  type ResourceClass,
  resourceClasses,
  type ShareType,
  shareTypes,
  type UpdateCycle,
  updateCycles,
} from '@onesource/db/vocabulary';
import type { Hits } from './find.ts';
import type { Part, View } from './part.ts';
import type { PartSight } from './sight.ts';

export type Selection = {
  industry: readonly string[];
  department: readonly string[];
  shareType: readonly ShareType[];
  class: readonly ResourceClass[];
};
/** What narrows everything alike: not shown as facets. */
export type Filter = {
  classification?: string | undefined;
  openness: readonly Openness[];
  updateCycle: readonly UpdateCycle[];
};

export type FacetName = keyof Selection;
export type FacetCount = { value: string; count: number };

/** First digit of a classification, in the order of `resourceClasses`. */
const classDigits = ['1', '2', '3'] as const;

/** Counts as they are added up over the parts: industries by code, departments by their number in the view. */
export type Tally = {
  total: number;
  industry: Map<string, number>;
  department: Uint32Array;
  shareType: Uint32Array;
  class: Uint32Array;
};

export const newTally = (view: View): Tally => ({
  total: 0,
  industry: new Map(),
  department: new Uint32Array(view.departments.length),
  shareType: new Uint32Array(shareTypes.length),
  class: new Uint32Array(resourceClasses.length),
});

/** For each number, whether it is among those chosen; null where nothing is. */
const chosen = <Value>(values: readonly Value[], wanted: readonly Value[]): Uint8Array | null =>
  wanted.length === 0 ? null : Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));

/**
 * Which of the hits the filter lets through. PD-27, PD-31, SQ-6: others must not learn from a filter what the result does
 * not show them.
 */
export function filtered(hits: Hits, part: Part, sight: PartSight, filter: Filter): Hits {
  const { classification, openness, updateCycle } = filter;
  if (!classification && openness.length === 0 && updateCycle.length === 0) return hits;
  const { columns, meta } = part;
  const open = chosen<Openness | null>([null, ...opennesses], openness);
  const cycle = chosen(updateCycles, updateCycle);
  const wantedClass = classification ? classDigits.findIndex((digit) => classification.startsWith(digit)) : -1;
  const within = meta.classifications.map((code) => (code.startsWith(classification?.slice(1) ?? '') ? 1 : 0));
  const closed = shareTypes.indexOf('not_shared');
  const docs = new Uint32Array(hits.docs.length);
  const tiers = new Uint8Array(hits.docs.length);
  let count = 0;
  hits.docs.forEach((doc, at) => {
    if (open || cycle) {
      if (open && open[columns.openness[doc] ?? 0] === 0) return;
      if (cycle && cycle[columns.updateCycle[doc] ?? 0] === 0) return;
      const own = sight.own[columns.department[doc] ?? 0] === 1;
      const shown = columns.shareType[doc] !== closed && sight.scopes[columns.scope[doc] ?? 0] === 1;
      if (!own && !shown) return;
    }
    if (classification && (columns.class[doc] !== wantedClass || !within[columns.classification[doc] ?? 0])) return;
    docs[count] = doc;
    tiers[count++] = hits.tiers[at] ?? 0;
  });
  return { docs: docs.subarray(0, count), tiers: tiers.subarray(0, count) };
}

/**
 * Counts the hits of a part into the tally and keeps those that fit the whole selection. A facet's counts ignore its own
 * selection, so that an alternative can be seen before it is added: who fails one facet alone is counted there alone.
 */
export function counted(hits: Hits, part: Part, selection: Selection, view: View, tally: Tally): Hits {
  const { columns, meta } = part;
  const { docs, tiers } = hits;
  const industries = new Uint32Array(meta.industries.length);
  const departments = new Uint32Array(meta.departments.length);
  const inIndustry = selection.industry.length
    ? Uint8Array.from(meta.industries, (code) =>
        selection.industry.includes(code) || selection.industry.includes(code.charAt(0)) ? 1 : 0,
      )
    : null;
  const inDepartment = selection.department.length
    ? Uint8Array.from(part.departments, (at) => (selection.department.includes(view.departments[at]?.id ?? '') ? 1 : 0))
    : null;
  const inShareType = chosen(shareTypes, selection.shareType);
  const inClass = chosen(resourceClasses, selection.class);
  const add = (counts: Uint32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };

  let kept = hits;
  if (!inIndustry && !inDepartment && !inShareType && !inClass) {
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      add(industries, columns.industry[doc] ?? 0);
      add(departments, columns.department[doc] ?? 0);
      add(tally.shareType, columns.shareType[doc] ?? 0);
      add(tally.class, columns.class[doc] ?? 0);
    }
    tally.total += docs.length;
  } else {
    const keptDocs = new Uint32Array(docs.length);
    const keptTiers = new Uint8Array(docs.length);
    let count = 0;
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const industry = columns.industry[doc] ?? 0;
      const department = columns.department[doc] ?? 0;
      const shareType = columns.shareType[doc] ?? 0;
      const resourceClass = columns.class[doc] ?? 0;
      // A bit for each facet that it fails
      const fails =
        (inIndustry && inIndustry[industry] === 0 ? 1 : 0) |
        (inDepartment && inDepartment[department] === 0 ? 2 : 0) |
        (inShareType && inShareType[shareType] === 0 ? 4 : 0) |
        (inClass && inClass[resourceClass] === 0 ? 8 : 0);
      if ((fails & ~1) === 0) add(industries, industry);
      if ((fails & ~2) === 0) add(departments, department);
      if ((fails & ~4) === 0) add(tally.shareType, shareType);
      if ((fails & ~8) === 0) add(tally.class, resourceClass);
      if (fails !== 0) continue;
      keptDocs[count] = doc;
      keptTiers[count++] = tiers[index] ?? 0;
    }
    tally.total += count;
    kept = { docs: keptDocs.subarray(0, count), tiers: keptTiers.subarray(0, count) };
  }
  industries.forEach((count, at) => {
    const code = meta.industries[at] ?? '';
    if (count > 0) tally.industry.set(code, (tally.industry.get(code) ?? 0) + count);
  });
  departments.forEach((count, at) => {
    const department = part.departments[at] ?? 0;
    tally.department[department] = (tally.department[department] ?? 0) + count;
  });
  return kept;
}

/** The facets as they are shown: fullest first; values that are chosen are listed even at nought. */
export function facetsOf(tally: Tally, selection: Selection, view: View): Record<FacetName, FacetCount[]> {
  // A section is opened by choosing it or a division of it: then its divisions are counted beside it
  const opened = new Set(selection.industry.map((code) => code.charAt(0)));
  const industries = new Map<string, number>();
  for (const [code, count] of tally.industry) {
    const section = code.charAt(0);
    industries.set(section, (industries.get(section) ?? 0) + count);
    if (code !== section && opened.has(section)) industries.set(code, (industries.get(code) ?? 0) + count);
  }
  const listed = (name: FacetName, counts: Iterable<[string, number]>): FacetCount[] => {
    const all = new Map<string, number>(selection[name].map((value) => [value, 0]));
    for (const [value, count] of counts) if (count > 0) all.set(value, count);
    return [...all]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  const byNumber = (values: readonly string[], counts: Uint32Array) =>
    values.map((value, at): [string, number] => [value, counts[at] ?? 0]);
  return {
    industry: listed('industry', industries),
    department: listed(
      'department',
      byNumber(
        view.departments.map(({ id }) => id),
        tally.department,
      ),
    ),
    shareType: listed('shareType', byNumber(shareTypes, tally.shareType)),
    class: listed('class', byNumber(resourceClasses, tally.class)),
  };
}
