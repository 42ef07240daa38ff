import { describe, expect, test } from 'vitest';
import { type Alike, type Chosen, counted } from './facets.ts';

const groups: Alike[] = [
  { department: 'a', section: 'P', openness: 'open', data: true, count: 3 },
  { department: 'a', section: 'S', openness: 'conditionally_open', data: false, count: 2 },
  { department: 'b', section: 'P', openness: 'open', data: false, count: 4 },
];
const chosen = (over: Partial<Chosen> = {}): Chosen => ({
  department: [],
  section: [],
  openness: [],
  data: false,
  ...over,
});

describe('how many there are of each kind', () => {
  test('nothing chosen is everything, the most first', () => {
    expect(counted(groups, chosen())).toEqual({
      total: 9,
      withData: 3,
      department: [
        { value: 'a', count: 5 },
        { value: 'b', count: 4 },
      ],
      section: [
        { value: 'P', count: 7 },
        { value: 'S', count: 2 },
      ],
      openness: [
        { value: 'open', count: 7 },
        { value: 'conditionally_open', count: 2 },
      ],
    });
  });
  test('a facet narrows the others, and not itself', () => {
    const { total, department, section } = counted(groups, chosen({ section: ['P'] }));
    expect(total).toBe(7);
    expect(department).toEqual([
      { value: 'b', count: 4 },
      { value: 'a', count: 3 },
    ]);
    expect(section.map(({ value }) => value)).toEqual(['P', 'S']);
  });
  test('alternatives within a facet add up; between facets they narrow', () => {
    expect(counted(groups, chosen({ department: ['a', 'b'] })).total).toBe(9);
    expect(counted(groups, chosen({ department: ['b'], openness: ['conditionally_open'] })).total).toBe(0);
  });
  test('with rows only: the rest is not counted anywhere', () => {
    const { total, withData, department } = counted(groups, chosen({ data: true }));
    expect([total, withData, department]).toEqual([3, 3, [{ value: 'a', count: 3 }]]);
  });
  test('what is chosen stays to be seen, with none too; equals stand by their value', () => {
    expect(counted(groups, chosen({ section: ['X'] })).section).toContainEqual({ value: 'X', count: 0 });
    const same = [groups[2], { ...groups[2], department: 'a' }] as Alike[];
    expect(counted(same, chosen()).department.map(({ value }) => value)).toEqual(['a', 'b']);
  });
});
