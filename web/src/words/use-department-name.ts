import { useCallback } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { useDataNames } from '../ui/data-names.ts';

/**
 * A department by its name in the reader's language, where it has one: for labels and sentences. Where the name stands by
 * itself, or is put into a `Sentence` by `dataIn`, `DataText` does the same.
 */
export function useDepartmentName() {
  const { locale } = useLocale();
  const names = useDataNames();
  return useCallback(
    ({ name, nameEn }: { name: string; nameEn?: string }) =>
      locale === 'en' ? nameEn || names?.get(name) || name : name,
    [locale, names],
  );
}
