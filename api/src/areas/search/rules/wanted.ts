import { type Asked, codeNeed, type Need, phraseNeed, soundNeed } from './asked.ts';
import type { Docs } from './codec.ts';
import { longestCode } from './terms.ts';

/** What of a query the database is asked for. */
export type Wanted = {
  words: { phrase: Need; sound: Need | null; anchored: Need | null }[];
  whole: { begins: Need; exact: Need; holds: Need | null } | null;
  code: Need | null;
  /** A code's beginning that has no list. */
  codeBeyond: string | null;
};

export function wantedFor({ words, code, whole }: Asked): Wanted {
  const single = words.length === 1;
  return {
    words: words.map(({ units, sound }) => ({
      phrase: phraseNeed(units),
      sound: sound === null ? null : soundNeed(sound),
      anchored: single && sound !== null ? soundNeed(`^${sound}`) : null,
    })),
    whole:
      whole.length === 0
        ? null
        : {
            begins: phraseNeed(['^', ...whole]),
            exact: phraseNeed(['^', ...whole, '$']),
            // One word is looked for in names anyway
            holds: single ? null : phraseNeed(whole),
          },
    code: code === null ? null : codeNeed(code),
    codeBeyond: code !== null && code.length > longestCode ? code : null,
  };
}

/** The lists of a need in a segment, by field. */
export type Lists = readonly Docs[];
/** For each need, the lists of each segment by its id; a segment that is missing has nothing. */
export type Found = { stamp: string; lists: Map<Need, Map<number, Lists>>; codes: Map<number, Docs> };
