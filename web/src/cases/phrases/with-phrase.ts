/** What is written, with a phrase put after it: on a line of its own where something stands there, and never twice in a row. */
export function withPhrase(written: string, phrase: string): string {
  const before = written.trimEnd();
  if (before === '') return phrase;
  return before.endsWith(phrase) ? written : `${before}\n${phrase}`;
}
