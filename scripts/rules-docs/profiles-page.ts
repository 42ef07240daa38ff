import type { PolicyProfile } from '../../api/src/law/profile.ts';
import { articleOf, type Setting } from '../../api/src/law/setting.ts';
import { both, page, table } from './markdown.ts';
import { settingRows } from './setting-words.ts';

/** docs/rules/profiles.md: every setting of every profile, with its article and what it asks for. */
export function profilesPage(profiles: readonly PolicyProfile[]): string {
  const rows = Object.values(settingRows);
  const names = profiles.map(({ name }) => both(name));
  return page(
    '# Policy profiles 地方规则',
    'One engine, five regulations as data. An article follows what the text states; *house* marks a value of ours that no text has; — is what the text leaves open, and no profile borrows another’s number. First all at a glance, then each setting with the sentence that the pages show, in our own words.',
    table(
      ['', ...names],
      [
        ['Regulation', ...profiles.map(({ regulation }) => `${regulation.title}\n${regulation.number}`)],
        ['Authority 主管部门', ...profiles.map(({ titles }) => both(titles.authority))],
        ['Examiner 审核目录', ...profiles.map(({ titles }) => both(titles.examiner))],
        ['Supervisor 督查', ...profiles.map(({ titles }) => both(titles.supervisor))],
        ...rows.map(({ title, of }) => [
          title,
          ...profiles.map((policy) => {
            const { setting, value } = of(policy);
            return [value, source(setting)].filter(Boolean).join('\n');
          }),
        ]),
      ],
    ),
    '## Each setting',
    ...rows.flatMap(({ title, of }) => {
      const stated = profiles.flatMap((policy) => {
        const { setting } = of(policy);
        return setting.source === 'not_stated'
          ? []
          : [[both(policy.name), source(setting), `${setting.says.zh}\n${setting.says.en}`]];
      });
      return [`### ${title}`, stated.length > 0 ? table(['Profile', 'Article', 'What it asks for'], stated) : '—'];
    }),
  );
}

const source = (setting: Setting<unknown>): string =>
  setting.source === 'house' ? '*house*' : (articleOf(setting) ?? '');
