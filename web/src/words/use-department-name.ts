import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { type Department, departmentQueries } from '../lib/departments.ts';
import { useDataName } from '../ui/data-names.ts';

/**
 * A department by its name in the reader's language, where it has one: for labels and sentences. Where the name stands by
 * itself, or is put into a `Sentence` by `dataIn`, `DataText` does the same.
 */
export function useDepartmentName() {
  const { locale } = useLocale();
  const nameOf = useDataName();
  return useCallback(
    ({ name, nameEn }: { name: string; nameEn?: string }) =>
      locale === 'en' ? nameEn || (nameOf(name) ?? name) : name,
    [locale, nameOf],
  );
}

/** English names by the Chinese ones; a name that departments of several English names bear stays Chinese. */
export function englishNames(departments: readonly Pick<Department, 'name' | 'nameEn'>[]): Map<string, string> {
  const byName = Map.groupBy(departments, ({ name }) => name);
  return new Map(
    [...byName].flatMap(([name, [first, ...others]]) =>
      first?.nameEn && others.every(({ nameEn }) => nameEn === first.nameEn) ? [[name, first.nameEn] as const] : [],
    ),
  );
}

const none: ReadonlyMap<string, string> = new Map();

/** What data are called in the reader's language: the departments, in English. */
export function useNamesOfData(): ReadonlyMap<string, string> {
  const { locale } = useLocale();
  const { data } = useQuery({ ...departmentQueries.list(), enabled: locale === 'en' });
  return useMemo(() => (locale === 'en' && data ? englishNames(data) : none), [locale, data]);
}
