import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyProfile } from '../api/src/law/profile.ts';
import { profiles } from '../api/src/law/profiles.ts';
import { settingValue } from '../api/src/law/setting.ts';

/** A city that there is, to be copied: one that states a reply term and a review of the catalog. */
const copied = Object.values(profiles).find(
  ({ replyTerm, fullReview }) => settingValue(replyTerm) === 10 && settingValue(fullReview) === 1,
);
const root = join(import.meta.dirname, '..');
const cities = 'api/src/law/cities';
mkdirSync(join(root, '.cache'), { recursive: true });
const house = mkdtempSync(join(root, '.cache', 'further-city-'));
afterAll(() => rmSync(house, { recursive: true }));

const run = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 50_000_000 })).stdout;
/** What the checks find, line by line. */
const problemsIn = (cwd: string): Promise<string[]> =>
  promisify(execFile)(process.execPath, ['scripts/check.ts'], { cwd }).then(
    () => [],
    ({ stderr }: { stderr: string }) => stderr.split('\n'),
  );
const written = (path: string): string => readFileSync(join(house, path), 'utf8');

/** The sources that are read, in a folder of their own: what they import leads to the copies and the same packages. */
function copyTheHouse(): void {
  for (const folder of ['api/src', 'web/src', 'db/src', 'db/migrations', 'db/data', 'scripts', 'e2e'])
    cpSync(join(root, folder), join(house, folder), {
      recursive: true,
      filter: (path) => !/node_modules|dist-types|further-city/.test(path.slice(root.length)),
    });
  for (const linked of ['node_modules', 'api/node_modules', 'db/node_modules', 'web/node_modules'])
    symlinkSync(join(root, linked), join(house, linked));
  for (const name of [
    'vitest.policy.config.ts',
    'package.json',
    'api/package.json',
    'db/package.json',
    'web/package.json',
  ])
    cpSync(join(root, name), join(house, name));
}

/** The folder under another name, with another prefix and two settings changed, where they and their tests stand. */
function copyTheCity({ id, name }: PolicyProfile): void {
  cpSync(join(house, cities, id), join(house, cities, 'yonghui'), { recursive: true });
  for (const path of globSync(`${cities}/yonghui/*.{ts,json}`, { cwd: house })) {
    const text = written(path)
      .replaceAll(id, 'yonghui')
      .replaceAll(name.zh, '永汇市')
      .replaceAll(name.en, 'Yonghui')
      .replace(/code = '.*'/, "code = 'ZZ'")
      .replace(/(replyTerm: stated\(\s*[^,]*,\s*)10,/, (_, before: string) => `${before}15,`)
      .replace(/(fullReview: stated\(\s*[^,]*,\s*)1,/, (_, before: string) => `${before}2,`)
      .replace(/'replyTerm', 10\b/, "'replyTerm', 15")
      .replace(/'fullReview', 1\b/, "'fullReview', 2");
    writeFileSync(join(house, path), text);
  }
}

beforeAll(async () => {
  if (!copied) throw new Error('no city to copy');
  copyTheHouse();
  copyTheCity(copied);
  await run('scripts/cities.ts');
  await run('scripts/docs.ts');
}, 300_000);

describe('a further city is one folder', () => {
  test('that starts, is listed and compared', async () => {
    const said = await run('--input-type=module', '--eval', question);
    const { problems, names, view } = JSON.parse(said);
    expect(problems).toEqual([]);
    expect(names).toEqual([...Object.keys(profiles), 'yonghui'].sort());
    expect(view).toEqual({ id: 'yonghui', code: 'ZZ', replyTerm: 15, article: 'ZZ-19', fullReview: 2 });
  });
  test('that is checked, and nothing is found', async () => {
    expect(await problemsIn(house)).toEqual([]);
  }, 300_000);
  test('whose own tests pass, and those of the law with them', async () => {
    // Into a file: what goes through a pipe is cut where the process ends
    const report = join(house, 'report.json');
    await run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'vitest.policy.config.ts',
      '--reporter=json',
      `--outputFile=${report}`,
    );
    const { success, testResults }: Told = JSON.parse(readFileSync(report, 'utf8'));
    expect(success).toBe(true);
    const own = testResults.find(({ name }) => name.includes('/yonghui/'));
    expect(own?.assertionResults.length).toBeGreaterThan(20);
  }, 300_000);
  test('that is documented', () => {
    expect(written('docs/rules/profiles.md')).toContain('永汇市 Yonghui');
    expect(written('docs/rules/profiles.md')).toMatch(/\| 15 个工作日 15 working days<br>ZZ-\d+ \|/);
    expect(written('docs/rules/compliance.md')).toMatch(/\| ZZ-1 \|/);
    expect(written('docs/rules/workflows.md')).toContain('ZZ 永汇市 Yonghui');
  });
  test('that has its own departments', async () => {
    const { government, treasury } = JSON.parse(await run('--input-type=module', '--eval', departmentsAsked));
    expect(government).toBe('永汇市人民政府');
    expect(treasury).toBe('市财政局');
  });
  test('with which no file is touched beside the index', () => {
    const changed = globSync('{api,web,db,scripts}/**/*.{ts,tsx}', {
      cwd: root,
      exclude: ['**/node_modules/**', '**/dist-types/**'],
    })
      .filter((path) => /^(api|web|db)\/src\/|^scripts\//.test(path) && !path.includes('further-city'))
      .filter((path) => written(path) !== readFileSync(join(root, path), 'utf8'));
    expect(changed).toEqual([`${cities}/index.gen.ts`]);
  });
});

type Told = { success: boolean; testResults: { name: string; assertionResults: unknown[] }[] };

const question = `
  const { profiles } = await import('./api/src/law/profiles.ts');
  const { profileProblems } = await import('./api/src/law/validate.ts');
  const { allPolicies } = await import('./api/src/law/view.ts');
  const seen = allPolicies().find(({ id }) => id === 'yonghui');
  console.log(JSON.stringify({
    problems: Object.values(profiles).flatMap(profileProblems),
    names: allPolicies().map(({ id }) => id).sort(),
    view: {
      id: seen.id,
      code: seen.regulation.code,
      replyTerm: seen.replyTerm.value,
      article: seen.replyTerm.article,
      fullReview: seen.fullReview.value,
    },
  }));
`;

const departmentsAsked = `
  const { holderOf, placeFile, placeOf } = await import('./api/src/running/seed/place.ts');
  const place = placeOf(await placeFile('yonghui'));
  const named = (wanted) => place.departments.find(({ key }) => key === holderOf(place, wanted))?.name;
  console.log(JSON.stringify({ government: named('quzhengfu'), treasury: named('caizheng') }));
`;
