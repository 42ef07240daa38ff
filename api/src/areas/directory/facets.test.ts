import { describe, expect, test } from 'vitest';
import { type Cell, rollUp, type Selection } from './facets.ts';

const cell = (over: Partial<Cell>): Cell => ({
  industrySection: 'S',
  industry: 'S92',
  departmentId: 'minzheng',
  shareType: 'unconditional',
  class: 'department',
  count: 1,
  ...over,
});
const nothing: Selection = { industry: [], department: [], shareType: [], class: [] };
const cells = [
  cell({ count: 5 }),
  cell({ count: 3, shareType: 'conditional' }),
  cell({ count: 2, departmentId: 'renshe', industry: 'S94' }),
  cell({ count: 1, departmentId: 'jiaoyu', industrySection: 'P', industry: 'P83', class: 'base' }),
];

describe('facets', () => {
  test('without a selection count everything, the most frequent first', () => {
    expect(rollUp(cells, nothing)).toEqual({
      total: 11,
      facets: {
        industry: [
          { value: 'S', count: 10 },
          { value: 'P', count: 1 },
        ],
        department: [
          { value: 'minzheng', count: 8 },
          { value: 'renshe', count: 2 },
          { value: 'jiaoyu', count: 1 },
        ],
        shareType: [
          { value: 'unconditional', count: 8 },
          { value: 'conditional', count: 3 },
        ],
        class: [
          { value: 'department', count: 10 },
          { value: 'base', count: 1 },
        ],
      },
    });
  });

  test('ignore their own selection and follow the others’', () => {
    const { total, facets } = rollUp(cells, { ...nothing, department: ['minzheng'], shareType: ['unconditional'] });
    expect(total).toBe(5);
    expect(facets.department).toEqual([
      { value: 'minzheng', count: 5 },
      { value: 'renshe', count: 2 },
      { value: 'jiaoyu', count: 1 },
    ]);
    expect(facets.shareType).toEqual([
      { value: 'unconditional', count: 5 },
      { value: 'conditional', count: 3 },
    ]);
    expect(facets.industry).toEqual([{ value: 'S', count: 5 }]);
  });

  test('add alternatives within one of them', () => {
    expect(rollUp(cells, { ...nothing, department: ['renshe', 'jiaoyu'] }).total).toBe(3);
    expect(rollUp(cells, { ...nothing, industry: ['S94', 'P'] }).total).toBe(3);
  });

  test('list what is chosen even at nought', () => {
    const { facets } = rollUp(cells, { ...nothing, shareType: ['not_shared'], industry: ['A'] });
    expect(facets.shareType).toContainEqual({ value: 'not_shared', count: 0 });
    expect(facets.industry).toEqual([{ value: 'A', count: 0 }]);
  });

  test.each([['S'], ['S94']])('count the divisions of a section opened by choosing %s', (code) => {
    const { facets } = rollUp(cells, { ...nothing, industry: [code] });
    expect(facets.industry).toEqual([
      { value: 'S', count: 10 },
      { value: 'S92', count: 8 },
      { value: 'S94', count: 2 },
      { value: 'P', count: 1 },
    ]);
  });

  test('of nothing are empty', () => {
    expect(rollUp([], nothing)).toEqual({
      total: 0,
      facets: { industry: [], department: [], shareType: [], class: [] },
    });
  });
});
