import { normalise, rowsOfName, rowsOfText } from './normalise.ts';
import { type Sounds, soundsOf } from './phonetic.ts';
import { remembered } from './remembered.ts';

/** What an entry is found by. Item names stand a line each. */
export type Findable = {
  code: string;
  name: string;
  summary: string;
  departmentName: string;
  shareType: string;
  itemNames: string;
  hiddenItemNames: string;
};

/** The units of an entry, row by row, for each field of a posting; and how its name sounds. */
export type Prepared = {
  code: string;
  rows: readonly [string[][], string[][], string[][], string[][]];
  /** Those of the department's name alone, which stand with the rest. */
  provider: string[][];
  sounds: Sounds;
};

/** Many entries have items of the same name, or one department: their rows are the same, and are made once. */
export const rowsOfOne = remembered((text: string) => rowsOfName(normalise(text)), 20_000);
const rowsOfLines = (lines: string): string[][] => (lines === '' ? [] : lines.split('\n').flatMap(rowsOfOne));

/**
 * The rows of one field: name, items, the rest, and what is hidden. PD-27: of what is not shared, others see name, provider
 * and basis, so its summary stands with what is hidden.
 */
const rowsOfField: readonly ((entry: Findable, closed: boolean) => string[][])[] = [
  // The first row is the name; from it on what was typed can be all of it
  ({ name }) => rowsOfName(normalise(name)).map((row, at) => (at === 0 ? ['^', ...row, '$'] : row)),
  ({ itemNames }) => rowsOfLines(itemNames),
  ({ summary, departmentName }, closed) => [...(closed ? [] : rowsOfSummary(summary)), ...rowsOfOne(departmentName)],
  ({ summary, hiddenItemNames }, closed) => [
    ...rowsOfLines(hiddenItemNames),
    ...(closed ? rowsOfSummary(summary) : []),
  ],
];
const rowsOfSummary = (summary: string) => rowsOfText(normalise(summary));

/** The rows of one field of an entry alone: where only it is in question. */
export const fieldOf = (entry: Findable, field: number): string[][] =>
  rowsOfField[field]?.(entry, entry.shareType === 'not_shared') ?? [];

export const prepared = (entry: Findable): Prepared => ({
  code: entry.code,
  rows: [fieldOf(entry, 0), fieldOf(entry, 1), fieldOf(entry, 2), fieldOf(entry, 3)],
  provider: rowsOfOne(entry.departmentName),
  sounds: soundsOf(entry.name),
});

const rowText = (row: readonly string[]) => `|${row.join('|')}|`;
/** Whether the units stand in one of the rows, one behind the other. */
export const holds = (rows: readonly (readonly string[])[], units: readonly string[]) => {
  const wanted = rowText(units);
  return rows.some((row) => rowText(row).includes(wanted));
};

/** Rows of units up to this length are looked for in one piece where that is frequent. */
export const longestPhrase = 8;
/** Sounds are kept to this many letters in the index; of what is typed beyond, the entry itself is asked. */
export const keptPinyin = 10;
export const keptInitials = 5;
/** Beginnings of sounds up to this length have a list of their own where they are frequent, the first two always. */
export const longestPrefix = 6;
/** Beginnings of codes up to this length have a list. */
export const longestCode = 7;

export const pinyinTerm = (sound: string) => `~${sound.slice(0, keptPinyin)}`;
export const initialsTerm = (sound: string) => `-${sound.slice(0, keptInitials)}`;
export const prefixTerm = (prefix: string) => `<${prefix}`;
export const codeTerm = (code: string) => `#${code}`;

/** The terms of one row of units: each unit, each pair of neighbours, and longer phrases as far as they are frequent. */
export function termsOfRow(row: readonly string[], frequent: ReadonlySet<string>): string[] {
  const terms = new Set<string>();
  row.forEach((unit, at) => {
    if (unit !== '^' && unit !== '$') terms.add(unit);
    let phrase = unit;
    for (let length = 2; length <= longestPhrase && at + length <= row.length; length += 1) {
      phrase += row[at + length - 1];
      if (length > 2 && !frequent.has(phrase)) break;
      terms.add(phrase);
    }
  });
  if (row[0] === '^' && row.length <= longestPhrase + 2) terms.add(row.join(''));
  return [...terms];
}

/** The terms of how a name sounds, and of its code: they stand with the name. */
export function otherTerms({ code, sounds: { pinyin, initials } }: Prepared, frequent: ReadonlySet<string>): string[] {
  const terms = new Set<string>();
  for (const sound of pinyin) terms.add(pinyinTerm(sound));
  for (const sound of initials) terms.add(initialsTerm(sound));
  for (const sound of [...pinyin, ...initials]) {
    const begun = sound.startsWith('^') ? 1 : 0;
    for (let length = 1; length <= longestPrefix && length + begun <= sound.length; length += 1) {
      const term = prefixTerm(sound.slice(0, length + begun));
      if (length > 2 && !frequent.has(term)) break;
      terms.add(term);
    }
  }
  for (let length = 1; length <= Math.min(longestCode, code.length); length += 1)
    terms.add(codeTerm(code.slice(0, length)));
  return [...terms];
}

/** How many entries of a sample say which phrases are frequent. */
export const sampleSize = 8192;

/**
 * Phrases of three units or more, and beginnings of sounds of three letters or more, that one in a thousand has: they
 * get lists of their own. Whatever begins one is one too. An entry that lacks a list is found by shorter ones.
 */
export function frequentIn(sample: readonly Prepared[]): Set<string> {
  const frequent = new Set<string>();
  const least = Math.max(12, Math.ceil(sample.length / 1000));
  const take = (counts: Map<string, number>, enough: number) => {
    for (const [term, count] of counts) if (count >= enough) frequent.add(term);
  };
  for (let length = 3; length <= longestPhrase; length += 1) {
    const counts = new Map<string, number>();
    for (const { rows } of sample) {
      const seen = new Set<string>();
      for (const row of rows.flat()) {
        for (let at = 0; at + length <= row.length; at += 1) {
          const begun = row.slice(at, at + length - 1).join('');
          if (length === 3 || frequent.has(begun)) seen.add(begun + row[at + length - 1]);
        }
      }
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    take(counts, least);
  }
  for (let length = 3; length <= longestPrefix; length += 1) {
    const counts = new Map<string, number>();
    for (const { sounds } of sample) {
      const seen = new Set<string>();
      for (const sound of [...sounds.pinyin, ...sounds.initials]) {
        const letters = length + (sound.startsWith('^') ? 1 : 0);
        if (sound.length < letters) continue;
        if (length === 3 || frequent.has(prefixTerm(sound.slice(0, letters - 1))))
          seen.add(prefixTerm(sound.slice(0, letters)));
      }
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    take(counts, least * 8);
  }
  return frequent;
}
