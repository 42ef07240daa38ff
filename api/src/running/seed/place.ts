import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type DepartmentKind, departmentKinds } from '@onesource/db/vocabulary';
import { pinyin } from 'pinyin-pro';

/** How a place calls itself: the demo's entries are written once and speak of it in its own words. */
const tiers = {
  district: (word: string) => word,
  city: (word: string) => word.replace('区', '市'),
  nation: (word: string) => national[word] ?? '国家',
} as const;
const national: Record<string, string> = { 本区: '全国', 全区: '全国', 区内: '全国', 区级: '国家级', 区属: '中央' };
type Tier = keyof typeof tiers;

/** A department as a city lists it. */
export type Listed = {
  /** Stable; what the demo's entries and accounts name. A street or town has its name for it. */
  key: string;
  name: string;
  shortName: string;
  nameEn: string;
  kind: DepartmentKind;
  /** Key of the one above; null at the top. */
  parent: string | null;
  /**
   * Where it is known from: an article, `NBS` (the list of administrative divisions), `portal` (the city's or province's
   * list of providers of open data), or `house`: the usual body of that duty, ours.
   */
  source: string;
  /** Other keys whose demo entries are its own here. */
  takes?: readonly string[];
};

/** What the folder of a city brings, in `law/cities/<city>/departments.json`. */
export type Place = { tier: Tier; departments: readonly Listed[] };

type Written = {
  tier: string;
  departments: (Omit<Listed, 'kind'> & { kind: string })[];
  /** Streets and towns below a department, their names between blanks. */
  divisions: { parent: string; source: string; names: string }[];
};

/** The file with a city's departments, as text. */
export function placeFile(id: string): Promise<string> {
  const path = `law/cities/${id}/departments.json`;
  // Beside the one file that the sources have been bundled into, or among them
  const bundled = new URL(`./${path}`, import.meta.url);
  return readFile(existsSync(bundled) ? bundled : new URL(`../../${path}`, import.meta.url), 'utf8');
}

/**
 * A city's departments, streets and towns last.
 *
 * @throws Error naming the line when a kind, a tier or a department above is unknown
 */
export function placeOf(text: string): Place {
  const written: Written = JSON.parse(text);
  const tier = (Object.keys(tiers) as Tier[]).find((known) => known === written.tier);
  if (!tier) throw new Error(`departments.json: unknown tier ${written.tier}`);
  const departments = written.departments.map((row): Listed => {
    const kind = departmentKinds.find((known) => known === row.kind);
    if (!kind) throw new Error(`departments.json: ${row.key} has an unknown kind`);
    return { ...row, kind };
  });
  const below = written.divisions.flatMap(({ parent, source, names }) =>
    names.split(' ').map((name) => division(name, parent, source)),
  );
  const all = [...departments, ...below];
  const keys = new Set(all.map(({ key }) => key));
  const lost = all.find(({ parent }) => parent !== null && !keys.has(parent));
  if (lost) throw new Error(`departments.json: ${lost.key} has an unknown parent`);
  return { tier, departments: all };
}

/** 街道, 镇 or 乡, by the name on the list of divisions. */
function division(name: string, parent: string, source: string): Listed {
  const [, bare = name, suffix = ''] = /^(.+?)(街道|镇|乡)$/.exec(name) ?? [];
  const sound = pinyin(bare, { toneType: 'none', type: 'array' }).join('');
  const romanised = sound.charAt(0).toUpperCase() + sound.slice(1);
  const street = suffix === '街道';
  return {
    key: name,
    name: street ? `${name}办事处` : `${name}人民政府`,
    shortName: name,
    nameEn: `${romanised} ${street ? 'Subdistrict' : suffix === '乡' ? 'Township' : 'Town'}`,
    kind: street ? 'subdistrict' : 'town',
    parent,
    source,
  };
}

/** Text of the demo in the words of the place: what stands in braces is said of a district there. */
export const spoken = (text: string, { tier }: Pick<Place, 'tier'>): string =>
  text.replace(/\{([本全]?区[级内属管]?)\}/g, (_, word: string) => tiers[tier](word));

/** The demo's entries of streets, towns and zones are of no particular one: `town:2` is the second that there is. */
const numbered = /^(?<kind>subdistrict|town|zone):(?<number>\d+)$/;
const lower: Record<string, readonly DepartmentKind[]> = {
  subdistrict: ['subdistrict', 'town'],
  town: ['town', 'subdistrict'],
  zone: ['development_zone'],
};

/** The key of the department whose demo entries those of `key` are: itself, one that takes them, or one by its number. */
export function holderOf({ departments }: Pick<Place, 'departments'>, key: string): string | null {
  const own = departments.find((one) => one.key === key) ?? departments.find(({ takes }) => takes?.includes(key));
  if (own) return own.key;
  const { kind = '', number } = numbered.exec(key)?.groups ?? {};
  const ranks = (lower[kind] ?? []).map((wanted) => departments.filter((one) => one.kind === wanted));
  // Where a government has neither: the governments below it
  const governments = departments.filter((one) => one.kind === 'government' && one.parent !== null);
  const candidates = [...ranks, governments].find((some) => some.length > 0) ?? [];
  return number === undefined ? null : (candidates[(Number(number) - 1) % candidates.length]?.key ?? null);
}
