/** Wrong passwords that are let through before an account rests for a while at that address (house). */
export const attemptsAllowed = 10;
/** How long it rests, in minutes, from the last wrong password; and how long wrong passwords are counted together. */
export const restMinutes = 10;
/** Wrong passwords of one address before it slows (house): a city's officials may all sit behind one. */
export const addressFailures = 120;
/** Seconds between tries at an address that has slowed. */
export const slowSeconds = 5;
/** Wrong passwords of one account, from wherever, after which an address new to it is let try only twice. */
export const accountFailures = 100;
export const attemptsUnderAttack = 2;
/** Wrong passwords in all, after which an address slows much sooner. */
export const totalFailures = 3000;
export const addressFailuresUnderAttack = 30;

/** Wrong passwords counted since `since`, the last of them at `lastAt`. */
export type Failures = { count: number; since: Date; lastAt: Date };

/**
 * What is counted of a try: of the account at that address, of the address, of the account from wherever, of all.
 * `known` is whether that person has signed in from that address lately.
 */
export type Tally = {
  pair: Failures | null;
  address: Failures | null;
  account: Failures | null;
  all: Failures | null;
  known: boolean;
};

const secondsFrom = (then: Date, seconds: number, now: Date): number =>
  Math.max(0, Math.ceil((then.getTime() + seconds * 1000 - now.getTime()) / 1000));

const isRecent = ({ since }: Failures, now: Date): boolean => secondsFrom(since, restMinutes * 60, now) > 0;

/** How many wrong passwords are let through before the account rests at that address. */
const allowedWith = ({ account, known }: Pick<Tally, 'account' | 'known'>, now: Date): number =>
  !known && account && isRecent(account, now) && account.count >= accountFailures
    ? attemptsUnderAttack
    : attemptsAllowed;

/** Whether it was with this wrong password, the last one counted, that the account came to rest at that address. */
export function comesToRest(tally: Pick<Tally, 'pair' | 'account' | 'known'>, now: Date): boolean {
  const rests = ({ pair, ...of }: typeof tally) => pair !== null && pair.count >= allowedWith(of, now);
  const before = (failures: Failures | null) => failures && { ...failures, count: failures.count - 1 };
  return rests(tally) && !rests({ ...tally, pair: before(tally.pair), account: before(tally.account) });
}

/**
 * Seconds until a password may be tried again; 0 when it may be tried now. Nobody is kept out by what others do
 * elsewhere: that only shortens what an address new to the account may try.
 */
export function secondsToWait({ pair, address, account, all, known }: Tally, now: Date): number {
  const recent = (failures: Failures | null): number => (failures && isRecent(failures, now) ? failures.count : 0);
  if (pair && pair.count >= allowedWith({ account, known }, now)) {
    const rest = secondsFrom(pair.lastAt, restMinutes * 60, now);
    if (rest > 0) return rest;
  }
  // Who is known here does not wait for a neighbour's guessing
  if (known || !address) return 0;
  const slow = recent(all) >= totalFailures ? addressFailuresUnderAttack : addressFailures;
  return recent(address) >= slow ? secondsFrom(address.lastAt, slowSeconds, now) : 0;
}
