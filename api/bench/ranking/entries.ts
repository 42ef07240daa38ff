import { readFileSync } from 'node:fs';
import { seeded } from '../random.ts';
import type { BenchEntry } from '../vocabulary.ts';

/** An entry of `entries.tsv`: a key of its own, who provides it, its name, and the names of its items. */
export type Real = { key: string; provider: string; name: string; items: string[] };

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
export const cellsOf = (file: string): string[][] => linesOf(file).map((line) => line.split('\t'));

export const realEntries: readonly Real[] = cellsOf('entries.tsv').map(
  ([key = '', provider = '', name = '', items]) => ({
    key,
    provider,
    name,
    items: items ? items.split('|') : [],
  }),
);

export const providers: readonly string[] = [...new Set(realEntries.map(({ provider }) => provider))];

/** Of every fourth entry the items are not registered: its summary names them, as in the catalogs that it comes from. */
const registers = (at: number) => at % 4 !== 3;

/**
 * The entries as the product holds them. What the public catalogs do not tell of them (code, day, class) is made up by
 * their place in the list; it says nothing of what they are about.
 */
export const entries: readonly BenchEntry[] = realEntries.map(({ provider, name, items }, at) => {
  const random = seeded(at * 7919 + 41);
  const place = (most: number) => 1 + Math.floor(random() * most);
  const named = items.slice(0, registers(at) ? 3 : items.length);
  return {
    at,
    department: providers.indexOf(provider),
    name,
    summary: named.length > 0 ? `${name}，包括${named.join('、')}等。` : '',
    items: registers(at) ? items.map((item) => ({ name: item, hidden: false })) : [],
    industry: 'S92',
    class: 'department',
    classification: `${String(place(20)).padStart(2, '0')}${String(place(30)).padStart(3, '0')}`,
    shareType: 'unconditional',
    openness: 'open',
    updateCycle: 'yearly',
    scope: null,
    age: Math.floor(random() * 500 * 86_400_000),
  };
});
