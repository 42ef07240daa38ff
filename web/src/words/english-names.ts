import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Department, departmentQueries } from '../lib/departments.ts';
import type { NamesOfData } from '../ui/data-names.ts';

/** English names by the Chinese ones; nothing for one that departments of several English names bear. */
export function englishNames(departments: readonly Pick<Department, 'name' | 'nameEn'>[]): NamesOfData {
  const names = new Map<string, string>();
  for (const { name, nameEn } of departments) names.set(name, (names.get(name) ?? nameEn) === nameEn ? nameEn : '');
  return names;
}

/** What departments are called in English, for whoever reads it; null before that is known. */
export function useEnglishNames(enabled: boolean): NamesOfData | null {
  const { data, isError } = useQuery({ ...departmentQueries.list(), enabled });
  return useMemo(() => (enabled && (data || isError) ? englishNames(data ?? []) : null), [enabled, data, isError]);
}
