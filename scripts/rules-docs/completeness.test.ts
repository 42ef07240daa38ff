import { describe, expect, test } from 'vitest';
import { done, none, notYet, partly, planned } from '../../api/src/law/compliance.ts';
import { words } from '../../api/src/law/setting.ts';
import { complianceProblems, lostPlaces, unknownCitations, unreadSettings, untestedCitations } from './completeness.ts';

const files: Record<string, string> = {
  'api/src/rules.ts': 'export function decide() {}',
  'api/src/law/cities/so/profile.test.ts': "test('PD-2 states lists', () => {});",
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
  test('may cite a test of the engine’s rule, whatever article that carries', () => {
    expect(problems(['PD-9'], [done('PD-9', '甲', 'A', shown)])).toEqual([]);
  });
  test('names pages that there are', () => {
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', { ...shown, screen: 'inbox' })])).toEqual([]);
    expect(problems(['PD-1'], [done('PD-1', '甲', 'A', { ...shown, screen: 'nowhere' })])).toEqual([
      'PD-1: there is no page nowhere',
    ]);
  });
  test('calls what a later step brings planned in every text, and never by another word', () => {
    const link = '与省平台对接';
    expect(problems(['PD-1'], [planned('PD-1', link, 'The link', 'levels')])).toEqual([]);
    expect(problems(['PD-1'], [notYet('PD-1', link, 'The link', 'There is none.')])).toEqual([
      'PD-1: speaks of what a later step brings, and does not say so: levels',
    ]);
    const half = { ...shown, note: 'Files come in. Systems of departments are not connected.' };
    expect(problems(['PD-1'], [partly('PD-1', '上报', 'Handing in', half)])).toEqual([
      'PD-1: speaks of what a later step brings, and does not say so: systems',
    ]);
    expect(problems(['PD-1'], [partly('PD-1', '上报', 'Handing in', { ...half, later: ['systems'] })])).toEqual([]);
  });
  test('says alike of two texts what they ask for in the same words', () => {
    const of = (article: string) => notYet(article, '年度报告', 'Reports on the year', 'None.');
    expect(problems(['PD-1', 'KF-1'], [of('PD-1'), of('KF-1')])).toEqual([]);
    const half = partly('KF-1', '年度报告', 'Reports on the year', { ...shown, note: 'half' });
    expect(problems(['PD-1', 'KF-1'], [of('PD-1'), half])).toEqual([
      'KF-1: partly, but PD-1 says the same and is not_yet',
    ]);
  });
  test('counts nothing as done that only a city’s test of another article shows', () => {
    const other = { ...shown, test: 'api/src/law/cities/so/profile.test.ts: PD-2 states lists' } as const;
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

test('a setting that a rule is to apply is read by one; a route goes by the setting that holds it', () => {
  const rules = [
    { name: 'refusal', describes: false },
    { name: 'route.conditional', describes: false },
    { name: 'reports', describes: true },
  ] as const;
  expect(unreadSettings(rules, ['policy.refusal', 'policy.route[type]'])).toEqual([]);
  expect(unreadSettings(rules, ["Pick<PolicyProfile, 'refusal'>", 'route[type].value'])).toEqual([]);
  const unread = ['refusal: no rule reads it; does it only describe?'];
  expect(unreadSettings(rules, ['policy.refusals', 'policy.route[type]'])).toEqual(unread);
  expect(unreadSettings(rules, ['refusal: citationOf(policy.refusal), refusal', 'policy.route[type]'])).toEqual(unread);
});

test('a setting that says it only describes is read by no rule', () => {
  const rules = [{ name: 'reports', describes: true }] as const;
  expect(unreadSettings(rules, ['citationOf(policy.reports)'])).toEqual([]);
  expect(unreadSettings(rules, ['policy.reports.value'])).toEqual([
    'reports: a rule reads it; it does not only describe',
  ]);
});

test('a sentence is shown by a test that is there', () => {
  expect(lostPlaces([{ says: 'So it is.', test: 'api/src/rules.test.ts: PD-1: so it is' }], read)).toEqual([]);
  expect(lostPlaces([{ says: 'It is not.', test: 'api/src/rules.test.ts: it is not' }], read)).toEqual([
    '“It is not.” is not shown by api/src/rules.test.ts: it is not',
  ]);
});
