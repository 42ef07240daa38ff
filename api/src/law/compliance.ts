import { type Text, words } from './setting.ts';

/**
 * A file of this repository and a word that stands in it: `api/src/areas/requests/rules/decide.ts: decide`. Of a test it is words of
 * its name.
 */
export type Place = `${string}.ts: ${string}` | `${string}.tsx: ${string}`;

/** A page of the console by its name in web/src/paths.ts, which the documents check. */
type Screen = string;

/** Where the product keeps to an article: the rule, the page that shows it and the tests that prove it. */
export type Shown = { rule: Place; screen?: Screen; test?: Place | readonly Place[] };

/** The same, with a test at least. */
type Proven = Shown & Required<Pick<Shown, 'test'>>;

/** One text, the articles it has, and the rows that say what the product makes of them. */
export type RegulationText = { title: Text; articles: readonly string[]; rows: readonly ComplianceRow[] };

/** `AB-1`, `AB-2`… both included. */
export const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);

/** One article of a regulation: what it asks for, in a phrase of our own, and what the product makes of it. */
export type ComplianceRow = { article: string; about: Text } & (
  | { status: 'none'; note?: string }
  | ({ status: 'done' } & Proven)
  | ({ status: 'partly'; note: string } & Shown)
  | { status: 'not_yet'; note: string }
  | { status: 'planned'; note: string }
);

/** It asks nothing of the platform. `note` says of whom, where that is not plain. */
export const none = (article: string, zh: string, en: string, note?: string): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'none',
  ...(note !== undefined && { note }),
});

/** All that it asks of the platform is there. */
export const done = (article: string, zh: string, en: string, shown: Proven): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'done',
  ...shown,
});

/** Some of it is there; the note says what is missing. */
export const partly = (article: string, zh: string, en: string, shown: Shown & { note: string }): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'partly',
  ...shown,
});

/** Nothing of it is there; the note says what is missing. */
export const notYet = (article: string, zh: string, en: string, note: string): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'not_yet',
  note,
});

/** A duty of the platform that a later step takes up; the note says which part of the product it will be. */
export const planned = (article: string, zh: string, en: string, note: string): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'planned',
  note,
});

export const testsOf = ({ test }: Pick<Shown, 'test'>): readonly Place[] =>
  test === undefined ? [] : typeof test === 'string' ? [test] : test;
