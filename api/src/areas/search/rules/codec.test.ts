import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { common, decode, either, encode } from './codec.ts';

const size = 3000;
const list = fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 900 }).map((docs) => docs.sort((a, b) => a - b));
const arrays = (docs: readonly Uint32Array[]) => docs.map((one) => [...one]);

describe('lists of entries', () => {
  test('come back as they were written, short ones and those that fill bits', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 4, maxLength: 4 }), (lists) => {
        expect(arrays(decode(encode(lists, size)))).toEqual(lists);
      }),
    );
    const most = Array.from({ length: size - 1 }, (_, at) => at);
    expect(arrays(decode(encode([most, [], [0], [size - 1]], size)))).toEqual([most, [], [0], [size - 1]]);
  });

  test('stand behind each other', () => {
    const two = Buffer.concat([encode([[1], [], [2], []], size), encode([[3, 400], [], [], [5]], size)]);
    expect(arrays(decode(two))).toEqual([[1], [], [2], [], [3, 400], [], [], [5]]);
  });

  test('have in common what stands in all, and together what stands in any', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const docs = lists.map((one) => Uint32Array.from(one));
        const all = lists.reduce((left, one) => left.filter((doc) => one.includes(doc)));
        expect([...common(docs)]).toEqual(all);
        expect([...either(docs)]).toEqual([...new Set(lists.flat())].sort((a, b) => a - b));
      }),
    );
  });
});
