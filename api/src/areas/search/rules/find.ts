import { type Asked, tierOf, tiers } from './asked.ts';
import { type Docs, noDocs, nowhere } from './codec.ts';
import { codeNumber } from './columns.ts';
import type { Part } from './part.ts';
import type { PartSight } from './sight.ts';
import type { Found, Lists, Wanted } from './wanted.ts';

/** Numbers of the entries found in a part, with how well each fits. */
export type Hits = { docs: Docs; tiers: Uint8Array };

const absent = 255;

/** Marks of one part's entries, used again and again: one search runs at a time, and clears what it set. */
const scratch = [new Uint8Array(0), new Uint8Array(0)];
function marksFor(which: 0 | 1, size: number): Uint8Array {
  let marks = scratch[which];
  if (!marks || marks.length < size) {
    marks = new Uint8Array(size).fill(absent);
    scratch[which] = marks;
  }
  return marks;
}

/** Where the words of a query stand in one segment, as far as the reader may find them. */
export function hitsIn(
  part: Pick<Part, 'id' | 'size' | 'columns' | 'dead'>,
  sight: PartSight,
  asked: Pick<Asked, 'code'>,
  wanted: Wanted,
  found: Pick<Found, 'lists' | 'codes'>,
): Hits {
  const listsOf = (need: Wanted['code']): Lists => (need && found.lists.get(need)?.get(part.id)) ?? nowhere;
  const { scope, department } = part.columns;
  const { dead } = part;
  const marks = marksFor(0, part.size);
  const [first] = wanted.words;
  const coded = wanted.code ? (listsOf(wanted.code)[0] ?? noDocs) : (found.codes.get(part.id) ?? noDocs);
  const most = (word: Wanted['words'][number] | undefined) =>
    [...listsOf(word?.phrase ?? null), ...listsOf(word?.sound ?? null)].reduce((sum, { length }) => sum + length, 0);
  const holder = new Uint32Array(most(first) + coded.length);
  let count = 0;

  // The first word marks; each further one keeps what has it too, at the worse of both levels
  wanted.words.forEach(({ phrase, sound }, at) => {
    const target = at === 0 ? marks : marksFor(1, part.size);
    const touched = at === 0 ? holder : new Uint32Array(most(wanted.words[at]));
    let reached = 0;
    const mark = (docs: Docs, level: number, open: boolean, hidden: boolean) => {
      for (let index = 0; index < docs.length; index += 1) {
        const doc = docs[index] ?? 0;
        if (dead && dead[doc] === 1) continue;
        if (open || hidden) {
          const own = sight.own[department[doc] ?? 0] === 1;
          if (!own && (hidden || sight.scopes[scope[doc] ?? 0] === 0)) continue;
        }
        if (target[doc] === absent) touched[reached++] = doc;
        target[doc] = level;
      }
    };
    const [name, items, rest, hidden] = listsOf(phrase);
    mark(rest ?? noDocs, tiers.rest, true, false);
    mark(hidden ?? noDocs, tiers.items, false, true);
    mark(items ?? noDocs, tiers.items, true, false);
    mark(name ?? noDocs, tiers.named, false, false);
    mark(listsOf(sound)[0] ?? noDocs, tiers.named, false, false);
    if (at === 0) {
      count = reached;
      return;
    }
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const doc = holder[index] ?? 0;
      if (target[doc] === absent) {
        marks[doc] = absent;
        continue;
      }
      marks[doc] = Math.max(marks[doc] ?? absent, target[doc] ?? absent);
      holder[kept++] = doc;
    }
    count = kept;
    for (let index = 0; index < reached; index += 1) target[touched[index] ?? 0] = absent;
  });

  // How well names fit, of those that are found
  const better = (docs: Docs, tier: number) => {
    for (const doc of docs) {
      const now = marks[doc] ?? absent;
      if (now !== absent && now > tier) marks[doc] = tier;
    }
  };
  for (const { anchored } of wanted.words) if (anchored) better(listsOf(anchored)[0] ?? noDocs, tiers.soundsFromStart);
  if (wanted.whole) {
    const { begins, exact, holds } = wanted.whole;
    const single = wanted.words[0];
    better((holds ? listsOf(holds)[0] : single && listsOf(single.phrase)[0]) ?? noDocs, tiers.holds);
    better(listsOf(begins)[0] ?? noDocs, tiers.begins);
    better(listsOf(exact)[0] ?? noDocs, tiers.exact);
  }
  const exactCode = asked.code && /\/\d/.test(asked.code) ? codeNumber(asked.code) : null;
  for (const doc of coded) {
    if (dead && dead[doc] === 1) continue;
    if (marks[doc] === absent) holder[count++] = doc;
    const whole = exactCode !== null && part.columns.code[doc] === exactCode;
    marks[doc] = Math.min(marks[doc] ?? absent, whole ? tiers.exact : tiers.begins);
  }
  const docs = holder.subarray(0, count);
  const fits = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const doc = docs[index] ?? 0;
    fits[index] = marks[doc] ?? absent;
    marks[doc] = absent;
  }
  return { docs, tiers: fits };
}

/** The same for the entries that no segment knows yet: each is looked at. */
export function freshHits(part: Pick<Part, 'columns' | 'fresh'>, sight: PartSight, asked: Asked): Hits {
  const docs: number[] = [];
  const fits: number[] = [];
  part.fresh?.entries.forEach((entry, doc) => {
    const hidden = sight.own[part.columns.department[doc] ?? 0] === 1;
    const open = hidden || sight.scopes[part.columns.scope[doc] ?? 0] === 1;
    const tier = tierOf(entry, asked, { open, hidden });
    if (tier === null) return;
    docs.push(doc);
    fits.push(tier);
  });
  return { docs: Uint32Array.from(docs), tiers: Uint8Array.from(fits) };
}
