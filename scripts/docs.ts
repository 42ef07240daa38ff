import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingName } from '../api/src/law/profile.ts';
import { profiles } from '../api/src/law/profiles.ts';
import { articleOf } from '../api/src/law/setting.ts';
import { settingsOf } from '../api/src/law/validate.ts';
import { texts } from './rules-docs/articles.ts';
import { complianceProblems, unknownCitations, untestedCitations } from './rules-docs/completeness.ts';
import { compliancePage } from './rules-docs/compliance-page.ts';
import { permissionsPage } from './rules-docs/permissions-page.ts';
import { profilesPage } from './rules-docs/profiles-page.ts';
import { testNames } from './rules-docs/test-names.ts';
import { workflowsPage } from './rules-docs/workflows-page.ts';

// Writes docs/rules from the rules themselves; with --check says what is stale or missing and writes nothing.
const root = join(import.meta.dirname, '..');
const folder = 'docs/rules';
const read = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

/** Settings that no rule applies yet: that a profile holds them is all there is to test. */
const describing: readonly string[] = [
  'compilers',
  'catalogUpdate',
  'fullReview',
  'responsibleChange',
  'dataUpdate',
  'lists',
  'rectification',
  'reports',
] satisfies SettingName[];

const all = Object.values(profiles);
const cited = all.flatMap((policy) =>
  settingsOf(policy).flatMap(([name, setting]) => {
    const article = setting && articleOf(setting);
    return article ? [{ setting: `${policy.id} ${name}`, article, describes: describing.includes(name) }] : [];
  }),
);
const pages = {
  'permissions.md': permissionsPage(),
  'workflows.md': workflowsPage(all),
  'profiles.md': profilesPage(all),
  'compliance.md': compliancePage(texts),
};

const namesIn = (paths: string[]) => paths.flatMap((path) => testNames(read(path) ?? ''));
const [ofPolicy, ofRules] = [
  globSync('api/src/law/*.test.ts', { cwd: root }),
  globSync('api/src/**/*.test.ts', { cwd: root, exclude: ['api/src/law/**'] }),
];

const problems = [
  ...complianceProblems(texts, read),
  ...unknownCitations(texts, cited),
  ...untestedCitations(
    cited.filter(({ describes }) => !describes),
    namesIn(ofRules),
  ),
  ...untestedCitations(
    cited.filter(({ describes }) => describes),
    namesIn(ofPolicy),
  ),
];
for (const [name, text] of Object.entries(pages)) {
  const path = `${folder}/${name}`;
  if (!process.argv.includes('--check')) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, path), text);
  } else if (read(path) !== text) problems.push(`${path} is stale: run pnpm docs:rules`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
