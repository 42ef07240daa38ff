import { resourceClasses, shareTypes } from '@onesource/db/vocabulary';
import type { Columns } from './rules/columns.ts';
import type { Tally } from './rules/counts.ts';
import type { Hits } from './rules/find.ts';
import type { Part, View } from './rules/part.ts';

type Margins = {
  dead: Uint8Array | null;
  hits: Hits;
  industry: Uint32Array;
  department: Uint32Array;
  shareType: Uint32Array;
  class: Uint32Array;
  /** Entries by class and classification: the tree's branches. */
  branches: Map<string, number>;
};

const kept = new WeakMap<Columns, Margins>();

/** Everything alive in a part with its counts: reckoned once for as long as the part stays as it is. */
export function marginsOf(part: Part): Margins {
  const known = kept.get(part.columns);
  if (known && known.dead === part.dead) return known;
  const { columns, meta, dead, size } = part;
  const docs = new Uint32Array(size);
  const margins: Margins = {
    dead,
    hits: { docs, tiers: new Uint8Array(0) },
    industry: new Uint32Array(meta.industries.length),
    department: new Uint32Array(meta.departments.length),
    shareType: new Uint32Array(shareTypes.length),
    class: new Uint32Array(resourceClasses.length),
    branches: new Map(),
  };
  const branches = new Uint32Array(meta.classifications.length * resourceClasses.length);
  const add = (counts: Uint32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  let count = 0;
  for (let doc = 0; doc < size; doc += 1) {
    if (dead && dead[doc] === 1) continue;
    docs[count++] = doc;
    const resourceClass = columns.class[doc] ?? 0;
    add(margins.industry, columns.industry[doc] ?? 0);
    add(margins.department, columns.department[doc] ?? 0);
    add(margins.shareType, columns.shareType[doc] ?? 0);
    add(margins.class, resourceClass);
    add(branches, (columns.classification[doc] ?? 0) * resourceClasses.length + resourceClass);
  }
  margins.hits = { docs: docs.subarray(0, count), tiers: new Uint8Array(count) };
  branches.forEach((number, at) => {
    if (number === 0) return;
    const code = meta.classifications[Math.floor(at / resourceClasses.length)] ?? '';
    margins.branches.set(`${(at % resourceClasses.length) + 1}${code}`, number);
  });
  kept.set(part.columns, margins);
  return margins;
}

/** Everything in a part, and a way to count it. */
export function everythingIn(part: Part): { hits: Hits; countInto(tally: Tally): Hits } {
  const margins = marginsOf(part);
  return {
    hits: margins.hits,
    countInto(tally) {
      tally.total += margins.hits.docs.length;
      margins.industry.forEach((count, at) => {
        const code = part.meta.industries[at] ?? '';
        tally.industry.set(code, (tally.industry.get(code) ?? 0) + count);
      });
      margins.department.forEach((count, at) => {
        const department = part.departments[at] ?? 0;
        tally.department[department] = (tally.department[department] ?? 0) + count;
      });
      for (const facet of ['shareType', 'class'] as const)
        margins[facet].forEach((count, at) => {
          tally[facet][at] = (tally[facet][at] ?? 0) + count;
        });
      return margins.hits;
    },
  };
}

/** How many entries each department of the view has. */
export function heldBy(view: View): Uint32Array {
  const held = new Uint32Array(view.departments.length);
  for (const part of view.parts)
    marginsOf(part).department.forEach((count, at) => {
      const department = part.departments[at] ?? 0;
      held[department] = (held[department] ?? 0) + count;
    });
  return held;
}

/** How many entries there are by class digit and classification: `101002`. */
export function branchesOf(view: View): Map<string, number> {
  const branches = new Map<string, number>();
  for (const part of view.parts)
    for (const [code, count] of marginsOf(part).branches) branches.set(code, (branches.get(code) ?? 0) + count);
  return branches;
}
