import type { Department } from '../lib/departments.ts';

/** English names by the Chinese ones; a name that departments of several English names bear stays Chinese. */
export function englishNames(departments: readonly Pick<Department, 'name' | 'nameEn'>[]): Map<string, string> {
  const byName = Map.groupBy(departments, ({ name }) => name);
  return new Map(
    [...byName].flatMap(([name, [first, ...others]]) =>
      first?.nameEn && others.every(({ nameEn }) => nameEn === first.nameEn) ? [[name, first.nameEn] as const] : [],
    ),
  );
}
