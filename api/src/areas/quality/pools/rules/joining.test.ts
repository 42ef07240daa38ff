import { describe, expect, test } from 'vitest';
import { againstGiven, givenOf, recount, recountBeside } from './joining.ts';

describe('一数一源: of what several sources say', () => {
  test('the first in the order that says anything is taken', () => {
    expect(givenOf([null, '甲', '乙'])).toBe(1);
    expect(givenOf(['甲', null])).toBe(0);
    expect(givenOf([null, null])).toBe(-1);
    expect(givenOf([])).toBe(-1);
  });
  test('the others stand against it: the same, another thing, or nothing', () => {
    expect(againstGiven(['甲', '甲 ', '乙', null], 'text')).toEqual([null, false, true, null]);
    expect(againstGiven([null, '1.0', '1', '2'], 'number')).toEqual([null, null, false, true]);
    expect(againstGiven([null, null], 'text')).toEqual([null, null]);
  });
});

describe('what putting together comes to', () => {
  const row = (id: string, ...values: (string | null)[]) => ({ id, values });
  const name = { as: 'text', from: [{ source: 0 }, { source: 1 }] } as const;
  const town = { as: 'text', from: [{ source: 1 }] } as const;
  test('is counted by identifier, by source and by field', () => {
    const one = [row('A', '王', null), row('B', '李', null), row('C', null, null)];
    const other = [row('A', '王', '甲镇'), row('B', '黎', null), row('C', '张', '乙镇'), row('D', '赵', null)];
    expect(recount([one, other], [name, town])).toEqual({
      ...{ total: 4, several: 3, differing: 1 },
      sources: [
        { identifiers: 3, repeated: 0, alone: 0 },
        { identifiers: 4, repeated: 0, alone: 1 },
      ],
      fields: [
        {
          ...{ filled: 4, differing: 1 },
          from: [
            { given: 2, looked: 0, differing: 0 },
            { given: 2, looked: 2, differing: 1 },
          ],
        },
        { filled: 2, differing: 0, from: [{ given: 2, looked: 0, differing: 0 }] },
      ],
    });
  });
  test('of an identifier that a source has twice nothing of it is taken, and it is told', () => {
    const twice = [row('A', '王', null), row('A', '汪', null)];
    expect(recount([twice, [row('A', '黄', null)]], [name])).toEqual({
      ...{ total: 1, several: 1, differing: 0 },
      sources: [
        { identifiers: 1, repeated: 1, alone: 0 },
        { identifiers: 1, repeated: 0, alone: 0 },
      ],
      fields: [
        {
          ...{ filled: 1, differing: 0 },
          from: [
            { given: 0, looked: 0, differing: 0 },
            { given: 1, looked: 0, differing: 0 },
          ],
        },
      ],
    });
  });
});

test('SH-23: side by side every row is one of its own, and none stands against another', () => {
  const rows = (...values: (string | null)[]) => values.map((value) => ({ values: [value] }));
  const name = { as: 'text', from: [{ source: 1 }, { source: 0 }] } as const;
  expect(recountBeside([rows('甲', null), rows('乙')], [name])).toEqual({
    ...{ total: 3, several: 0, differing: 0 },
    sources: [
      { identifiers: 2, repeated: 0, alone: 2 },
      { identifiers: 1, repeated: 0, alone: 1 },
    ],
    fields: [
      {
        ...{ filled: 2, differing: 0 },
        from: [
          { given: 1, looked: 0, differing: 0 },
          { given: 1, looked: 0, differing: 0 },
        ],
      },
    ],
  });
});
