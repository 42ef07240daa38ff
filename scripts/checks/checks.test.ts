import { describe, expect, test } from 'vitest';
import { boundaryProblems } from './boundaries.ts';
import { cityProblems, countProblems } from './cities.ts';
import { cityIndex, cityIndexProblems } from './city-index.ts';
import { migrationProblems } from './migrations.ts';
import type { Source } from './sources.ts';

const source = (file: string, imports: string[], typeImports: string[] = []): Source => ({
  file,
  text: '',
  imports,
  typeImports,
});

describe('the walls of the house', () => {
  test('rules may not come to the database, not even through others', () => {
    const list = [
      source('api/src/areas/requests/rules.ts', ['api/src/areas/requests/help.ts']),
      source('api/src/areas/requests/help.ts', ['drizzle-orm']),
    ];
    expect(boundaryProblems(list)).toEqual([
      'api/src/areas/requests/rules.ts → api/src/areas/requests/help.ts → drizzle-orm: rules know no database, server or clock',
    ]);
  });
  test('rules may name a table’s types', () => {
    expect(boundaryProblems([source('api/src/areas/requests/rules.ts', [], ['db/src/schema/request.ts'])])).toEqual([]);
  });
  test('the vocabulary imports nothing', () => {
    expect(boundaryProblems([source('db/src/vocabulary.ts', ['db/src/content.ts'])])).toHaveLength(1);
  });
  test('routes leave the database alone', () => {
    expect(boundaryProblems([source('api/src/areas/inbox/routes.ts', ['drizzle-orm'])])).toHaveLength(1);
  });
  test('data flows from db to api to web', () => {
    const list = [source('db/src/seed.ts', ['api/src/app.ts']), source('api/src/app.ts', ['web/src/main.tsx'])];
    expect(boundaryProblems(list)).toHaveLength(2);
  });
  test('the browser takes only types and pure rules from the api, and does without zod', () => {
    const list = [
      source('web/src/lib/api.ts', [], ['api/src/app.ts']),
      source(
        'web/src/requests/form.ts',
        ['api/src/areas/requests/inputs.ts', 'api/src/areas/requests/commands.ts'],
        [],
      ),
      source('web/src/requests/actions.ts', ['api/src/areas/requests/rules.ts'], ['api/src/areas/requests/inputs.ts']),
      source('api/src/areas/requests/commands.ts', ['drizzle-orm']),
      source('api/src/areas/requests/inputs.ts', ['zod']),
      source('api/src/areas/requests/rules.ts', []),
    ];
    expect(boundaryProblems(list)).toEqual([
      expect.stringContaining('form.ts imports api/src/areas/requests/inputs.ts'),
      expect.stringContaining('form.ts imports api/src/areas/requests/commands.ts'),
    ]);
  });
  test('features do not import each other, types included', () => {
    const list = [
      source('web/src/inbox/feature.ts', []),
      source('web/src/requests/feature.ts', ['web/src/shell/feature.ts']),
      source(
        'web/src/inbox/InboxPage.tsx',
        ['web/src/ui/DueTag.tsx', 'web/src/inbox/queries.ts'],
        ['web/src/requests/queries.ts'],
      ),
    ];
    expect(boundaryProblems(list)).toEqual([expect.stringContaining('features do not import each other')]);
  });
  test('tests may reach what they test', () => {
    expect(boundaryProblems([source('api/src/areas/requests/rules.test.ts', ['drizzle-orm'])])).toEqual([]);
  });
});

const cities = [
  { id: 'lanzhou', name: { zh: '兰州市', en: 'Lanzhou' } },
  { id: 'shanghai', name: { zh: '上海市', en: 'Shanghai' } },
];
const text = (file: string, text: string) => [{ ...source(file, []), text }];

describe('a city’s name', () => {
  const problems = (file: string, said: string) => cityProblems(text(file, said), cities);
  test('stands in the cities’ folders, in their index, and where the usual one is said', () => {
    expect(problems('api/src/law/cities/lanzhou/profile.ts', "id: 'lanzhou', 兰州市")).toEqual([]);
    expect(problems('api/src/law/cities/index.gen.ts', 'lanzhou')).toEqual([]);
    expect(problems('api/src/law/usual.ts', 'lanzhou')).toEqual([]);
    expect(problems('api/src/areas/requests/rules.test.ts', 'lanzhou')).toEqual([]);
  });
  test('stands nowhere else, in no language', () => {
    expect(problems('api/src/areas/requests/rules.ts', "if (policy.id === 'lanzhou')")).toHaveLength(1);
    expect(problems('api/src/law/shared.ts', 'Lanzhou')).toHaveLength(1);
    expect(problems('web/src/rules/RulesPage.tsx', '兰州的规则')).toHaveLength(1);
  });
  test('may stand for China’s time zone', () => {
    expect(problems('web/src/lib/dates.ts', "timeZone: 'Asia/Shanghai' // a day in Shanghai")).toEqual([]);
  });
});

describe('how many cities there are', () => {
  test('is said nowhere', () => {
    expect(countProblems(text('web/src/i18n/rules/en.ts', 'Five cities compared'))).toHaveLength(1);
    expect(countProblems(text('web/src/i18n/rules/zh-CN.ts', '五地规则对照，五份文件'))).toHaveLength(2);
    expect(countProblems(text('web/src/i18n/rules/en.ts', 'Cities compared; two people; 5 texts'))).toHaveLength(1);
    expect(countProblems(text('web/src/i18n/rules/zh-CN.ts', '各地规则对照'))).toEqual([]);
  });
});

describe('the index of the cities', () => {
  test('imports each folder under its name, also one with a hyphen', () => {
    expect(cityIndex(['a-b', 'c'])).toContain("import { profile as aB } from './a-b/profile.ts';");
    expect(cityIndex(['a-b', 'c'])).toContain('export const cities = [aB, c];');
  });
  test('is stale when a folder came or went', () => {
    expect(cityIndexProblems(cityIndex(['a', 'c']), ['a', 'c'])).toEqual([]);
    expect(cityIndexProblems(cityIndex(['a', 'c']), ['a', 'b', 'c'])).toEqual([expect.stringContaining('stale')]);
    expect(cityIndexProblems(null, ['a'])).toHaveLength(1);
  });
});

describe('the journal of migrations', () => {
  const first = { idx: 0, when: 10, tag: '0000_start' };
  test('with rising stamps and a file for each is fine', () => {
    expect(
      migrationProblems([first, { idx: 1, when: 11, tag: '0001_more' }], ['0000_start.sql', '0001_more.sql']),
    ).toEqual([]);
  });
  test('a stamp no later than the one before would be skipped', () => {
    expect(
      migrationProblems([first, { idx: 1, when: 10, tag: '0001_more' }], ['0000_start.sql', '0001_more.sql']),
    ).toEqual(['migration 0001_more is stamped no later than 0000_start: it would be skipped']);
  });
  test('a file without entry, an entry without file, a number out of order', () => {
    expect(migrationProblems([{ ...first, idx: 1 }], ['0001_more.sql'])).toEqual([
      'migration 0000_start has number 1, not 0',
      '0001_more.sql is not in the journal',
      '0000_start.sql is in the journal, but not there',
    ]);
  });
});
