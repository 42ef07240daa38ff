import { normalise, rowsOfName, rowsOfText } from '../normalise.ts';
import { soundsOf } from '../phonetic.ts';

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
  sounds: string[];
};

const rowsOfLines = (lines: string): string[][] =>
  lines === '' ? [] : lines.split('\n').flatMap((line) => rowsOfName(normalise(line)));

/**
 * Name, items, the rest, and what is hidden. PD-27: of what is not shared, others see name, provider and basis, so its
 * summary stands with what is hidden.
 */
export function prepared(entry: Findable): Prepared {
  const summary = rowsOfText(normalise(entry.summary));
  const closed = entry.shareType === 'not_shared';
  const department = rowsOfName(normalise(entry.departmentName));
  // The first row is the name; from it on what was typed can be all of it
  const named = rowsOfName(normalise(entry.name));
  return {
    code: entry.code,
    rows: [
      named.map((row, at) => (at === 0 ? ['^', ...row, '$'] : row)),
      rowsOfLines(entry.itemNames),
      closed ? department : [...summary, ...department],
      [...rowsOfLines(entry.hiddenItemNames), ...(closed ? summary : [])],
    ],
    sounds: soundsOf(entry.name),
  };
}

/** Rows of units up to this length are looked for in one piece where that is frequent. */
export const longestPhrase = 8;
/** Sounds are kept to this many letters in the index; of what is typed beyond, the entry itself is asked. */
export const keptSound = 10;
/** Beginnings of sounds up to this length have a list of their own where they are frequent, the first two always. */
export const longestPrefix = 6;
/** Beginnings of codes up to this length have a list. */
export const longestCode = 7;

export const soundTerm = (sound: string) => `~${sound.slice(0, keptSound)}`;
export const prefixTerm = (prefix: string) => `<${prefix}`;
export const codeTerm = (code: string) => `#${code}`;

/** Every term of an entry but the frequent ones of a segment, with the field it stands in. */
export function eachTerm(
  { code, rows, sounds }: Prepared,
  frequent: ReadonlySet<string>,
  add: (term: string, field: number) => void,
) {
  rows.forEach((ofField, field) => {
    for (const row of ofField) {
      row.forEach((unit, at) => {
        if (unit !== '^' && unit !== '$') add(unit, field);
        let phrase = unit;
        for (let length = 2; length <= longestPhrase && at + length <= row.length; length += 1) {
          phrase += row[at + length - 1];
          if (length > 2 && !frequent.has(phrase)) break;
          add(phrase, field);
        }
      });
      if (row[0] === '^' && row.length <= longestPhrase + 2) add(row.join(''), field);
    }
  });
  for (const sound of sounds) {
    add(soundTerm(sound), 0);
    const begun = sound.startsWith('^') ? 1 : 0;
    for (let length = 1; length <= longestPrefix && length + begun <= sound.length; length += 1) {
      const term = prefixTerm(sound.slice(0, length + begun));
      if (length > 2 && !frequent.has(term)) break;
      add(term, 0);
    }
  }
  for (let length = 1; length <= Math.min(longestCode, code.length); length += 1)
    add(codeTerm(code.slice(0, length)), 0);
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
      for (const sound of sounds) {
        const letters = length + (sound.startsWith('^') ? 1 : 0);
        if (sound.length < letters) continue;
        if (length === 3 || frequent.has(prefixTerm(sound.slice(0, letters - 1))))
          seen.add(prefixTerm(sound.slice(0, letters)));
      }
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    take(counts, least * 2);
  }
  return frequent;
}
