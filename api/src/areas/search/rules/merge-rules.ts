type Standing = { id: number; size: number; dead: number };

/** A segment is written anew with what has come once that is a quarter of it or more. */
const growth = 4;

/**
 * Which segments are written anew together with `fresh` entries: the small ones, so that each that stays is larger than
 * those that follow it and their number grows only slowly; and those of which most is dead.
 */
export function toAbsorb(segments: readonly Standing[], fresh: number, largest: number): number[] {
  const absorbed: number[] = [];
  let total = fresh;
  const live = ({ size, dead }: Standing) => size - dead;
  for (const segment of [...segments].sort((a, b) => live(a) - live(b) || a.id - b.id)) {
    const small = live(segment) <= total * growth;
    const hollow = segment.dead * 2 > segment.size;
    if ((!small && !hollow) || total + live(segment) > largest) continue;
    absorbed.push(segment.id);
    total += live(segment);
  }
  return absorbed;
}
