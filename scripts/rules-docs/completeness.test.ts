import { describe, expect, test } from 'vitest';
import { words } from '../../api/src/law/setting.ts';
import { complianceProblems, unknownCitations, untestedCitations } from './completeness.ts';
import { done, none, partly } from './row.ts';

const files: Record<string, string> = {
  'api/src/rules.ts': 'export function decide() {}',
  'api/src/rules.test.ts': "test('PD-1: so it is', () => {});\ntest('and stays', () => {}); // PD-2",
};
const read = (path: string) => files[path] ?? null;
const shown = { rule: 'api/src/rules.ts: decide', test: 'api/src/rules.test.ts: PD-1: so it is' } as const;
const problems = (articles: string[], rows: Parameters<typeof none>[0][] | ReturnType<typeof none>[]) =>
  complianceProblems(
    [
      {
        title: words('某办法', 'Some rules'),
        articles,
        rows: rows.map((row) => (typeof row === 'string' ? none(row, '目的', 'Why') : row)),
      },
    ],
    read,
  );

describe('the compliance matrix', () => {
  test('has a row for every article and nothing else', () => {
    expect(problems(['PD-1', 'PD-2'], ['PD-1', 'PD-2'])).toEqual([]);
    expect(problems(['PD-1', 'PD-2'], ['PD-1'])).toEqual(['PD-2: no row']);
    expect(problems(['PD-1'], ['PD-1', 'PD-9'])).toEqual(['PD-9: the text has no such article']);
    expect(problems(['PD-1'], ['PD-1', 'PD-1'])).toEqual(['PD-1: a second row']);
  });
  test('names rules and tests that exist, by the words that stand in them', () => {
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', shown)])).toEqual([]);
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', { ...shown, rule: 'api/src/gone.ts: decide' })])).toEqual([
      'PD-1: not found: api/src/gone.ts: decide',
    ]);
    expect(
      problems(['PD-1'], [partly('PD-1', '甲', 'A', { ...shown, test: 'api/src/rules.test.ts: PD-2', note: 'half' })]),
    ).toEqual(['PD-1: not found: api/src/rules.test.ts: PD-2']);
  });
  test('counts nothing as done that no test of its article shows', () => {
    const other = { ...shown, test: 'api/src/rules.test.ts: and stays' } as const;
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', other)])).toEqual([
      'PD-1: done, but no test of it carries the article',
    ]);
    expect(problems(['PD-1'], [partly('PD-1', '甲', 'A', { ...other, note: 'half' })])).toEqual([]);
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', { ...other, test: [other.test, shown.test] })])).toEqual([]);
  });
});

test('a setting cites articles that its text has, each of several', () => {
  const texts = [{ title: words('某办法', 'Some rules'), articles: ['PD-1', 'PD ch. 2'], rows: [] }];
  expect(unknownCitations(texts, [{ setting: 'lists', article: 'PD-1, PD ch. 2' }])).toEqual([]);
  expect(unknownCitations(texts, [{ setting: 'lists', article: 'PD-1, PD-3' }])).toEqual([
    'lists: no text has an article PD-3',
  ]);
});

test('what a setting cites stands in the name of a test', () => {
  const cited = [{ setting: 'lists', article: 'PD-1, PD ch. 2' }];
  expect(untestedCitations(cited, ['PD-1: so it is', 'PD ch. 2: and so'])).toEqual([]);
  expect(untestedCitations(cited, ['PD-12: so it is', 'PD ch. 2: and so'])).toEqual([
    'lists: no test carries PD-1 in its name',
  ]);
});
