import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import or re-export of values; `import type` leaves nothing at run time and does not count. */
const statement = /^(?:import|export)(?!\s+type\b)\s[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;
const lazy = /\bimport\(\s*'([^']+)'\s*\)/g;
const typed = /^(?:import|export)\s+type\s[^'";]*?from\s+'([^']+)'/gm;

/** A source file with what it imports: paths in this repository, or names of packages. */
export type Source = { file: string; text: string; imports: string[]; typeImports: string[] };

const packages: Record<string, string> = {
  '@onesource/db/data/': 'db/data/',
  '@onesource/db/': 'db/src/',
  '@onesource/api/': 'api/src/',
};

/** Where an import leads: `./x.ts` and `@onesource/api/x` to a path from the root, anything else to itself. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
  const [prefix, folder] = Object.entries(packages).find(([name]) => specifier.startsWith(name)) ?? [];
  if (!prefix || !folder) return specifier;
  const path = folder + specifier.slice(prefix.length);
  return path.includes('.json') ? path : `${path}.ts`;
}

const all = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, named, bare]) => named ?? bare ?? '');

/** Every file of the house in TypeScript, by its path from the root. */
export const everySource = (): string[] =>
  globSync(['{db,api,web}/{src,bench}/**/*.{ts,tsx}', '{scripts,e2e}/**/*.ts'], { exclude: ['**/dist-types/**'] }).map(
    (file) => file.replaceAll('\\', '/'),
  );

/** Every TypeScript file of the product, tests included. */
export function readSources(): Source[] {
  const files = globSync('{db,api,web}/{src,bench}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
  return files.sort().map((file) => {
    const text = readFileSync(file, 'utf8');
    const to = (specifiers: string[]) => specifiers.map((specifier) => resolve(file, specifier));
    return {
      file,
      text,
      imports: to([...all(statement, text), ...all(lazy, text)]),
      typeImports: to(all(typed, text)),
    };
  });
}
