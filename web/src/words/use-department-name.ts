import { useCallback } from 'react';
import { useLocale } from '../i18n/use-locale.ts';

/** A department by its name in the reader's language, where it has one. */
export function useDepartmentName() {
  const { locale } = useLocale();
  return useCallback(
    ({ name, nameEn }: { name: string; nameEn: string }) => (locale === 'en' && nameEn ? nameEn : name),
    [locale],
  );
}
