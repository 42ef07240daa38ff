import type { PolicyProfile } from '@onesource/api/law/profile';
import { articleOf, type Setting } from '@onesource/api/law/setting';
import { type Rule, type RuleName, rules } from '@onesource/api/law/settings';
import { inLanguage, type Part, type Said } from '@onesource/api/law/settings/entry';
import { articlesOf } from '../lib/articles.ts';

export const sources = ['stated', 'house', 'not_stated'] as const;
export type Source = (typeof sources)[number];

/** A rule as the page shows it. */
export type Line = {
  name: RuleName;
  title: string;
  setting: Setting<unknown>;
  parts: Part[];
  /** Whether it is shown, and no rule applies it. */
  describes: boolean;
};

/** Every rule of a profile in words, in the order of the page. */
export const linesOf = (said: Said): Line[] =>
  rules.map(({ name, title, of, parts, describes }) => ({
    name,
    describes,
    title: inLanguage(said, title(said.policy)),
    setting: of(said.policy),
    parts: parts(said),
  }));

/** An article by its whole number, of a text whatever it is called with. */
const isArticle = (word: string): boolean => /^[a-z]+-\d+$/.test(word);

/** Whether everything typed occurs in what the page says of the rule; an article counts by its whole number. */
export function matches(line: Line, q: string, said: Pick<Said, 'locale'>): boolean {
  const { setting } = line;
  const cited = (articleOf(setting) ?? '').toLowerCase();
  const text = [
    line.title,
    ...line.parts.flatMap(({ label, text, names }) => [label ?? '', text, ...(names?.flat() ?? [])]),
    setting.source === 'not_stated' ? '' : inLanguage(said, setting.says),
    ...(setting.source === 'stated' ? [cited, setting.reading ? inLanguage(said, setting.reading) : ''] : []),
  ]
    .join('\n')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => (isArticle(word) ? articlesOf(cited).includes(word) : text.includes(word)));
}

/**
 * Whether two profiles agree in substance: by the values themselves, not by who is called what. Neither order nor
 * article nor who set the value matters.
 */
export function agree({ of }: Pick<Rule, 'of'>, one: PolicyProfile, other: PolicyProfile): boolean {
  const [a, b] = [of(one), of(other)];
  if (a.source === 'not_stated' || b.source === 'not_stated') return a.source === b.source;
  return canonical(a.value) === canonical(b.value);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const members = Object.entries(value).map(([key, member]) => `${key}:${canonical(member)}`);
  return `{${members.sort().join()}}`;
}
