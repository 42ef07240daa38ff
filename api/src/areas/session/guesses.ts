/** Characters looked at: a longer password is not easier to guess, and looking takes longer than it says. */
const longest = 72;

const load = async () => {
  // Fetched when the first password is chosen: the dictionaries are most of a function's size
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs, maxLength: longest });
};
let loaded: ReturnType<typeof load> | null = null;

/** How many guesses a password takes whoever knows these words and what people usually choose. */
export async function guessesFor(password: string, words: readonly string[]): Promise<number> {
  loaded ??= load();
  return (await loaded).check(password.slice(0, longest), [...words]).guesses;
}
