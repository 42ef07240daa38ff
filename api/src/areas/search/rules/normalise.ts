import { Converter } from 'opencc-js/t2cn';

/** Han characters, the extensions and compatibility forms included; or a Latin word with the signs that belong to it. */
const unit = /\p{Script=Han}|[a-z0-9]+[+#]*/gu;
const run = /\p{Script=Han}+|[a-z0-9]+[+#]*/gu;
const han = /\p{Script=Han}/u;

/** Traditional to simplified, a character at a time so that positions stay. Made when first needed. */
let converter: ((text: string) => string) | null = null;
const simplifiedOf = new Map<string, string>();
function simplified(character: string): string {
  const known = simplifiedOf.get(character);
  if (known !== undefined) return known;
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  const found = convert(character);
  const same = found.length === character.length ? found : character;
  simplifiedOf.set(character, same);
  return same;
}

/** Lower case, simplified characters, `v` for `ü`: nothing that moves a position in a text of usual characters. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, 'v')
    .replace(/\p{Script=Han}/gu, simplified);

/** The form in which text is indexed and asked for: full-width to half-width (NFKC), folded, single spaces. */
export const normalise = (text: string): string => folded(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();

/** Runs of Han characters and of Latin letters and digits, in order. Expects normalised text. */
export const runsOf = (text: string): { text: string; han: boolean }[] =>
  [...text.matchAll(run)].map(([match]) => ({ text: match, han: han.test(match) }));

/** A text's units in a row: Han characters one by one, Latin words whole. What is between them is left out. */
export const unitsOf = (text: string): string[] => text.match(unit) ?? [];

/** Punctuation that stands inside a name without parting it: `许可·备案`, `《…》`, `PM2.5`, `A/B类`. Signs of words stay. */
const squeezed = (text: string): string => text.replace(/[^\p{Script=Han}a-z0-9+#\s]+/gu, '');

/**
 * The rows of units that a name is found by: as it reads without its punctuation, a space parting it; and by itself each
 * Latin word that only stands there with it (`pm2` and `5` of `PM2.5`, which is found as `pm25` too). Expects
 * normalised text.
 */
export function rowsOfName(text: string): string[][] {
  const rows = squeezed(text)
    .split(' ')
    .map(unitsOf)
    .filter((row) => row.length > 0);
  const there = new Set(rows.flat());
  const words = unitsOf(text).filter((word) => !there.has(word));
  return [...rows, ...new Set(words)].map((row) => (typeof row === 'string' ? [row] : row));
}

/** The rows of units of a running text, which punctuation parts. Expects normalised text. */
export const rowsOfText = (text: string): string[][] =>
  text
    .split(/[^\p{Script=Han}a-z0-9+#]+/u)
    .map(unitsOf)
    .filter((row) => row.length > 0);
