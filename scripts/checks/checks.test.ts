import { describe, expect, test } from 'vitest';
import { isPure } from '../pure-files.ts';
import { boundaryProblems as problemsIn } from './boundaries.ts';
import { cityProblems, countProblems } from './cities.ts';
import { cityIndex, cityIndexProblems } from './city-index.ts';
import { folderProblems } from './folders.ts';
import { migrationProblems } from './migrations.ts';
import type { Source } from './sources.ts';
import { tableProblems } from './tables.ts';
import { textIndex, textIndexProblems } from './text-index.ts';

const source = (file: string, imports: string[], typeImports: string[] = []): Source => ({
  file,
  text: '',
  imports,
  typeImports,
});

const order = ['session', 'inbox', 'catalog', 'requests'];
const boundaryProblems = (list: Source[]) => problemsIn(list, order);

describe('the walls of the house', () => {
  test('rules may not come to the database, not even through others', () => {
    const list = [
      source('api/src/areas/requests/rules/steps.ts', ['api/src/areas/requests/help.ts']),
      source('api/src/areas/requests/help.ts', ['drizzle-orm']),
    ];
    expect(boundaryProblems(list)).toEqual([
      'api/src/areas/requests/rules/steps.ts → api/src/areas/requests/help.ts → drizzle-orm: rules know no database, server or clock',
    ]);
  });
  test('rules may name a table’s types', () => {
    expect(
      boundaryProblems([source('api/src/areas/requests/rules/steps.ts', [], ['db/src/schema/request.ts'])]),
    ).toEqual([]);
  });
  test('rules ask nobody for the time: it comes with the command', () => {
    const asking = (text: string) => [{ ...source('api/src/areas/requests/rules/steps.ts', []), text }];
    for (const text of ['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'])
      expect(boundaryProblems(asking(`const it = ${text};`)), text).toHaveLength(1);
    expect(boundaryProblems(asking('const it = new Date(now.getTime());'))).toEqual([]);
  });
  test('rules stand in the folder that the wall goes round', () => {
    const inFolder = ['api/src/areas/requests/rules/rules.ts', 'api/src/areas/catalog/sources/rules/citing-rules.ts'];
    for (const file of inFolder) expect(boundaryProblems([source(file, [])]), file).toEqual([]);
    const outside = ['api/src/areas/requests/rules.ts', 'api/src/areas/catalog/content-rules.ts'];
    for (const file of outside) expect(boundaryProblems([source(file, [])]), file).toHaveLength(1);
  });
  test('a file that decides is inside, wherever its folder of rules stands', () => {
    for (const room of ['areas/inbox', 'areas/requests/asking', 'cases', 'running/bulk/out', 'foundation']) {
      const file = `api/src/${room}/rules/new.ts`;
      expect(isPure(file), room).toBe(true);
      expect(boundaryProblems([source(file, ['db/src/schema/request.ts'])]), room).toHaveLength(1);
    }
  });
  test('what else decides is pure too: who may know what, the law, the shape of a decision', () => {
    for (const file of ['api/src/access/visibility.ts', 'api/src/law/calendar/days.ts', 'api/src/cases/decision.ts'])
      expect(boundaryProblems([source(file, ['db/src/schema/request.ts'])]), file).toHaveLength(1);
  });
  test('an area imports the areas before it, types included', () => {
    const [early, late] = ['api/src/areas/inbox/queries.ts', 'api/src/areas/requests/queries.ts'];
    expect(boundaryProblems([source(late, [early])])).toEqual([]);
    expect(boundaryProblems([source(early, [late])])).toEqual([
      `${early} imports ${late}: areas.ts has inbox before it`,
    ]);
    expect(boundaryProblems([source(early, [], [late])])).toHaveLength(1);
  });
  test('an area is in the list', () => {
    expect(boundaryProblems([source('api/src/areas/quotas/area.ts', [])])).toEqual([
      'api/src/areas/quotas/area.ts: areas.ts does not list quotas',
    ]);
  });
  test('what is below knows nothing of what is above it', () => {
    for (const [file, path] of [
      ['api/src/foundation/http.ts', 'api/src/areas/requests/inputs.ts'],
      ['api/src/cases/store.ts', 'api/src/areas/requests/inputs.ts'],
      ['api/src/access/visibility.ts', 'api/src/app.ts'],
      ['api/src/areas/inbox/queries.ts', 'api/src/areas.ts'],
      ['api/src/areas/inbox/tick.ts', 'api/src/running/serve.ts'],
    ] as const)
      expect(boundaryProblems([source(file, [path])]), file).toHaveLength(1);
    expect(boundaryProblems([source('api/src/areas/inbox/seed.ts', ['api/src/running/seed/world.ts'])])).toEqual([]);
  });
  test('what stands beside an area for the tools does not come into the server or a function', () => {
    const list = [
      source('api/src/tick.ts', ['api/src/areas/inbox/area.ts']),
      source('api/src/areas/inbox/area.ts', ['api/src/areas/inbox/seed.ts']),
      source('api/src/areas/inbox/seed.ts', []),
    ];
    expect(boundaryProblems(list)).toEqual([
      'api/src/tick.ts → api/src/areas/inbox/area.ts → api/src/areas/inbox/seed.ts: what stands there for the tools does not run',
    ]);
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
      source(
        'web/src/requests/actions.ts',
        ['api/src/areas/requests/rules/steps.ts'],
        ['api/src/areas/requests/inputs.ts'],
      ),
      source('api/src/areas/requests/commands.ts', ['drizzle-orm']),
      source('api/src/areas/requests/inputs.ts', ['zod']),
      source('api/src/areas/requests/rules/steps.ts', []),
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
    expect(boundaryProblems([source('api/src/areas/requests/rules/steps.test.ts', ['drizzle-orm'])])).toEqual([]);
  });
});

describe('a folder', () => {
  const files = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at));
  test('of twenty source files is one that one finds one’s way in, of one more not', () => {
    expect(folderProblems(files(20, (at) => `api/src/areas/catalog/${at}.ts`))).toEqual([]);
    expect(folderProblems(files(21, (at) => `api/src/areas/catalog/${at}.ts`))).toEqual([
      'api/src/areas/catalog holds 21 source files: more than 20 want sub-rooms',
    ]);
  });
  test('is not measured by its tests, its texts, or what lies in folders of its own', () => {
    const apart = [
      ...files(30, (at) => `api/src/areas/catalog/${at}.test.ts`),
      ...files(30, (at) => `web/src/i18n/catalog/${at}.ts`),
      ...files(20, (at) => `api/src/areas/catalog/rules/${at}.ts`),
    ];
    expect(folderProblems([...apart, 'api/src/areas/catalog/testing.ts'])).toEqual([]);
  });
});

const cities = [
  { id: 'lanzhou', name: { zh: '兰州市', en: 'Lanzhou' } },
  { id: 'shanghai', name: { zh: '上海市', en: 'Shanghai' } },
];
const text = (file: string, text: string) => [{ ...source(file, []), text }];

describe('a table', () => {
  const schemas = [
    ...text('db/src/schema/inbox.ts', "export const tasks = pgTable(\n  'tasks',"),
    ...text('db/src/schema/request.ts', "export const accessRequests = pgTable('access_requests', {"),
  ];
  const problems = (file: string, said: string) =>
    tableProblems([...schemas, ...text(file, said)], ['inbox', 'catalog', 'requests']);
  const tasks = "import { tasks } from '@onesource/db/schema/inbox';\n";
  const asked = "import type { RequestedItem } from '@onesource/db/schema/request';\n";

  test('is read by its own area and by those after it, and by none before it, types included', () => {
    expect(problems('api/src/areas/requests/queries.ts', `${tasks}${asked}`)).toEqual([]);
    expect(problems('api/src/areas/catalog/grants.ts', asked)).toEqual([
      'api/src/areas/catalog/grants.ts names tables of request.ts: let their area bring what it wants of them',
    ]);
    expect(problems('api/src/areas/catalog/grants.ts', 'sql`select id from access_requests`')).toHaveLength(1);
    expect(problems('api/src/areas/requests/store.ts', 'sql`select id from access_requests`')).toEqual([]);
  });
  test('is written by its own area alone', () => {
    for (const written of ['db.insert(tasks)', 'tx\n.update(tasks)', 'tx.delete(tasks)'])
      expect(problems('api/src/areas/catalog/tick.ts', `${tasks}${written}`), written).toEqual([
        'api/src/areas/catalog/tick.ts writes tasks: that is for inbox',
      ]);
    expect(problems('api/src/areas/inbox/tasks.ts', `${tasks}db.insert(tasks)`)).toEqual([]);
  });
  test('is its area’s in a folder of the schema too', () => {
    const own = text('db/src/schema/demands/joined.ts', "export const joined = pgTable('joined', {");
    const named = "import { joined } from '@onesource/db/schema/demands/joined';\n";
    const found = (file: string, said: string) => tableProblems([...own, ...text(file, said)], ['catalog', 'demands']);
    expect(found('api/src/areas/demands/store.ts', `${named}tx.insert(joined)`)).toEqual([]);
    expect(found('api/src/areas/catalog/store.ts', named)).toHaveLength(1);
    expect(found('api/src/areas/catalog/store.ts', 'tx.insert(joined)')).toHaveLength(1);
  });
  test('may be anybody’s in tests, and in what makes the demo', () => {
    for (const file of ['api/src/areas/catalog/grants.test.ts', 'api/src/areas/catalog/seed.ts'])
      expect(problems(file, `${asked}${tasks}db.insert(tasks)`)).toEqual([]);
  });
  test('is somebody’s', () => {
    expect(tableProblems(text('db/src/schema/opening.ts', ''), [])).toEqual([
      'db/src/schema/opening.ts: scripts/checks/tables.ts does not say whose it is',
    ]);
  });
});

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

test('the index of the texts names every folder of them, and is stale where one came or went', () => {
  const there = textIndex(['audit', 'openRequests']);
  expect(there).toContain("import type openRequests from './openRequests/zh-CN.ts';");
  expect(textIndexProblems(there, ['audit', 'openRequests'])).toEqual([]);
  for (const now of [['audit'], ['audit', 'openRequests', 'quotas']])
    expect(textIndexProblems(there, now)).toEqual(['web/src/i18n/catalogues.gen.ts is stale: run pnpm texts']);
});
