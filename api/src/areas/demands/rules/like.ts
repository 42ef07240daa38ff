/** Words that say no more than that it is information, with which a title ends. */
const plain = /(基本|相关)?(信息|数据|情况|资料|记录|清单|明细|库|表)$/;

/** What a title is about: 残疾人就业情况 and 残疾人就业信息 are about the same. */
export function gistOf(title: string): string {
  const gist = title.trim().replace(plain, '');
  return gist.length < 2 ? title.trim() : gist;
}

/** What is looked for in the directory for a demand that is being written: its title first, then each of its items. */
export const wordsOf = ({ title, items }: { title: string; items: readonly string[] }, most: number): string[] =>
  [...new Set([gistOf(title), ...items.map((item) => item.trim())])]
    .filter((words) => words.length >= 2)
    .slice(0, most);

const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]/gu, '');

const pairsOf = (text: string): Set<string> => {
  const said = bare(text);
  return new Set(Array.from({ length: Math.max(said.length - 1, 0) }, (_, at) => said.slice(at, at + 2)));
};

/** By which open demands are looked up: the pairs of characters of the gist; of a gist of one character, that one. */
export function partsOf(title: string): string[] {
  const gist = gistOf(title);
  const pairs = [...pairsOf(gist)];
  const said = bare(gist);
  return pairs.length > 0 || said === '' ? pairs : [said];
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => other.has(each)).length;

type Demanded = { title: string; items: readonly string[] };

/** How alike two demands are, from 0 to 1: by the pairs of characters of their gists, and by the items that both name. */
export function likeness(one: Demanded, other: Demanded): number {
  const [a, b] = [pairsOf(gistOf(one.title)), pairsOf(gistOf(other.title))];
  const titles = a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
  const [these, those] = [new Set(one.items), new Set(other.items)];
  const fewer = Math.min(these.size, those.size);
  const items = fewer === 0 ? 0 : shared(these, those) / fewer;
  return Math.max(titles, (titles + items) / 2);
}

/** From here on two demands are shown as alike. */
export const alike = 0.4;
