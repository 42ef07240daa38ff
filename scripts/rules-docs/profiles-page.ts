import type { PolicyProfile } from '../../api/src/law/profile.ts';
import { articleOf, type Setting, words } from '../../api/src/law/setting.ts';
import type { Part } from '../../api/src/law/settings/entry.ts';
import { type Rule, rules } from '../../api/src/law/settings.ts';
import { both, page, table } from './markdown.ts';
import { wordIn } from './words.ts';

/** docs/rules/profiles.md: every setting of every profile, with its article and what it asks for. */
export function profilesPage(profiles: readonly PolicyProfile[]): string {
  const names = profiles.map(({ name }) => both(name));
  return page(
    '# Policy profiles 地方规则',
    'One engine, and each regulation as data. An article follows what the text states; *house* marks a value of ours that no text has; — is what the text leaves open, and no profile borrows another’s number. First all at a glance, then each setting with the sentence that the pages show, in our own words.',
    table(
      ['', ...names],
      [
        ['Regulation', ...profiles.map(({ regulation }) => `${regulation.title}\n${regulation.number}`)],
        ['Authority 主管部门', ...profiles.map(({ titles }) => both(titles.authority))],
        ['Examiner 审核目录', ...profiles.map(({ titles }) => both(titles.examiner))],
        ['Supervisor 督查', ...profiles.map(({ titles }) => both(titles.supervisor))],
        ...rules.map((rule) => [
          titleOf(rule),
          ...profiles.map((policy) => {
            const setting = rule.of(policy);
            const value = setting.source === 'not_stated' ? ['—'] : valueLines(rule, policy);
            return [...value, source(setting)].filter(Boolean).join('\n');
          }),
        ]),
      ],
    ),
    '## Each setting',
    ...rules.flatMap((rule) => {
      const stated = profiles.flatMap((policy) => {
        const setting = rule.of(policy);
        if (setting.source === 'not_stated') return [];
        const reading = setting.source === 'stated' && setting.reading ? [`Our reading: ${both(setting.reading)}`] : [];
        return [[both(policy.name), source(setting), [setting.says.zh, setting.says.en, ...reading].join('\n')]];
      });
      return [
        `### ${titleOf(rule)}`,
        stated.length > 0 ? table(['Profile', 'Article', 'What it asks for'], stated) : '—',
      ];
    }),
  );
}

/** English first, as a heading of an English page. */
function titleOf({ title }: Rule): string {
  const { zh, en } = title(null);
  return `${en} ${zh}`;
}

/** The value as the console says it, a line for each part, in both languages. */
function valueLines({ parts }: Rule, policy: PolicyProfile): string[] {
  const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) =>
    parts({ locale, word: (word) => wordIn(locale, word), policy }),
  );
  return (chinese ?? []).map((part, at) => lineOf(part, english?.[at] ?? part));
}

function lineOf(zh: Part, en: Part): string {
  const label = zh.label && en.label ? `${both(words(zh.label, en.label))}: ` : '';
  const names = zh.names?.map((anyOf) => anyOf.join('/')).join('、') ?? '';
  return `${label}${zh.text === en.text ? zh.text : both(words(zh.text, en.text))}${names}`;
}

const source = (setting: Setting<unknown>): string =>
  setting.source === 'house' ? '*house*' : (articleOf(setting) ?? '');
