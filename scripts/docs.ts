import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from '../api/src/areas.ts';
import { profiles } from '../api/src/law/profiles.ts';
import { articleOf } from '../api/src/law/setting.ts';
import { rules } from '../api/src/law/settings.ts';
import { isPure } from './pure-files.ts';
import {
  complianceProblems,
  lostPlaces,
  namesIn,
  unknownCitations,
  unreadSettings,
  untestedCitations,
} from './rules-docs/completeness.ts';
import { compliancePage } from './rules-docs/compliance-page.ts';
import { permissionsPage } from './rules-docs/permissions-page.ts';
import { profilesPage } from './rules-docs/profiles-page.ts';
import { documentedOf, textsOf } from './rules-docs/texts.ts';
import { workflowsPage } from './rules-docs/workflows-page.ts';

// Writes docs/rules from the rules themselves; with --check says what is stale or missing and writes nothing.
const root = join(import.meta.dirname, '..');
const folder = 'docs/rules';
const read = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

const all = Object.values(profiles);
const texts = await textsOf(Object.keys(profiles));
const documented = await documentedOf(
  areas.map(({ name }) => `api/src/areas/${name}/docs.ts`).filter((file) => read(file) !== null),
);
const pages = {
  'permissions.md': permissionsPage(documented, all),
  'workflows.md': workflowsPage(documented, all),
  'profiles.md': profilesPage(all),
  'compliance.md': compliancePage(texts),
};

/** Files that decide, but for those that say what a setting is and what it is in each city. */
const rulesIn = (pattern: string) =>
  globSync(pattern, {
    cwd: root,
    exclude: ['api/src/law/{settings,cities}/**', 'api/src/law/{shared,view,validate}.ts'],
  })
    .filter(isPure)
    .map((path) => read(path) ?? '');
/** What a city's settings cite, and what the tests in its folder are called. */
const citations = all.map((policy) => ({
  cited: rules.flatMap(({ name, of }) => {
    const article = articleOf(of(policy));
    return article ? [{ setting: `${policy.id} ${name}`, article }] : [];
  }),
  tests: globSync(`api/src/law/cities/${policy.id}/*.test.ts`, { cwd: root }).flatMap((path) => namesIn(path, read)),
}));

const problems = [
  ...complianceProblems(texts, read),
  ...citations.flatMap(({ cited }) => unknownCitations(texts, cited)),
  ...citations.flatMap(({ cited, tests }) => untestedCitations(cited, tests)),
  ...unreadSettings(rules, rulesIn('api/src/{areas,access,law}/**/*.ts')),
  ...lostPlaces(
    documented.flatMap(({ exceptions }) => exceptions),
    read,
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
