/** Wrong passwords in a row that are let through before the account rests for a while at that address (house). */
export const attemptsAllowed = 10;
/** How long it rests, in minutes, from the last wrong password. */
export const restMinutes = 10;

export type Failures = { count: number; lastAt: Date };

/** Seconds until a password may be tried again; 0 when it may be tried now. */
export function secondsToWait(failures: Failures | null, now: Date): number {
  if (!failures || failures.count < attemptsAllowed) return 0;
  const rested = failures.lastAt.getTime() + restMinutes * 60_000;
  return Math.max(0, Math.ceil((rested - now.getTime()) / 1000));
}
