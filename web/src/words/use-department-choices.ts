import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { type DepartmentNode, departmentQueries, departmentTree } from '../lib/departments.ts';

export type DepartmentChoice = { value: string; title: string; children: DepartmentChoice[] };

/** The departments in use as a tree to choose from, and those already chosen; null while they load. */
export function useDepartmentChoices(chosen: readonly string[] = []): DepartmentChoice[] | null {
  const { locale } = useLocale();
  const { data } = useQuery(departmentQueries.list());
  const key = chosen.join();
  return useMemo(() => {
    const asChoice = ({ id, name, nameEn, children }: DepartmentNode): DepartmentChoice => ({
      value: id,
      title: locale === 'en' && nameEn ? nameEn : name,
      children: children.map(asChoice),
    });
    const kept = new Set(key.split(','));
    return data ? departmentTree(data.filter(({ id, disabled }) => !disabled || kept.has(id))).map(asChoice) : null;
  }, [data, locale, key]);
}
