import { tierCount } from './asked.ts';
import { docBits } from './columns.ts';
import type { Hits } from './find.ts';
import type { View } from './part.ts';

/** As much of a view as says in which order its entries stand. */
type Ordered = Pick<View, 'ranks' | 'inOrder'> & { parts: readonly Pick<View['parts'][number], 'fresh'>[] };

/** An entry of the view: the place of its part, and its number there. */
export type Place = { part: number; doc: number };

/** Below this many, sorting them is quicker than going through all. */
const few = 4096;

/** The least share of its name that what was typed is, class by class. */
const shares = [1 / 2, 1 / 3, 1 / 4, 1 / 6];
/** Each tier is as many as these: names that say little else before those that say much. */
export const classesOfLength = shares.length + 1;
/** Where the length of a name is not known. */
const middle = 2;

/** Puts the hits of a part in order within their tiers, by how much of its name so many units are. */
export function byLength({ docs, tiers }: Hits, lengths: Uint8Array, typed: number): Hits {
  const classes = Uint8Array.from({ length: 256 }, (_, length) => {
    if (length === 0) return middle;
    const fits = shares.findIndex((share) => typed >= share * length);
    return fits === -1 ? shares.length : fits;
  });
  const graded = new Uint8Array(docs.length);
  for (let at = 0; at < docs.length; at += 1)
    graded[at] = (tiers[at] ?? 0) * classesOfLength + (classes[lengths[docs[at] ?? 0] ?? 0] ?? middle);
  return { docs, tiers: graded };
}

/** How many of the hits are only near to what was typed. */
export const nearOf = (hits: readonly Hits[]): number =>
  hits.reduce((sum, { tiers }) => sum + tiers.reduce((of, tier) => of + (tier >= firstNear ? 1 : 0), 0), 0);
const firstNear = tierCount * classesOfLength;

/** The hits of each part, those that have what was typed and those that are only near apart. */
export function nearApart(hits: readonly Hits[]): { exact: Hits[]; near: Hits[] } {
  const only = (wanted: boolean): Hits[] =>
    hits.map(({ docs, tiers }) => ({
      docs: docs.filter((_, at) => (tiers[at] ?? 0) >= firstNear === wanted),
      tiers: tiers.filter((tier) => tier >= firstNear === wanted),
    }));
  return { exact: only(false), near: only(true) };
}

/**
 * One page of hits, best tier first, the newest first within a tier. `hits` are those of each part, in the view's order.
 * With `flat`, tiers do not count, but that what is only near stands behind.
 */
export function placesOnPage(view: Ordered, hits: readonly Hits[], from: number, size: number, flat: boolean): Place[] {
  const groupOf = (tier: number): number => (flat ? (tier >= firstNear ? 1 : 0) : tier);
  const sizes = new Uint32Array(256);
  for (const { docs, tiers } of hits)
    for (let at = 0; at < docs.length; at += 1) {
      const tier = groupOf(tiers[at] ?? 0);
      sizes[tier] = (sizes[tier] ?? 0) + 1;
    }
  const page: Place[] = [];
  let passed = 0;
  const all = flat && sizes[1] === 0;
  for (let tier = 0; tier < sizes.length && page.length < size; tier += 1) {
    const held = sizes[tier] ?? 0;
    const among = all ? null : (one: number) => groupOf(one) === tier;
    if (held > 0 && passed + held > from)
      page.push(...ofTier(view, hits, among, held, Math.max(0, from - passed), size - page.length));
    passed += held;
  }
  return page;
}

function ofTier(
  view: Ordered,
  hits: readonly Hits[],
  among: ((tier: number) => boolean) | null,
  held: number,
  from: number,
  size: number,
): Place[] {
  const total = view.inOrder.length;
  const bits = held > few ? new Uint32Array((total >> 5) + 1) : null;
  const apart: { rank: number; place: Place }[] = [];
  hits.forEach(({ docs, tiers }, part) => {
    const ranks = view.ranks[part] ?? [];
    const fresh = view.parts[part]?.fresh;
    for (let at = 0; at < docs.length; at += 1) {
      if (among !== null && !among(tiers[at] ?? 0)) continue;
      const doc = docs[at] ?? 0;
      const rank = ranks[doc] ?? 0;
      if (bits && !fresh) bits[rank >> 5] = (bits[rank >> 5] ?? 0) | (1 << (rank & 31));
      else apart.push({ rank, place: { part, doc } });
    }
  });
  apart.sort((a, b) => a.rank - b.rank);
  if (!bits) return apart.slice(from, from + size).map(({ place }) => place);

  // The fresh ones stand between the others
  const page: Place[] = [];
  let passed = 0;
  let next = 0;
  const freshUpTo = (rank: number) => {
    for (let one = apart[next]; one && one.rank < rank && page.length < size; one = apart[++next])
      if (passed++ >= from) page.push(one.place);
  };
  for (let word = 0; word < bits.length && page.length < size; word += 1) {
    let left = bits[word] ?? 0;
    const ones = popcount(left);
    const firstFresh = apart[next];
    if (passed + ones <= from && !(firstFresh && firstFresh.rank < (word + 1) << 5)) {
      passed += ones;
      continue;
    }
    while (left !== 0 && page.length < size) {
      const rank = (word << 5) + 31 - Math.clz32(left & -left);
      left &= left - 1;
      freshUpTo(rank);
      if (page.length < size && passed++ >= from) {
        const packed = view.inOrder[rank] ?? 0;
        page.push({ part: packed >>> docBits, doc: packed & (2 ** docBits - 1) });
      }
    }
    freshUpTo((word + 1) << 5);
  }
  freshUpTo(Number.POSITIVE_INFINITY);
  return page;
}

function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
