import type { Docs } from './rules/codec.ts';
import type { Hits } from './rules/find.ts';
import type { Place } from './rules/order.ts';
import type { View } from './rules/part.ts';

const collator = new Intl.Collator('zh-Hans-CN');

/** Up to so many hits all names are read. */
const few = 1000;

/** Gives the names of entries, in the same order. */
export type NamesOf = (places: readonly Place[]) => Promise<string[]>;

type Named = { name: string; place: Place; at: number };

/**
 * One page of hits in the order of their names, as a Chinese dictionary has them; of one name the newest first. Each
 * segment knows its own order. Names at equal distances say between which the page lies; only those between are read.
 */
export async function pageByName(view: View, hits: readonly Hits[], from: number, size: number, namesOf: NamesOf) {
  const lists = await Promise.all(
    hits.map(async ({ docs }, part): Promise<Docs> => {
      const order = view.parts[part]?.columns.byName;
      return view.parts[part]?.fresh ? sortedFresh(view, part, docs, namesOf) : inOrderOf(order ?? docs, docs);
    }),
  );
  const rankOf = ({ part, doc }: Place) => view.ranks[part]?.[doc] ?? 0;
  const before = (a: Named, b: Named) => collator.compare(a.name, b.name) || rankOf(a.place) - rankOf(b.place);
  const named = async (wanted: readonly { part: number; at: number }[]): Promise<Named[]> => {
    const places = wanted.map(({ part, at }) => ({ part, doc: lists[part]?.[at] ?? 0 }));
    const names = await namesOf(places);
    return places.map((place, index) => ({ place, name: names[index] ?? '', at: wanted[index]?.at ?? 0 }));
  };

  const total = lists.reduce((sum, { length }) => sum + length, 0);
  const stride = total <= few ? total + 1 : Math.ceil(Math.sqrt(total));
  const marks = await named(
    lists.flatMap((list, part) =>
      Array.from({ length: Math.floor(list.length / stride) }, (_, step) => ({ part, at: (step + 1) * stride - 1 })),
    ),
  );
  marks.sort(before);
  // Before a mark stand all that stand before the last mark of each part up to it; at most as many again, less one
  const windows = lists.map(({ length }) => ({ low: 0, high: length }));
  const reached = lists.map(() => 0);
  for (const { place, at } of marks) {
    reached[place.part] = at + 1;
    const least = reached.reduce((sum, count) => sum + count, 0);
    const most = least + (lists.length - 1) * (stride - 1);
    if (most <= from) {
      windows.forEach((window, part) => {
        window.low = reached[part] ?? 0;
      });
    }
    if (least >= from + size) {
      windows.forEach((window, part) => {
        window.high = Math.min(window.high, (reached[part] ?? 0) + stride);
      });
      break;
    }
  }
  const near = await named(
    windows.flatMap(({ low, high }, part) =>
      Array.from({ length: Math.max(0, high - low) }, (_, index) => ({ part, at: low + index })),
    ),
  );
  near.sort(before);
  const skipped = windows.reduce((sum, { low }) => sum + low, 0);
  return near.slice(from - skipped, from - skipped + size).map(({ place }) => place);
}

/** These entries in the order given. */
function inOrderOf(order: Docs, docs: Docs): Docs {
  const wanted = new Uint8Array(order.length);
  for (const doc of docs) wanted[doc] = 1;
  return order.filter((doc) => wanted[doc] === 1);
}

async function sortedFresh(view: View, part: number, docs: Docs, namesOf: NamesOf): Promise<Docs> {
  const names = await namesOf([...docs].map((doc) => ({ part, doc })));
  const ranks = view.ranks[part] ?? [];
  return Uint32Array.from(
    [...docs]
      .map((doc, at) => ({ doc, name: names[at] ?? '' }))
      .sort((a, b) => collator.compare(a.name, b.name) || (ranks[a.doc] ?? 0) - (ranks[b.doc] ?? 0))
      .map(({ doc }) => doc),
  );
}
