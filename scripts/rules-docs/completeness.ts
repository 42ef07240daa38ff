import {
  type ComplianceRow,
  laterSteps,
  type Place,
  type RegulationText,
  testsOf,
} from '../../api/src/law/compliance.ts';
import type { Rule } from '../../api/src/law/settings.ts';
import { paths } from '../../web/src/paths.ts';
import { carries, testNames } from './test-names.ts';

/** Where the cities' own tests lie. */
const cities = 'api/src/law/cities/';

/** The text of a file of this repository, or null when there is none. */
export type ReadFile = (path: string) => string | null;

/**
 * What is wrong with the rows: an article without one, one too many, a rule, a page or a test that is not there, or
 * something that counts as done with no test of it, or one duty that two texts call by different words. A row may cite a test of the engine's rule, which speaks for every
 * text that rules so; a test in a city's folder speaks for its own text, and carries the article.
 */
export function complianceProblems(texts: readonly RegulationText[], read: ReadFile): string[] {
  return [
    ...texts.flatMap(({ articles, rows }) => [...gaps(articles, rows), ...rows.flatMap((row) => lost(row, read))]),
    ...uneven(texts.flatMap(({ rows }) => rows)),
  ];
}

/** One word for one thing: what a later step brings is planned in every text, and a duty told in the same words stands alike. */
function uneven(rows: readonly ComplianceRow[]): string[] {
  const open = rows.filter(({ status }) => status === 'partly' || status === 'not_yet' || status === 'planned');
  const unplanned = open.flatMap((row) => {
    const said = `${row.about.zh} ${row.about.en} ${'note' in row ? row.note : ''}`;
    const named: readonly string[] = ('later' in row ? row.later : undefined) ?? [];
    return Object.entries(laterSteps)
      .filter(([step, { asked }]) => asked.test(said) && !named.includes(step))
      .map(([step]) => `${row.article}: speaks of what a later step brings, and does not say so: ${step}`);
  });
  const unlike = open.flatMap((row, at) => {
    const first = open.slice(0, at).find(({ about }) => about.en === row.about.en);
    return first && first.status !== row.status
      ? [`${row.article}: ${row.status}, but ${first.article} says the same and is ${first.status}`]
      : [];
  });
  return [...unplanned, ...unlike];
}

/** Articles that a setting cites and no text has, each with the setting that does. */
export function unknownCitations(
  texts: readonly RegulationText[],
  cited: readonly { setting: string; article: string }[],
): string[] {
  const known = new Set(texts.flatMap(({ articles }) => articles));
  return cited.flatMap(({ setting, article }) =>
    article
      .split(', ')
      .filter((one) => !known.has(one))
      .map((one) => `${setting}: no text has an article ${one}`),
  );
}

function gaps(articles: readonly string[], rows: readonly ComplianceRow[]): string[] {
  const given = rows.map(({ article }) => article);
  return [
    ...articles.filter((article) => !given.includes(article)).map((article) => `${article}: no row`),
    ...given
      .filter((article) => !articles.includes(article))
      .map((article) => `${article}: the text has no such article`),
    ...given.filter((article, at) => given.indexOf(article) !== at).map((article) => `${article}: a second row`),
  ];
}

/** Articles that a setting cites and no test of its city has in its name, each with the setting that does. */
export function untestedCitations(
  cited: readonly { setting: string; article: string }[],
  names: readonly string[],
): string[] {
  return cited.flatMap(({ setting, article }) =>
    article
      .split(', ')
      .filter((one) => !names.some((name) => carries(name, one)))
      .map((one) => `${setting}: no test carries ${one} in its name`),
  );
}

/** Settings that no rule reads and that do not say so, and those that say so though one does. */
export function unreadSettings(
  rules: readonly Pick<Rule, 'name' | 'describes'>[],
  sources: readonly string[],
): string[] {
  const read = sources.map(withoutCitations);
  return rules.flatMap(({ name, describes }) => {
    const applied = read.some((source) => reads(source, name.split('.')[0] ?? name));
    if (applied && describes) return [`${name}: a rule reads it; it does not only describe`];
    return applied || describes ? [] : [`${name}: no rule reads it; does it only describe?`];
  });
}

/** What is only cited is not read: where a value comes from may be said of any. */
const withoutCitations = (source: string): string => source.replace(/\b(?:citationOf|articleOf)\([^()]*\)/g, '');

/** A rule names a setting as a member of the policy, or among those that it takes of it. */
const reads = (source: string, name: string): boolean =>
  new RegExp(`\\bpolicy\\.${name}\\b|\\b${name}(\\[\\w+\\])?\\.value\\b`).test(source) ||
  [...source.matchAll(/Pick<\s*PolicyProfile,([^>]*)>/g)].some(([, taken = '']) => taken.includes(`'${name}'`));

/** Sentences of a page that a test is to show, and the test is not there. */
export const lostPlaces = (shown: readonly { says: string; test: Place }[], read: ReadFile): string[] =>
  shown
    .filter(({ test }) => called(test, read).length === 0)
    .map(({ says, test }) => `“${says}” is not shown by ${test}`);

function lost(row: ComplianceRow, read: ReadFile): string[] {
  if (!('rule' in row)) return [];
  const tests = testsOf(row).map((place) => ({ place, names: called(place, read) }));
  const gone = tests.filter(({ names }) => names.length === 0).map(({ place }) => place);
  const named = tests.some(
    ({ place, names }) => !place.startsWith(cities) || names.some((name) => carries(name, row.article)),
  );
  return [
    ...[...(stands(row.rule, read) ? [] : [row.rule]), ...gone].map((place) => `${row.article}: not found: ${place}`),
    ...(row.screen === undefined || row.screen in paths ? [] : [`${row.article}: there is no page ${row.screen}`]),
    ...(row.status === 'done' && !named ? [`${row.article}: done, but no test of it carries the article`] : []),
  ];
}

/** The tests whose names hold the words of a place. */
function called(place: Place, read: ReadFile): string[] {
  const { file, name } = partsOf(place);
  return namesIn(file, read).filter((whole) => whole.includes(name));
}

/** The names of the tests in a file; those in a city's folder have its code for `${code}`, as a run prints them. */
export function namesIn(file: string, read: ReadFile): string[] {
  const names = testNames(read(file) ?? '');
  if (!file.startsWith(cities)) return names;
  const [, code = ''] = /code = '(.*)'/.exec(read(`${file.slice(0, file.lastIndexOf('/'))}/code.ts`) ?? '') ?? [];
  return names.map((name) => name.replace(/\$\{code\}/g, code));
}

function stands(place: Place, read: ReadFile): boolean {
  const { file, name } = partsOf(place);
  return read(file)?.includes(name) ?? false;
}

/** `file: name`, where the name may hold further colons. */
export function partsOf(place: Place): { file: string; name: string } {
  const at = place.indexOf(': ');
  return { file: place.slice(0, at), name: place.slice(at + 2) };
}
