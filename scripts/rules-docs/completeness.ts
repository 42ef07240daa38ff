import type { RegulationText } from './articles.ts';
import { type ComplianceRow, type Place, testsOf } from './row.ts';

/** The text of a file of this repository, or null when there is none. */
export type ReadFile = (path: string) => string | null;

/** What is wrong with the rows: an article without one, one too many, or a place that is not there. */
export function complianceProblems(texts: readonly RegulationText[], read: ReadFile): string[] {
  return texts.flatMap(({ articles, rows }) => [...gaps(articles, rows), ...rows.flatMap((row) => lost(row, read))]);
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

function lost(row: ComplianceRow, read: ReadFile): string[] {
  if (row.status === 'none' || row.status === 'not_yet') return [];
  return [row.rule, ...testsOf(row)]
    .filter((place) => !stands(place, read))
    .map((place) => `${row.article}: not found: ${place}`);
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
