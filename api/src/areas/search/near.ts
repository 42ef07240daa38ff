import { fetchLists } from './fetch.ts';
import { type Docs, noDocs, nowhere } from './rules/codec.ts';
import type { Hits } from './rules/find.ts';
import { type Near, nearTierOf, stands, tierOfHeld } from './rules/near.ts';
import type { Part, View } from './rules/part.ts';
import type { PartSight } from './rules/sight.ts';
import { holds, rowsOfOne } from './rules/terms.ts';
import { type Found, type Wanted, wantedFor } from './rules/wanted.ts';

type Source = Parameters<typeof fetchLists>[0];

/** What is near, with the lists of its words: each way of each piece, in order. */
export type Nearby = {
  near: Near;
  wanted: Wanted;
  found: Found;
  /** For each way, which departments of the view have it in their name. */
  provides: readonly Uint8Array[];
};

/** Reads the lists of what is near; null where the stand moved on. */
export async function nearbyAt(db: Source, near: Near, view: View): Promise<Nearby | null> {
  const ways = near.pieces.flatMap((piece) => piece.ways);
  const wanted = wantedFor({ words: ways, code: null, whole: [] });
  const segments = view.parts.flatMap(({ id, fresh }) => (fresh ? [] : [id]));
  const found = await fetchLists(db, wanted, segments);
  const named = view.departments.map(({ name }) => rowsOfOne(name));
  const provides = ways.map(({ units }) => Uint8Array.from(named, (rows) => (holds(rows, units) ? 1 : 0)));
  return found && { near, wanted, found, provides };
}

/** Adds to what a part has of a query what is near to it: behind, and only what is not there yet. */
export function withNear(hits: Hits, part: Part, sight: PartSight, nearby: Nearby): Hits {
  const near = part.fresh ? freshNear(part, sight, nearby) : nearIn(part, sight, nearby);
  const there = new Set(hits.docs);
  const further = near.filter(({ doc }) => !there.has(doc));
  return {
    docs: Uint32Array.from([...hits.docs, ...further.map(({ doc }) => doc)]),
    tiers: Uint8Array.from([...hits.tiers, ...further.map(({ tier }) => tier)]),
  };
}

type NearHit = { doc: number; tier: number };

/** The same that `nearTierOf` says of one entry, from the lists of a segment. */
function nearIn(part: Part, sight: PartSight, { near, wanted, found, provides }: Nearby): NearHit[] {
  const { columns, dead, size } = part;
  const marks = () => new Uint8Array(size);
  const [count, worst, named, heard, place] = [marks(), marks(), marks(), marks(), marks()];
  const all: number[] = [];
  let at = 0;
  const pieces = near.pieces.map(({ ways, weight }) => {
    const lists = ways.map(() => {
      const [lookedFor, provider] = [wanted.words[at], provides[at]];
      at += 1;
      const said = (lookedFor && found.lists.get(lookedFor.phrase)?.get(part.id)) ?? nowhere;
      const sounds = (lookedFor?.sound && found.lists.get(lookedFor.sound)?.get(part.id)) ?? nowhere;
      return { said, sounds, provider };
    });
    const many = lists.reduce((sum, { said }) => sum + said.reduce((of, docs) => of + (docs?.length ?? 0), 0), 0);
    return { lists, weight, many };
  });
  // The rarest first: an entry without it never has all, and then only what stands in its name counts any more
  pieces.sort((a, b) => a.many - b.many);
  pieces.forEach(({ lists, weight }, turn) => {
    const touched: number[] = [];
    const mark = (docs: Docs, stand: number, sees: (doc: number) => boolean) => {
      for (const doc of docs) {
        if ((dead && dead[doc] === 1) || !sees(doc)) continue;
        const before = place[doc] ?? 0;
        if (turn > 0 && stand !== stands.name && before === 0 && count[doc] === 0) continue;
        if (before === 0) touched.push(doc);
        if (before === 0 || before > stand) place[doc] = stand;
      }
    };
    const own = (doc: number) => sight.own[columns.department[doc] ?? 0] === 1;
    const open = (doc: number) => own(doc) || sight.scopes[columns.scope[doc] ?? 0] === 1;
    for (const { said, sounds, provider } of lists) {
      const [name, items, rest, hidden] = said;
      const provided = (doc: number) => provider?.[part.departments[columns.department[doc] ?? 0] ?? 0] === 1;
      mark(name ?? noDocs, stands.name, () => true);
      mark(sounds[0] ?? noDocs, stands.name, () => true);
      mark(rest ?? noDocs, stands.provider, (doc) => open(doc) && provided(doc));
      mark(items ?? noDocs, stands.items, open);
      mark(hidden ?? noDocs, stands.items, own);
      mark(rest ?? noDocs, stands.rest, open);
    }
    for (const doc of touched) {
      const stand = place[doc] ?? 0;
      place[doc] = 0;
      if (count[doc] === 0) all.push(doc);
      count[doc] = (count[doc] ?? 0) + 1;
      worst[doc] = Math.max(worst[doc] ?? 0, stand);
      if (stand !== stands.name) continue;
      named[doc] = (named[doc] ?? 0) + weight;
      heard[doc] = (heard[doc] ?? 0) + (weight === 0 ? 1 : 0);
    }
  });
  const tierOf = tierOfHeld(near);
  return all.flatMap((doc) => {
    const tier = tierOf({
      count: count[doc] ?? 0,
      worst: worst[doc] ?? 0,
      named: named[doc] ?? 0,
      heard: heard[doc] ?? 0,
    });
    return tier === null ? [] : [{ doc, tier }];
  });
}

function freshNear(part: Part, sight: PartSight, { near }: Nearby): NearHit[] {
  return (part.fresh?.entries ?? []).flatMap((entry, doc) => {
    const hidden = sight.own[part.columns.department[doc] ?? 0] === 1;
    const open = hidden || sight.scopes[part.columns.scope[doc] ?? 0] === 1;
    const tier = nearTierOf(entry, near, { open, hidden });
    return tier === null ? [] : [{ doc, tier }];
  });
}
