import { nameKey } from '../../../../areas/catalog/rules/names/same-name.ts';

/** What somebody said once that a heading (`field` is `column`) or a word of a field means; empty leaves it out. */
export type Meaning = { field: string; said: string; means: string };
/** What a department means by its own words; undefined where nobody said so. */
export type Dictionary = (field: string, said: string) => string | undefined;

export const column = 'column';
export const noDictionary: Dictionary = () => undefined;

/** The words as they are compared: width, case, blanks and punctuation make no difference. */
export function dictionaryOf(meanings: readonly Meaning[]): Dictionary {
  const known = new Map(meanings.map(({ field, said, means }) => [`${field} ${nameKey(said)}`, means]));
  return known.size === 0 ? noDictionary : (field, said) => known.get(`${field} ${nameKey(said)}`);
}

/** The word among some that is most like one, by the pairs of characters they share; null where none is like it. */
export function likest(said: string, among: readonly string[]): string | null {
  const wanted = pairs(said);
  let best: string | null = null;
  let most = 0.5;
  for (const word of among) {
    const other = pairs(word);
    const shared = [...wanted].filter((pair) => other.has(pair)).length;
    const likeness = (2 * shared) / (wanted.size + other.size);
    if (likeness >= most && (best === null || likeness > most)) [best, most] = [word, likeness];
  }
  return best;
}

function pairs(text: string): Set<string> {
  const characters = [...nameKey(text)];
  const each = characters.map((character, at) => character + (characters[at + 1] ?? ''));
  return new Set(each.length > 1 ? each.slice(0, -1) : each);
}
