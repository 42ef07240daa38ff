/** A request that was decided, as far as it tells what the next one may expect. */
export type Decided = { outcome: 'granted' | 'partly' | 'refused'; workingDays: number | null };

/** House: of fewer than that nothing usual can be said, nor may anybody conclude who was refused. */
export const fewestPrecedents = 3;

/** How many of like requests ended in which way, and the median of the working days until then; null where they are too few. */
export function usualAnswer(decided: readonly Decided[]) {
  if (decided.length < fewestPrecedents) return null;
  const ended = (outcome: Decided['outcome']): number => decided.filter((one) => one.outcome === outcome).length;
  const days = decided.flatMap(({ workingDays }) => workingDays ?? []).toSorted((a, b) => a - b);
  const [low, high] = [days[(days.length - 1) >> 1], days[days.length >> 1]];
  return {
    decided: decided.length,
    granted: ended('granted'),
    partly: ended('partly'),
    refused: ended('refused'),
    /** Null where no calendar counts them. */
    workingDays: low === undefined || high === undefined ? null : (low + high) / 2,
  };
}
