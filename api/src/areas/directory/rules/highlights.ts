import { folded, normalise, runsOf } from '../../search/rules/normalise.ts';
import { soundsAt } from '../../search/rules/phonetic.ts';

/** `[start, end)` in UTF-16 units of the text shown. */
export type Range = [number, number];

/** Where the words of a query stand in a text; with `sounds`, also where they sound. Ranges are sorted and apart. */
export function rangesOf(text: string, q: string, options: { sounds?: boolean } = {}): Range[] {
  // Only where folding keeps positions can a range point into the text shown
  const plain = folded(text);
  if (plain.length !== text.length) return [];
  const ranges = runsOf(normalise(q)).flatMap((run): Range[] => {
    const found = occurrences(plain, run.text);
    if (found.length > 0 || run.han || !options.sounds) return found;
    const sounded = soundsAt(text, run.text);
    return sounded ? [sounded] : [];
  });
  return merged(ranges);
}

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length]);
  return found;
}

function merged(ranges: Range[]): Range[] {
  const apart: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
