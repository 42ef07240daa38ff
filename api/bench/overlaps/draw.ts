import { seeded } from '../random.ts';
import { type Directory, directoriesIn, type Entry, keysOf } from './directories.ts';

/**
 * `node api/bench/overlaps/draw.ts FILE [seed]`: pairs of entries of two departments of one city that share names of
 * items, drawn evenly by how many of their names they share, to be labelled by reading. JSON lines, without a label.
 */
type Pair = { city: string; a: Entry; b: Entry; shared: string[] };

/**
 * By the share of the shorter entry's names that both have; one name alone is a kind of its own, and so are entries that
 * are called alike: two departments seldom hold the same, and drawn evenly hardly any pair would.
 */
const kinds = ['one', 'few', 'some', 'most', 'alike'] as const;
const kindOf = ({ a, b, shared }: Pair): (typeof kinds)[number] => {
  const of = shared.length / Math.min(keysOf(a).length, keysOf(b).length);
  if (shared.length === 1) return 'one';
  if (likeness(a.name, b.name) >= 0.55) return 'alike';
  return of < 0.34 ? 'few' : of < 0.67 ? 'some' : 'most';
};
const wanted = { one: 20, few: 30, some: 35, most: 45, alike: 110 };

/** The share of neighbouring characters that two names have in common (Dice). */
function likeness(one: string, other: string): number {
  const pairs = (name: string) => new Set([...name].slice(1).map((character, at) => [...name][at] + character));
  const [of, among] = [pairs(one), pairs(other)];
  return (2 * [...of].filter((pair) => among.has(pair)).length) / Math.max(1, of.size + among.size);
}
/** Of one entry, and of one set of shared names: all else would be the same question again. */
const mostOfEntry = 2;
const mostAlike = 3;

function pairsOf({ city, entries }: Directory): Pair[] {
  const holders = Map.groupBy(
    entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry }))),
    ({ key }) => key,
  );
  const shared = new Map<string, Pair>();
  for (const [key, held] of holders)
    for (const [at, { entry: a }] of held.entries())
      for (const { entry: b } of held.slice(at + 1)) {
        if (a.provider === b.provider) continue;
        const id = `${a.id} ${b.id}`;
        const pair = shared.get(id) ?? { city, a, b, shared: [] };
        pair.shared.push(key);
        shared.set(id, pair);
      }
  return [...shared.values()];
}

function draw(directories: readonly Directory[], seed: number): Pair[] {
  const random = seeded(seed);
  const all = Map.groupBy(directories.flatMap(pairsOf), kindOf);
  const used = new Map<string, number>();
  const times = (key: string) => used.get(key) ?? 0;
  return kinds.flatMap((kind) => {
    const ranked = (all.get(kind) ?? []).map((pair) => ({ pair, at: random() })).sort((x, y) => x.at - y.at);
    const drawn: Pair[] = [];
    for (const { pair } of ranked) {
      const alike = pair.shared.toSorted().join();
      const both = [pair.a.name, pair.b.name].toSorted().join('\n');
      if (drawn.length === wanted[kind]) break;
      if (Math.max(times(pair.a.name), times(pair.b.name)) >= mostOfEntry) continue;
      if (times(alike) >= mostAlike || times(both) > 0) continue;
      for (const key of [pair.a.name, pair.b.name, alike, both]) used.set(key, times(key) + 1);
      drawn.push(pair);
    }
    return drawn;
  });
}

const [file, seed = '20261129'] = process.argv.slice(2);
if (!file) throw new Error('node api/bench/overlaps/draw.ts FILE [seed]');
for (const { city, a, b, shared } of draw(await directoriesIn(file), Number(seed)))
  console.log(JSON.stringify({ a: a.id, b: b.id, city, names: [a.name, b.name], shared }));
