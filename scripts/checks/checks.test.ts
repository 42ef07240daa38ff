import { describe, expect, test } from 'vitest';
import { boundaryProblems } from './boundaries.ts';
import { cityProblems } from './cities.ts';
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
  test('what features share knows none of them, and ui no word of the domain', () => {
    const list = [
      source('web/src/requests/feature.ts', []),
      source('web/src/cases/CasePage.tsx', ['web/src/ui/Loaded.tsx', 'web/src/requests/queries.ts']),
      source('web/src/ui/Loaded.tsx', ['web/src/words/Citation.tsx'], ['db/src/vocabulary.ts']),
    ];
    expect(boundaryProblems(list)).toEqual([
      expect.stringContaining('what features share knows none of them'),
      expect.stringContaining('Loaded.tsx imports web/src/words/Citation.tsx: ui knows'),
      expect.stringContaining('Loaded.tsx imports db/src/vocabulary.ts: ui knows'),
    ]);
  });
  test('tests may reach what they test', () => {
    expect(boundaryProblems([source('api/src/areas/requests/rules.test.ts', ['drizzle-orm'])])).toEqual([]);
  });
});

describe('a city’s name', () => {
  const text = (file: string, text: string) => [{ ...source(file, []), text }];
  test('stands in law/ and in tests, nowhere else', () => {
    expect(cityProblems(text('api/src/law/suqian.ts', "id: 'suqian'"))).toEqual([]);
    expect(cityProblems(text('api/src/areas/requests/rules.test.ts', 'suqian'))).toEqual([]);
    expect(cityProblems(text('api/src/areas/requests/rules.ts', "if (policy.id === 'suqian')"))).toHaveLength(1);
    expect(cityProblems(text('web/src/rules/RulesPage.tsx', '宿迁市'))).toHaveLength(1);
  });
  test('may stand for China’s time zone', () => {
    expect(cityProblems(text('web/src/lib/dates.ts', "timeZone: 'Asia/Shanghai' // a day in Shanghai"))).toEqual([]);
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
