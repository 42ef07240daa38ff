import { type Asked, placesOf, type Sight, tierCount, type Word } from './asked.ts';
import { unitsOf } from './normalise.ts';
import { sayings } from './sayings.ts';
import { holds, type Prepared } from './terms.ts';

/** A word of what was typed with all the ways in which it is written: one of them will do. */
export type Piece = {
  ways: readonly Word[];
  /** Han characters; 0 for letters, which are never left out. */
  weight: number;
};
/** What was typed, word by word. */
export type Near = { pieces: readonly Piece[] };

/** Where fewer than this are found, a page is not full: then what is near is found, too. */
export const enough = 10;
/** A text longer than names are is none of words that people look for. */
const longestNear = 30;

const words = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });
/** What joins words, or says only that there are data: nobody means it. */
const idle = new Set('的 和 与 及 或 等 在 对 按 从 为 各 有 信息 数据 情况 相关'.split(' '));

const writtenAs = (text: string): Word[] =>
  [text, ...(sayings.get(text) ?? [])].map((way) => ({ units: unitsOf(way), sound: null }));

/** The words of a run. What people say for short is one, whatever the dictionary of words makes of it. */
function wordsIn(run: string): string[] {
  const parts = [...words.segment(run)].map(({ segment }) => segment);
  for (let at = 0; at < parts.length; at += 1) {
    for (const many of [3, 2]) {
      const joined = parts.slice(at, at + many).join('');
      if (sayings.has(joined)) parts.splice(at, many, joined);
    }
  }
  return parts;
}

function piecesOf(word: Word): { text: string; piece: Piece }[] {
  const text = word.units.join('');
  if (!/^\p{Script=Han}/u.test(text)) {
    const [, ...written] = writtenAs(text);
    return [{ text, piece: { ways: [word, ...written], weight: 0 } }];
  }
  return wordsIn(text).map((part) => ({ text: part, piece: { ways: writtenAs(part), weight: [...part].length } }));
}

/** What is near to what was typed; null where that is nothing else. */
export function nearTo(asked: Asked): Near | null {
  const typed = asked.words.reduce((sum, { units }) => sum + units.length, 0);
  if (asked.code !== null || typed === 0 || typed > longestNear) return null;
  const all = new Map(asked.words.flatMap(piecesOf).map(({ text, piece }) => [text, piece]));
  const meant = [...all].filter(([text]) => !idle.has(text));
  const pieces = (meant.length > 0 ? meant : [...all]).map(([, piece]) => piece);
  const otherwise = pieces.some(({ ways }) => ways.length > 1);
  const han = asked.words.filter(({ units }) => /^\p{Script=Han}/u.test(units[0] ?? ''));
  const whole = pieces.length === 1 && pieces[0]?.weight === typed;
  return otherwise || (han.length > 0 && !whole) ? { pieces } : null;
}

/** Every way of every piece, to be marked where it stands. */
export const wordsOf = ({ pieces }: Near): string =>
  pieces.flatMap(({ ways }) => ways.map(({ units }) => units.join(''))).join(' ');

/** Behind everything that has what was typed: all words, the worst place of one deciding; then the most of it in the name. */
export const nearTiers = { named: tierCount, items: tierCount + 1, rest: tierCount + 2, part: tierCount + 3 } as const;

/** Where a word stands, the best place first. One of the provider's name says whose it is, and not what. */
export const stands = { name: 1, provider: 2, items: 3, rest: 4 } as const;
const tierOfWorst = [0, nearTiers.named, nearTiers.named, nearTiers.items, nearTiers.rest];

/** What was found of the pieces in one entry. */
export type Held = {
  /** How many of them, and the worst place of one. */
  count: number;
  worst: number;
  /** Han characters that the name has, and pieces in letters. */
  named: number;
  heard: number;
};

/** How near an entry is of which so much was found; null where it is not. */
export function tierOfHeld({ pieces }: Near): (held: Held) => number | null {
  const typed = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const letters = pieces.filter(({ weight }) => weight === 0).length;
  return ({ count, worst, named, heard }) => {
    if (count === pieces.length) return tierOfWorst[worst] ?? nearTiers.rest;
    // More than half of what was typed
    return heard === letters && named * 2 > typed ? nearTiers.part + typed - named : null;
  };
}

/** How near one entry is, by itself: the rule that the index answers for many at once. */
export function nearTierOf(entry: Prepared, near: Near, sight: Sight): number | null {
  const held: Held = { count: 0, worst: 0, named: 0, heard: 0 };
  for (const { ways, weight } of near.pieces) {
    const places = ways.map((way) => {
      const [name, items, rest, hidden] = placesOf(entry, way);
      if (name) return stands.name;
      if (rest && sight.open && holds(entry.provider, way.units)) return stands.provider;
      if ((items && sight.open) || (hidden && sight.hidden)) return stands.items;
      return rest && sight.open ? stands.rest : Number.POSITIVE_INFINITY;
    });
    const best = Math.min(...places);
    if (best === Number.POSITIVE_INFINITY) continue;
    held.count += 1;
    held.worst = Math.max(held.worst, best);
    if (best === stands.name) {
      held.named += weight;
      held.heard += weight === 0 ? 1 : 0;
    }
  }
  return tierOfHeld(near)(held);
}
