import type { DataItem } from '@onesource/db/content';
import type { Slot } from '@onesource/db/schema/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item } from '../../catalog/testing.ts';
import { sameShape, shapeOf, slotsOf } from './shape.ts';

const named = (id: string, over: Partial<DataItem> = {}): DataItem => ({ ...item(id, over), id });

describe('the places of items in a row', () => {
  test('are given in their order, and the first four identifiers get a column to be looked up by', () => {
    const shape = shapeOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => named(id, { identifier: id !== 'a' })),
      [],
    );
    expect(shape.map(({ id, slot, lookUp }) => [id, slot, lookUp])).toEqual([
      ['a', 0, null],
      ['b', 1, 1],
      ['c', 2, 2],
      ['d', 3, 3],
      ['e', 4, 4],
      ['f', 5, null],
    ]);
  });
  test('stay with their item from revision to revision; that of one that is gone is given to nobody', () => {
    const first = shapeOf([named('a'), named('b', { identifier: true })], []);
    const second = shapeOf([named('c'), named('b', { identifier: true, name: '乙' })], first);
    expect(slotsOf(second, [{ id: 'c' }, { id: 'b' }]).map(({ id, slot }) => [id, slot])).toEqual([
      ['c', 2],
      ['b', 1],
    ]);
    expect(second.find(({ id }) => id === 'a')?.slot).toBe(0);
    expect(sameShape(shapeOf([named('a'), named('b', { identifier: true })], first), first)).toBe(true);
    expect(sameShape(first, second)).toBe(false);
    // As the database gives it back: the parts of each in another order
    const kept = first.map((slot) => Object.fromEntries(Object.entries(slot).toReversed()) as Slot);
    expect(sameShape(kept, first)).toBe(true);
    expect(
      sameShape(
        kept.map((slot) => ({ ...slot, required: !slot.required })),
        first,
      ),
    ).toBe(false);
  });
  test('are never two items’, whatever comes and goes', () => {
    const revision = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 });
    fc.assert(
      fc.property(fc.array(revision, { maxLength: 6 }), (revisions) => {
        const places = new Map<number, string>();
        let shape: ReturnType<typeof shapeOf> = [];
        for (const ids of revisions) {
          shape = shapeOf(
            ids.map((id) => named(id, { identifier: id < 'e' })),
            shape,
          );
          for (const { id, slot } of shape) {
            expect(places.get(slot) ?? id).toBe(id);
            places.set(slot, id);
          }
          const columns = shape.flatMap(({ lookUp }) => lookUp ?? []);
          expect(new Set(columns).size).toBe(columns.length);
        }
      }),
    );
  });
});
