/** Han characters, the extensions and compatibility forms included. */
const han = /\p{Script=Han}/u;
const run = /\p{Script=Han}+|[a-z0-9]+/gu;

/** The form in which text is indexed and asked for: full-width to half-width (NFKC), lower case, single spaces. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Runs of Han characters and of Latin letters and digits, in order. Expects normalised text. */
export const runsOf = (text: string): { text: string; han: boolean }[] =>
  [...text.matchAll(run)].map(([match]) => ({ text: match, han: han.test(match) }));

/**
 * What a Han text is found by: each character and each pair of neighbours; Latin runs whole.
 * Every substring of a Han run is made of these, so a query's grams are always among those of a text that contains it.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const piece of runsOf(normalise(text))) {
    if (!piece.han) {
      grams.add(piece.text);
      continue;
    }
    const characters = [...piece.text];
    characters.forEach((character, at) => {
      grams.add(character);
      const next = characters[at + 1];
      if (next !== undefined) grams.add(character + next);
    });
  }
  return [...grams];
}

/** The grams a Han run of a query must have: its pairs, or the one character. Shorter lists make the index's work lighter. */
export function queryGrams(hanRun: string): string[] {
  const characters = [...hanRun];
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}
