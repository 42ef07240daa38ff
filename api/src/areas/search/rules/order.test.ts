import { describe, expect, test } from 'vitest';
import { askedFor, lengthOf, tierCount, tiers } from './asked.ts';
import { columnBytes, columnLength, columnsOf, emptyColumns } from './columns.ts';
import { byLength, classesOfLength, nearApart, nearOf, placesOnPage } from './order.ts';

const lengthTyped = (q: string) => {
  const asked = askedFor(q);
  return asked ? lengthOf(asked) : 0;
};
/** Names of these lengths in the order in which they are shown, of one tier if none are given. */
const inOrder = (q: string, lengths: number[], fits: number[] = lengths.map(() => tiers.begins)) => {
  const hits = { docs: Uint32Array.from(lengths.keys()), tiers: Uint8Array.from(fits) };
  const { docs, tiers: graded } = byLength(hits, Uint8Array.from(lengths), lengthTyped(q));
  return [...docs].sort((a, b) => (graded[a] ?? 0) - (graded[b] ?? 0) || a - b).map((doc) => lengths[doc]);
};

describe('of those that fit as well', () => {
  test('names of which what was typed is more stand first', () =>
    expect(inOrder('渔业船舶', [40, 13, 9, 8])).toEqual([8, 9, 13, 40]));

  test('those of about one length stay the newest first', () =>
    expect(inOrder('渔业船舶', [12, 11, 10, 9])).toEqual([12, 11, 10, 9]));

  test('and one that fits better stands before them, however long', () =>
    expect(inOrder('渔业船舶', [8, 200], [tiers.holds, tiers.begins])).toEqual([200, 8]));

  test('letters count as the syllables that they may be', () => {
    expect(lengthTyped('hunyin')).toBe(2);
    expect(inOrder('yuyechuanbo', [40, 8])).toEqual([8, 40]);
  });

  test('a name of which the length is not known stands among the others', () =>
    expect(inOrder('渔业船舶', [40, 0, 8])).toEqual([8, 0, 40]));
});

test('columns that an earlier version wrote are read, without what it did not know', () => {
  const columns = emptyColumns(3);
  columns.updateCycle.set([1, 2, 3]);
  columns.nameLength.set([4, 5, 6]);
  const bytes = columnBytes(columns);
  expect(bytes.length).toBe(columnLength(3));
  expect(columnsOf(bytes, 3)).toEqual(columns);
  const before = columnsOf(bytes.subarray(0, bytes.length - 3), 3);
  expect([...before.updateCycle]).toEqual([1, 2, 3]);
  expect([...before.nameLength]).toEqual([0, 0, 0]);
});

describe('what is only near to what was typed', () => {
  const near = tierCount * classesOfLength;
  // Two entries that have what was typed, older than two that are only near
  const hits = [{ docs: Uint32Array.from([0, 1, 2, 3]), tiers: Uint8Array.from([near, 0, near + 1, 3]) }];
  const view = {
    parts: [{ fresh: null }],
    ranks: [Uint32Array.from([0, 1, 2, 3])],
    inOrder: Uint32Array.from([0, 1, 2, 3]),
  };
  const page = (from: number, size: number) => placesOnPage(view, hits, from, size, true).map(({ doc }) => doc);

  test('stands behind everything that has it, also where the newest come first', () => {
    expect(page(0, 4)).toEqual([1, 3, 0, 2]);
    expect(page(1, 2)).toEqual([3, 0]);
    expect(page(3, 5)).toEqual([2]);
  });
  test('is told apart, and counted', () => {
    expect(nearOf(hits)).toBe(2);
    const { exact, near: behind } = nearApart(hits);
    expect([exact, behind].map(([one]) => [...(one?.docs ?? [])])).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });
});
