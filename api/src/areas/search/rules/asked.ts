import { normalise, runsOf, unitsOf } from './normalise.ts';
import { longestSound, soundsLike } from './phonetic.ts';
import {
  codeTerm,
  holds,
  initialsTerm,
  keptInitials,
  keptPinyin,
  longestCode,
  longestPhrase,
  longestPrefix,
  type Prepared,
  pinyinTerm,
  prefixTerm,
} from './terms.ts';

/** One of the words typed: a row of units to stand somewhere in one piece; Latin letters may be sounds, too. */
export type Word = { units: readonly string[]; sound: string | null };

/** What was typed, as it is looked for. */
export type Asked = {
  /** All words must be found; none where only punctuation was typed, which names nothing. */
  words: readonly Word[];
  /** Digits may begin a code. */
  code: string | null;
  /** Everything typed in one piece: how well a name fits. */
  whole: readonly string[];
};

/** Null where nothing was typed: then everything is asked for. */
export function askedFor(q: string): Asked | null {
  const typed = normalise(q);
  if (typed === '') return null;
  const words = runsOf(typed).map(({ text, han }) => ({
    units: unitsOf(text),
    // The signs of C++ or C# are not heard
    sound: han || /[+#]/.test(text) ? null : text.slice(0, longestSound),
  }));
  const joined = typed.replace(/[^\p{Script=Han}a-z0-9+#]+/gu, '');
  return { words, code: words.length > 0 && /^[\d/]+$/.test(typed) ? typed : null, whole: unitsOf(joined) };
}

/** Letters of a syllable as it is typed. */
const lettersEach = 3;
/** How many units of a name that is what was typed would have: letters may be pinyin. */
export const lengthOf = ({ words }: Asked): number =>
  words.reduce((sum, { units, sound }) => sum + (sound === null ? units.length : sound.length / lettersEach), 0);

/** How well an entry fits, best first. */
export const tiers = {
  exact: 0,
  begins: 1,
  holds: 2,
  soundsFromStart: 3,
  named: 4,
  items: 5,
  rest: 6,
} as const;
export const tierCount = 7;

/** Which of an entry the reader may find it by: the items and the summary, and what is hidden. The name always. */
export type Sight = { open: boolean; hidden: boolean };

/** Where a word stands in an entry, by field of a posting. A sound is heard in the name. */
export const placesOf = ({ rows, sounds }: Prepared, { units, sound }: Word): boolean[] =>
  rows.map((ofField, field) => holds(ofField, units) || (field === 0 && sound !== null && soundsLike(sounds, sound)));

/** How well one entry fits, by itself: the rule that the index answers for many at once. Null where it does not. */
export function tierOf(entry: Prepared, { words, code, whole }: Asked, sight: Sight): number | null {
  if (code !== null && entry.code === code) return tiers.exact;
  const [names] = entry.rows;
  const levels = words.map((word) => {
    const [name, items, rest, hidden] = placesOf(entry, word);
    if (name) return tiers.named;
    if ((items && sight.open) || (hidden && sight.hidden)) return tiers.items;
    return rest && sight.open ? tiers.rest : null;
  });
  const found = words.length > 0 && !levels.includes(null);
  const begun = code !== null && entry.code.startsWith(code);
  if (!found) return begun ? tiers.begins : null;
  if (holds(names, ['^', ...whole, '$'])) return tiers.exact;
  if (begun || holds(names, ['^', ...whole])) return tiers.begins;
  if (holds(names, whole)) return tiers.holds;
  const [only] = words;
  if (words.length === 1 && only?.sound && soundsLike(entry.sounds, `^${only.sound}`)) return tiers.soundsFromStart;
  return Math.max(...levels.map((level) => level ?? tiers.rest));
}

/** What is looked up together: the terms of one word, of the whole, or of the code. */
export type Need = {
  /** A row of units to stand in one piece, or a list that is asked for as it is. */
  kind: 'phrase' | 'list' | 'sound';
  units: readonly string[];
  /** The term whose list is the answer, where a segment has it. */
  exact: string;
  /** Terms that everything found has; where `exact` is not there the rarest of them narrow down what to look at. */
  terms: readonly string[];
  /** How many of the terms an entry cannot lack: neighbours, or the one unit. */
  basic: ReadonlySet<string>;
};

/** The needs of a row of units to stand in one piece. */
export function phraseNeed(units: readonly string[]): Need {
  const terms = new Set<string>();
  const basic = new Set<string>();
  for (let at = 0; at < units.length; at += 1) {
    let phrase = units[at] ?? '';
    if (units.length === 1) {
      terms.add(phrase);
      basic.add(phrase);
    }
    for (let length = 2; length <= longestPhrase && at + length <= units.length; length += 1) {
      phrase += units[at + length - 1];
      terms.add(phrase);
      if (length === 2) basic.add(phrase);
    }
  }
  const exact = units.length <= longestPhrase || isWholeName(units) ? units.join('') : '';
  if (exact !== '') terms.add(exact);
  return { kind: 'phrase', units, exact, terms: [...terms], basic };
}

/** Short names stand in the index as a whole. */
const isWholeName = (units: readonly string[]) =>
  units[0] === '^' && units.at(-1) === '$' && units.length <= longestPhrase + 2;

/** The need of letters that begin a sound; a list of their own answers, or all sounds that begin with them. */
export const soundNeed = (typed: string): Need => {
  const letters = typed.startsWith('^') ? typed.length - 1 : typed.length;
  const prefix = prefixTerm(typed);
  const terms = letters <= longestPrefix ? [prefix] : [];
  return { kind: 'sound', units: [typed], exact: prefix, terms, basic: new Set() };
};

/** Beginnings of sounds this short always have a list. */
export const alwaysKept = (typed: string) => typed.replace('^', '').length <= 2;

/**
 * Where to look for sounds that begin with what was typed: among the terms from (inclusive) and to (exclusive). Where
 * more was typed than the index keeps, it is one term, and the entry itself is asked.
 */
export type Heard = { from: string; to: string; whole: boolean };
export function heardAs(typed: string): Heard[] {
  return [
    { term: pinyinTerm(typed), kept: keptPinyin },
    { term: initialsTerm(typed), kept: keptInitials },
  ].map(({ term, kept }) => ({
    from: term,
    to: typed.length > kept ? `${term}\0` : `${term}{`,
    whole: typed.length <= kept,
  }));
}

/** The list of a code's beginning; null where it is longer than those that are kept. */
export const codeNeed = (code: string): Need | null => {
  if (code.length > longestCode) return null;
  const exact = codeTerm(code);
  return { kind: 'list', units: [code], exact, terms: [exact], basic: new Set([exact]) };
};
