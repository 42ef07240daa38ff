import { describe, expect, test } from 'vitest';
import { reachable } from '../../api/src/cases/docs.ts';
import { edgesOf, unreached } from './steps.ts';

test('states are followed until nothing new is found, circles included', () => {
  const next: Record<string, string[]> = { a: ['b'], b: ['a', 'c'], c: [], d: ['a'] };
  expect(reachable(['a'], (state) => next[state] ?? []).sort()).toEqual(['a', 'b', 'c']);
});

describe('the steps of several profiles', () => {
  const statuses = ['open', 'shut', 'lost'] as const;
  const edges = edgesOf(statuses, [
    {
      code: 'A',
      steps: [
        { from: null, to: 'open', by: 'file' },
        { from: 'open', to: 'shut', by: 'close' },
        { from: 'open', to: 'shut', by: 'close' },
      ],
    },
    { code: 'B', steps: [{ from: 'open', to: 'shut', by: 'close' }] },
  ]);
  test('are drawn once, with the profiles that know them', () => {
    expect(edges).toEqual([
      { from: null, to: 'open', by: new Map([['file', ['A']]]) },
      { from: 'open', to: 'shut', by: new Map([['close', ['A', 'B']]]) },
    ]);
  });
  test('show which status nothing leads to', () => {
    expect(unreached(statuses, edges)).toEqual(['lost']);
  });
});
