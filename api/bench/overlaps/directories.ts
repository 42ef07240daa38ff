import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { itemKey } from '../../src/areas/catalog/rules/sources/item-key.ts';

/** An entry of a city's catalog, as much of it as comparing takes. */
export type Entry = { id: string; name: string; provider: string; items: string[] };
/** The entries of one city, from departments of its own level: what districts hold is about other places. */
export type Directory = { city: string; entries: Entry[] };

type Line = { id: string; province: string; city: string; name: string; provider: string; items: string[] };

const fewest = 40;

/** The catalogs in a file of JSON lines (`.gz`) with items, city by city. */
export async function directoriesIn(file: string): Promise<Directory[]> {
  const cities = new Map<string, Entry[]>();
  for await (const text of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, province, city, name, provider, items } = JSON.parse(text) as Line;
    const own = /^[省市]/.test(provider) || provider.startsWith(city || province);
    if (!own || /[县区乡镇]|街道|分局/.test(provider.slice(1))) continue;
    const at = `${province}${city}`;
    // 达州市统计局 and 市统计局 are one department
    const department = provider.replace(city || province, (place) => place.slice(-1));
    cities.set(at, [...(cities.get(at) ?? []), { id, name, provider: department, items: [...new Set(items)] }]);
  }
  return [...cities].flatMap(([city, entries]) => (entries.length >= fewest ? [{ city, entries }] : []));
}

/** The keys of an entry's items, each once. */
export const keysOf = ({ items }: Entry): string[] => [...new Set(items.map(itemKey).filter((key) => key !== ''))];
