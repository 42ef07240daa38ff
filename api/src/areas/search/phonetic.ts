import { pinyin } from 'pinyin-pro';
import { normalise, runsOf } from './normalise.ts';

/** How far a pinyin suffix is kept, in letters; what is typed beyond it is not compared. */
export const longestSound = 30;

/** Toneless syllables of a Han run, read in context (重庆 → chong qing). */
const syllablesOf = (hanRun: string): string[] =>
  pinyin(hanRun, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });

/**
 * Pinyin and initials of a name from each syllable on, each after a space: 婚姻 gives ` hunyin yin hy y`.
 * `LIKE '% huny%'` then finds what starts at a syllable, also when the last one is typed half.
 */
export function phoneticOf(name: string): string {
  const words = new Set<string>();
  for (const piece of runsOf(normalise(name))) {
    if (!piece.han) {
      words.add(piece.text);
      continue;
    }
    const syllables = syllablesOf(piece.text);
    syllables.forEach((_, at) => {
      words.add(syllables.slice(at).join('').slice(0, longestSound));
      words.add(
        syllables
          .slice(at)
          .map((syllable) => syllable.charAt(0))
          .join('')
          .slice(0, longestSound),
      );
    });
  }
  return ` ${[...words].join(' ')}`;
}

/** Where typed pinyin or initials sound in a text: `[start, end)` in UTF-16 units, or null. */
export function soundsAt(name: string, typed: string): [number, number] | null {
  const characters = [...name];
  const positions: { start: number; end: number; syllable: string }[] = [];
  let offset = 0;
  const readings = pinyin(name, { toneType: 'none', type: 'array', v: true });
  // pinyin-pro answers one reading per character unless it keeps Latin runs together; then there is nothing to point at
  if (readings.length !== characters.length) return null;
  characters.forEach((character, at) => {
    positions.push({ start: offset, end: offset + character.length, syllable: (readings[at] ?? '').toLowerCase() });
    offset += character.length;
  });
  for (let from = 0; from < positions.length; from += 1) {
    const end = matchFrom(positions, from, typed, (syllable) => syllable) ?? matchFrom(positions, from, typed, initial);
    const start = positions[from]?.start;
    if (end !== null && start !== undefined) return [start, end];
  }
  return null;
}

const initial = (syllable: string) => syllable.charAt(0);

function matchFrom(
  positions: readonly { end: number; syllable: string }[],
  from: number,
  typed: string,
  part: (syllable: string) => string,
): number | null {
  let sounded = '';
  for (const { end, syllable } of positions.slice(from)) {
    sounded += part(syllable);
    if (sounded.startsWith(typed)) return end;
    if (!typed.startsWith(sounded)) return null;
  }
  return null;
}
