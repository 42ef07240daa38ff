/** The same numbers for the same seed: from 0 (inclusive) to 1 (exclusive). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from values by their weights. */
export function drawer<Value>(weighted: readonly (readonly [Value, number])[]): (random: () => number) => Value {
  const sums: number[] = [];
  let sum = 0;
  for (const [, weight] of weighted) {
    sum += weight;
    sums.push(sum);
  }
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const drawn = weighted[low];
    if (!drawn) throw new Error('Nothing to draw from');
    return drawn[0];
  };
}
