import { describe, expect, test } from 'vitest';
import { toAbsorb } from './merge-rules.ts';

const standing = (...sizes: [size: number, dead?: number][]) =>
  sizes.map(([size, dead = 0], id) => ({ id, size, dead }));

describe('what is written anew', () => {
  test('are segments that are small beside what comes, the smallest first', () => {
    expect(toAbsorb(standing([100_000], [400], [30]), 10, 131_072)).toEqual([2]);
    expect(toAbsorb(standing([100_000], [400], [30]), 100, 131_072)).toEqual([2, 1]);
  });

  test('are those of which most is dead', () =>
    expect(toAbsorb(standing([1000, 600], [5000, 400]), 1, 10_000)).toEqual([0]));

  test('is nothing that would make one too large', () =>
    expect(toAbsorb(standing([900], [800]), 300, 1000)).toEqual([]));

  test('leaves few of them, however often little comes', () => {
    let segments: { id: number; size: number; dead: number }[] = [];
    for (let id = 0; id < 5000; id += 1) {
      const absorbed = toAbsorb(segments, 1, 131_072);
      const size = segments.filter((one) => absorbed.includes(one.id)).reduce((sum, one) => sum + one.size, 1);
      segments = [...segments.filter((one) => !absorbed.includes(one.id)), { id, size, dead: 0 }];
    }
    expect(segments.length).toBeLessThan(10);
    expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(5000);
  });
});
