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

/**
 * What later steps of the product bring, each called the same in every text that asks for it. `asked` finds it in what a
 * row says; the documents check that whatever speaks of it says that it is planned.
 */
export const laterSteps = {
  levels: {
    brings: 'exchange with platforms of other levels',
    asked: /(省|国家|区两级).*(互联|对接)|全国体系|回流下级|level above/,
  },
  systems: {
    brings: 'connected systems of departments',
    asked:
      /系统(接入|联通|对接|迁移)|整合与接入|提供接口|connected systems|[Ss]ystems (that provide data |of departments )?(are not|cannot be|exchange)|between systems|[Ff]ront-end machines/,
  },
  cloud: {
    brings: 'networks and clouds, and the systems in them',
    asked: /政务云|上云|云平台|基础设施|政务网络|the cloud they run in/,
  },
  service: { brings: 'one-stop service to citizens', asked: /在线政务平台|办事指南|电子证照|One-stop/ },
  projects: { brings: 'catalogs of projects', asked: /项目.*目录/ },
} as const satisfies Record<string, { brings: string; asked: RegExp }>;
export type LaterStep = keyof typeof laterSteps;

/** `AB-1`, `AB-2`… both included. */
export const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);

/** One article of a regulation: what it asks for, in a phrase of our own, and what the product makes of it. */
export type ComplianceRow = { article: string; about: Text } & (
  | { status: 'none'; note?: string }
  | ({ status: 'done' } & Proven)
  | ({ status: 'partly'; note: string; later?: readonly LaterStep[] } & Shown)
  | { status: 'not_yet'; note: string }
  | { status: 'planned'; later: readonly LaterStep[]; note?: string }
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

/** Some of it is there; the note says what is missing, and `later` which step brings that. */
export const partly = (
  article: string,
  zh: string,
  en: string,
  shown: Shown & { note: string; later?: readonly LaterStep[] },
): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'partly',
  ...shown,
});

/** Nothing of it is there, and no later step is named that brings it; the note says what is missing. */
export const notYet = (article: string, zh: string, en: string, note: string): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'not_yet',
  note,
});

/** A duty of the platform that a later step takes up; a note says what there is to be told besides. */
export const planned = (article: string, zh: string, en: string, later: LaterStep, note?: string): ComplianceRow => ({
  article,
  about: words(zh, en),
  status: 'planned',
  later: [later],
  ...(note !== undefined && { note }),
});

export const testsOf = ({ test }: Pick<Shown, 'test'>): readonly Place[] =>
  test === undefined ? [] : typeof test === 'string' ? [test] : test;
