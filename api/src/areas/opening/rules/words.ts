import type { Face } from '@onesource/db/schema/opening/entries';
import { normalise, rowsOfName, rowsOfText, runsOf } from '../../search/rules/normalise.ts';

const oneText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('')).join(' ');
const named = (name: string): string => oneText(rowsOfName(normalise(name)));

/**
 * What an entry is found by: its name, and all of it, in the form in which words are compared. Made of its public face
 * alone: nobody finds out by searching what is not shown.
 */
export function wordsOf({ name, summary, items }: Pick<Face, 'name' | 'summary' | 'items'>) {
  const nameWords = named(name);
  const all = [nameWords, ...items.map((item) => named(item.name)), oneText(rowsOfText(normalise(summary)))];
  return { nameWords, words: all.join('\n') };
}

/** Most words of one question; what is typed beyond does not narrow it further. */
const most = 8;

/** The words that an entry has to have, all of them; none where nothing was typed. Null where no word was. */
export function wordsAsked(q: string): string[] | null {
  const typed = normalise(q);
  if (typed === '') return [];
  const words = [...new Set(runsOf(typed).map(({ text }) => text))].slice(0, most);
  return words.length > 0 ? words : null;
}
