import { type Decision, refuse } from '../../../cases/decision.ts';

/** Guesses that a password must take at least (house): some weeks of trying, for who has stolen our hashes. */
export const guessesNeeded = 1e9;

/** Whose password it is to be. */
export type Holder = { account: string; name: string };

/** What of a person and of this place stands in no dictionary, and is tried first by who knows them. */
export const knownWords = ({ account, name }: Holder): string[] => [
  ...new Set([account, ...account.split(/[._-]+/), name, 'onesource', '一数一源', 'admin', 'woaini', '1314520']),
];

/**
 * Whether a password may become somebody's own: not the account's or the person's name in it, and not soon guessed.
 * `guesses`: how many it takes, as estimated. Kinds of characters are not counted (NIST SP 800-63B).
 */
export function decideNewPassword(next: string, { account, name }: Holder, guesses: number): Decision<never> {
  const said = next.toLowerCase();
  if ([account, name].some((word) => word.length > 1 && said.includes(word.toLowerCase())))
    return refuse('holds_own_name', 'next');
  return guesses < guessesNeeded ? refuse('easily_guessed', 'next') : { ok: true, events: [] };
}

/** Whether a password is so old that another one is to be chosen; `days` 0: passwords do not age. */
export const isTooOld = (setAt: Date | null, days: number, now: Date): boolean =>
  days > 0 && setAt !== null && now.getTime() >= setAt.getTime() + days * 86_400_000;
